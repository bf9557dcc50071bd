import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { ComponentBundle } from '../compile/componentBundle.ts';
import type { Emitted } from '../compile/emit.ts';
import { exportName, PLATFORM } from '../compile/platformBundle.ts';
import type { LwcHost } from '../createLwcHost.ts';
import { body, JAVASCRIPT, type Body } from './compressed.ts';

/** Folders that never change: their names hold the hash of their content. */
const ROOT = '/lwr';

const urlOf = (emitted: Emitted, file: string): string => `${ROOT}/${path.basename(emitted.dir)}/${file}`;
const facadeUrl = (host: LwcHost, name: string): string => urlOf(host.platform, `facade/${name}.js`);
const componentUrl = ({ name, hash }: ComponentBundle): string => `${ROOT}/components/${name}/${hash}.js`;

/** Bare specifier -> URL of everything that a module may import at run time. */
export async function importMap(host: LwcHost): Promise<{ imports: Record<string, string> }> {
  const imports: Record<string, string> = {};
  for (const emitted of [host.engine, host.platform]) {
    for (const [name, file] of Object.entries(emitted.entries)) imports[name] = urlOf(emitted, file);
  }
  for (const name of Object.keys(host.platform.modules)) imports[name] ??= facadeUrl(host, name);
  for (const bundle of (await host.components()).values()) imports[`c/${bundle.name}`] = componentUrl(bundle);
  return { imports };
}

/** Files that every page loads, for the browser to fetch at once. */
export function preloads(host: LwcHost): string[] {
  const chunks = readdirSync(host.engine.dir).filter((file) => file.startsWith('chunk-'));
  const engine = ['@lwc/synthetic-shadow', 'lwc'].map((name) => host.engine.entries[name]!);
  return [
    ...[...engine, ...chunks].map((file) => urlOf(host.engine, file)),
    urlOf(host.platform, host.platform.entries[PLATFORM]!)
  ];
}

/** Serves what the import map names; undefined for what it does not. */
export function moduleFiles(host: LwcHost): (url: string) => Promise<Body | undefined> {
  const kept = new Map<string, Body>();
  return async (url) => {
    const known = kept.get(url);
    if (known) return known;
    const code = emittedFile(host, url) ?? facade(host, url) ?? (await componentFile(host, url));
    if (code === undefined) return undefined;
    const content = body(code, JAVASCRIPT);
    kept.set(url, content);
    return content;
  };
}

function emittedFile({ engine, platform }: LwcHost, url: string): Buffer | undefined {
  const [, , folder, file] = url.split('/');
  const emitted = [engine, platform].find(({ dir }) => path.basename(dir) === folder);
  if (!emitted || !file || !/^[\w@-]+\.js$/.test(file) || url.split('/').length !== 4) return undefined;
  try {
    return readFileSync(path.join(emitted.dir, file));
  } catch {
    return undefined;
  }
}

/** For `import('lightning/x')` in a component, and for the shell: compiled code imports the platform file itself. */
function facade(host: LwcHost, url: string): string | undefined {
  const name = Object.keys(host.platform.modules).find((module) => facadeUrl(host, module) === url);
  const exported = name && host.platform.modules[name];
  if (!name || !exported) return undefined;
  return `export { ${exported.map((each) => `${exportName(name, each)} as ${each}`).join(', ')} } from '${PLATFORM}';\n`;
}

async function componentFile(host: LwcHost, url: string): Promise<string | undefined> {
  const [, name] = /^\/lwr\/components\/(\w+)\//.exec(url) ?? [];
  const bundle = name === undefined ? undefined : (await host.components()).get(name);
  return bundle && componentUrl(bundle) === url ? bundle.code : undefined;
}
