import type { ComponentProblem, MetadataComponent, SourceFile } from '../../../metadata/model.ts';
import { readComponents } from '../../../metadata/readComponents.ts';
import { componentKey } from '../../../metadata/registry.ts';
import { readXml, XmlSyntaxError } from '../../../metadata/xmlReader.ts';
import { metadataType } from '../metadataTypes.ts';
import type { DeployRequest } from '../model.ts';
import { manifestTest, namedOnes, readManifest, unknownTypes, type Manifest } from './manifest.ts';

/** A component that is to go, and the file that says so. */
export interface Deletion {
  readonly type: string;
  readonly fullName: string;
  readonly fileName: string;
}

/** What a zip asks for. Paths are those inside the package; `root` stands before them in the zip. */
export interface DeployPackage {
  readonly root: string;
  readonly components: readonly MetadataComponent[];
  readonly deletions: readonly Deletion[];
  readonly problems: readonly ComponentProblem[];
}

const DESTRUCTIVE = ['destructiveChangesPre.xml', 'destructiveChanges.xml', 'destructiveChangesPost.xml'];
const decoder = new TextDecoder();

/** Reads a package: the files of a zip, of which `package.xml` names the components and the `destructiveChanges` what is to go. */
export function readPackage(
  files: readonly SourceFile[],
  request: Pick<DeployRequest, 'allowMissingFiles' | 'autoUpdatePackage'>
): DeployPackage {
  const root = rootOf(files);
  const inside = files
    .filter(({ path }) => path.startsWith(root))
    .map(({ path, content }) => ({ path: path.slice(root.length), content }));
  const problems: ComponentProblem[] = [];
  const manifest = readListed(inside, 'package.xml', problems);
  if (!manifest && problems.length === 0) problems.push(problemIn('package.xml', 'No package.xml found'));
  const deletions = DESTRUCTIVE.flatMap((fileName) => readDeletions(inside, fileName, problems));
  if (!manifest || problems.length > 0) return { root, components: [], deletions, problems };
  const read = readComponents(inside.filter(({ path }) => path.includes('/')));
  const components = withoutDeletedAfter(named(read.components, manifest, request, problems), deletions, problems);
  if (!request.allowMissingFiles) problems.push(...missing(read, manifest));
  return { root, components, deletions, problems: [...read.problems, ...problems] };
}

/** The folder of the package: a zip may have all in one folder of any name. */
function rootOf(files: readonly SourceFile[]): string {
  const manifests = files.map(({ path }) => path).filter((path) => /(^|\/)package\.xml$/.test(path));
  const shortest = manifests.sort((one, other) => one.split('/').length - other.split('/').length)[0];
  return shortest === undefined ? '' : shortest.slice(0, -'package.xml'.length);
}

function readListed(
  files: readonly SourceFile[],
  fileName: string,
  problems: ComponentProblem[]
): Manifest | undefined {
  const file = files.find(({ path }) => path === fileName);
  if (!file) return undefined;
  try {
    const manifest = readManifest(readXml(decoder.decode(file.content)));
    for (const type of unknownTypes(manifest)) {
      problems.push(problemIn(fileName, `Unknown type name '${type}' specified in ${fileName}`));
    }
    return manifest;
  } catch (error) {
    if (!(error instanceof XmlSyntaxError)) throw error;
    const { message, line, column } = error;
    problems.push({ ...problemIn(fileName, `Error parsing file: ${message}`), line, column });
    return undefined;
  }
}

const problemIn = (fileName: string, problem: string): ComponentProblem => ({
  type: '',
  fullName: fileName,
  path: fileName,
  line: 1,
  column: 1,
  problem,
  problemType: 'Error'
});

function readDeletions(files: readonly SourceFile[], fileName: string, problems: ComponentProblem[]): Deletion[] {
  const manifest = readListed(files, fileName, problems);
  for (const { name, members } of manifest?.types ?? []) {
    if (members.includes('*'))
      problems.push(problemIn(fileName, `Wildcards are not allowed in ${fileName}: ${name} *`));
  }
  return manifest ? namedOnes(manifest).map((component) => ({ ...component, fileName })) : [];
}

/** The components that the manifest names; a file of a component that it does not name is refused, as there it is a slip. */
function named(
  components: readonly MetadataComponent[],
  manifest: Manifest,
  { autoUpdatePackage }: Pick<DeployRequest, 'autoUpdatePackage'>,
  problems: ComponentProblem[]
): MetadataComponent[] {
  if (autoUpdatePackage) return [...components];
  const isNamed = manifestTest(manifest);
  const wanted = components.filter(isNamed);
  const files = new Set(wanted.map(({ path }) => path));
  for (const { type, fullName, path } of components) {
    // An object's file may hold more than what is asked for: the whole object where only a field is named.
    if (files.has(path)) continue;
    files.add(path);
    problems.push({ type, fullName, path, problem: 'Not in package.xml', problemType: 'Error' });
  }
  return wanted;
}

function missing(
  read: { components: readonly MetadataComponent[]; problems: readonly ComponentProblem[] },
  manifest: Manifest
): ComponentProblem[] {
  const there = new Set([...read.components, ...read.problems].map(componentKey));
  const paths = new Set(read.components.map(({ type }) => type));
  return namedOnes(manifest)
    .filter(({ type, fullName }) => !isThere(type, fullName, there, paths))
    .map(({ type, fullName }) => ({
      ...problemIn(
        'package.xml',
        `An object '${fullName}' of type ${type} was named in package.xml, but was not found in zipped directory`
      ),
      type,
      fullName
    }));
}

const FOLDERS: Readonly<Record<string, string>> = {
  Report: 'ReportFolder',
  Dashboard: 'DashboardFolder',
  EmailTemplate: 'EmailFolder',
  Document: 'DocumentFolder'
};

function isThere(type: string, fullName: string, there: ReadonlySet<string>, types: ReadonlySet<string>): boolean {
  const has = (name: string, of: string = fullName): boolean => there.has(componentKey({ type: name, fullName: of }));
  if (has(type) || has(FOLDERS[type] ?? type)) return true;
  if (type === 'CustomLabels') return types.has('CustomLabel');
  // Rules of workflows, sharing, assignment ... are read as parts of their file, not as components.
  return metadataType(type) === undefined && !types.has(type) && has(wholeOf(type), fullName.split('.')[0]!);
}

function wholeOf(type: string): string {
  if (type.startsWith('Workflow')) return 'Workflow';
  return type.startsWith('Sharing') ? 'SharingRules' : `${type}s`;
}

/** What is deployed and deleted in one go: after means it does not stay, before would take its rows and is refused. */
function withoutDeletedAfter(
  components: readonly MetadataComponent[],
  deletions: readonly Deletion[],
  problems: ComponentProblem[]
): MetadataComponent[] {
  const files = new Map(deletions.map((deletion) => [componentKey(deletion), deletion.fileName]));
  return components.filter((component) => {
    const fileName = files.get(componentKey(component));
    if (fileName === undefined) return true;
    if (fileName !== DESTRUCTIVE.at(-1)) {
      const { type, fullName } = component;
      const problem = `${type} ${fullName} is both deleted and deployed: a local org does not make a component anew in one deploy`;
      problems.push({ ...problemIn(fileName, problem), type, fullName });
    }
    return false;
  });
}
