import { storiesDone } from './course';
import type { Course } from './model';
import { randomFrom } from './random';

/** Trials between two yields: some two milliseconds. */
const CHUNK = 500;

/** How many trials had done how many stories after each sprint, but for those that were through by then. */
interface Counts {
  readonly bySprint: (Uint32Array | undefined)[];
  /** Trials that were through with a sprint: they need no further one, and count as done in all that follow. */
  readonly finished: Uint32Array;
}

function runTrials(course: Course, trials: number, random: () => number, { bySprint, finished }: Counts): void {
  const { sprints, unitsUpTo } = course;
  const stories = unitsUpTo.length - 1;
  const perDraw = sprints[0]!.gains.length / 4_294_967_296;
  for (let trial = 0; trial < trials; trial++) {
    let [gain, growth, done] = [0, 0, 0];
    for (let index = 0; index < sprints.length; index++) {
      const { gains, growths } = sprints[index]!;
      const drawn = (random() * perDraw) | 0;
      gain += gains[drawn]!;
      growth += growths[drawn]!;
      const now = storiesDone(course, gain, growth);
      if (now > done) done = now;
      if (done === stories) {
        finished[index]!++;
        break;
      }
      const counts = (bySprint[index] ??= new Uint32Array(stories + 1));
      counts[done]!++;
    }
  }
}

function asChances({ bySprint, finished }: Counts, stories: number, trials: number): Float64Array[] {
  const chances: Float64Array[] = [];
  let through = 0;
  for (let sprint = 0; sprint < finished.length && through < trials; sprint++) {
    through += finished[sprint]!;
    const row = new Float64Array(stories + 1);
    const counts = bySprint[sprint];
    if (counts) for (let count = 0; count < stories; count++) row[count] = counts[count]! / trials;
    row[stories] = through / trials;
    chances.push(row);
  }
  return chances;
}

/**
 * The chance of each number of stories to be done by the end of each sprint, from trials that draw each sprint from those the team has had.
 * What is done in a trial stays done, even if more is added afterwards than is worked off. Yields from time to time.
 */
export function* simulatedChances(course: Course, trials: number, seed: number): Generator<void, Float64Array[], void> {
  const { sprints, unitsUpTo } = course;
  const counts: Counts = { bySprint: [], finished: new Uint32Array(sprints.length) };
  for (let start = 0; start < trials; start += CHUNK) {
    // A seed for each chunk keeps a trial the same whatever came before it.
    runTrials(course, Math.min(CHUNK, trials - start), randomFrom(seed + start), counts);
    yield;
  }
  return asChances(counts, unitsUpTo.length - 1, trials);
}
