/* eslint-disable no-await-in-loop -- rounds follow one another */
import { BundleMethod } from './bundleMethod';
import type { CompiledProblem } from './compile';
import { coverCut } from './coverCuts';
import type { Pacer } from './pacer';
import { Relaxation } from './relaxation';
import { scaleOf } from './scarcity';
import type { Windows } from './windows';

export interface Tightened {
  /** The problem with more limits; each plan that kept the ones it had keeps these too. */
  readonly problem: CompiledProblem;
  /** Prices at which its bound is lowest, and that bound. */
  readonly prices: Float64Array;
  readonly bound: number;
}

const ROUNDS = 20;
const LOOKS = 60;

/**
 * Adds limits that fractions of items exceed and whole ones do not (cover cuts), until the fractions that the best prices stand for keep them all:
 * the bound comes nearer to the best plan, and there is less to go through.
 */
export async function tightened(
  given: CompiledProblem,
  windows: Windows,
  start: Float64Array,
  pacer: Pacer
): Promise<Tightened> {
  let [problem, prices, bound] = [given, start, Infinity];
  for (let round = 0; round < ROUNDS && given.rows.length > 0 && !pacer.isOver; round++) {
    const looks: Int32Array[] = [];
    const relaxation = new Relaxation(problem, windows);
    const method = new BundleMethod(
      (at, slope) => {
        const value = relaxation.look(at, slope);
        looks.push(relaxation.at.slice());
        return value;
      },
      prices,
      scaleOf(problem)
    );
    for (let look = 0; look < LOOKS; look++) {
      if (pacer.isDue) await pacer.breathe();
      if (method.improve() < 1e-6 * Math.abs(method.bound)) break;
    }
    ({ prices } = method);
    bound = Math.min(bound, method.bound);
    const planned = new Float64Array(given.items);
    for (const { look, weight } of method.mix()) {
      looks[look]!.forEach((sprint, item) => (planned[item]! += sprint < given.sprints ? weight : 0));
    }
    const cuts = given.rows.flatMap((row) => coverCut(row, planned) ?? []);
    // Below the constant there is no plan at all, and prices only grow.
    if (cuts.length === 0 || bound < given.constant - 1e-6) break;
    problem = { ...problem, rows: [...problem.rows, ...cuts] };
    prices = Float64Array.from([...prices, ...cuts.map(() => 0)]);
  }
  return { problem, prices, bound };
}
