import { storiesDone } from './course';
import type { Course, SprintCourse } from './model';

/** Steps for one sprint beyond which it is simulated instead: some milliseconds, for a page waits for one sprint at a time. */
const MOST_STEPS = 1_000_000;
/** It goes on until everything is done with this chance. */
const ENOUGH = 0.995;

/** Chances of each amount of work and growth together, after some sprints. */
interface Spread {
  /** Rows are growth from `lowest`, columns work done from 0. */
  readonly chances: Float64Array;
  readonly columns: number;
  readonly lowest: number;
  readonly rows: number;
}

/**
 * Whether every course can be weighed: when no sprint adds more than it does, what is done stays done, and the sums alone decide. And whether
 * it is worth beginning: sums spread with each sprint, and where they will be too many before the work is done it is not.
 */
export function canBeExact({ sprints, doneAt }: Course): boolean {
  const isMonotone = sprints.every(({ gains, growths }) => gains.every((gain, index) => gain >= growths[index]!));
  const { gains, growths } = sprints.at(-1)!;
  const net = gains.reduce((sum, gain, index) => sum + gain - growths[index]!, 0) / gains.length;
  const needed = Math.min(sprints.length, doneAt.length / Math.max(net, 1e-9));
  const rows = 1 + needed * (Math.max(...growths) - Math.min(...growths));
  return isMonotone && rows * doneAt.length * gains.length <= MOST_STEPS;
}

/**
 * The chance of each number of stories to be done by the end of each sprint, worked out by convolution: undefined where that would take too
 * long. Yields after each sprint.
 */
export function* exactChances(course: Course): Generator<void, Float64Array[] | undefined, void> {
  const bySprint: Float64Array[] = [];
  let spread: Spread = { chances: Float64Array.of(1), columns: 1, lowest: 0, rows: 1 };
  let finished = 0;
  for (const sprint of course.sprints) {
    if (spread.chances.length * sprint.gains.length > MOST_STEPS) return undefined;
    const next = after(spread, sprint);
    const counted = count(next, course);
    finished += counted.finished;
    counted.chances[counted.chances.length - 1]! += finished;
    bySprint.push(counted.chances);
    if (finished >= ENOUGH) return bySprint;
    spread = trimmed(next, course);
    yield;
  }
  return bySprint;
}

function after({ chances, columns, lowest, rows }: Spread, { gains, growths }: SprintCourse): Spread {
  const [low, high] = [Math.min(...growths), Math.max(...growths)];
  const next = {
    columns: columns + Math.max(...gains),
    lowest: lowest + low,
    rows: rows + high - low
  };
  const sums = new Float64Array(next.columns * next.rows);
  const share = 1 / gains.length;
  for (let row = 0; row < rows; row++) {
    for (let index = 0; index < gains.length; index++) {
      const from = row * columns;
      const to = (row + growths[index]! - low) * next.columns + gains[index]!;
      for (let column = 0; column < columns; column++) sums[to + column]! += share * chances[from + column]!;
    }
  }
  return { ...next, chances: sums };
}

/** Chances by number of stories done; what finished everything is taken out of the spread, for it needs no further sprint. */
function count(
  { chances, columns, lowest, rows }: Spread,
  course: Course
): { chances: Float64Array; finished: number } {
  const stories = course.unitsUpTo.length - 1;
  const byCount = new Float64Array(stories + 1);
  let finished = 0;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const chance = chances[row * columns + column]!;
      if (chance === 0) continue;
      const done = storiesDone(course, column, lowest + row);
      if (done === stories) {
        finished += chance;
        chances[row * columns + column] = 0;
      } else {
        byCount[done]! += chance;
      }
    }
  }
  return { chances: byCount, finished };
}

/** The same without the columns at the end in which nothing is left. */
function trimmed(spread: Spread, { doneAt }: Course): Spread {
  const { chances, columns, lowest, rows } = spread;
  const kept = Math.min(columns, Math.max(1, doneAt.length + lowest + rows));
  if (kept === columns) return spread;
  const smaller = new Float64Array(kept * rows);
  for (let row = 0; row < rows; row++) smaller.set(chances.subarray(row * columns, row * columns + kept), row * kept);
  return { chances: smaller, columns: kept, lowest, rows };
}
