import type { FastifyInstance, FastifyRequest } from 'fastify';
import { actionDetails } from '../../api/ui-api/actions/actionDetails.ts';
import { globalActions, recordActions } from '../../api/ui-api/actions/actionList.ts';
import { MASTER_RECORD_TYPE_ID, type UiApiContext } from '../../api/ui-api/model.ts';
import { objectOf, readRecord } from '../../api/ui-api/recordReader.ts';
import type { Authenticate } from '../../api/http/authentication.ts';
import type { Org } from '../../org.ts';
import { inLanguage } from '../../translation/inLanguage.ts';

type Query = Record<string, string | undefined>;

/** Buttons for the shell: `/lwr/pages/actions?recordId=..&names=A,B`, `/lwr/pages/actions` for the whole org, `/lwr/pages/action/<name>` to run one. */
export function registerActionPages(fastify: FastifyInstance, org: Org, authenticate: Authenticate): void {
  const contextOf = (request: FastifyRequest): UiApiContext => {
    const caller = authenticate(request);
    return { org: inLanguage(org, caller.language), caller };
  };
  fastify.get('/lwr/pages/actions', async (request) => {
    const context = contextOf(request);
    const { recordId, names } = request.query as Query;
    if (!recordId) return { actions: globalActions(context) };
    const object = objectOf(context, recordId);
    const { recordTypeId } = readRecord(context, object, recordId, ['Id']);
    return { actions: recordActions(context, object, recordTypeId ?? MASTER_RECORD_TYPE_ID, listOf(names)) };
  });
  fastify.get('/lwr/pages/action/:name', async (request) => {
    const { name } = request.params as { name: string };
    return actionDetails(contextOf(request), name, (request.query as Query)['recordId']);
  });
}

const listOf = (names: string | undefined): string[] | undefined => names?.split(',').filter(Boolean);
