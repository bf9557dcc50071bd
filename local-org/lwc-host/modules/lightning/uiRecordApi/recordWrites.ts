import { deepFreeze } from '../ldsCache/deepFreeze.ts';
import { client, queryCache, recordStore } from '../ldsCache/ldsCache.ts';
import { path } from '../ldsCache/uiApiClient.ts';
import { recordId18, type RecordRepresentation } from '../ldsCache/records.ts';

export interface RecordInput {
  /** Object API name; only to create. */
  readonly apiName?: string | null;
  /** Unqualified field names; to update with `Id`. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly [option: string]: unknown;
}

export interface ClientOptions {
  /** The `LastModifiedDate` the user saw: the save is refused when the record was saved since. */
  readonly ifUnmodifiedSince?: string;
  readonly ifModifiedSince?: string;
}

/** POST /ui-api/records. Resolves with the new record; rejects with a FetchResponse whose body holds object and field errors. */
export async function createRecord(recordInput: RecordInput): Promise<RecordRepresentation> {
  const record = await client.request<RecordRepresentation>({
    method: 'POST',
    path: '/ui-api/records',
    body: recordInput
  });
  recordStore.ingest([record], true);
  queryCache.expireCollections();
  return deepFreeze(record);
}

/** PATCH /ui-api/records/{Id}. Every wire on the page that shows the record shows what was saved. */
export async function updateRecord(
  recordInput: RecordInput,
  clientOptions: ClientOptions = {}
): Promise<RecordRepresentation> {
  const { Id: givenId, ...fields } = recordInput.fields ?? {};
  const id = recordId18(givenId);
  if (id === undefined) {
    throw new TypeError('updateRecord: recordInput.fields.Id must be the Id of the record to update.');
  }
  const record = await client.request<RecordRepresentation>({
    method: 'PATCH',
    path: path`/ui-api/records/${id}`,
    headers: conditionHeaders(clientOptions),
    body: { ...recordInput, fields }
  });
  recordStore.ingest([record], true);
  queryCache.expireCollections();
  return deepFreeze(record);
}

function conditionHeaders({ ifUnmodifiedSince, ifModifiedSince }: ClientOptions): Record<string, string> {
  return {
    ...(ifUnmodifiedSince && { 'If-Unmodified-Since': ifUnmodifiedSince }),
    ...(ifModifiedSince && { 'If-Modified-Since': ifModifiedSince })
  };
}

/** DELETE /ui-api/records/{recordId}. Lists on the page that showed the record are asked for again. */
export async function deleteRecord(recordId: string): Promise<void> {
  const id = recordId18(recordId);
  if (id === undefined) {
    throw new TypeError('deleteRecord: recordId must be the Id of the record to delete.');
  }
  await client.request({ method: 'DELETE', path: path`/ui-api/records/${id}` });
  queryCache.expireCollections();
  recordStore.evict(id);
}

/** Tells the cache that records changed in another way (Apex, a third party). Resolves when what is on screen shows them anew. */
export async function notifyRecordUpdateAvailable(items: readonly { readonly recordId: string }[]): Promise<void> {
  for (const { recordId } of items) {
    const id = recordId18(recordId);
    if (id !== undefined) {
      recordStore.outdate(id);
    }
  }
  await queryCache.whenSettled();
}
