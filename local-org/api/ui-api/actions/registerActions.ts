import type { FastifyInstance, FastifyRequest } from 'fastify';
import { MASTER_RECORD_TYPE_ID, type UiApiContext } from '../model.ts';
import { objectOf, readRecord } from '../recordReader.ts';
import { globalActions, recordActions } from './actionList.ts';
import type { Action } from './model.ts';

const ROOT = '/services/data/:version/ui-api/actions';

/** "Actions": https://developer.salesforce.com/docs/atlas.en-us.uiapi.meta/uiapi/ui_api_resources_actions.htm */
export function registerActions(fastify: FastifyInstance, contextOf: (request: FastifyRequest) => UiApiContext): void {
  fastify.get(`${ROOT}/global`, (request) => answer({ Global: globalActions(contextOf(request)) }, 'Global'));
  fastify.get(`${ROOT}/record/:ids`, (request) => {
    const context = contextOf(request);
    const ids = (request.params as { ids: string }).ids.split(',').filter(Boolean);
    const byRecord = ids.map((id) => {
      const object = objectOf(context, id);
      const { recordTypeId } = readRecord(context, object, id, ['Id']);
      return [id, recordActions(context, object, recordTypeId ?? MASTER_RECORD_TYPE_ID)] as const;
    });
    return answer(Object.fromEntries(byRecord), 'Record');
  });
}

function answer(actions: Readonly<Record<string, readonly Action[]>>, actionListContext: string): object {
  const represented = Object.entries(actions).map(([source, list]) => [
    source,
    { actions: list.map((action) => representation(action, source, actionListContext)), url: null }
  ]);
  return { actions: Object.fromEntries(represented), eTag: null, url: null };
}

function representation(action: Action, source: string, actionListContext: string): object {
  return {
    ...action,
    actionListContext,
    actionTarget: null,
    actionTargetType: action.type === 'QuickAction' ? 'Describe' : null,
    externalId: action.apiName,
    id: null,
    isMassAction: false,
    primaryColor: null,
    relatedListRecordId: null,
    relatedSourceObject: null,
    section: 'Page',
    sourceObject: source,
    targetObject: null,
    targetUrl: null
  };
}
