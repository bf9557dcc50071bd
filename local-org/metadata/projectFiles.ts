import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import ignore from 'ignore';
import type { SourceFile } from './model.ts';

/** The source files of each package directory that `.forceignore` lets through, in the order of `sfdx-project.json`. */
export function readProjectFiles(projectDir: string): SourceFile[][] {
  const ignored = forceIgnore(projectDir);
  return packageDirectories(projectDir).map((dir) => {
    const files: SourceFile[] = [];
    collect(projectDir, dir, ignored, files);
    return files;
  });
}

function packageDirectories(projectDir: string): string[] {
  const file = join(projectDir, 'sfdx-project.json');
  if (!existsSync(file)) {
    throw new Error(`No sfdx-project.json in ${resolve(projectDir)}: name the folder of an SFDX project.`);
  }
  const paths = packagePaths(file);
  for (const path of paths) {
    if (!existsSync(join(projectDir, path))) {
      throw new Error(`The package directory ${path} named in ${file} does not exist: create it or correct the path.`);
    }
  }
  return paths;
}

function packagePaths(file: string): string[] {
  let project: { packageDirectories?: { path?: unknown }[] };
  try {
    project = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file} is not valid JSON: ${(error as Error).message}.`, { cause: error });
  }
  const paths = (project.packageDirectories ?? []).map((entry) => entry.path);
  if (paths.length === 0 || !paths.every((path) => typeof path === 'string')) {
    throw new Error(`${file} names no packageDirectories: give at least one { "path": "..." }.`);
  }
  return paths;
}

/** What `.forceignore` says of a path (relative, forward slashes; folders end in a slash). */
function forceIgnore(projectDir: string): (path: string) => boolean {
  const file = join(projectDir, '.forceignore');
  const rules = ignore.default();
  if (existsSync(file)) rules.add(readFileSync(file, 'utf8'));
  return (path) => rules.ignores(path);
}

// The platform takes only the JavaScript that a build emits, so projects list `**/*.ts` in .forceignore. local-org compiles
// bundles itself and takes their TypeScript as the source: that rule alone does not hold here.
const bundleTypeScript = /(^|\/)lwc\/[^/]+\/(.+\/)?[^/]+(?<!\.d)\.ts$/;

function collect(projectDir: string, dir: string, ignored: (path: string) => boolean, into: SourceFile[]): void {
  const entries = readdirSync(join(projectDir, dir), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const full = join(projectDir, dir, entry.name);
    const path = relative(projectDir, full).split(sep).join('/');
    const inside = !path.startsWith('../');
    if (entry.isDirectory()) {
      if (!(inside && ignored(`${path}/`))) collect(projectDir, path, ignored, into);
    } else if (!inside || bundleTypeScript.test(path) || !ignored(path)) {
      into.push({ path, content: readFileSync(full) });
    }
  }
}
