import type { CompiledProblem } from './compile';
import type { PlanProblem, PlanProblemCode, PlanProblemReport } from './model';
import type { Plannable } from './plannable';

/** What a reader should know beside the plan, above all why it is empty where it is. */
export function notices(problem: PlanProblem, plannable: Plannable, compiled: CompiledProblem): PlanProblemReport[] {
  const blocked = (code: string): string[] =>
    [...plannable.blocks].filter(([, block]) => block.code === code).map(([id]) => id);
  const note = (code: PlanProblemCode, storyIds: readonly string[]): PlanProblemReport[] => {
    return storyIds.length > 0 ? [{ code, storyIds }] : [];
  };
  const zero = compiled.ids.filter((_, item) => item < compiled.stories && compiled.weight[item] === 0);
  return [
    ...whyEmpty(problem, compiled),
    ...note('notEstimated', blocked('notEstimated')),
    ...note('needsUnknown', blocked('needsUnknown')),
    ...note('zeroPoints', zero)
  ];
}

function whyEmpty(
  { sprints }: PlanProblem,
  { stories, ids, profit, sprints: count }: CompiledProblem
): PlanProblemReport[] {
  const storyIds = ids.slice(0, stories);
  if (stories === 0) return [{ code: 'noStories', storyIds: [] }];
  if (sprints.every(({ capacity }) => capacity === 0)) return [{ code: 'noCapacity', storyIds: [] }];
  const profits = profit.subarray(0, stories * count);
  if (profits.every((value) => value === -Infinity)) return [{ code: 'nothingFits', storyIds }];
  return profits.every((value) => value <= 0) ? [{ code: 'nothingWorthwhile', storyIds }] : [];
}
