import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PlanningModule, PlanProblem } from './openPlanning.ts';

export const SOLVERS = ['highs', 'glpk.js', 'yalps', 'javascript-lp-solver'] as const;
export type Solver = (typeof SOLVERS)[number];

export interface Solved {
  /** NaN where nothing was found. */
  readonly value: number;
  readonly isProven: boolean;
  readonly milliseconds: number;
}

/** Solves a plan with another library, warm, in at most `seconds`; one that does not keep to that is ended after twice the time. */
export function solveWith(
  solver: Solver,
  planning: PlanningModule,
  problem: PlanProblem,
  seconds: number
): Promise<Solved> {
  const milp = planning.milpOf(problem);
  const workerData = { solver, milp, lpText: planning.asLpText(milp), seconds };
  const worker = new Worker(path.join(import.meta.dirname, 'solverWorker.ts'), {
    workerData,
    stdout: true,
    stderr: true
  });
  const nothing: Solved = { value: NaN, isProven: false, milliseconds: seconds * 1000 };
  return new Promise((resolve) => {
    const timer = setTimeout(() => finish(nothing), seconds * 2000 + 10_000);
    const finish = (solved: Solved): void => {
      clearTimeout(timer);
      worker.terminate().then(
        () => resolve(solved),
        () => resolve(solved)
      );
    };
    worker.once('message', (solved: Solved) => finish({ ...solved, value: solved.value + milp.constant }));
    // Out of memory, or a fault of the library on this program.
    worker.once('error', () => finish(nothing));
  });
}
