import { checkPlan, disruptionCost, planValue, type Assignment, type PlanProblem } from 'c/sprintPlan';

/** What a plan is judged by. */
export const objectiveOf = (problem: PlanProblem, assignment: Assignment): number =>
  planValue(problem, assignment) - disruptionCost(problem, assignment);

/** The best value less disruption of all plans there are, by trying each of them; undefined where none keeps the rules. */
export function bruteForce(problem: PlanProblem): number | undefined {
  const ids = problem.stories.map(({ id }) => id);
  const places = problem.sprints.length + 1;
  let best: number | undefined;
  for (let code = 0; code < places ** ids.length; code++) {
    const assignment: Record<string, number> = {};
    let rest = code;
    for (const id of ids) {
      const place = rest % places;
      rest = (rest - place) / places;
      if (place < problem.sprints.length) assignment[id] = place;
    }
    if (checkPlan(problem, assignment).length > 0) continue;
    const objective = objectiveOf(problem, assignment);
    if (best === undefined || objective > best) best = objective;
  }
  return best;
}
