import type { ComponentStore } from '../metadata/componentStore.ts';
import type { ComponentProblem, MetadataComponent, MetadataRegistry } from '../metadata/model.ts';
import { createRegistry } from '../metadata/registry.ts';
import type { DeployCheck, DeployOptions, DeployResult } from '../org.ts';
import { buildSchema } from '../schema/buildSchema.ts';
import type { IdentityStore } from '../schema/identityStore.ts';
import type { Schema } from '../schema/model.ts';
import type { Store } from '../store/model.ts';
import { layOutTables } from '../store/tables.ts';
import { planDeploy, type DeployPlan } from './changes.ts';
import { checkRows } from './rowChecks.ts';

/** What is live: replaced as a whole by each deploy that succeeds. */
export interface LiveMetadata {
  readonly components: readonly MetadataComponent[];
  readonly registry: MetadataRegistry;
  readonly schema: Schema;
}

export interface DeployDeps {
  readonly store: Store;
  readonly componentStore: ComponentStore;
  readonly identities: IdentityStore;
  readonly administratorId: string;
  live(): LiveMetadata;
  setLive(live: LiveMetadata): void;
  checks(): readonly DeployCheck[];
  /** What follows a change of metadata, inside the deploy's transaction, when the new schema is live. */
  steps(): readonly (() => void)[];
  /** Brings the rows that show metadata to SOQL in step; runs inside the deploy's transaction. */
  syncRows(registry: MetadataRegistry, schema: Schema): void;
}

/** What came of the part of a deploy that touches the database. */
interface Applied {
  readonly success: boolean;
  readonly problems: readonly ComponentProblem[];
}

/** Undoes the transaction of a deploy that found problems, was not verified, or was only to check. */
class Undo extends Error {
  readonly applied: Applied;
  constructor(applied: Applied) {
    super('deploy undone');
    this.applied = applied;
  }
}

/** Deploys one after another, each all or nothing. */
export function createDeployment(deps: DeployDeps) {
  let last: Promise<unknown> = Promise.resolve();
  // Caches go by the version: one that was only tried must not come again with other content.
  let version = deps.live().registry.version;
  return (components: readonly MetadataComponent[], options: DeployOptions = {}): Promise<DeployResult> => {
    const result = last.then(() => deploy(deps, components, options, () => ++version));
    last = result.catch(() => undefined);
    return result;
  };
}

async function deploy(
  deps: DeployDeps,
  components: readonly MetadataComponent[],
  options: DeployOptions,
  nextVersion: () => number
): Promise<DeployResult> {
  const plan = planDeploy(deps.live().components, components, options);
  if (plan.written.length === 0 && plan.deleted.length === 0) {
    const success = options.verify === undefined || deps.store.transaction(options.verify);
    return { success, problems: [], components: plan.changes };
  }
  const registry = createRegistry(plan.next, nextVersion());
  try {
    const { schema, problems: schemaProblems } = buildSchema(registry, deps.identities);
    // Checkers see a sound schema only: over a broken one they would report each mistake again in their own words.
    const found = hasErrors(schemaProblems)
      ? schemaProblems
      : [...schemaProblems, ...(await runChecks(deps, plan, schema))];
    const { success, problems } = hasErrors(found)
      ? { success: false, problems: [] }
      : apply(deps, plan, registry, schema, options);
    return { success, problems: [...found, ...problems], components: plan.changes };
  } finally {
    deps.identities.forget();
  }
}

const hasErrors = (problems: readonly ComponentProblem[]) =>
  problems.some((problem) => problem.problemType === 'Error');

async function runChecks(deps: DeployDeps, plan: DeployPlan, schema: Schema): Promise<ComponentProblem[]> {
  const problems: ComponentProblem[] = [];
  for (const check of deps.checks()) problems.push(...(await check(plan.next, schema)));
  return problems;
}

/** Answers what the rows at hand forbid; nothing is changed then, nor when it is not verified or `checkOnly`. */
function apply(
  deps: DeployDeps,
  plan: DeployPlan,
  registry: MetadataRegistry,
  schema: Schema,
  { checkOnly = false, verify = () => true, userId = deps.administratorId }: DeployOptions
): Applied {
  const before = deps.live();
  try {
    deps.store.transaction(() => {
      const problems = checkRows(deps.store, before.schema, schema, registry);
      if (problems.length > 0) throw new Undo({ success: false, problems });
      write(deps, plan, registry, schema, userId);
      // Live from here on, so that the steps work on the new schema; a roll-back brings the old one back below.
      deps.setLive({ components: plan.next, registry, schema });
      for (const step of deps.steps()) step();
      const success = verify();
      if (!success || checkOnly) throw new Undo({ success, problems: [] });
    });
    return { success: true, problems: [] };
  } catch (error) {
    deps.setLive(before);
    if (error instanceof Undo) return error.applied;
    throw error;
  }
}

function write(deps: DeployDeps, plan: DeployPlan, registry: MetadataRegistry, schema: Schema, userId: string): void {
  const { store, componentStore } = deps;
  layOutTables(store, schema, deps.live().schema);
  for (const component of plan.deleted) componentStore.remove(component);
  for (const component of plan.written) componentStore.put(component, userId);
  componentStore.setVersion(registry.version);
  deps.identities.keep();
  deps.syncRows(registry, schema);
}
