import { resolve } from 'node:path';
import { createApexRuntime } from './apex/createApexRuntime.ts';
import { codeCheck } from './apex/live/codeCheck.ts';
import { formulaCheck } from './deployment/formulaCheck.ts';
import { openFoundation, type OrgFoundation } from './deployment/openFoundation.ts';
import { referenceCheck } from './deployment/referenceCheck.ts';
import { reportCheck } from './deployment/reportCheck.ts';
import type { Org } from './org.ts';
import { createSaveOrder } from './save/saveOrder.ts';
import { createAccessControl } from './security/accessControl.ts';
import { createQueryEngine } from './soql/engine.ts';

export interface OpenOptions {
  /** Folder that holds the database and caches; made where it is missing. */
  readonly dir: string;
  /** Of the organization, when it is made; default `Local Org`. */
  readonly name?: string;
  readonly clock?: () => Date;
}

/**
 * Opens the org in a folder, or founds one there. Throws StoreError, one sentence that says what, where and what to do, when the
 * database is damaged, newer than this program, or in use.
 */
export async function openOrg({ dir, name = 'Local Org', clock = () => new Date() }: OpenOptions): Promise<Org> {
  const folder = resolve(dir);
  const foundation = openFoundation({ dir: folder, name, clock });
  try {
    return orgOver(foundation, folder, clock);
  } catch (error) {
    foundation.store.close();
    throw error;
  }
}

function orgOver(foundation: OrgFoundation, dir: string, clock: () => Date): Org {
  const { store, metadata, schema, organizationId, administratorId } = foundation;
  const dml = createSaveOrder({ store, schema, metadata, clock, organizationId });
  dml.refreshSummaries();
  foundation.addDeployStep(() => dml.refreshSummaries());
  foundation.addDeployCheck(formulaCheck);
  foundation.addDeployCheck(referenceCheck);
  foundation.addDeployCheck(reportCheck);
  foundation.addDeployCheck(codeCheck);
  const access = createAccessControl({ store, metadata, schema });
  const soql = createQueryEngine({ store, schema, metadata, clock });
  const callerFor: Org['callerFor'] = (userId, mode) => access.callerFor(userId, mode);
  const systemCaller: Org['systemCaller'] = () => access.callerFor(administratorId, 'system');
  const apex = createApexRuntime({
    baseUrl: () => org.url ?? 'http://127.0.0.1',
    store,
    schema,
    metadata,
    soql,
    dml,
    clock,
    organizationId,
    callerFor,
    systemCaller
  });
  const org: Org = {
    dir,
    id: organizationId,
    url: undefined,
    get name() {
      return String(store.get('SELECT "Name" FROM "Organization"')!['Name']);
    },
    store,
    metadata,
    get schema() {
      return schema();
    },
    soql,
    dml,
    apex,
    deploy: foundation.deploy,
    addDeployCheck: foundation.addDeployCheck,
    callerFor,
    systemCaller,
    close() {
      apex.close();
      store.close();
    }
  };
  return org;
}
