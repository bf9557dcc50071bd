import { createComponentStore } from '../metadata/componentStore.ts';
import type { MetadataComponent, MetadataRegistry } from '../metadata/model.ts';
import { createRegistry } from '../metadata/registry.ts';
import type { DeployCheck, DeployOptions, DeployResult } from '../org.ts';
import { buildSchema } from '../schema/buildSchema.ts';
import { createIdentityStore } from '../schema/identityStore.ts';
import type { Schema } from '../schema/model.ts';
import { foundOrg, type Foundation } from '../setup/foundOrg.ts';
import { createSetupWriter, prepareSetupRows } from '../setup/setupRows.ts';
import { syncSetupRows } from '../setup/syncSetupRows.ts';
import { createIdSource } from '../store/newId.ts';
import type { Store } from '../store/model.ts';
import { openStore } from '../store/openStore.ts';
import { layOutTables } from '../store/tables.ts';
import { createDeployment, type LiveMetadata } from './deploy.ts';

export interface FoundationOptions {
  readonly dir: string;
  /** Of the organization, when it is made. */
  readonly name: string;
  readonly clock: () => Date;
}

/** What queries, saves and permissions of an org stand on: its store, live metadata and schema, and the way to change them. */
export interface OrgFoundation extends Foundation {
  readonly store: Store;
  /** Always the live components. */
  readonly metadata: MetadataRegistry;
  /** The schema of the live components. */
  schema(): Schema;
  deploy(components: readonly MetadataComponent[], options?: DeployOptions): Promise<DeployResult>;
  addDeployCheck(check: DeployCheck): void;
  /** Adds work that follows every change of metadata, inside the deploy's transaction, when the new schema is live. */
  addDeployStep(step: () => void): void;
}

/** Opens the folder of an org, founding the org where there is none. Throws StoreError when the database cannot be used. */
export function openFoundation({ dir, name, clock }: FoundationOptions): OrgFoundation {
  const store = openStore(dir);
  try {
    return foundationOver(store, name, clock);
  } catch (error) {
    store.close();
    throw error;
  }
}

function foundationOver(store: Store, name: string, clock: () => Date): OrgFoundation {
  store.clock.now = clock;
  const componentStore = createComponentStore(store);
  const identities = createIdentityStore(store);
  const newId = createIdSource(store);
  prepareSetupRows(store);
  let live = restore(componentStore.load(), identities);
  const writer = (schema: Schema, userId?: string) => createSetupWriter({ store, schema, newId, clock, userId });
  const foundation = store.transaction(() => {
    // Also on a later start: a newer local-org may know more standard fields.
    layOutTables(store, live.schema);
    identities.keep();
    const found = foundOrg(writer(live.schema), name);
    syncSetupRows(writer(live.schema, found.administratorId), live.registry);
    return found;
  });
  const checks: DeployCheck[] = [];
  const steps: (() => void)[] = [];
  const deploy = createDeployment({
    store,
    componentStore,
    identities,
    administratorId: foundation.administratorId,
    live: () => live,
    setLive: (next) => (live = next),
    checks: () => checks,
    steps: () => steps,
    syncRows: (registry, schema) => syncSetupRows(writer(schema, foundation.administratorId), registry)
  });
  return {
    ...foundation,
    store,
    metadata: facade(() => live.registry),
    schema: () => live.schema,
    deploy,
    addDeployCheck: (check) => void checks.push(check),
    addDeployStep: (step) => void steps.push(step)
  };
}

function restore(
  { components, version }: { components: MetadataComponent[]; version: number },
  identities: ReturnType<typeof createIdentityStore>
): LiveMetadata {
  const registry = createRegistry(components, version);
  return { components, registry, schema: buildSchema(registry, identities).schema };
}

/** One registry object for the life of the org, whose content changes with each deploy. */
function facade(current: () => MetadataRegistry): MetadataRegistry {
  return {
    get version() {
      return current().version;
    },
    get: (type, fullName) => current().get(type, fullName),
    list: (type) => current().list(type)
  };
}
