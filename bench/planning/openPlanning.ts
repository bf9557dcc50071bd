import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';

const DOMAIN = path.resolve(import.meta.dirname, '../../force-app/main/domain/lwc');

export interface PlanStory {
  readonly id: string;
  readonly name: string;
  readonly points: number;
  readonly value: number;
  readonly cost?: number;
  readonly epicId?: string;
}
export interface Link {
  readonly before: string;
  readonly after: string;
}
export interface PlanProblem {
  readonly stories: readonly PlanStory[];
  readonly dependencies: readonly Link[];
  readonly sprints: readonly { readonly id: string; readonly name: string; readonly capacity: number }[];
  readonly decay: number;
  readonly budget?: number;
  readonly epicBudgets?: Readonly<Record<string, number>>;
  readonly minimumShares?: readonly { readonly group: string; readonly name: string; readonly share: number }[];
  readonly bundles?: readonly { readonly id: string; readonly value: number; readonly stories: readonly string[] }[];
}
export type Assignment = Readonly<Record<string, number>>;
export interface Plan {
  readonly assignment: Assignment;
  readonly value: number;
  readonly bound: number;
  readonly gap: number;
  readonly isOptimal: boolean;
}
export interface OptimiseOptions {
  readonly timeLimit: number;
  onProgress?(progress: { readonly value: number; readonly bound: number }): void;
  pause?(): Promise<void>;
}
export interface MilpRow {
  readonly terms: readonly (readonly [column: number, coefficient: number])[];
  readonly sense: '<=' | '=';
  readonly limit: number;
}
export interface Milp {
  readonly profits: readonly number[];
  readonly rows: readonly MilpRow[];
  readonly constant: number;
}
export interface Graph {
  addLink(before: string, after: string): readonly string[] | undefined;
  removeLink(before: string, after: string): boolean;
  layers(): string[][];
  order(): string[];
  criticalChain(weightOf: (id: string) => number): { readonly ids: readonly string[]; readonly weight: number };
  allSuccessors(id: string): string[];
}

/** What the package exports, as far as it is measured, with the program that its tests hold it against and the backlogs they make up. */
export interface PlanningModule {
  optimise(problem: PlanProblem, options: OptimiseOptions): Promise<{ readonly kind: string; readonly plan?: Plan }>;
  planValue(problem: PlanProblem, assignment: Assignment): number;
  checkPlan(problem: PlanProblem, assignment: Assignment): readonly unknown[];
  milpOf(problem: PlanProblem): Milp;
  asLpText(milp: Milp): string;
  seededBacklog(seed: number, count: number, capacities: readonly number[]): PlanProblem;
  DependencyGraph: {
    of(
      ids: readonly string[],
      links: readonly Link[]
    ): { readonly kind: string; readonly graph?: Graph; readonly cycles?: unknown };
  };
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
export async function openPlanning(): Promise<PlanningModule> {
  const folder = mkdtempSync(path.join(tmpdir(), 'foresight-planning-'));
  const entry = path.join(folder, 'entry.js');
  const outfile = path.join(folder, 'planning.mjs');
  const ofTests = ['milp', 'seededBacklog'].map((name) => path.join(DOMAIN, `sprintPlan/__tests__/${name}.ts`));
  try {
    const sources = ['c/sprintPlan', 'c/dependencyGraph', ...ofTests];
    writeFileSync(entry, sources.map((source) => `export * from ${JSON.stringify(source)};`).join('\n'));
    await build({
      entryPoints: [entry],
      outfile,
      bundle: true,
      format: 'esm',
      target: 'es2024',
      tsconfigRaw: {},
      plugins: [bundles]
    });
    return (await import(pathToFileURL(outfile).href)) as PlanningModule;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
