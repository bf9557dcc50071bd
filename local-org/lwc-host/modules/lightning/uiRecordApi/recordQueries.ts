import { path } from '../ldsCache/uiApiClient.ts';
import {
  objectName,
  qualifiedFieldNames,
  recordId18,
  type FieldInput,
  type ObjectInput,
  type RecordRepresentation
} from '../ldsCache/records.ts';
import { currentView, fieldNamesOf, recordsIn } from '../ldsCache/recordTree.ts';
import { METADATA_TIME_TO_LIVE, RECORD_TIME_TO_LIVE, client, recordLoader, recordStore } from '../ldsCache/ldsCache.ts';
import { allPresent, resourceQuery } from '../ldsCache/resourceQuery.ts';
import type { Query, QueryView } from '../ldsCache/queryEntry.ts';

type Fields = FieldInput | readonly FieldInput[];
type Names = string | readonly string[];

export interface RecordConfig {
  readonly recordId?: string | null;
  readonly fields?: Fields | null;
  readonly optionalFields?: Fields | null;
  readonly layoutTypes?: Names | null;
  readonly modes?: Names | null;
}

/** The fields that make up an answer. */
interface FieldSelection {
  readonly fields: readonly string[];
  readonly optionalFields: readonly string[];
}

function selectionOf(config: RecordConfig): FieldSelection {
  const fields = qualifiedFieldNames(config.fields);
  const optionalFields = qualifiedFieldNames(config.optionalFields).filter((name) => !fields.includes(name));
  return { fields, optionalFields };
}

function listOf(names: Names | null | undefined): readonly string[] {
  return names === undefined || names === null ? [] : [...[names].flat()].sort();
}

function recordView(id: string, selection: FieldSelection): QueryView<RecordRepresentation> | undefined {
  const reading = recordStore.read(id, selection.fields, selection.optionalFields);
  return (
    reading && { ...reading, value: reading.record, isOutdated: reading.oldest === 0 || reading.missing.length > 0 }
  );
}

function idOf(config: RecordConfig): string {
  return recordId18(config.recordId) as string;
}

/** `getRecord`: GET /ui-api/records/{recordId}, by fields or by layout. */
export const recordQuery: Query<RecordConfig, FieldSelection, RecordRepresentation> = {
  name: 'getRecord',
  timeToLive: RECORD_TIME_TO_LIVE,
  key(config) {
    const id = recordId18(config.recordId);
    const { fields, optionalFields } = selectionOf(config);
    const layoutTypes = listOf(config.layoutTypes);
    if (id === undefined || fields.length + optionalFields.length + layoutTypes.length === 0) {
      return undefined;
    }
    return JSON.stringify([id, fields, optionalFields, layoutTypes, listOf(config.modes)]);
  },
  peek(config) {
    const selection = selectionOf(config);
    const reading = recordStore.read(idOf(config), selection.fields, selection.optionalFields);
    return reading?.missing.length === 0 && listOf(config.layoutTypes).length === 0 ? selection : undefined;
  },
  async load(config, isForced) {
    const selection = selectionOf(config);
    if (listOf(config.layoutTypes).length > 0) {
      return loadByLayout(config, selection);
    }
    const load = isForced ? 'reload' : 'load';
    await recordLoader[load](idOf(config), selection.fields, selection.optionalFields);
    return selection;
  },
  view: (selection, config) => recordView(idOf(config), selection)
};

async function loadByLayout(config: RecordConfig, selection: FieldSelection): Promise<FieldSelection> {
  const record = await client.request<RecordRepresentation>({
    path: path`/ui-api/records/${idOf(config)}`,
    query: { ...selection, layoutTypes: listOf(config.layoutTypes), modes: listOf(config.modes) }
  });
  recordStore.ingest([record]);
  return { fields: fieldNamesOf(record), optionalFields: [] };
}

export interface RecordsConfig {
  readonly records?:
    | readonly {
        readonly recordIds: readonly string[];
        readonly fields?: Fields | null;
        readonly optionalFields?: Fields | null;
      }[]
    | null;
}

export interface BatchResults {
  readonly results: readonly { readonly statusCode: number; readonly result: unknown }[];
}

