// Solves one program with one library, apart from the bench, so that it can be stopped. Loads and warms the library up first.
import { parentPort, workerData } from 'node:worker_threads';
import type { Milp } from './openPlanning.ts';

interface Task {
  readonly solver: 'highs' | 'glpk.js' | 'yalps' | 'javascript-lp-solver';
  readonly milp: Milp;
  readonly lpText: string;
  readonly seconds: number;
}

const { solver, milp, lpText, seconds } = workerData as Task;
const TINY: Milp = { profits: [1], rows: [{ terms: [[0, 1]], sense: '<=', limit: 1 }], constant: 0 };

interface Highs {
  solve(text: string, options: object): { Status: string; ObjectiveValue: number };
}

type Solve = (program: Milp, text: string) => { value: number; isProven: boolean };

async function highs(): Promise<Solve> {
  // Its types declare what ES modules import as they declare what `require` answers.
  const load = (await import('highs')).default as unknown as () => Promise<Highs>;
  const library = await load();
  return (_, text) => {
    const { Status, ObjectiveValue } = library.solve(text, { output_flag: false, time_limit: seconds });
    return { value: ObjectiveValue, isProven: Status === 'Optimal' };
  };
}

async function glpk(): Promise<Solve> {
  const { default: load } = await import('glpk.js/node');
  const library = await load();
  return ({ profits, rows }) => {
    const name = (column: number): string => `x${column}`;
    const { result } = library.solve(
      {
        name: 'plan',
        objective: {
          direction: library.GLP_MAX,
          name: 'value',
          vars: profits.map((coef, column) => ({ name: name(column), coef }))
        },
        subjectTo: rows.map(({ terms, sense, limit }, index) => ({
          name: `r${index}`,
          vars: terms.map(([column, coef]) => ({ name: name(column), coef })),
          bnds:
            sense === '=' ? { type: library.GLP_FX, lb: limit, ub: limit } : { type: library.GLP_UP, lb: 0, ub: limit }
        })),
        binaries: profits.map((_, column) => name(column))
      },
      { tmlim: seconds, msglev: library.GLP_MSG_OFF, presol: true }
    );
    return { value: result.z, isProven: result.status === library.GLP_OPT };
  };
}

/** Coefficients by column, as both libraries in plain JavaScript take them. */
function asVariables({ profits, rows }: Milp): Record<string, Record<string, number>> {
  const variables = profits.map((value): Record<string, number> => ({ value }));
  rows.forEach(({ terms }, row) => {
    for (const [column, coefficient] of terms) variables[column]![`r${row}`] = coefficient;
  });
  return Object.fromEntries(variables.map((variable, column) => [`x${column}`, variable]));
}

const asConstraints = ({ rows }: Milp): Record<string, { equal: number } | { max: number }> =>
  Object.fromEntries(
    rows.map(({ sense, limit }, row) => [`r${row}`, sense === '=' ? { equal: limit } : { max: limit }])
  );

async function yalps(): Promise<Solve> {
  const library = await import('yalps');
  return (program) => {
    const { status, result } = library.solve(
      {
        direction: 'maximize',
        objective: 'value',
        constraints: asConstraints(program),
        variables: asVariables(program),
        binaries: true
      },
      { timeout: seconds * 1000 }
    );
    return { value: result, isProven: status === 'optimal' };
  };
}

async function javascriptLpSolver(): Promise<Solve> {
  const { default: library } = await import('javascript-lp-solver');
  return (program) => {
    // It has no binary columns: whole ones, of which each story's row allows one in all.
    const ints = Object.fromEntries(program.profits.map((_, column) => [`x${column}`, 1]));
    const started = performance.now();
    const { result, feasible } = (library as unknown as { Solve(model: object): unknown }).Solve({
      optimize: 'value',
      opType: 'max',
      constraints: asConstraints(program),
      variables: asVariables(program),
      ints,
      timeout: seconds * 1000
    }) as { result: number; feasible: boolean };
    return { value: feasible ? result : NaN, isProven: feasible && performance.now() - started < seconds * 1000 };
  };
}

const open = { highs, 'glpk.js': glpk, yalps, 'javascript-lp-solver': javascriptLpSolver };
const solve = await open[solver]();
solve(TINY, 'Maximize\nobj: x0\nSubject To\nr0: x0 <= 1\nEnd\n');
const started = performance.now();
const answer = solve(milp, lpText);
parentPort!.postMessage({ ...answer, milliseconds: performance.now() - started });
