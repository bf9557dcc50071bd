import { createHash } from 'node:crypto';
import { OrgError } from '../../errors.ts';
import type { MetadataComponent } from '../../metadata/model.ts';
import { childText, childrenNamed } from '../../metadata/xmlElement.ts';
import type { ObjectSchema } from '../../schema/model.ts';
import type { QueryResult } from '../../soql/model.ts';
import { resolveColumn, type ListColumn } from './listColumns.ts';
import { requestedFilter } from './listFilter.ts';
import { filterCondition } from './listViewQuery.ts';
import type { RecordRepresentation, UiApiContext } from './model.ts';
import { readableObject } from './objectInfo.ts';
import { representRecord } from './recordReader.ts';
import { STANDARD_COLUMNS_OF } from './standardColumns.ts';

/** A page of records as lists answer it. */
export interface RecordPage {
  count: number;
  currentPageToken: string | null;
  currentPageUrl: string | null;
  nextPageToken: string | null;
  nextPageUrl: string | null;
  previousPageToken: string | null;
  records: RecordRepresentation[];
}

export interface ListRecordsRequest {
  pageSize?: number;
  pageToken?: string;
  sortBy?: string;
  fields?: readonly string[];
  searchTerm?: string;
  /** A filter in GraphQL syntax. */
  where?: string;
}

const MAX_PAGE_SIZE = 2000;

/** Every object has an "All" list, declared or not. */
const isBuiltIn = (name: string): boolean => ['all', '__all', '__recent', 'recent'].includes(name.toLowerCase());

function findListView({ org }: UiApiContext, object: ObjectSchema, name: string): MetadataComponent | undefined {
  const view = org.metadata.get('ListView', `${object.name}.${name}`);
  if (!view && !isBuiltIn(name)) throw new OrgError('NOT_FOUND', `List view ${name} not found for ${object.name}.`);
  return view;
}

function columnsOf(context: UiApiContext, object: ObjectSchema, view: MetadataComponent | undefined): ListColumn[] {
  const named = childrenNamed(view?.xml, 'columns').map((element) => element.text);
  const names = named.length > 0 ? named : searchColumns(context, object);
  const { access } = context.caller;
  const columns = names.flatMap((name) => {
    const column = resolveColumn(context.org.schema, object, name);
    return column && access.object(column.object).read && access.canReadField(column.object, column.field.name)
      ? [column]
      : [];
  });
  // Two names may lead to one field: NAME and FULL_NAME.
  return columns.filter(({ path }, index) => columns.findIndex((other) => other.path === path) === index);
}

/** Columns of lists that have none of their own: the object's search layout, else the platform's own, else its name. */
function searchColumns({ org }: UiApiContext, object: ObjectSchema): readonly string[] {
  const layouts = org.metadata.get('CustomObject', object.name)?.xml;
  const names = childrenNamed(layouts, 'searchLayouts').flatMap((layout) =>
    childrenNamed(layout, 'customTabListAdditionalFields').map((element) => element.text)
  );
  const own = STANDARD_COLUMNS_OF[object.name];
  return names.length === 0 && own ? own : [object.nameField, ...names, 'CreatedDate'];
}

function columnInfo({ path, label, field }: ListColumn): Record<string, unknown> {
  return {
    fieldApiName: path,
    inlineEditAttributes: {},
    label,
    searchable: ['Text', 'TextArea', 'Email', 'Phone', 'AutoNumber'].includes(field.type),
    sortable: !['LongTextArea', 'Html', 'MultiselectPicklist'].includes(field.type),
    dataType: field.type
  };
}

const labelOf = (view: MetadataComponent | undefined, object: ObjectSchema): string =>
  childText(view?.xml, 'label') ?? `All ${object.labelPlural}`;

/** "List Info": https://developer.salesforce.com/docs/atlas.en-us.uiapi.meta/uiapi/ui_api_responses_list_view_info.htm */
export function listInfo(context: UiApiContext, objectName: string, listName: string): Record<string, unknown> {
  const object = readableObject(context, objectName);
  const view = findListView(context, object, listName);
  const info = {
    cloneable: false,
    createable: false,
    deletable: false,
    displayColumns: columnsOf(context, object, view).map(columnInfo),
    filterLogicString: childText(view?.xml, 'booleanFilter') ?? null,
    filteredByInfo: childrenNamed(view?.xml, 'filters').map((filter) => ({
      fieldApiName: resolveColumn(context.org.schema, object, childText(filter, 'field') ?? '')?.path ?? null,
      label: resolveColumn(context.org.schema, object, childText(filter, 'field') ?? '')?.label ?? null,
      operandLabels: [childText(filter, 'value') ?? ''],
      operator: childText(filter, 'operation') ?? 'equals'
    })),
    label: labelOf(view, object),
    listReference: {
      id: null,
      listViewApiName: listName,
      objectApiName: object.name,
      type: 'listView'
    },
    orderedByInfo: [],
    updateable: false,
    userPreferences: { columnWidths: {}, columnWrap: {} },
    visibility: 'Public',
    visibilityEditable: false
  };
  return { ...info, eTag: createHash('md5').update(JSON.stringify(info)).digest('hex') };
}

