import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Bench, Cell } from './model.ts';
import { measuredPlan } from './planning/measuredPlan.ts';
import { LIKE_NRP2, madeUpNextRelease, nextReleaseProblem } from './planning/nextRelease.ts';
import { openPlanning, type PlanningModule } from './planning/openPlanning.ts';
import { solveWith } from './planning/solvers.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../shared/data/nrp');
const LIMIT = 60_000;

interface Instance {
  readonly name: string;
  readonly text: string;
  readonly ratios: readonly number[];
}

/** The public files where they are there, and one that is made up in the shape of the hardest. */
function instances(): Instance[] {
  const files = ['nrp1', 'nrp3', 'nrp-e1'].filter((name) => existsSync(path.join(FOLDER, `${name}.txt`)));
  const read = files.map((name) => ({
    name,
    text: readFileSync(path.join(FOLDER, `${name}.txt`), 'utf8'),
    ratios: name.includes('-') ? [0.3, 0.5] : [0.3, 0.5, 0.7]
  }));
  return [...read, { name: 'made up like nrp2', text: madeUpNextRelease(LIKE_NRP2, 7), ratios: [0.3, 0.5, 0.7] }];
}

async function solved(planning: PlanningModule, { name, text }: Instance, ratio: number): Promise<Cell[]> {
  const problem = nextReleaseProblem(text, ratio);
  const { plan, milliseconds, longestSlice } = await measuredPlan(planning, problem, LIMIT);
  const highs = await solveWith('highs', planning, problem, LIMIT / 1000);
  const proof = plan.isOptimal ? 'proven' : `within ${(100 * plan.gap).toFixed(2)} %`;
  const highsProof = highs.isProven ? 'proven' : 'not proven';
  return [
    name,
    ratio,
    plan.value,
    plan.bound,
    proof,
    milliseconds,
    longestSlice,
    highs.value,
    highsProof,
    highs.milliseconds
  ];
}

export const nextReleaseBench: Bench = {
  name: 'nextRelease',
  summary: 'the public instances of the Next Release Problem, through the same search, beside HiGHS',
  async run(say) {
    const planning = await openPlanning();
    const rows: Cell[][] = [];
    for (const instance of instances()) {
      for (const ratio of instance.ratios) {
        say(`${instance.name}, ${100 * ratio} % ...`);
        rows.push(await solved(planning, instance, ratio));
      }
    }
    return [
      {
        title: 'Next Release Problem',
        columns: [
          'instance',
          'budget',
          'value',
          'bound',
          'proof',
          'ms',
          'longest slice, processor ms',
          'HiGHS value',
          'HiGHS proof',
          'HiGHS ms'
        ],
        rows,
        note: 'At most 60 s each. Customers are bundles, the budget is the capacity of one sprint. Without ../shared/data/nrp only what is made up is solved.'
      }
    ];
  }
};
