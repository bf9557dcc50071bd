import type { ComponentProblem, MetadataComponent } from '../../metadata/model.ts';
import type { Schema } from '../../schema/model.ts';
import type { ComponentBundle, ComponentCompiler } from '../compile/componentBundle.ts';
import { componentSource } from '../compile/componentSource.ts';
import type { Place } from '../compile/platformCompiler.ts';
import { checkConfiguration } from './bundleConfiguration.ts';
import { checkReference, type Surroundings } from './references.ts';

const TYPE = 'LightningComponentBundle';

/** Compiles every bundle among `components` and answers what a deploy must refuse: file, line, column, one sentence. */
export async function checkComponents(
  components: readonly MetadataComponent[],
  schema: Schema,
  compiler: ComponentCompiler,
  platformModules: ReadonlySet<string>
): Promise<ComponentProblem[]> {
  const surroundings = surroundingsOf(components, schema, platformModules);
  const problems: ComponentProblem[] = [];
  for (const component of components.filter(({ type }) => type === TYPE)) {
    problems.push(...checkBundle(component, await compiler.compile(componentSource(component)), surroundings));
  }
  return problems;
}

function checkBundle(component: MetadataComponent, bundle: ComponentBundle, around: Surroundings): ComponentProblem[] {
  const folder = componentSource(component).folder;
  const at = (place: Place, problem: string, isError = true): ComponentProblem => ({
    type: TYPE,
    fullName: component.fullName,
    path: place.file ? `${folder}/${place.file}` : folder,
    ...(place.line !== undefined && { line: place.line }),
    ...(place.column !== undefined && { column: place.column }),
    problem,
    problemType: isError ? 'Error' : 'Warning'
  });
  const references = bundle.references.flatMap((reference) => {
    const problem = checkReference(reference, around);
    return problem ? [at(reference, problem)] : [];
  });
  const compiled = bundle.diagnostics
    .filter(({ message }) => !(references.length && UNKNOWN_MODULE.test(message)))
    .map((diagnostic) => at(diagnostic, diagnostic.message, diagnostic.isError));
  const configured = checkConfiguration(component, bundle).map(({ message, element }) =>
    at({ file: `${component.fullName}.js-meta.xml`, line: element?.line, column: element?.column }, message)
  );
  return [...compiled, ...references, ...configured];
}

/** What the linker says of an import that the check of references has named already, and better. */
const UNKNOWN_MODULE = /^Unknown module /;

function surroundingsOf(
  components: readonly MetadataComponent[],
  schema: Schema,
  platformModules: ReadonlySet<string>
): Surroundings {
  const key = (type: string, name: string) => `${type}:${name.toLowerCase()}`;
  const byName = new Map(components.map((component) => [key(component.type, component.fullName), component]));
  return {
    schema,
    has: (type, name) => byName.has(key(type, name)),
    isPlatformModule: (name) => platformModules.has(name),
    apexClass(name) {
      const content = byName.get(key('ApexClass', name))?.files?.[0]?.content;
      return content && new TextDecoder().decode(content);
    }
  };
}
