import type { FastifyInstance, FastifyRequest } from 'fastify';
import { OrgError } from '../../errors.ts';
import type { Org } from '../../org.ts';
import type { RecordInput } from '../../save/model.ts';
import { inLanguage } from '../../translation/inLanguage.ts';
import type { Authenticate } from '../http/authentication.ts';
import { registerActions } from './actions/registerActions.ts';
import { layoutFields, recordLayout, type LayoutMode, type LayoutType } from './layout.ts';
import { listInfo, listRecords, listsOf, type ListRecordsRequest } from './listView.ts';
import { lookupRecords } from './lookups.ts';
import type { RecordRepresentation, UiApiContext } from './model.ts';
import { allNavItems, appOf, appsOf, findApp } from './navigation.ts';
import { objectInfo, readableObject } from './objectInfo.ts';
import { allPicklistValues, picklistValues } from './picklistValues.ts';
import { createDefaults } from './recordDefaults.ts';
import { objectOf, readRecord, readRecords, requestedPaths } from './recordReader.ts';
import { createRecord, deleteRecord, RecordWriteError, updateRecord } from './recordWriter.ts';
import {
  findRelatedList,
  relatedListCount,
  relatedListInfo,
  relatedListRecords,
  relatedListsOf,
  relatedListSummary
} from './relatedList.ts';

type Query = Record<string, string | undefined>;
type Params = Record<string, string>;

const listOf = (value: string | undefined): string[] => value?.split(',').filter(Boolean) ?? [];

function recordRequest(request: FastifyRequest): { query: Query; params: Params } {
  return { query: request.query as Query, params: request.params as Params };
}

function pageRequest(query: Query, body: Query = {}): ListRecordsRequest {
  const all = { ...query, ...body };
  return {
    pageSize: all.pageSize ? Number(all.pageSize) : undefined,
    pageToken: all.pageToken || undefined,
    sortBy: Array.isArray(all.sortBy) ? all.sortBy.join(',') : all.sortBy || undefined,
    searchTerm: all.searchTerm || undefined,
    where: all.where || undefined,
    fields: [...fieldList(all.fields), ...fieldList(all.optionalFields)]
  };
}

const fieldList = (value: unknown): string[] => (Array.isArray(value) ? (value as string[]) : listOf(value as string));

/** Paths that a record request names, by field or by layout. */
function pathsOf(context: UiApiContext, object: ReturnType<typeof objectOf>, query: Query): string[] {
  const fields = listOf(query.fields);
  const optional = listOf(query.optionalFields);
  const modes = listOf(query.modes ?? 'View') as LayoutMode[];
  const byLayout = (listOf(query.layoutTypes) as LayoutType[]).flatMap((type) =>
    modes.flatMap((mode) => layoutFields(context, object, recordLayout(context, object, type, mode)))
  );
  if (fields.length + optional.length + byLayout.length === 0) {
    throw new OrgError('MISSING_ARGUMENT', 'Specify at least one of fields, optionalFields or layoutTypes.');
  }
  return requestedPaths(context, object, fields, [...optional, ...byLayout]);
}

/** Each item answered for itself, as batches do: one that fails does not fail the others. */
function batchOf<Item>(items: readonly Item[], answer: (item: Item) => unknown): Record<string, unknown> {
  const results = items.map((item) => {
    try {
      return { result: answer(item), statusCode: 200 };
    } catch (error) {
      if (!(error instanceof OrgError)) throw error;
      return { result: [{ errorCode: error.code, message: error.message }], statusCode: error.status };
    }
  });
  return { hasErrors: results.some(({ statusCode }) => statusCode !== 200), results };
}

/** A record after a write, with the fields that were written: as complete as its full layout. */
function written(context: UiApiContext, id: string): RecordRepresentation {
  const object = objectOf(context, id);
  const layout = recordLayout(context, object, 'Full', 'View');
  return readRecord(context, object, id, requestedPaths(context, object, [], layoutFields(context, object, layout)));
}

function inputOf(request: FastifyRequest): { apiName?: unknown; fields: RecordInput } {
  const body = request.body as { apiName?: unknown; fields?: RecordInput } | null;
  if (!body || typeof body.fields !== 'object' || body.fields === null) {
    throw new OrgError('JSON_PARSER_ERROR', 'The request body must have a "fields" object.');
  }
  return { apiName: body.apiName, fields: body.fields };
}

