import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const LIST_STYLES = path.resolve(import.meta.dirname, '../../force-app/main/backlog/lwc/backlogList/backlogList.css');

/** Rows by hand get the styles of the product's own; TanStack places each row by itself. */
const BY_HAND = `.by-hand { block-size: 100%; position: relative; overflow: auto; overflow-anchor: none; }
.by-hand .sizer > .row { position: absolute; inset-block-start: 0; inset-inline: 0; }`;

export interface HarnessFiles {
  /** Runs first in every page. */
  readonly native: string;
  /** ES module; imports components and the engine by bare specifier. */
  readonly script: string;
  readonly styles: string;
}

export async function bundleHarness(): Promise<HarnessFiles> {
  const [native, script] = await Promise.all([bundle('native.ts', 'iife'), bundle('harness.ts', 'esm')]);
  return { native, script, styles: `.by-hand { ${readFileSync(LIST_STYLES, 'utf8')} }\n${BY_HAND}` };
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
