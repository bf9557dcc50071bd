import type { LinkTable } from './linkTable';

/** Nodes with each after all it needs, in the order of their numbers where links leave a choice; shorter than `count` where there is a cycle. */
export function topologicalOrder(count: number, successors: LinkTable): Int32Array {
  const open = new Int32Array(count);
  for (let node = 0; node < count; node++) {
    for (let slot = successors.first(node); slot >= 0; slot = successors.next(slot)) open[successors.target(slot)]!++;
  }
  const order = new Int32Array(count);
  let length = 0;
  for (let node = 0; node < count; node++) if (open[node] === 0) order[length++] = node;
  for (let head = 0; head < length; head++) {
    const node = order[head]!;
    for (let slot = successors.first(node); slot >= 0; slot = successors.next(slot)) {
      const target = successors.target(slot);
      if (--open[target]! === 0) order[length++] = target;
    }
  }
  return order.subarray(0, length);
}

/** Layer of each node: 0 for what needs nothing, else one more than the highest of what it needs. */
export function layerNumbers(order: Int32Array, successors: LinkTable): Int32Array {
  const layers = new Int32Array(order.length);
  for (const node of order) {
    for (let slot = successors.first(node); slot >= 0; slot = successors.next(slot)) {
      const target = successors.target(slot);
      if (layers[target]! <= layers[node]!) layers[target] = layers[node]! + 1;
    }
  }
  return layers;
}

/** The heaviest chain of nodes, from the first to do to the last, and its weight. Weights are 0 or more. */
export function heaviestChain(
  order: Int32Array,
  successors: LinkTable,
  weights: Float64Array
): { nodes: number[]; weight: number } {
  const before = new Float64Array(order.length);
  const cameFrom = new Int32Array(order.length).fill(-1);
  let last = -1;
  let weight = -1;
  for (const node of order) {
    const reached = before[node]! + weights[node]!;
    if (reached > weight) [weight, last] = [reached, node];
    for (let slot = successors.first(node); slot >= 0; slot = successors.next(slot)) {
      const target = successors.target(slot);
      if (reached > before[target]! || cameFrom[target]! < 0) [before[target], cameFrom[target]] = [reached, node];
    }
  }
  const nodes: number[] = [];
  for (let node = last; node >= 0; node = cameFrom[node]!) nodes.push(node);
  return { nodes: nodes.reverse(), weight: Math.max(weight, 0) };
}
