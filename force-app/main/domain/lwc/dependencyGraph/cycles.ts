import type { LinkTable } from './linkTable';

/**
 * Groups of nodes that all reach each other, larger than one or linked to themselves; each is proof of a cycle.
 * Tarjan's algorithm without recursion, so that a chain of any length fits.
 */
export function knots(count: number, successors: LinkTable): number[][] {
  const index = new Int32Array(count).fill(-1);
  const low = new Int32Array(count);
  const onStack = new Uint8Array(count);
  const at = new Int32Array(count);
  const stack: number[] = [];
  const path: number[] = [];
  const found: number[][] = [];
  let counter = 0;
  const enter = (node: number): void => {
    index[node] = low[node] = counter++;
    at[node] = successors.first(node);
    onStack[node] = 1;
    stack.push(node);
    path.push(node);
  };
  const leave = (node: number): void => {
    path.pop();
    const parent = path.at(-1);
    if (parent !== undefined) low[parent] = Math.min(low[parent]!, low[node]!);
    if (low[node] !== index[node]) return;
    const members = stack.splice(stack.lastIndexOf(node));
    for (const member of members) onStack[member] = 0;
    if (members.length > 1 || successors.has(node, node)) found.push(members);
  };
  for (let root = 0; root < count; root++) {
    if (index[root]! >= 0) continue;
    enter(root);
    while (path.length > 0) {
      const node = path.at(-1)!;
      const slot = at[node]!;
      if (slot < 0) {
        leave(node);
        continue;
      }
      at[node] = successors.next(slot);
      const target = successors.target(slot);
      if (index[target]! < 0) enter(target);
      else if (onStack[target]) low[node] = Math.min(low[node]!, index[target]!);
    }
  }
  return found;
}

/** Nodes on a shortest way from `from` to `to`, both included; undefined where there is none. `inside` limits where it may lead. */
export function shortestWay(
  from: number,
  to: number,
  successors: LinkTable,
  inside: (node: number) => boolean = () => true
): number[] | undefined {
  const cameFrom = new Map<number, number>([[from, -1]]);
  const queue = [from];
  for (let head = 0; head < queue.length; head++) {
    const node = queue[head]!;
    for (let slot = successors.first(node); slot >= 0; slot = successors.next(slot)) {
      const target = successors.target(slot);
      if (target === to) return wayBack(node, cameFrom, to);
      if (cameFrom.has(target) || !inside(target)) continue;
      cameFrom.set(target, node);
      queue.push(target);
    }
  }
  return undefined;
}

function wayBack(last: number, cameFrom: ReadonlyMap<number, number>, end: number): number[] {
  const way = [end];
  for (let node = last; node >= 0; node = cameFrom.get(node)!) way.push(node);
  return way.reverse();
}

/** A short cycle through the first node of a knot: its nodes in the order of its links, each once. */
export function cycleIn(knot: readonly number[], successors: LinkTable): number[] {
  const members = new Set(knot);
  const start = Math.min(...knot);
  const way = shortestWay(start, start, successors, (node) => members.has(node));
  return way ? way.slice(0, -1) : [];
}
