import { contentDigest } from '../metadata/componentStore.ts';
import type { MetadataComponent } from '../metadata/model.ts';
import { componentKey } from '../metadata/registry.ts';
import type { DeployResult } from '../org.ts';

type ComponentName = Pick<MetadataComponent, 'type' | 'fullName'>;
type Change = DeployResult['components'][number];

/** What a deploy would do to the live components. */
export interface DeployPlan {
  /** Everything that would be live afterwards; what was given stands in for what was. */
  readonly next: readonly MetadataComponent[];
  readonly changes: readonly Change[];
  readonly written: readonly MetadataComponent[];
  readonly deleted: readonly MetadataComponent[];
}

/** Compares what is live with what is given; names of `deletions` go, and with `purge` all that is not given. */
export function planDeploy(
  live: readonly MetadataComponent[],
  given: readonly MetadataComponent[],
  { purge = false, deletions = [] }: { purge?: boolean | undefined; deletions?: readonly ComponentName[] | undefined }
): DeployPlan {
  const before = new Map(live.map((component) => [componentKey(component), component]));
  const after = new Map(given.map((component) => [componentKey(component), component]));
  const goes = purge ? (component: MetadataComponent) => !after.has(componentKey(component)) : deletionTest(deletions);
  const deleted = live.filter((component) => goes(component) && !after.has(componentKey(component)));
  const changes = [...after.entries()].map(([key, component]) => changeOf(before.get(key), component));
  const gone = new Set(deleted.map(componentKey));
  return {
    next: [
      ...live.filter((component) => !after.has(componentKey(component)) && !gone.has(componentKey(component))),
      ...after.values()
    ],
    changes: [...changes, ...deleted.map(({ type, fullName }): Change => ({ type, fullName, change: 'deleted' }))],
    written: [...after.values()].filter((_, at) => changes[at]!.change !== 'unchanged'),
    deleted
  };
}

function changeOf(before: MetadataComponent | undefined, component: MetadataComponent): Change {
  const { type, fullName } = component;
  if (!before) return { type, fullName, change: 'created' };
  const same = contentDigest(before) === contentDigest(component);
  return { type, fullName, change: same ? 'unchanged' : 'changed' };
}

/** An object takes with it what stands inside it, and its layouts and translations. */
function deletionTest(deletions: readonly ComponentName[]): (component: MetadataComponent) => boolean {
  const named = new Set(deletions.map(componentKey));
  const objects = deletions.filter(({ type }) => type === 'CustomObject').map(({ fullName }) => fullName.toLowerCase());
  const insideTypes = new Set([
    'CustomField',
    'ValidationRule',
    'RecordType',
    'CompactLayout',
    'ListView',
    'FieldSet',
    'WebLink',
    'BusinessProcess',
    'Index'
  ]);
  const besideTypes = new Set(['Layout', 'CustomObjectTranslation']);
  const goesAlong = ({ type, fullName }: MetadataComponent): boolean => {
    const separator = insideTypes.has(type) ? '.' : besideTypes.has(type) ? '-' : undefined;
    if (separator === undefined) return false;
    return objects.some((object) => fullName.toLowerCase().startsWith(`${object}${separator}`));
  };
  return (component) => named.has(componentKey(component)) || goesAlong(component);
}
