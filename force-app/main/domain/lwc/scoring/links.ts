import type { Link } from 'c/dependencyGraph';

/**
 * Stories that are linked with each other, directly or not. `nodes` are their indices, each after all it needs; `before` and `after` go by their
 * numbers in `nodes`, so that work on a group is of its size and not of the backlog's.
 */
export interface Group {
  readonly nodes: readonly number[];
  readonly before: readonly (readonly number[])[];
  readonly after: readonly (readonly number[])[];
  /** No story needs more than one other; no story is needed by more than one. Both: chains. */
  readonly isOutTree: boolean;
  readonly isInTree: boolean;
}

/** Which story needs which, by their indices in an order. */
export interface Links {
  readonly count: number;
  readonly isLinked: Uint8Array;
  readonly groups: readonly Group[];
}

type Lists = readonly (readonly number[] | undefined)[];

const NONE: readonly number[] = [];

/**
 * The links between the given stories, each once. Left out: links to other stories, and, should a circle have got in somehow, what leads
 * into it, so that the rest can be ordered.
 */
export function linksOf(ids: readonly string[], dependencies: readonly Link[]): Links {
  const indices = new Map(ids.map((id, index) => [id, index]));
  const before: number[][] = [];
  const after: number[][] = [];
  const linked = new Set<number>();
  for (const link of dependencies) {
    const [from, to] = [indices.get(link.before), indices.get(link.after)];
    if (from === undefined || to === undefined || from === to || before[to]?.includes(from)) continue;
    (before[to] ??= []).push(from);
    (after[from] ??= []).push(to);
    linked.add(from).add(to);
  }
  const order = topological(
    [...linked].sort((a, b) => a - b),
    before,
    after
  );
  cutCircles(new Set(order), linked, before, after);
  const isLinked = new Uint8Array(ids.length);
  for (const node of order) isLinked[node] = 1;
  return { count: ids.length, isLinked, groups: groupsOf(order, before, after) };
}

function topological(nodes: readonly number[], before: Lists, after: Lists): number[] {
  const open = new Map(nodes.map((node) => [node, before[node]?.length ?? 0]));
  const order = nodes.filter((node) => open.get(node) === 0);
  for (const node of order) {
    for (const next of after[node] ?? NONE) {
      const left = open.get(next)! - 1;
      open.set(next, left);
      if (left === 0) order.push(next);
    }
  }
  return order;
}

function cutCircles(
  free: ReadonlySet<number>,
  linked: ReadonlySet<number>,
  before: number[][],
  after: number[][]
): void {
  if (free.size === linked.size) return;
  for (const node of linked) {
    if (!free.has(node)) before[node] = [];
    if (after[node]) after[node] = after[node].filter((next) => free.has(next));
  }
}

function groupsOf(order: readonly number[], before: Lists, after: Lists): Group[] {
  const groupOf = new Map<number, number>();
  const members: number[][] = [];
  for (const start of order) if (!groupOf.has(start)) collect(start, members.push([]) - 1, groupOf, before, after);
  for (const node of order) members[groupOf.get(node)!]!.push(node);
  return members.map((nodes) => groupFrom(nodes, before, after));
}

function groupFrom(nodes: readonly number[], before: Lists, after: Lists): Group {
  const numbers = new Map(nodes.map((node, number) => [node, number]));
  const local = (lists: Lists): number[][] => nodes.map((node) => (lists[node] ?? NONE).map((at) => numbers.get(at)!));
  const [localBefore, localAfter] = [local(before), local(after)];
  return {
    nodes,
    before: localBefore,
    after: localAfter,
    isOutTree: localBefore.every((list) => list.length < 2),
    isInTree: localAfter.every((list) => list.length < 2)
  };
}

function collect(start: number, group: number, groupOf: Map<number, number>, before: Lists, after: Lists): void {
  groupOf.set(start, group);
  const waiting = [start];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    for (const next of [...(before[node] ?? NONE), ...(after[node] ?? NONE)]) {
      if (groupOf.has(next)) continue;
      groupOf.set(next, group);
      waiting.push(next);
    }
  }
}
