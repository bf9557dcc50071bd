import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';

const DOMAIN = path.resolve(import.meta.dirname, '../../force-app/main/domain/lwc');

/** The question as `forecast` of the package takes it. */
export interface Question {
  readonly today: string;
  readonly finished: readonly { id: string; end: string; points: number; growth: number; days: number | null }[];
  readonly ahead: readonly never[];
  readonly sprintLength: number;
  readonly stories: readonly { id: string; points: number | null }[];
  readonly trials: number;
  readonly isSimulated: boolean;
}

/** What is measured of the answer. */
export interface Answer {
  readonly kind: string;
  readonly method: 'exact' | 'simulated';
  readonly ends: readonly string[];
}

export interface ForecastModule {
  forecastWork(question: Question): Generator<void, Answer, void>;
  datesOf(answer: Answer, count: number): { p50: string | null; p85: string | null; p95: string | null };
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

/** The package's own forecast, as a component imports it. */
export async function openForecast(): Promise<ForecastModule> {
  const folder = mkdtempSync(path.join(tmpdir(), 'foresight-forecast-'));
  const outfile = path.join(folder, 'forecast.mjs');
  try {
    const entryPoints = [path.join(DOMAIN, 'forecast', 'forecast.ts')];
    await build({
      entryPoints,
      outfile,
      bundle: true,
      format: 'esm',
      target: 'es2024',
      tsconfigRaw: {},
      plugins: [bundles]
    });
    return (await import(pathToFileURL(outfile).href)) as ForecastModule;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
