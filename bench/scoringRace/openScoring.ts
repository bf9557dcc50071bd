import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';

const DOMAIN = path.resolve(import.meta.dirname, '../../force-app/main/domain/lwc');

export interface Link {
  readonly before: string;
  readonly after: string;
}
export interface Scores {
  readonly worth: Float64Array;
  readonly effort: Float64Array;
}
export interface Shares {
  readonly value: Float64Array;
}
/** Opaque to the bench. */
export type Links = { readonly count: number };
export type Weights = Readonly<Record<string, number>>;
export interface Story {
  readonly id: string;
  readonly points: number | null;
  readonly wsjf: number | null;
  readonly rice: number | null;
  readonly businessValue: number | null;
  readonly timeCriticality: number | null;
  readonly riskReduction: number | null;
  readonly reach: number | null;
  readonly stakeholderValue: number | null;
}

/** What the package exports, as far as it is measured. */
export interface ScoringModule {
  linksOf(ids: readonly string[], dependencies: readonly Link[]): Links;
  sharesOf(stories: readonly Story[]): Shares;
  weightedScores(shares: Shares, weights: Weights): Scores;
  suggestedOrder(links: Links, scores: Scores): Int32Array;
  stayingPlaces(order: Int32Array): Uint8Array;
  likeness(order: Int32Array): { readonly tau: number };
  weightRange(shares: Shares, weights: Weights, criterion: string, top: number): unknown;
  PlaceSample: new (suggestion: object, size: number, swing: number) => { readonly isComplete: boolean; draw(): void };
}

/** `c/name` is a bundle of the domain. */
const bundles: Plugin = {
  name: 'bundles',
  setup({ onResolve }) {
    onResolve({ filter: /^c\// }, ({ path: name }) => {
      const bundle = name.slice(2);
      return { path: path.join(DOMAIN, bundle, `${bundle}.ts`) };
    });
  }
};

/** The package's own modules, as a component imports them. */
export async function openScoring(): Promise<ScoringModule> {
  const folder = mkdtempSync(path.join(tmpdir(), 'foresight-scoring-'));
  const entry = path.join(folder, 'entry.js');
  const outfile = path.join(folder, 'scoring.mjs');
  try {
    const names = ['scoring', 'orderMoves', 'orderStability'];
    writeFileSync(entry, names.map((name) => `export * from 'c/${name}';`).join('\n'));
    await build({
      entryPoints: [entry],
      outfile,
      bundle: true,
      format: 'esm',
      target: 'es2024',
      tsconfigRaw: {},
      plugins: [bundles]
    });
    return (await import(pathToFileURL(outfile).href)) as ScoringModule;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
