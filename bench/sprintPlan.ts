import { median } from './measuring/statistics.ts';
import type { Bench, Cell } from './model.ts';
import { filled } from './planning/byHand.ts';
import { backlogProblem } from './planning/instances.ts';
import { measuredPlan, type Measured } from './planning/measuredPlan.ts';
import { openPlanning, type PlanningModule, type PlanProblem } from './planning/openPlanning.ts';
import { SOLVERS, solveWith, type Solved, type Solver } from './planning/solvers.ts';

const STORIES = [30, 100, 300, 1000, 3000];
const SPRINTS = [1, 3, 6, 12];
const SEEDS = [1, 2, 3, 4, 5];
const LIMIT = 10_000;
/** Sizes at which the others take part; beyond them their programs take minutes. */
const RACED: readonly (readonly [stories: number, sprints: number])[] = [
  [30, 3],
  [100, 3],
  [100, 6],
  [300, 6]
];
const RACE_SECONDS = 20;
const RACE_SEEDS = [1, 2, 3];

/** The best over some warm-up runs does not count: the code is compiled by then, as in a page that has planned once. */
async function warmUp(planning: PlanningModule): Promise<void> {
  for (const seed of [91, 92, 93]) await measuredPlan(planning, backlogProblem(100, 6, seed), LIMIT);
}

const wsjf = (problem: PlanProblem): Readonly<Record<string, number>> =>
  filled(problem, ({ value, points }) => value / points);
/** In the order in which stories were written. */
const asWritten = (problem: PlanProblem): Readonly<Record<string, number>> =>
  filled(problem, ({ id }) => -Number(id.slice(1)));

async function ours(planning: PlanningModule, stories: number, sprints: number): Promise<Cell[]> {
  const runs: (Measured & { byWsjf: number; byHand: number })[] = [];
  for (const seed of SEEDS) {
    const problem = backlogProblem(stories, sprints, seed);
    const measured = await measuredPlan(planning, problem, LIMIT);
    const share = (assignment: Readonly<Record<string, number>>): number =>
      (100 * planning.planValue(problem, assignment)) / measured.plan.bound;
    runs.push({ ...measured, byWsjf: share(wsjf(problem)), byHand: share(asWritten(problem)) });
  }
  const of = (pick: (run: (typeof runs)[number]) => number): number => median(runs.map(pick));
  return [
    stories,
    sprints,
    `${runs.filter(({ plan }) => plan.isOptimal).length} of ${runs.length}`,
    Math.max(...runs.map(({ plan }) => plan.gap * 100)),
    of((run) => run.untilGood),
    of((run) => run.milliseconds),
    Math.max(...runs.map((run) => run.milliseconds)),
    Math.max(...runs.map((run) => run.longestSlice)),
    of((run) => run.byWsjf),
    of((run) => run.byHand)
  ];
}

async function race(planning: PlanningModule, stories: number, sprints: number): Promise<Cell[][]> {
  const best = new Map<number, number>();
  const times: { exact: number; close: number }[] = [];
  for (const seed of RACE_SEEDS) {
    const { plan, milliseconds, untilClose } = await measuredPlan(
      planning,
      backlogProblem(stories, sprints, seed),
      LIMIT
    );
    best.set(seed, plan.value);
    times.push({ exact: milliseconds, close: untilClose });
  }
  const [exact, close] = [median(times.map((time) => time.exact)), median(times.map((time) => time.close))];
  const rows: Cell[][] = [
    [stories, sprints, 'Foresight, to the optimum', 100, `${RACE_SEEDS.length} of ${RACE_SEEDS.length}`, exact, 1]
  ];
  rows.push([stories, sprints, 'Foresight, to 0.01 %', 100, '–', close, close / exact]);
  for (const solver of SOLVERS) rows.push(await raced(planning, solver, [stories, sprints], best, exact));
  return rows;
}

async function raced(
  planning: PlanningModule,
  solver: Solver,
  [stories, sprints]: readonly [number, number],
  best: ReadonlyMap<number, number>,
  exact: number
): Promise<Cell[]> {
  const runs: (Solved & { share: number })[] = [];
  for (const seed of RACE_SEEDS) {
    const solved = await solveWith(solver, planning, backlogProblem(stories, sprints, seed), RACE_SECONDS);
    runs.push({ ...solved, share: (100 * solved.value) / best.get(seed)! });
  }
  const shares = runs.map(({ share }) => share).filter((share) => !Number.isNaN(share));
  const time = median(runs.map(({ milliseconds }) => milliseconds));
  return [
    stories,
    sprints,
    solver,
    shares.length > 0 ? median(shares) : null,
    `${runs.filter(({ isProven }) => isProven).length} of ${runs.length}`,
    time,
    time / exact
  ];
}

export const sprintPlanBench: Bench = {
  name: 'sprintPlan',
  summary: 'plans of 30 to 3,000 stories: value, proof and time, beside four solvers and ranking by WSJF',
  async run(say) {
    const planning = await openPlanning();
    await warmUp(planning);
    const own: Cell[][] = [];
    for (const stories of STORIES) {
      for (const sprints of SPRINTS) {
        say(`${stories} stories, ${sprints} sprints ...`);
        own.push(await ours(planning, stories, sprints));
      }
    }
    const others: Cell[][] = [];
    for (const [stories, sprints] of RACED) {
      say(`${stories} stories, ${sprints} sprints, beside other solvers ...`);
      others.push(...(await race(planning, stories, sprints)));
    }
    return [
      {
        title: 'Plans',
        columns: [
          'stories',
          'sprints',
          'proven best',
          'widest gap %',
          'ms to 99.9 %',
          'ms to proof, median',
          'ms to proof, worst',
          'longest slice, processor ms',
          'by WSJF %',
          'as written %'
        ],
        rows: own,
        note: 'Five backlogs of each size, at most 10 s each. WSJF and as written: value of sprints filled down such a list, in % of the bound.'
      },
      {
        title: 'Beside other solvers',
        columns: ['stories', 'sprints', 'solver', 'value %', 'proven', 'ms, median', 'times ours'],
        rows: others,
        note: `Three backlogs, the same for all, ${RACE_SECONDS} s each. Solvers warm, with their default gaps: HiGHS calls a plan optimal within 0.01 %.`
      }
    ];
  }
};
