import type { Plan, PlanningModule, PlanProblem } from './openPlanning.ts';

export interface Measured {
  readonly plan: Plan;
  readonly milliseconds: number;
  /** Until a plan of at least 99.9 % of the final bound was there. */
  readonly untilGood: number;
  /** Until plan and bound were within 0.01 %: where HiGHS stops by default. */
  readonly untilClose: number;
  /** Longest work between two breaths, in processor time of this thread: what others do on the machine is no part of it. */
  readonly longestSlice: number;
}

function processorTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** Plans with the package's own search, and notes when it was how far. */
export async function measuredPlan(
  planning: PlanningModule,
  problem: PlanProblem,
  timeLimit: number
): Promise<Measured> {
  const seen: { at: number; value: number; bound: number }[] = [];
  const started = performance.now();
  let [sliceStart, longestSlice] = [processorTime(), 0];
  const pause = async (): Promise<void> => {
    longestSlice = Math.max(longestSlice, processorTime() - sliceStart);
    await new Promise((resolve) => setImmediate(resolve));
    sliceStart = processorTime();
  };
  const onProgress = ({ value, bound }: { value: number; bound: number }): void =>
    void seen.push({ at: performance.now() - started, value, bound });
  const { plan } = await planning.optimise(problem, { timeLimit, pause, onProgress });
  const milliseconds = performance.now() - started;
  if (!plan) throw new Error('no plan');
  if (planning.checkPlan(problem, plan.assignment).length > 0) throw new Error('the plan breaks a rule');
  const first = (test: (entry: (typeof seen)[number]) => boolean): number => seen.find(test)?.at ?? milliseconds;
  return {
    plan,
    milliseconds,
    untilGood: first(({ value }) => value >= 0.999 * plan.bound),
    untilClose: first(({ value, bound }) => bound - value <= 1e-4 * Math.abs(value)),
    longestSlice
  };
}
