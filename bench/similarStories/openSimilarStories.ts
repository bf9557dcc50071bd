import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';

const MAIN = path.resolve(import.meta.dirname, '../../force-app/main');

export interface StoryText {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** What the package exports, as far as it is measured. */
export interface SimilarModule {
  SimilarStories: new () => {
    readonly size: number;
    find(text: string, options?: { most?: number; isTyping?: boolean }): readonly { readonly id: string }[];
  };
  addInSlices(
    index: InstanceType<SimilarModule['SimilarStories']>,
    stories: readonly StoryText[],
    options: { budget: number; now: () => number; pause: () => Promise<unknown> }
  ): Promise<void>;
}

/** `c/name` is a bundle of the domain, or a library. */
const bundles: Plugin = {
  name: 'bundles',
  setup({ onResolve }) {
    onResolve({ filter: /^c\// }, ({ path: name }) => {
      const bundle = name.slice(2);
      const isLibrary = bundle === 'miniSearch';
      return {
        path: path.join(MAIN, isLibrary ? 'libraries' : 'domain', 'lwc', bundle, `${bundle}.${isLibrary ? 'js' : 'ts'}`)
      };
    });
  }
};

/** The package's own module, as a component imports it. */
export async function openSimilarStories(): Promise<SimilarModule> {
  const folder = mkdtempSync(path.join(tmpdir(), 'foresight-similar-'));
  const outfile = path.join(folder, 'similar.mjs');
  try {
    await build({
      entryPoints: [path.join(MAIN, 'domain/lwc/similarStories/similarStories.ts')],
      outfile,
      bundle: true,
      format: 'esm',
      target: 'es2024',
      tsconfigRaw: {},
      plugins: [bundles]
    });
    return (await import(pathToFileURL(outfile).href)) as SimilarModule;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
