import type { Net } from './backlogs.ts';

/** Sum of worth times the effort done by then: the less, the sooner worth is delivered. */
export function delay(order: ArrayLike<number>, { worth, effort }: Net): number {
  let [done, sum] = [0, 0];
  for (const node of Array.from(order)) sum += worth[node]! * (done += effort[node]!);
  return sum;
}

/** What one would write at once: again and again the best story that waits for none. */
export function greedyOrder({ worth, effort, pairs }: Net): number[] {
  const open = [...worth.keys()];
  const order: number[] = [];
  while (open.length > 0) {
    const free = open.filter((node) => !pairs.some(([before, after]) => after === node && open.includes(before)));
    const best = free.reduce((most, node) =>
      worth[node]! / effort[node]! > worth[most]! / effort[most]! ? node : most
    );
    open.splice(open.indexOf(best), 1);
    order.push(best);
  }
  return order;
}

/** The least delay there is, by way of every set of stories that can be done first: up to some 16 stories. */
export function leastDelay({ worth, effort, pairs }: Net): number {
  const count = worth.length;
  const needs = new Int32Array(count);
  for (const [before, after] of pairs) needs[after]! |= 1 << before;
  const least = new Float64Array(1 << count).fill(Infinity);
  const done = new Float64Array(1 << count);
  least[0] = 0;
  for (let set = 0; set < least.length; set++) {
    for (let node = 0; node < count; node++) {
      const next = set | (1 << node);
      if (next === set) continue;
      done[next] = done[set]! + effort[node]!;
      if ((needs[node]! & set) === needs[node])
        least[next] = Math.min(least[next]!, least[set]! + worth[node]! * done[next]!);
    }
  }
  return least.at(-1)!;
}
