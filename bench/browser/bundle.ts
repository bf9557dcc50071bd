import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const COMPONENTS = path.resolve(import.meta.dirname, '../../force-app/main/backlog/lwc');
/** What the product's own rows look like. */
const STYLES = ['backlogList/backlogList.css', 'backlogRow/backlogRow.css'].map((file) => path.join(COMPONENTS, file));
/** The columns that the product shows to start with. */
const TRACKS = '2rem 2rem 4.25rem 5.5rem minmax(12rem, 1fr) minmax(6rem, 12rem) 8rem 9rem 4.75rem 5.75rem';

/** Rows by hand get the styles of the product's own; TanStack places each row by itself. */
const BY_HAND = `.by-hand { --backlog-columns: ${TRACKS}; block-size: 100%; position: relative; overflow: auto; overflow-anchor: none; }
.by-hand .sizer > .row { position: absolute; inset-block-start: 0; inset-inline: 0; }`;

export interface HarnessFiles {
  /** Runs first in every page. */
  readonly native: string;
  /** ES module; imports components and the engine by bare specifier. */
  readonly script: string;
  readonly styles: string;
}

/** @param entry the program of the page, in this folder */
export async function bundleHarness(entry: string): Promise<HarnessFiles> {
  const [native, script] = await Promise.all([bundle('native.ts', 'iife'), bundle(entry, 'esm')]);
  const styles = STYLES.map((file) => readFileSync(file, 'utf8')).join('\n');
  return { native, script, styles: `.by-hand { ${styles} }\n${BY_HAND}` };
}

async function bundle(file: string, format: 'iife' | 'esm'): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(import.meta.dirname, file)],
    bundle: true,
    write: false,
    format,
    target: 'es2024',
    define: { 'process.env.NODE_ENV': '"production"' },
    tsconfigRaw: {},
    external: ['lwc', '@lwc/synthetic-shadow', 'c/*', 'lightning/*']
  });
  return outputFiles[0]!.text;
}
