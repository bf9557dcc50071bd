/** `lightning/uiListsApi`. Source: LWC Developer Guide "lightning/uiListsApi". */
import {
  METADATA_TIME_TO_LIVE,
  RECORD_TIME_TO_LIVE,
  client,
  queryCache,
  wireAdapterFor
} from '../ldsCache/ldsCache.ts';
import { allPresent, resourceQuery } from '../ldsCache/resourceQuery.ts';
import { objectName, qualifiedFieldNames, type FieldInput, type ObjectInput } from '../ldsCache/records.ts';
import { path } from '../ldsCache/uiApiClient.ts';

export interface ListConfig {
  readonly objectApiName?: ObjectInput | null;
  readonly listViewApiName?: string | null;
}

export interface ListRecordsConfig extends ListConfig {
  readonly fields?: FieldInput | readonly FieldInput[] | null;
  readonly optionalFields?: FieldInput | readonly FieldInput[] | null;
  readonly pageSize?: number | null;
  readonly pageToken?: string | null;
  readonly searchTerm?: string | null;
  readonly sortBy?: FieldInput | readonly FieldInput[] | null;
  /** A filter in GraphQL syntax. */
  readonly where?: string | null;
}

export interface ListsOfObjectConfig {
  readonly objectApiName?: ObjectInput | null;
  readonly pageSize?: number | null;
  readonly pageToken?: string | null;
  readonly q?: string | null;
  readonly recentListsOnly?: boolean | null;
}

const names = ({ objectApiName, listViewApiName }: ListConfig) =>
  allPresent(objectName(objectApiName), listViewApiName);

/** GET /ui-api/list-info/{objectApiName}/{listViewApiName} */
export const getListInfoByName = wireAdapterFor(
  resourceQuery<ListConfig>({
    name: 'getListInfoByName',
    timeToLive: METADATA_TIME_TO_LIVE,
    request(config) {
      const list = names(config);
      return list && { path: path`/ui-api/list-info/${list[0]}/${list[1]}` };
    }
  })
);

/** GET /ui-api/list-info/batch?names=Account.AllAccounts,... */
export const getListInfosByName = wireAdapterFor(
  resourceQuery<{ readonly names?: readonly string[] | null }>({
    name: 'getListInfosByName',
    timeToLive: METADATA_TIME_TO_LIVE,
    request: (config) =>
      config.names?.length ? { path: '/ui-api/list-info/batch', query: { names: config.names } } : undefined
  })
);

/** GET /ui-api/list-info/{objectApiName} */
export const getListInfosByObjectName = wireAdapterFor(
  resourceQuery<ListsOfObjectConfig>({
    name: 'getListInfosByObjectName',
    timeToLive: METADATA_TIME_TO_LIVE,
    request({ objectApiName, pageSize, pageToken, q, recentListsOnly }) {
      const object = objectName(objectApiName);
      const query = { pageSize, pageToken, q, recentListsOnly };
      return object === undefined ? undefined : { path: path`/ui-api/list-info/${object}`, query };
    }
  })
);

/** GET /ui-api/list-object-info/{objectApiName}: what list views of the object can do. */
export const getListObjectInfo = wireAdapterFor(
  resourceQuery<{ readonly objectApiName?: ObjectInput | null }>({
    name: 'getListObjectInfo',
    timeToLive: METADATA_TIME_TO_LIVE,
    request({ objectApiName }) {
      const object = objectName(objectApiName);
      return object === undefined ? undefined : { path: path`/ui-api/list-object-info/${object}` };
    }
  })
);

/** GET /ui-api/list-preferences/{objectApiName}/{listViewApiName} */
export const getListPreferences = wireAdapterFor(
  resourceQuery<ListConfig>({
    name: 'getListPreferences',
    timeToLive: METADATA_TIME_TO_LIVE,
    request(config) {
      const list = names(config);
      return list && { path: path`/ui-api/list-preferences/${list[0]}/${list[1]}` };
    }
  })
);

/** POST /ui-api/list-records/{objectApiName}/{listViewApiName}: a page of records, shared with the page's other wires. */
export const getListRecordsByName = wireAdapterFor(
  resourceQuery<ListRecordsConfig>({
    name: 'getListRecordsByName',
    timeToLive: RECORD_TIME_TO_LIVE,
    holdsRecords: true,
    isCollection: true,
    request(config) {
      const list = names(config);
      return list && { method: 'POST', path: path`/ui-api/list-records/${list[0]}/${list[1]}`, body: pageOf(config) };
    }
  })
);

/** The part of a request that says which records of a list, in which order and with which fields. */
export function pageOf(config: Omit<ListRecordsConfig, keyof ListConfig>): Record<string, unknown> {
  const { pageSize, pageToken, searchTerm, where } = config;
  const asked = {
    fields: qualifiedFieldNames(config.fields),
    optionalFields: qualifiedFieldNames(config.optionalFields),
    sortBy: sortKeys(config.sortBy),
    pageSize,
    pageToken,
    searchTerm,
    where
  };
  const isAsked = (value: unknown): boolean =>
    value !== undefined && value !== null && (value as unknown[]).length !== 0;
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => isAsked(value)));
}

/** Sort keys stay in their order; a leading minus means descending. */
function sortKeys(sortBy: ListRecordsConfig['sortBy']): string[] {
  const keys: readonly FieldInput[] = sortBy ? ([sortBy].flat() as FieldInput[]) : [];
  return keys.map((key) => (typeof key === 'string' ? key : `${key.objectApiName}.${key.fieldApiName}`));
}

interface ListInput {
  readonly objectApiName: ObjectInput;
  readonly listViewApiName: string;
  readonly [property: string]: unknown;
}

async function write(method: 'POST' | 'PATCH' | 'PUT' | 'DELETE', target: string, body?: unknown): Promise<unknown> {
  const answer = await client.request({ method, path: target, body });
  queryCache.expireLists();
  return answer;
}

/** POST /ui-api/list-info/{objectApiName} */
export function createListInfo({ objectApiName, ...body }: ListInput): Promise<unknown> {
  return write('POST', path`/ui-api/list-info/${objectName(objectApiName) ?? ''}`, body);
}

/** PATCH /ui-api/list-info/{objectApiName}/{listViewApiName} */
export function updateListInfoByName({ objectApiName, listViewApiName, ...body }: ListInput): Promise<unknown> {
  return write('PATCH', path`/ui-api/list-info/${objectName(objectApiName) ?? ''}/${listViewApiName}`, body);
}

/** DELETE /ui-api/list-info/{objectApiName}/{listViewApiName} */
export async function deleteListInfo({ objectApiName, listViewApiName }: ListInput): Promise<void> {
  await write('DELETE', path`/ui-api/list-info/${objectName(objectApiName) ?? ''}/${listViewApiName}`);
}

/** PATCH /ui-api/list-preferences/{objectApiName}/{listViewApiName} */
export function updateListPreferences({ objectApiName, listViewApiName, ...body }: ListInput): Promise<unknown> {
  return write('PATCH', path`/ui-api/list-preferences/${objectName(objectApiName) ?? ''}/${listViewApiName}`, body);
}
