import { hornSequence, type Forest } from './hornsRule';
import type { Group } from './links';
import { MinHeap } from './minHeap';
import { ratio } from './ratio';

/** Larger groups are left as Horn's rule has them: trading neighbours takes the square of their size. */
const MOST_TRADED = 60;

/**
 * The stories of a group in a sequence that delivers worth soon, none before what it needs. The best there is for chains and trees of either
 * direction (Horn). For other groups finding the best is NP-hard (Lawler 1978), so it is the best of a few tries: Horn's rule on a tree that
 * keeps one link a story, put right for the other links, then neighbours trade places while that helps.
 */
export function groupSequence(group: Group, worth: Float64Array, effort: Float64Array): readonly number[] {
  const own: OwnScores = {
    worth: Float64Array.from(group.nodes, (node) => worth[node]!),
    effort: Float64Array.from(group.nodes, (node) => effort[node]!)
  };
  return bestSequence({ ...group, ...own }).map((number) => group.nodes[number]!);
}

/** Scores by the numbers of a group. */
interface OwnScores {
  readonly worth: Float64Array;
  readonly effort: Float64Array;
}
type LocalGroup = Group & OwnScores;

type Choice = (nodes: readonly number[]) => number;
const first: Choice = (nodes) => Math.min(...nodes);
const last: Choice = (nodes) => Math.max(...nodes);
const score = (node: number, { worth, effort }: LocalGroup): number => ratio(worth[node]!, effort[node]!);
const worst = (nodes: readonly number[], group: LocalGroup): number =>
  nodes.reduce((least, node) => (score(node, group) < score(least, group) ? node : least));
const best = (nodes: readonly number[], group: LocalGroup): number =>
  nodes.reduce((most, node) => (score(node, group) > score(most, group) ? node : most));

function bestSequence(group: LocalGroup): number[] {
  if (group.isOutTree) return forward(group, first);
  if (group.isInTree) return backward(group, first);
  const tries = [
    forward(group, (nodes) => worst(nodes, group)),
    forward(group, last),
    backward(group, (nodes) => best(nodes, group)),
    backward(group, first)
  ].map((sequence) => traded(repaired(sequence, group), group));
  return tries.reduce((least, other) => (delay(other, group) < delay(least, group) ? other : least));
}

/** Horn's rule where each story waits for one of those it needs. Nodes are numbered so that each comes after all it needs. */
function forward({ worth, effort, before }: LocalGroup, choose: Choice): number[] {
  return hornSequence(forest(before, choose, [...before.keys()]), worth, effort);
}

/** The same read backwards: worth and effort change their roles, and each story comes before one that needs it. */
function backward({ worth, effort, after }: LocalGroup, choose: Choice): number[] {
  return hornSequence(forest(after, choose, [...after.keys()].reverse()), effort, worth).reverse();
}

function forest(links: readonly (readonly number[])[], choose: Choice, nodes: readonly number[]): Forest {
  return { nodes, parent: Int32Array.from(links, (list) => (list.length === 0 ? -1 : choose(list))) };
}

/** The sequence with each story after all it needs: what is needed is pulled up as far as it must be. */
function repaired(sequence: readonly number[], { before, after }: LocalGroup): number[] {
  const keys = new Float64Array(sequence.length);
  sequence.forEach((node, place) => (keys[node] = place));
  for (let node = keys.length - 1; node >= 0; node--) {
    for (const next of after[node]!) keys[node] = Math.min(keys[node]!, keys[next]!);
  }
  const heap = new MinHeap(keys);
  const open = before.map((list) => list.length);
  open.forEach((count, node) => count === 0 && heap.push(node));
  const order: number[] = [];
  for (let node = heap.pop(); node !== undefined; node = heap.pop()) {
    order.push(node);
    for (const next of after[node]!) {
      const left = open[next]! - 1;
      open[next] = left;
      if (left === 0) heap.push(next);
    }
  }
  return order;
}

/** Neighbours trade places where the lower one is worth more per effort and does not need the other. */
function traded(sequence: readonly number[], group: LocalGroup): number[] {
  const order = [...sequence];
  if (order.length > MOST_TRADED) return order;
  for (let index = 1; index < order.length; index++) {
    const node = order[index]!;
    let at = index;
    for (; at > 0; at--) {
      const above = order[at - 1]!;
      if (score(above, group) >= score(node, group) || group.before[node]!.includes(above)) break;
      order[at] = above;
    }
    order[at] = node;
  }
  return order;
}

/** Sum of worth times the effort done by then: what is to be small. */
function delay(sequence: readonly number[], { worth, effort }: LocalGroup): number {
  let done = 0;
  return sequence.reduce((sum, node) => sum + worth[node]! * (done += effort[node]!), 0);
}
