import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** The repository's root folder, absolute. */
export const ROOT = path.resolve(import.meta.dirname, '..');

/** Every file under the package directories of sfdx-project.json: paths relative to `root`, forward slashes, sorted. */
export function sourceFiles(root = ROOT): string[] {
  const project = JSON.parse(readFileSync(path.join(root, 'sfdx-project.json'), 'utf8'));
  const folders: string[] = project.packageDirectories.map((directory: { path: string }) => directory.path);
  return folders.flatMap((folder) => filesUnder(root, folder)).sort();
}

function filesUnder(root: string, folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => path.posix.join(folder, file.split(path.sep).join('/')))
    .filter((file) => statSync(path.join(root, file)).isFile());
}