/** `getRecords`: one GET /ui-api/records/batch per group of records that want the same fields. */
export const recordsQuery: Query<RecordsConfig, BatchResults> = {
  name: 'getRecords',
  timeToLive: RECORD_TIME_TO_LIVE,
  key({ records }) {
    const isComplete = records?.length && records.every((group) => group.recordIds?.every((id) => recordId18(id)));
    return isComplete
      ? JSON.stringify(records.map((group) => [group.recordIds.map(recordId18), selectionOf(group)]))
      : undefined;
  },
  async load({ records }) {
    const answers = await Promise.all((records ?? []).map(loadGroup));
    recordStore.ingest(recordsIn(answers));
    return { results: answers.flatMap((answer) => answer.results) };
  },
  view: (raw) => currentView(raw, recordStore)
};

function loadGroup(group: NonNullable<RecordsConfig['records']>[number]): Promise<BatchResults> {
  return client.request<BatchResults>({
    path: path`/ui-api/records/batch/${group.recordIds.map((id) => recordId18(id) as string)}`,
    query: { ...selectionOf(group) }
  });
}

export interface RecordUiConfig {
  readonly recordIds?: Names | null;
  readonly layoutTypes?: Names | null;
  readonly modes?: Names | null;
  readonly optionalFields?: Fields | null;
}

/** `getRecordUi`: GET /ui-api/record-ui/{recordIds}: layouts, object infos and records in one answer. */
export const recordUiQuery = resourceQuery<RecordUiConfig>({
  name: 'getRecordUi',
  timeToLive: RECORD_TIME_TO_LIVE,
  holdsRecords: true,
  request({ recordIds, layoutTypes, modes, optionalFields }) {
    const ids = allPresent(...listOf(recordIds).map(recordId18));
    if (!ids?.length || listOf(layoutTypes).length === 0 || listOf(modes).length === 0) {
      return undefined;
    }
    const query = {
      layoutTypes: listOf(layoutTypes),
      modes: listOf(modes),
      optionalFields: qualifiedFieldNames(optionalFields)
    };
    return { path: path`/ui-api/record-ui/${ids}`, query };
  }
});

export interface CreateDefaultsConfig {
  readonly objectApiName?: ObjectInput | null;
  readonly recordTypeId?: string | null;
  readonly formFactor?: string | null;
  readonly optionalFields?: Fields | null;
}

/** `getRecordCreateDefaults`: GET /ui-api/record-defaults/create/{objectApiName}. */
export const createDefaultsQuery = defaultsQuery('getRecordCreateDefaults', '/ui-api/record-defaults/create/');

/** `getRecordTemplateCreate`: GET /ui-api/record-defaults/template/create/{objectApiName}. */
export const templateCreateQuery = defaultsQuery('getRecordTemplateCreate', '/ui-api/record-defaults/template/create/');

function defaultsQuery(name: string, prefix: string): Query<CreateDefaultsConfig, unknown> {
  return resourceQuery({
    name,
    timeToLive: METADATA_TIME_TO_LIVE,
    request({ objectApiName, recordTypeId, formFactor, optionalFields }) {
      const object = objectName(objectApiName);
      const query = { recordTypeId, formFactor, optionalFields: qualifiedFieldNames(optionalFields) };
      return object === undefined ? undefined : { path: prefix + path`${object}`, query };
    }
  });
}

export interface TemplateCloneConfig {
  readonly recordId?: string | null;
  readonly recordTypeId?: string | null;
  readonly optionalFields?: Fields | null;
}

/** `getRecordTemplateClone`: GET /ui-api/record-defaults/template/clone/{recordId}. */
export const templateCloneQuery = resourceQuery<TemplateCloneConfig>({
  name: 'getRecordTemplateClone',
  timeToLive: RECORD_TIME_TO_LIVE,
  request({ recordId, recordTypeId, optionalFields }) {
    const id = recordId18(recordId);
    const query = { recordTypeId, optionalFields: qualifiedFieldNames(optionalFields) };
    return id === undefined ? undefined : { path: path`/ui-api/record-defaults/template/clone/${id}`, query };
  }
});