/** All list views of an object: `{ apiName, label }`, declared ones first. */
export function listsOf(context: UiApiContext, objectName: string): Record<string, unknown> {
  const object = readableObject(context, objectName);
  const prefix = `${object.name}.`.toLowerCase();
  const declared = context.org.metadata
    .list('ListView')
    .filter((view) => view.fullName.toLowerCase().startsWith(prefix))
    .map((view) => ({ apiName: view.fullName.slice(prefix.length), id: null, label: labelOf(view, object) }));
  const lists = declared.length > 0 ? declared : [{ apiName: '__All', id: null, label: labelOf(undefined, object) }];
  return {
    count: lists.length,
    currentPageToken: null,
    lists: lists.map((list) => ({ ...list, listUiUrl: null })),
    nextPageToken: null,
    objectApiName: object.name
  };
}

/** ORDER BY of the fields a request names (`-` before one: descending), qualified or not; `otherwise` where it names none. */
export function orderBy(
  context: UiApiContext,
  object: ObjectSchema,
  sortBy: string | undefined,
  otherwise = object.nameField
): string {
  if (!sortBy) return `ORDER BY ${otherwise}`;
  const keys = sortBy.split(',').map((key) => {
    const descending = key.startsWith('-');
    const name = (descending ? key.slice(1) : key).replace(new RegExp(`^${object.name}\\.`, 'i'), '');
    const column = resolveColumn(context.org.schema, object, name);
    if (!column) throw new OrgError('INVALID_FIELD', `Cannot sort by unknown field ${key}.`, [key]);
    return `${column.path} ${descending ? 'DESC NULLS LAST' : 'ASC NULLS FIRST'}`;
  });
  return `ORDER BY ${keys.join(', ')}`;
}

/** One page of a query; the token is the query's own locator, so that pages of one list never overlap. */
export function queryPage(
  context: UiApiContext,
  request: ListRecordsRequest,
  run: (batchSize: number) => QueryResult
): RecordPage {
  const pageSize = Math.min(Math.max(1, request.pageSize ?? 50), MAX_PAGE_SIZE);
  const result = request.pageToken ? context.org.soql.queryMore(request.pageToken, context.caller) : run(pageSize);
  const next = result.nextRecordsUrl?.split('/').at(-1) ?? null;
  return {
    count: result.records.length,
    currentPageToken: request.pageToken ?? null,
    currentPageUrl: null,
    nextPageToken: next,
    nextPageUrl: null,
    previousPageToken: null,
    records: result.records.map((record) => representRecord(context, record))
  };
}

/** Records of a list view: https://developer.salesforce.com/docs/atlas.en-us.uiapi.meta/uiapi/ui_api_resources_list_views_records_name.htm */
export function listRecords(
  context: UiApiContext,
  objectName: string,
  listName: string,
  request: ListRecordsRequest
): RecordPage & { fields: string[]; listReference: unknown; pageSize: number; sortBy: string[] } {
  const object = readableObject(context, objectName);
  const view = findListView(context, object, listName);
  const { schema } = context.org;
  const extra = (request.fields ?? []).flatMap((field) => {
    const column = resolveColumn(schema, object, field.replace(new RegExp(`^${object.name}\\.`, 'i'), ''));
    return column ? [column.path] : [];
  });
  const columns = columnsOf(context, object, view).map((column) => column.path);
  const system = ['Id', 'SystemModstamp', 'LastModifiedDate'].filter((field) => object.fields.has(field));
  const selected = [...new Set([...system, ...columns, ...extra])];
  const filter = filterCondition(schema, object, view?.xml);
  const asked = requestedFilter(context, object, request.where);
  const own = [filter.soql && `(${filter.soql})`, scopeOf(view), searchOf(object, request.searchTerm)];
  const conditions = [...own, asked.soql];
  const where = conditions.filter(Boolean).join(' AND ');
  const soql = `SELECT ${selected.join(', ')} FROM ${object.name} ${where && `WHERE ${where}`} ${orderBy(context, object, request.sortBy)}`;
  const binds = {
    ...filter.binds,
    ...asked.binds,
    currentUserId: context.caller.userId,
    search: `%${request.searchTerm ?? ''}%`
  };
  const page = queryPage(context, request, (batchSize) =>
    context.org.soql.query(soql, context.caller, { binds, batchSize })
  );
  return {
    ...page,
    fields: selected.map((path) => `${object.name}.${path}`),
    listReference: { id: null, listViewApiName: listName, objectApiName: object.name, type: 'listView' },
    pageSize: request.pageSize ?? 50,
    sortBy: request.sortBy ? request.sortBy.split(',') : []
  };
}

function scopeOf(view: MetadataComponent | undefined): string {
  return childText(view?.xml, 'filterScope') === 'Mine' ? 'OwnerId = :currentUserId' : '';
}

function searchOf(object: ObjectSchema, term: string | undefined): string {
  return term ? `${object.nameField} LIKE :search` : '';
}
