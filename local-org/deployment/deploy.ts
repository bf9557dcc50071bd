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
  live(): LiveMetadata;
  setLive(live: LiveMetadata): void;
  checks(): readonly DeployCheck[];
  /** What follows a change of metadata, inside the deploy's transaction, when the new schema is live. */
  steps(): readonly (() => void)[];
  /** Brings the rows that show metadata to SOQL in step; runs inside the deploy's transaction. */
  syncRows(registry: MetadataRegistry, schema: Schema): void;
}

/** Undoes the transaction of a deploy that found problems, or was only to check. */
class Undo extends Error {
  readonly problems: readonly ComponentProblem[];
  constructor(problems: readonly ComponentProblem[]) {
    super('deploy undone');
    this.problems = problems;
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
  if (plan.written.length === 0 && plan.deleted.length === 0)
    return { success: true, problems: [], components: plan.changes };
  const registry = createRegistry(plan.next, nextVersion());
  try {
    const { schema, problems: schemaProblems } = buildSchema(registry, deps.identities);
    // Checkers see a sound schema only: over a broken one they would report each mistake again in their own words.
    const found = hasErrors(schemaProblems)
      ? schemaProblems
      : [...schemaProblems, ...(await runChecks(deps, plan, schema))];
    const problems = hasErrors(found)
      ? found
      : [...found, ...apply(deps, plan, registry, schema, options.checkOnly ?? false)];
    const success = !hasErrors(problems);
    return { success, problems, components: plan.changes };
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

/** Answers what the rows at hand forbid; nothing is changed then, nor when it is `checkOnly`. */
function apply(
  deps: DeployDeps,
  plan: DeployPlan,
  registry: MetadataRegistry,
  schema: Schema,
  checkOnly: boolean
): readonly ComponentProblem[] {
  const before = deps.live();
  try {
    deps.store.transaction(() => {
      const problems = checkRows(deps.store, before.schema, schema, registry);
      if (problems.length > 0) throw new Undo(problems);
      write(deps, plan, registry, schema);
      // Live from here on, so that the steps work on the new schema; a roll-back brings the old one back below.
      deps.setLive({ components: plan.next, registry, schema });
      for (const step of deps.steps()) step();
      if (checkOnly) throw new Undo([]);
    });
    return [];
  } catch (error) {
    deps.setLive(before);
    if (error instanceof Undo) return error.problems;
    throw error;
  }
}

function write(deps: DeployDeps, plan: DeployPlan, registry: MetadataRegistry, schema: Schema): void {
  const { store, componentStore } = deps;
  layOutTables(store, schema, deps.live().schema);
  for (const component of plan.deleted) componentStore.remove(component);
  for (const component of plan.written) componentStore.put(component);
  componentStore.setVersion(registry.version);
  deps.identities.keep();
  deps.syncRows(registry, schema);
}
