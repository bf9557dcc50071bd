import { median } from './statistics.ts';

/** Milliseconds that `work` takes. */
export function timeOf(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

export async function timeOfAsync(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/**
 * Median milliseconds of each of several ways to do the same work. They take turns, so that whatever else the machine does falls on
 * all of them alike; the first turn of each (caches, compiled code) does not count.
 */
export function medianTimes<Name extends string>(
  ways: Readonly<Record<Name, () => unknown>>,
  turns: number
): Record<Name, number> {
  const names = Object.keys(ways) as Name[];
  const times = new Map(names.map((name) => [name, [] as number[]]));
  for (let turn = 0; turn <= turns; turn++) {
    for (const name of names) {
      const time = timeOf(ways[name]);
      if (turn > 0) times.get(name)!.push(time);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times.get(name)!)])) as Record<Name, number>;
}
