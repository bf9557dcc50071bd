import { storiesDone } from './course';
import type { Course } from './model';
import { randomFrom } from './random';

/** Trials between two yields: a few milliseconds. */
const CHUNK = 2000;

/** How many trials had done how many stories after each sprint. */
class Counts {
  readonly #stories: number;
  readonly #bySprint: (Uint32Array | undefined)[];
  readonly #finished: Uint32Array;

  constructor({ sprints, unitsUpTo }: Course) {
    this.#stories = unitsUpTo.length - 1;
    this.#bySprint = new Array<Uint32Array | undefined>(sprints.length);
    this.#finished = new Uint32Array(sprints.length);
  }

  add(sprint: number, done: number): void {
    const counts = (this.#bySprint[sprint] ??= new Uint32Array(this.#stories + 1));
    counts[done]!++;
  }

  /** A trial that is through needs no further sprint, and counts as done in all that follow. */
  finish(sprint: number): void {
    this.#finished[sprint]!++;
  }

  asChances(trials: number): Float64Array[] {
    const chances: Float64Array[] = [];
    let finished = 0;
    for (let sprint = 0; sprint < this.#finished.length && finished < trials; sprint++) {
      finished += this.#finished[sprint]!;
      const row = Float64Array.from(this.#bySprint[sprint] ?? new Uint32Array(this.#stories + 1), (n) => n / trials);
      row[this.#stories] = finished / trials;
      chances.push(row);
    }
    return chances;
  }
}

/**
 * The chance of each number of stories to be done by the end of each sprint, from trials that draw each sprint from those the team has had.
 * What is done in a trial stays done, even if more is added afterwards than is worked off. Yields from time to time.
 */
export function* simulatedChances(course: Course, trials: number, seed: number): Generator<void, Float64Array[], void> {
  const counts = new Counts(course);
  for (let start = 0; start < trials; start += CHUNK) {
    const size = Math.min(CHUNK, trials - start);
    // A seed for each chunk keeps a trial the same whatever came before it.
    runTrials(course, size, randomFrom(seed + start), counts);
    yield;
  }
  return counts.asChances(trials);
}

function runTrials(course: Course, trials: number, random: () => number, counts: Counts): void {
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
        counts.finish(index);
        break;
      }
      counts.add(index, done);
    }
  }
}
