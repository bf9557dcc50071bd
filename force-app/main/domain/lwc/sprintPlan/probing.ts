/* eslint-disable no-await-in-loop -- slices of one search follow one another */
import type { CompiledProblem } from './compile';
import type { Pacer } from './pacer';
import type { Relaxation } from './relaxation';
import type { Windows } from './windows';

/**
 * What the bound loses when an item of a web of links is kept from where it stands, found by trying: for each item with profit of its own,
 * outwards from its sprint. Raises `losses` (item * (sprints + 1) + sprint), which stay a lower limit of what is lost. Stops at `most`:
 * nobody asks for larger ones.
 */
export async function probe(
  problem: CompiledProblem,
  relaxation: Relaxation,
  windows: Windows,
  prices: Float64Array,
  losses: Float64Array,
  most: number,
  pacer: Pacer
): Promise<void> {
  const { sprints } = problem;
  const width = sprints + 1;
  const best = relaxation.bound(prices);
  const at = relaxation.at.slice();
  const raise = (item: number, from: number, to: number, loss: number): void => {
    for (let t = from; t <= to; t++) losses[item * width + t] = Math.max(losses[item * width + t]!, loss);
  };
  for (const item of relaxation.webItems.filter((web) => hasOwn(problem, web))) {
    if (pacer.isDue) await pacer.breathe();
    if (pacer.isOver) break;
    const [first, last] = [windows.first[item]!, windows.last[item]!];
    for (let before = at[item]! - 1; before >= first; before--) {
      windows.last[item] = before;
      const loss = best - relaxation.bound(prices);
      raise(item, first, before, loss);
      if (loss > most) break;
    }
    windows.last[item] = last;
    for (let after = at[item]! + 1; after <= last; after++) {
      windows.first[item] = after;
      const loss = best - relaxation.bound(prices);
      raise(item, after, last, loss);
      if (loss > most) break;
    }
    windows.first[item] = first;
  }
  relaxation.bound(prices);
  inherit(problem, losses);
}

function hasOwn({ sprints, profit, isRequired }: CompiledProblem, item: number): boolean {
  if (isRequired[item]) return true;
  for (let t = 0; t < sprints; t++) if (profit[item * sprints + t]! > 0) return true;
  return false;
}

/** What is needed is out only when what needs it is; without profit of its own it is in only for what needs it. */
function inherit(problem: CompiledProblem, losses: Float64Array): void {
  const { items, sprints, needed, needing, rows } = problem;
  const width = sprints + 1;
  const users: number[][] = Array.from({ length: items }, () => []);
  needed.forEach((need, link) => users[need]!.push(needing[link]!));
  const seen = new Uint8Array(items);
  const visit = (item: number): void => {
    if (seen[item]) return;
    seen[item] = 1;
    users[item]!.forEach(visit);
    const out = item * width + sprints;
    for (const user of users[item]!) losses[out] = Math.max(losses[out]!, losses[user * width + sprints]!);
    const isServant = !hasOwn(problem, item) && rows.every(({ coefficients }) => coefficients[item]! >= 0);
    if (!isServant) return;
    let least = Infinity;
    for (const user of users[item]!)
      for (let t = 0; t < sprints; t++) least = Math.min(least, losses[user * width + t]!);
    for (let t = 0; t < sprints; t++) losses[item * width + t] = Math.max(losses[item * width + t]!, least);
  };
  for (let item = 0; item < items; item++) visit(item);
}
