import type { CompiledProblem } from './compile';

/** First and last sprint of each item; `last` = sprints means it may stay out, `first` = sprints that it must. */
export interface Windows {
  readonly first: Int32Array;
  readonly last: Int32Array;
}

/** Where each item may stand by itself. */
export function openWindows({ items, sprints, profit, isRequired }: CompiledProblem): Windows {
  const first = new Int32Array(items);
  const last = new Int32Array(items).fill(sprints);
  for (let item = 0; item < items; item++) {
    const isAllowed = (t: number): boolean => profit[item * sprints + t]! > -Infinity;
    while (first[item]! < sprints && !isAllowed(first[item]!)) first[item]!++;
    if (!isRequired[item]) continue;
    last[item] = sprints - 1;
    while (last[item]! >= 0 && !isAllowed(last[item]!)) last[item]!--;
  }
  return { first, last };
}

/** Narrows windows along the links until nothing changes; false where an item has no place left. Links are without cycles. */
export function narrow(problem: CompiledProblem, { first, last }: Windows): boolean {
  const { sprints, needed, needing, distance, profit } = problem;
  let changes = true;
  while (changes) {
    changes = false;
    for (let link = 0; link < needed.length; link++) {
      const [before, after, apart] = [needed[link]!, needing[link]!, distance[link]!];
      let earliest = Math.min(first[before]! + apart, sprints);
      while (earliest < sprints && profit[after * sprints + earliest] === -Infinity) earliest++;
      if (earliest > first[after]!) changes = setTo(first, after, earliest);
      const latest = last[after]! < sprints ? last[after]! - apart : sprints;
      if (latest < last[before]!) changes = setTo(last, before, latest);
    }
  }
  return first.every((sprint, item) => sprint <= last[item]!);
}

function setTo(array: Int32Array, index: number, value: number): true {
  array[index] = value;
  return true;
}
