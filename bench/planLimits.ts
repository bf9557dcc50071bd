import { median } from './measuring/statistics.ts';
import type { Bench, Cell } from './model.ts';
import { LIMITS, limitedProblem } from './planning/instances.ts';
import { measuredPlan } from './planning/measuredPlan.ts';
import { openPlanning, type PlanningModule } from './planning/openPlanning.ts';
import { solveWith } from './planning/solvers.ts';

const SIZES: readonly (readonly [stories: number, sprints: number])[] = [
  [40, 3],
  [100, 6],
  [300, 6]
];
const SEEDS = [1, 2, 3];
const LIMIT = 10_000;
const HIGHS_SECONDS = 20;

async function beside(
  planning: PlanningModule,
  limits: (typeof LIMITS)[number],
  size: readonly [stories: number, sprints: number]
): Promise<Cell[]> {
  const runs = [];
  for (const seed of SEEDS) {
    const problem = limitedProblem(planning, limits, size, seed);
    const { plan, milliseconds } = await measuredPlan(planning, problem, LIMIT);
    const highs = await solveWith('highs', planning, problem, HIGHS_SECONDS);
    runs.push({ plan, milliseconds, highs, share: (100 * plan.value) / Math.max(plan.value, highs.value || 0) });
  }
  return [
    limits,
    ...size,
    `${runs.filter(({ plan }) => plan.isOptimal).length} of ${runs.length}`,
    Math.max(...runs.map(({ plan }) => 100 * plan.gap)),
    Math.min(...runs.map(({ share }) => share)),
    median(runs.map(({ milliseconds }) => milliseconds)),
    `${runs.filter(({ highs }) => highs.isProven).length} of ${runs.length}`,
    median(runs.map(({ highs }) => highs.milliseconds))
  ];
}

export const planLimitsBench: Bench = {
  name: 'planLimits',
  summary: 'plans with budgets and minimum shares that bind, beside HiGHS',
  async run(say) {
    const planning = await openPlanning();
    for (const seed of [91, 92, 93])
      await measuredPlan(planning, limitedProblem(planning, 'both', [40, 3], seed), LIMIT);
    const rows: Cell[][] = [];
    for (const size of SIZES) {
      for (const limits of LIMITS) {
        say(`${size.join(' x ')}, ${limits} ...`);
        rows.push(await beside(planning, limits, size));
      }
    }
    return [
      {
        title: 'Plans with limits on what is planned at all',
        columns: [
          'limits',
          'stories',
          'sprints',
          'proven best',
          'widest gap %',
          'least value, % of the best of both',
          'ms, median',
          'HiGHS proven',
          'HiGHS ms, median'
        ],
        rows,
        note: `Three backlogs each, the same for both; ours at most 10 s, HiGHS ${HIGHS_SECONDS} s, warm, with its default gap of 0.01 %.`
      }
    ];
  }
};
