import { asAssignment, compile, type CompiledProblem } from './compile';
import type { OptimiseOptions, Plan, PlanOutcome, PlanPhase, PlanProblem, PlanProblemReport } from './model';
import { notices } from './notices';
import { Cancelled, Pacer } from './pacer';
import { plannableStories } from './plannable';
import { contradictions } from './requirements';
import { Search } from './search';
import type { Found } from './standing';
import { validate } from './validate';
import { disruptionCost, planValue } from './value';

/**
 * The plan with the most value, with its proof; or why there is none. Works in slices of a few milliseconds between which the page
 * lives, can be cancelled, and answers its best plan with the gap when time is up. The same problem gives the same plan.
 */
export async function optimise(problem: PlanProblem, options: OptimiseOptions = {}): Promise<PlanOutcome> {
  const validated = validate(problem);
  if (validated.kind === 'invalid') return validated;
  const plannable = plannableStories(problem, validated.order);
  const problems = contradictions(problem, plannable, validated.order);
  if (problems.length > 0) return { kind: 'infeasible', problems };
  const compiled = compile(problem, plannable);
  const pacer = new Pacer(options);
  const notes = notices(problem, plannable, compiled);
  let best: Plan | undefined;
  const report = (found: Found, phase: PlanPhase): void => {
    if (found.at) best = planOf(problem, compiled, found, pacer.elapsed, notes);
    options.onProgress?.({ value: best?.value ?? 0, bound: found.bound, best, phase });
  };
  try {
    await pacer.breathe();
    const found = await new Search(compiled, pacer, options.gap ?? 0, report).run();
    if (!found.at) return { kind: 'infeasible', problems: [unfound(problem, found)] };
    return { kind: 'plan', plan: planOf(problem, compiled, found, pacer.elapsed, notes) };
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
    return best ? { kind: 'cancelled', best } : { kind: 'cancelled' };
  } finally {
    pacer.close();
  }
}

function planOf(
  problem: PlanProblem,
  compiled: CompiledProblem,
  { at, bound, states, prices, isProven }: Found,
  milliseconds: number,
  notes: readonly PlanProblemReport[]
): Plan {
  const assignment = asAssignment(compiled, at!);
  const value = planValue(problem, assignment);
  const disruption = disruptionCost(problem, assignment);
  const objective = value - disruption;
  const proven = isProven ? objective : bound;
  return {
    assignment,
    value,
    disruptionCost: disruption,
    bound: proven,
    gap: isProven ? 0 : (proven - objective) / Math.abs(proven),
    isOptimal: isProven,
    proof: { kind: isProven ? 'optimal' : 'gap', states, prices },
    milliseconds,
    notices: notes
  };
}

/** Where nothing tells sooner why there is no plan: whom the contradiction is among, or that time was up. */
function unfound({ stories }: PlanProblem, { bound }: Found): PlanProblemReport {
  const required = stories.filter(({ isMustHave, pinnedSprint }) => isMustHave || typeof pinnedSprint === 'number');
  return { code: bound === -Infinity ? 'requiredContradict' : 'noPlanInTime', storyIds: required.map(({ id }) => id) };
}