/**
 * UI API (`/services/data/vNN.N/ui-api/...`): records, object info, picklist values, layouts, list views, related lists,
 * lookups and navigation, in the shapes of the User Interface API Developer Guide.
 */
export function registerUiApi(fastify: FastifyInstance, org: Org, authenticate: Authenticate): void {
  const contextOf = (request: FastifyRequest): UiApiContext => {
    const caller = authenticate(request);
    return { org: inLanguage(org, caller.language), caller };
  };
  registerActions(fastify, contextOf);
  const root = '/services/data/:version/ui-api';
  const get = (path: string, answer: (context: UiApiContext, query: Query, params: Params) => unknown): void => {
    fastify.get(`${root}${path}`, (request, reply) => {
      const { query, params } = recordRequest(request);
      return reply.send(answer(contextOf(request), query, params));
    });
  };
  const p = (params: Params, name: string): string => params[name] as string;

  get('/object-info', ({ org: { schema }, caller }) => ({
    objects: Object.fromEntries(
      [...schema.objects()]
        .filter((object) => caller.access.object(object.name).read)
        .map((object) => [
          object.name,
          { apiName: object.name, keyPrefix: object.keyPrefix, label: object.label, labelPlural: object.labelPlural }
        ])
    )
  }));
  get('/object-info/batch/:names', (context, _, params) =>
    batchOf(listOf(params.names), (name) => objectInfo(context, name))
  );
  get('/object-info/:object', (context, _, params) => objectInfo(context, p(params, 'object')));
  get('/object-info/:object/picklist-values/:recordType', (context, _, params) =>
    allPicklistValues(context, p(params, 'object'), p(params, 'recordType'))
  );
  get('/object-info/:object/picklist-values/:recordType/:field', (context, _, params) =>
    picklistValues(context, p(params, 'object'), p(params, 'recordType'), p(params, 'field'))
  );
  get('/layout/:object', (context, query, params) =>
    recordLayout(
      context,
      readableObject(context, p(params, 'object')),
      (query.layoutType ?? 'Full') as LayoutType,
      (query.mode ?? 'View') as LayoutMode,
      query.recordTypeId
    )
  );
  get('/record-defaults/create/:object', (context, query, params) =>
    createDefaults(context, p(params, 'object'), query.recordTypeId)
  );
  get('/records/batch/:ids', (context, query, params) =>
    batchOf(listOf(params.ids), (id) => {
      const object = objectOf(context, id);
      return readRecord(context, object, id, pathsOf(context, object, query));
    })
  );
  get('/records/:id', (context, query, params) => {
    const object = objectOf(context, p(params, 'id'));
    return readRecord(context, object, p(params, 'id'), pathsOf(context, object, query));
  });
  get('/record-ui/:ids', (context, query, params) => recordUi(context, listOf(params.ids), query));

  get('/list-info/batch', (context, query) =>
    batchOf(listOf(query.names), (name) => listInfo(context, name.split('.')[0] ?? '', name.split('.')[1] ?? ''))
  );
  get('/list-info/:object', (context, _, params) => listsOf(context, p(params, 'object')));
  get('/list-info/:object/:list', (context, _, params) => listInfo(context, p(params, 'object'), p(params, 'list')));
  get('/list-records/:object/:list', (context, query, params) =>
    listRecords(context, p(params, 'object'), p(params, 'list'), pageRequest(query))
  );
  get('/list-ui/:object', (context, _, params) => listsOf(context, p(params, 'object')));
  get('/list-ui/:object/:list', (context, query, params) => ({
    info: listInfo(context, p(params, 'object'), p(params, 'list')),
    records: listRecords(context, p(params, 'object'), p(params, 'list'), pageRequest(query))
  }));
  get('/related-list-info/:object', (context, _, params) => ({
    parentObjectApiName: p(params, 'object'),
    parentRecordTypeId: null,
    relatedLists: relatedListsOf(context, p(params, 'object')).map(relatedListSummary)
  }));
  get('/related-list-info/:object/:list', (context, _, params) =>
    relatedListInfo(findRelatedList(context, p(params, 'object'), p(params, 'list')))
  );
  get('/related-list-info/batch/:object/:lists', (context, _, params) =>
    batchOf(listOf(params.lists), (list) => relatedListInfo(findRelatedList(context, p(params, 'object'), list)))
  );
  get('/related-list-count/:id/:list', (context, query, params) =>
    relatedListCount(context, p(params, 'id'), p(params, 'list'), Number(query.maxCount ?? 10))
  );
  get('/related-list-records/:id/:list', (context, query, params) =>
    relatedListRecords(context, p(params, 'id'), p(params, 'list'), pageRequest(query))
  );
  get('/lookups/:object/:field', (context, query, params) =>
    lookupRecords(context, p(params, 'object'), p(params, 'field'), {
      q: query.q,
      pageSize: query.pageSize ? Number(query.pageSize) : undefined
    })
  );
  get('/lookups/:object/:field/:target', (context, query, params) =>
    lookupRecords(context, p(params, 'object'), p(params, 'field'), {
      q: query.q,
      pageSize: query.pageSize ? Number(query.pageSize) : undefined,
      targetObject: p(params, 'target')
    })
  );
  get('/apps', (context) => ({ apps: appsOf(context).map((app) => appOf(context, app)) }));
  get('/apps/:app', (context, _, params) => appOf(context, findApp(context, p(params, 'app'))));
  get('/nav-items', (context) => {
    const navItems = allNavItems(context);
    return { count: navItems.length, navItems, nextPageToken: null };
  });

  fastify.post(`${root}/list-records/:object/:list`, (request) => {
    const { query, params } = recordRequest(request);
    return listRecords(
      contextOf(request),
      p(params, 'object'),
      p(params, 'list'),
      pageRequest(query, request.body as Query)
    );
  });
  fastify.post(`${root}/related-list-records/:id/:list`, (request) => {
    const { query, params } = recordRequest(request);
    return relatedListRecords(
      contextOf(request),
      p(params, 'id'),
      p(params, 'list'),
      pageRequest(query, request.body as Query)
    );
  });
  fastify.post(`${root}/related-list-records/batch/:id`, (request) => {
    const context = contextOf(request);
    const id = p(request.params as Params, 'id');
    const { relatedListParameters = [] } = (request.body ?? {}) as { relatedListParameters?: Query[] };
    return batchOf(relatedListParameters, (list) =>
      relatedListRecords(context, id, String(list.relatedListId), pageRequest(list))
    );
  });
  fastify.post(`${root}/records`, (request, reply) =>
    answerWrite(reply, () => {
      const context = contextOf(request);
      const { apiName, fields } = inputOf(request);
      const id = createRecord(context, apiName, fields);
      return reply.code(201).send(written(context, id));
    })
  );
  fastify.patch(`${root}/records/:id`, (request, reply) =>
    answerWrite(reply, () => {
      const context = contextOf(request);
      const id = p(request.params as Params, 'id');
      const since = request.headers['if-unmodified-since'] ?? request.headers['if-modified-since'];
      updateRecord(context, id, inputOf(request).fields, since);
      return reply.send(written(context, id));
    })
  );
  fastify.delete(`${root}/records/:id`, (request, reply) =>
    answerWrite(reply, () => {
      deleteRecord(contextOf(request), p(request.params as Params, 'id'));
      return reply.code(204).send();
    })
  );
}

