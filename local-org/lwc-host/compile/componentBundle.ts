import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build, type BuildFailure } from 'esbuild';
import { OPTIONS, prune } from './emit.ts';
import type { ComponentSource } from './componentSource.ts';
import { modulePlugin, type Resolution } from './modulePlugin.ts';
import { orgValue } from './orgValues.ts';
import { exportName, PLATFORM, type PlatformBundle } from './platformBundle.ts';
import { analyse, type Analysis, type Diagnostic } from './platformCompiler.ts';

/** A compiled LightningComponentBundle. */
export interface ComponentBundle extends Analysis {
  readonly name: string;
  /** ES module; imports `lwc`, the platform file and other bundles by bare specifier. Empty where there are errors. */
  readonly code: string;
  /** Changes with the code: part of the URL. */
  readonly hash: string;
}

/** Compiles bundles, and keeps what it compiled in a folder by the hash of what it was made of. */
export interface ComponentCompiler {
  compile(source: ComponentSource): Promise<ComponentBundle>;
}

export function componentCompiler(cacheDir: string, platform: PlatformBundle): ComponentCompiler {
  const folder = path.join(cacheDir, 'components');
  mkdirSync(folder, { recursive: true });
  prune(folder, /\.json$/, 30);
  return {
    async compile(source) {
      const file = path.join(folder, `${source.name}-${keyOf(source, platform)}.json`);
      return load(file) ?? save(file, await compileComponent(source, platform));
    }
  };
}

async function compileComponent(source: ComponentSource, platform: PlatformBundle): Promise<ComponentBundle> {
  const analysis = await analyse(source);
  const failed = analysis.diagnostics.some(({ isError }) => isError);
  const { code, diagnostics } = failed ? { code: '', diagnostics: [] } : await link(source, platform);
  return {
    ...analysis,
    name: source.name,
    code,
    hash: createHash('sha256').update(code).digest('hex').slice(0, 16),
    diagnostics: [...analysis.diagnostics, ...diagnostics]
  };
}

async function link(
  source: ComponentSource,
  platform: PlatformBundle
): Promise<{ code: string; diagnostics: Diagnostic[] }> {
  const root = `/c/${source.name}/`;
  const plugin = modulePlugin({
    read: (file) => (file.startsWith(root) ? source.files.get(file.slice(root.length)) : undefined),
    resolve: (specifier) => resolveFor(specifier, source, platform),
    apiVersion: source.apiVersion
  });
  try {
    const options = { ...OPTIONS, minify: false, charset: 'utf8' as const, write: false, plugins: [plugin] };
    const { outputFiles } = await build({ ...options, entryPoints: [`c/${source.name}`] });
    return { code: outputFiles?.[0]?.text ?? '', diagnostics: [] };
  } catch (failure) {
    return { code: '', diagnostics: failuresOf(failure as BuildFailure, root) };
  }
}

/** `refreshApex` and `getSObjectValue`; methods of classes come from it as well. */
const APEX = 'lightning/apexRuntime';

const ENGINE = new Set(['lwc', '@lwc/state', '@lwc/signals', PLATFORM]);

function resolveFor(specifier: string, source: ComponentSource, platform: PlatformBundle): Resolution {
  if (ENGINE.has(specifier)) return { external: true };
  if (specifier === `c/${source.name}`) return entryOf(source);
  if (/^c\/\w+$/.test(specifier)) return { external: true };
  const module = specifier === '@salesforce/apex' ? APEX : specifier;
  const names = platform.modules[module];
  if (names) return { code: fromPlatform(module, names) };
  const code = orgValue(specifier);
  return code === undefined ? undefined : { code };
}

function entryOf({ name, files }: ComponentSource): Resolution {
  const entry = ['ts', 'js', 'html', 'css'].map((extension) => `${name}.${extension}`).find((file) => files.has(file));
  return entry ? { file: `/c/${name}/${entry}` } : undefined;
}

function fromPlatform(module: string, names: readonly string[]): string {
  return `export { ${names.map((name) => `${exportName(module, name)} as ${name}`).join(', ')} } from '${PLATFORM}';`;
}

function failuresOf(failure: BuildFailure, root: string): Diagnostic[] {
  if (!failure.errors) throw failure;
  return failure.errors.map(({ text, location }) => ({
    message: text,
    isError: true,
    file: (location?.file ?? '').replace(/^module:/, '').replace(root, ''),
    line: location?.line,
    column: location ? location.column + 1 : undefined
  }));
}

/** The platform file counts with its exports only: what it does inside does not change what imports it. */
function keyOf({ name, files, apiVersion, capabilities }: ComponentSource, platform: PlatformBundle): string {
  const parts = [name, [...files], apiVersion, capabilities, platform.modules, platform.compiler];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 24);
}

function load(file: string): ComponentBundle | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function save(file: string, bundle: ComponentBundle): ComponentBundle {
  writeFileSync(`${file}.${process.pid}`, JSON.stringify(bundle));
  renameSync(`${file}.${process.pid}`, file);
  return bundle;
}
