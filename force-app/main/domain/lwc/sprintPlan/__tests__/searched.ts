import type { CompiledProblem } from '../compile';
import { Pacer } from '../pacer';
import { Search } from '../search';
import type { Found } from '../standing';

export interface Searched {
  readonly found: Found;
  /** All that was told on the way, and at which steps. */
  readonly told: readonly Found[];
  readonly phases: readonly string[];
  /** Looks at the clock, one after each small piece of work. */
  readonly looks: number;
  /** The most looks between two breaths. */
  readonly longest: number;
}
interface Given {
  readonly gap?: number;
  /** In looks at the clock. */
  readonly timeLimit?: number;
  readonly signal?: AbortSignal;
}

/** A search on a clock on which each look takes a millisecond. */
export async function searched(problem: CompiledProblem, { gap = 0, ...given }: Given = {}): Promise<Searched> {
  let [looks, longest, sliceStart] = [0, 0, 0];
  const told: Found[] = [];
  const phases: string[] = [];
  const pause = async (): Promise<void> => {
    longest = Math.max(longest, looks - sliceStart);
    sliceStart = looks;
  };
  const pacer = new Pacer({ now: () => ++looks, pause, sliceMs: 10, timeLimit: 1e9, ...given });
  const search = new Search(problem, pacer, gap, (found, phase) => {
    told.push(found);
    phases.push(phase);
  });
  const found = await search.run();
  return { found, told, phases, looks, longest };
}
