import type { MetadataComponent, SourceFile } from './model.ts';
import { readProjectFiles } from './projectFiles.ts';
import { readComponents, type ReadResult } from './readComponents.ts';
import { componentKey } from './registry.ts';

/**
 * Reads the components of an SFDX project: its package directories, without what `.forceignore` excludes. What cannot be read is a
 * problem with file, line and column; a folder that is no project throws one sentence.
 */
export function readProject(projectDir: string): ReadResult {
  return readPackages(readProjectFiles(projectDir));
}

/**
 * Components of package directories, given as their files in the order of `sfdx-project.json`. Where two have a component of one
 * name, the later stands in for the earlier, as it does when they are deployed in turn.
 */
export function readPackages(packages: readonly (readonly SourceFile[])[]): ReadResult {
  const results = packages.map(readComponents);
  const components = new Map<string, MetadataComponent>();
  for (const component of results.flatMap((result) => result.components))
    components.set(componentKey(component), component);
  return { components: [...components.values()], problems: results.flatMap((result) => result.problems) };
}
