import { createHash, type Hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import path from 'node:path';
import { version as bundlerVersion, type BuildOptions } from 'esbuild';

/** A folder of emitted ES modules that never changes: its name holds the hash of all it was made of. */
export interface Emitted {
  readonly dir: string;
  /** Emitted file of each bare specifier: `lwc` -> `lwc.js`. */
  readonly entries: Readonly<Record<string, string>>;
}

/** What every bundle is built with. */
export const OPTIONS: BuildOptions = {
  bundle: true,
  format: 'esm',
  target: 'es2023',
  minify: true,
  legalComments: 'none',
  logLevel: 'silent',
  define: { 'process.env.NODE_ENV': '"production"' },
  chunkNames: 'chunk-[hash]'
};

/** `@lwc/state` -> `_lwc_state.js`. */
export const fileOf = (name: string): string => `${name.replace(/[@/]/g, '_')}.js`;

/** Fills `dir` unless it is there already; a build that fails leaves nothing behind. */
export async function buildOnce<Result extends Emitted>(
  dir: string,
  emit: (dir: string) => Promise<Omit<Result, 'dir'>>
): Promise<Result> {
  const manifest = path.join(dir, 'manifest.json');
  if (existsSync(manifest)) return { ...JSON.parse(readFileSync(manifest, 'utf8')), dir };
  const building = `${dir}.${process.pid}`;
  mkdirSync(building, { recursive: true });
  try {
    const built = await emit(building);
    writeFileSync(path.join(building, 'manifest.json'), JSON.stringify(built));
    rmSync(dir, { recursive: true, force: true });
    renameSync(building, dir);
    return { ...built, dir } as Result;
  } finally {
    rmSync(building, { recursive: true, force: true });
  }
}

const A_DAY = 24 * 60 * 60 * 1000;

/** Deletes what lies in a cache folder under names of this form and has not been written for some days. */
export function prune(folder: string, names: RegExp, days: number): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder).filter((each) => names.test(each))) {
    const file = path.join(folder, name);
    if (Date.now() - statSync(file).mtimeMs > days * A_DAY) rmSync(file, { recursive: true, force: true });
  }
}

const PACKAGES = ['lwc', '@lwc/compiler', '@lwc/state', 'lightning-base-components'];

/** Changes with the installed versions and with every file in `folders`. */
export function fingerprint(folders: readonly string[]): string {
  const hash = createHash('sha256').update(bundlerVersion);
  for (const name of PACKAGES) hash.update(readFileSync(findPackageJSON(name, import.meta.url)!));
  for (const folder of folders) hashFolder(hash, folder);
  return hash.digest('hex').slice(0, 16);
}

function hashFolder(hash: Hash, folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (!entry.isFile() || /__tests__|\.test\.ts$|\.d\.ts$/.test(file)) continue;
    hash.update(path.relative(folder, file)).update(readFileSync(file));
  }
}
