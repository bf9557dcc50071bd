import { AlikeBlock } from './alikeBlock';
import type { Block } from './block';
import type { CompiledProblem } from './compile';
import { components } from './components';
import { LinkedBlock } from './linkedBlock';
import { onlyPlace } from './places';
import type { Relaxation } from './relaxation';

/** What is left to decide when no plan may lose more than `limit` against the bound. */
export interface Core {
  /** What every plan within the limit loses: links that the relaxation did not see. */
  readonly loss: number;
  readonly blocks: readonly Block[];
  /** Sprint of each item that has one place only; sprints + 1 where a block decides. */
  readonly fixed: Int32Array;
  /** Room that the fixed items leave. */
  readonly room: Int32Array;
  /** What the fixed items use of each row, and what a block in a state does. */
  readonly base: Float64Array;
  rowUse(block: number, state: number): Float64Array;
}

/**
 * Items whose place is settled, and blocks of the others. Throws TooManyStates where links tie too many of them together.
 * `depth`: of each item, more than that of all it needs.
 */
export function coreOf(
  problem: CompiledProblem,
  relaxation: Relaxation,
  prices: Float64Array,
  open: Uint8Array,
  limit: number,
  depth: Int32Array
): Core {
  const { items, sprints, weight, capacity } = problem;
  const width = sprints + 1;
  const linked = new Uint8Array(items);
  for (const item of problem.needed) linked[item] = 1;
  for (const item of problem.needing) linked[item] = 1;
  const undecided = sprints + 1;
  const fixed = new Int32Array(items);
  for (let item = 0; item < items; item++) {
    const only = onlyPlace(open, item, width);
    fixed[item] = only < 0 ? undecided : only;
  }
  const room = Int32Array.from(capacity);
  const alike = new Map<number, number[]>();
  for (let item = 0; item < items; item++) {
    if (!linked[item] && fixed[item] !== sprints) {
      fixed[item] = undecided;
      const kind = alike.get(problem.kind[item]!);
      if (kind) kind.push(item);
      else alike.set(problem.kind[item]!, [item]);
    } else if (fixed[item]! < sprints) room[fixed[item]!]! -= weight[item]!;
  }
  const links = linksByItem(problem);
  const gain = (item: number, t: number): number => relaxation.gain(item, t, prices);
  const liveGain = (item: number, t: number): number => (open[item * width + t] ? gain(item, t) : -Infinity);
  const blocks: Block[] = [...alike.values()].map((kind) => {
    const sorted = sortedBy(kind, (item) => bestProfit(problem, item));
    return new AlikeBlock(sorted, weight[sorted[0]!]!, room, gain, limit);
  });
  const isLive = (item: number): boolean => linked[item] === 1 && fixed[item] === undecided;
  for (const group of components(problem, isLive)) {
    group.sort((a, b) => depth[a]! - depth[b]!);
    const place = new Map(group.map((item, index) => [item, index]));
    const inner = group.flatMap((item, after) =>
      links[item]!.flatMap((link) => {
        const before = place.get(problem.needed[link]!);
        return before === undefined ? [] : [{ before, after, apart: problem.distance[link]! }];
      })
    );
    blocks.push(
      new LinkedBlock(
        group,
        group.map((item) => weight[item]!),
        inner,
        room,
        liveGain,
        limit
      )
    );
  }
  let best = relaxation.base(prices);
  for (let item = 0; item < items; item++) if (fixed[item]! < sprints) best += gain(item, fixed[item]!);
  for (const block of blocks) best += block.best;
  const loss = Math.max(relaxation.value - best, 0);
  return { loss, blocks, fixed, room, ...rowUses(problem, blocks, fixed) };
}

function rowUses(
  { rows, sprints }: CompiledProblem,
  blocks: readonly Block[],
  fixed: Int32Array
): Pick<Core, 'base' | 'rowUse'> {
  const use = (items: readonly number[]): Float64Array =>
    Float64Array.from(rows, ({ coefficients }) => items.reduce((sum, item) => sum + coefficients[item]!, 0));
  const known: Map<number, Float64Array>[] = blocks.map(() => new Map());
  const inPlan: number[] = [];
  fixed.forEach((sprint, item) => sprint < sprints && inPlan.push(item));
  const rowUse = (block: number, state: number): Float64Array => {
    let found = known[block]!.get(state);
    if (!found) known[block]!.set(state, (found = use(blocks[block]!.items(0, state))));
    return found;
  };
  return { base: use(inPlan), rowUse };
}

function bestProfit({ sprints, profit }: CompiledProblem, item: number): number {
  let best = -Infinity;
  for (let t = 0; t < sprints; t++) best = Math.max(best, profit[item * sprints + t]!);
  return best;
}

function sortedBy(items: readonly number[], key: (item: number) => number): number[] {
  const keys = new Map(items.map((item) => [item, key(item)]));
  return [...items].sort((a, b) => keys.get(b)! - keys.get(a)! || a - b);
}

/** Of each item, its links to what it needs. */
function linksByItem({ items, needing }: CompiledProblem): number[][] {
  const links: number[][] = Array.from({ length: items }, () => []);
  needing.forEach((item, link) => links[item]!.push(link));
  return links;
}
