import type { ComponentProblem, MetadataComponent } from '../../metadata/model.ts';
import { componentKey } from '../../metadata/registry.ts';
import type { DeployResult } from '../../org.ts';
import type { ComponentMessage } from './model.ts';
import type { DeployPackage, Deletion } from './package/readPackage.ts';
import { packedPath } from './packedPath.ts';

const NOTHING_DONE = { created: false, changed: false, deleted: false } as const;

/** The message about a problem; its file is named as it is in the zip, or would be if it were in it. */
export function failureMessage({ root }: Pick<DeployPackage, 'root'>, problem: ComponentProblem): ComponentMessage {
  const { type, fullName, path, line, column, problemType } = problem;
  return {
    componentType: type,
    fullName,
    fileName: root + fileOf(problem, path),
    success: problemType === 'Warning',
    ...NOTHING_DONE,
    problem: problemText(problem),
    problemType,
    ...(line === undefined ? {} : { lineNumber: line }),
    ...(column === undefined ? {} : { columnNumber: column })
  };
}

/** Files of a bundle stay apart, for a problem is in one of them; other components have one file in a package. */
function fileOf(problem: ComponentProblem, path: string): string {
  const bundle = /(?:^|\/)((?:lwc|aura)\/.+)$/.exec(path)?.[1];
  return bundle ?? (problem.type === '' ? path : packedPath(problem));
}

/** Clients read the place of a problem in a component from its text alone. */
function problemText({ type, line, column, problem }: ComponentProblem): string {
  const isPlaced = type === 'LightningComponentBundle' && line !== undefined;
  return isPlaced ? `[Line: ${line}, Col: ${column ?? 1}] ${problem}` : problem;
}

/** What became of the components of a package that have no problem. */
export function successMessages(
  { root, components, deletions }: Pick<DeployPackage, 'root' | 'components' | 'deletions'>,
  result: Pick<DeployResult, 'components'>,
  failed: ReadonlySet<string>
): ComponentMessage[] {
  const changes = new Map(result.components.map((change) => [componentKey(change), change.change]));
  const deployed = components
    .filter((component) => !failed.has(componentKey(component)))
    .map((component) => successMessage(component, root + packedPath(component), changes.get(componentKey(component))));
  const deleted = deletions
    .filter((deletion) => !failed.has(componentKey(deletion)) && changes.get(componentKey(deletion)) === 'deleted')
    .map((deletion) => successMessage(deletion, root + deletion.fileName, 'deleted'));
  const manifest = successMessage({ type: '', fullName: 'package.xml' }, `${root}package.xml`, 'changed');
  return [manifest, ...deployed, ...deleted];
}

type Change = DeployResult['components'][number]['change'];

function successMessage(
  { type, fullName }: Pick<MetadataComponent, 'type' | 'fullName'>,
  fileName: string,
  change: Change | undefined
): ComponentMessage {
  return {
    componentType: type,
    fullName,
    fileName,
    success: true,
    created: change === 'created',
    changed: change === 'changed' || change === 'created',
    deleted: change === 'deleted'
  };
}

/** The warning about something to delete that is not there; an error unless the client takes warnings. */
export function notFoundMessage(
  { root }: Pick<DeployPackage, 'root'>,
  { type, fullName, fileName }: Deletion,
  ignoreWarnings: boolean
): ComponentMessage {
  return {
    componentType: type,
    fullName: fileName,
    fileName: root + fileName,
    success: ignoreWarnings,
    ...NOTHING_DONE,
    problem: `No ${type} named: ${fullName} found`,
    problemType: 'Warning'
  };
}
