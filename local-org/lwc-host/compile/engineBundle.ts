import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import { buildOnce, fileOf, fingerprint, OPTIONS, type Emitted } from './emit.ts';
import { modulePlugin } from './modulePlugin.ts';
import { ICON_SET, readPlatformModules } from './platformModules.ts';

/** The engine and what must be one instance beside it. Synthetic shadow has to run before the engine. */
const ENGINE = ['@lwc/synthetic-shadow', 'lwc', '@lwc/state'];

/** The engine, and the icons as one chunk a set: built once for each set of installed versions. */
export function buildEngine(cacheDir: string): Promise<Emitted> {
  return buildOnce(path.join(cacheDir, `engine-${fingerprint([])}`), inWorker);
}

/** Fills `outdir`; answers which file is which specifier. */
export async function emitEngine(outdir: string): Promise<Omit<Emitted, 'dir'>> {
  const icons = await emitIcons(outdir);
  await build({ ...OPTIONS, outdir, splitting: true, entryPoints: asEntries(ENGINE) });
  return { entries: Object.fromEntries([...ENGINE, ...icons].map((name) => [name, fileOf(name)])) };
}

function inWorker(outdir: string): Promise<Omit<Emitted, 'dir'>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./engineWorker.ts', import.meta.url), { workerData: outdir });
    worker.once('message', resolve).once('error', reject);
    worker.once('exit', () => reject(new Error('The engine could not be built: its worker ended early.')));
  });
}

const asEntries = (names: readonly string[]) => names.map((name) => ({ in: name, out: fileOf(name).slice(0, -3) }));

async function emitIcons(outdir: string): Promise<string[]> {
  const { files, read } = readPlatformModules();
  const sets = [...files.keys()].filter((name) => ICON_SET.test(name));
  const plugin = modulePlugin({
    read,
    resolve: (name) => (name === 'lwc' ? { external: true } : { file: files.get(name)! })
  });
  await build({ ...OPTIONS, outdir, entryPoints: asEntries(sets), plugins: [plugin] });
  return sets;
}
