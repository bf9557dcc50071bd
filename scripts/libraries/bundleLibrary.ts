import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { ROOT } from '../projectSource.ts';
import type { Library } from './catalogue.ts';

/** Where the bundle belongs: a module of a component, or a static resource. */
export function fileOf({ name, globalName }: Library): string {
  const folder = globalName ? 'staticresources' : `lwc/${name}`;
  return path.join(ROOT, 'force-app', 'main', 'libraries', folder, `${name}.js`);
}

/** The library as one file of JavaScript, the same bytes for the same pinned packages. */
export async function bundleLibrary(library: Library): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: library.entry, resolveDir: ROOT, sourcefile: `${library.name}.ts` },
    bundle: true,
    format: library.globalName ? 'iife' : 'esm',
    globalName: library.globalName,
    target: 'es2022',
    minify: true,
    // A component's file must not bring code that the platform refuses: what these packages would load is not needed.
    external: ['html2canvas', 'dompurify', 'canvg'],
    legalComments: 'none',
    write: false
  });
  return `/*!\n${library.packages.map(notice).join('\n')}\n*/\n${outputFiles[0]?.text ?? ''}`;
}

/** Name, version and licence of a package, with the line that says whose it is. */
function notice(name: string): string {
  const folder = path.join(ROOT, 'node_modules', name);
  const { version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const owner = ['LICENSE', 'LICENSE.txt', 'LICENSE.md', 'license']
    .map((file) => readIfThere(path.join(folder, file)))
    .flatMap((text) => /^.*copyright.*\d{4}.*$/im.exec(text) ?? [])[0];
  return ` * ${name} ${version} (${license})${owner ? `: ${owner.trim()}` : ''}`;
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
