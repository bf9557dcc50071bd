import path from 'node:path';
import { build, type BuildOptions, type Metafile } from 'esbuild';
import { buildOnce, fileOf, fingerprint, OPTIONS, prune, type Emitted } from './emit.ts';
import { modulePlugin, type ModuleSource } from './modulePlugin.ts';
import { HOST_MODULES, ICON_SET, readPlatformModules } from './platformModules.ts';
import { openTransformCache } from './transformCache.ts';

/** Specifier under which compiled code imports the one file that holds every platform module. */
export const PLATFORM = 'platform';

export interface PlatformBundle extends Emitted {
  /** Changes with the compiler and with how this host uses it. */
  readonly compiler: string;
  /** Exported names of each platform module: `lightning/button` -> `['default']`. */
  readonly modules: Readonly<Record<string, readonly string[]>>;
}

/** The name under which that file exports a module's export: `lightning/button`, `default` -> `lightning_button$default`. */
export const exportName = (module: string, name: string): string => `${module.replace(/\W/g, '_')}$${name}`;

/** Base components and the host's own modules in one ES module, built anew when one of them changes. */
export function buildPlatform(cacheDir: string): Promise<PlatformBundle> {
  const key = fingerprint([import.meta.dirname, HOST_MODULES]);
  return buildOnce(path.join(cacheDir, `platform-${key}`), (outdir) => {
    prune(cacheDir, /^platform-/, 2);
    return emitPlatform(outdir, cacheDir);
  });
}

async function emitPlatform(outdir: string, cacheDir: string): Promise<Omit<PlatformBundle, 'dir'>> {
  const platform = readPlatformModules();
  const cache = openTransformCache(path.join(cacheDir, 'transforms.bin'));
  const source: ModuleSource = { read: platform.read, resolve: platform.resolve, transform: cache.transform };
  const names = [...platform.files.keys()].filter((name) => !ICON_SET.test(name));
  const modules = await exportedNames(names, { ...OPTIONS, outdir, plugins: [modulePlugin(source)] });
  await emitOne(PLATFORM, Object.entries(modules).map(reexport).join('\n'), source, outdir);
  cache.save();
  return { modules, compiler: fingerprint([import.meta.dirname]), entries: { [PLATFORM]: fileOf(PLATFORM) } };
}

/** A dry run with every module as an entry: the linker alone knows what `export *` amounts to. */
async function exportedNames(names: readonly string[], options: BuildOptions): Promise<Record<string, string[]>> {
  const entryPoints = names.map((name) => ({ in: name, out: fileOf(name).slice(0, -3) }));
  const { metafile } = await build({
    ...options,
    entryPoints,
    splitting: true,
    write: false,
    metafile: true,
    minify: false
  });
  const outputs = Object.entries((metafile as Metafile).outputs);
  const byFile = new Map(outputs.map(([file, { exports }]) => [path.basename(file), exports]));
  return Object.fromEntries(names.map((name) => [name, byFile.get(fileOf(name)) ?? []]));
}

function reexport([module, names]: [string, readonly string[]]): string {
  if (names.length === 0) return `import '${module}';`;
  return `export { ${names.map((name) => `${name} as ${exportName(module, name)}`).join(', ')} } from '${module}';`;
}

async function emitOne(name: string, code: string, source: ModuleSource, outdir: string): Promise<void> {
  const resolve: ModuleSource['resolve'] = (specifier) => (specifier === name ? { code } : source.resolve(specifier));
  await build({ ...OPTIONS, outdir, entryPoints: [name], plugins: [modulePlugin({ ...source, resolve })] });
}
