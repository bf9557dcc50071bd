import type { PlanBundle, PlanDependency, PlanProblem, PlanStory } from 'c/sprintPlan';

/**
 * Reads a public instance of the Next Release Problem (Bagnall et al. 2001, files by Xuan et al. 2012) as a plan of one sprint: its
 * requirements are stories without value of their own, each customer a bundle of what he asked for, the budget the capacity.
 */
export function nextReleaseProblem(text: string, ratio: number): PlanProblem {
  const numbers = text.trim().split(/\s+/).map(Number);
  let place = 0;
  const next = (): number => numbers[place++]!;
  const stories: PlanStory[] = [];
  for (let level = next(); level > 0; level--) {
    for (let count = next(); count > 0; count--) {
      const id = `r${stories.length + 1}`;
      stories.push({ id, name: `Requirement ${stories.length + 1}`, points: next(), value: 0 });
    }
  }
  const dependencies: PlanDependency[] = [];
  for (let count = next(); count > 0; count--) dependencies.push({ before: `r${next()}`, after: `r${next()}` });
  const bundles: PlanBundle[] = [];
  for (let count = next(); count > 0; count--) {
    const value = next();
    const requests = Array.from({ length: next() }, () => `r${next()}`);
    bundles.push({ id: `c${bundles.length + 1}`, value, stories: requests });
  }
  const cost = stories.reduce((sum, { points }) => sum + (points ?? 0), 0);
  const sprints = [{ id: 'release', name: 'Next release', capacity: Math.floor(ratio * cost) }];
  return { stories, dependencies, sprints, decay: 0, bundles };
}