function answerWrite<T>(reply: { code(status: number): { send(body: unknown): T } }, write: () => T): T {
  try {
    return write();
  } catch (error) {
    if (error instanceof RecordWriteError) return reply.code(error.status).send([error.body]);
    throw error;
  }
}

function recordUi(context: UiApiContext, ids: readonly string[], query: Query): Record<string, unknown> {
  const layoutTypes = (listOf(query.layoutTypes ?? 'Full') as LayoutType[]) ?? [];
  const modes = listOf(query.modes ?? 'View') as LayoutMode[];
  const layouts: Record<string, Record<string, Record<string, Record<string, unknown>>>> = {};
  const objectInfos: Record<string, unknown> = {};
  const records: Record<string, RecordRepresentation> = {};
  for (const id of ids) {
    const object = objectOf(context, id);
    objectInfos[object.name] ??= objectInfo(context, object.name);
    const paths = pathsOf(context, object, { ...query, layoutTypes: layoutTypes.join(','), modes: modes.join(',') });
    const [record] = readRecords(context, object, [id], paths);
    if (!record) throw new OrgError('NOT_FOUND', 'The requested resource does not exist');
    records[id] = record;
    const byType = ((layouts[object.name] ??= {})[record.recordTypeId as string] ??= {});
    for (const type of layoutTypes) {
      byType[type] = Object.fromEntries(
        modes.map((mode) => [mode, recordLayout(context, object, type, mode, record.recordTypeId as string)])
      );
    }
  }
  return { layoutUserStates: {}, layouts, objectInfos, records };
}
