import fc from 'fast-check';
import { ClosureFlow } from '../closureFlow';

type Arc = readonly [needing: number, needed: number];

/** The best weight of nodes that come with all they need, and the smallest set that has it, by trying each set. */
function bestClosure(weights: readonly number[], arcs: readonly Arc[]): { weight: number; taken: number[] } {
  let best = { weight: 0, taken: [] as number[] };
  for (let set = 1; set < 2 ** weights.length; set++) {
    const has = (node: number): boolean => ((set >> node) & 1) === 1;
    if (arcs.some(([needing, needed]) => has(needing) && !has(needed))) continue;
    const taken = [...weights.keys()].filter(has);
    const weight = taken.reduce((sum, node) => sum + weights[node]!, 0);
    if (weight > best.weight || (weight === best.weight && taken.length < best.taken.length)) best = { weight, taken };
  }
  return best;
}

const flowOf = (nodes: number, arcs: readonly Arc[]): ClosureFlow =>
  new ClosureFlow(
    nodes,
    arcs.map(([needing]) => needing),
    arcs.map(([, needed]) => needed)
  );
const takenOf = (flow: ClosureFlow, weights: readonly number[]): number[] => {
  weights.forEach((weight, node) => flow.setWeight(node, weight));
  flow.solve();
  return [...weights.keys()].filter((node) => flow.isTaken(node));
};

describe('nodes to take for the most weight', () => {
  it('are those that earn, where none needs another', () => {
    expect(takenOf(flowOf(3, []), [2, 0, -1])).toEqual([0]);
  });

  it('pay for what they need together', () => {
    const flow = flowOf(3, [
      [0, 2],
      [1, 2]
    ]);
    expect(takenOf(flow, [3, 4, -6])).toEqual([0, 1, 2]);
    expect(takenOf(flow, [3, 4, -8])).toEqual([]);
  });

  it('are none where they earn no more than they cost, but for what rounding leaves over', () => {
    const flow = flowOf(3, [
      [0, 2],
      [1, 2]
    ]);
    expect(takenOf(flow, [3, 4, -7])).toEqual([]);
    expect(takenOf(flow, [0.1, 0.2, -0.3])).toEqual([]);
    expect(takenOf(flow, [0.1, 0.2 + 1e-9, -0.3])).toEqual([0, 1, 2]);
  });

  it('let one that earns more pay, where another could pay for less', () => {
    // Node 0 first pays for node 2, which leaves node 3 to node 0 only once node 1 pays for node 2.
    const arcs: Arc[] = [
      [0, 2],
      [0, 3],
      [1, 2]
    ];
    expect(takenOf(flowOf(4, arcs), [5, 4, -4, -4])).toEqual([0, 1, 2, 3]);
  });

  it('are all or none of those that need each other in a ring', () => {
    const ring: Arc[] = [
      [0, 1],
      [1, 2],
      [2, 0]
    ];
    expect(takenOf(flowOf(3, ring), [5, -2, -2])).toEqual([0, 1, 2]);
    expect(takenOf(flowOf(3, ring), [5, -3, -2])).toEqual([]);
  });

  it('are the fewest that have the most weight, also when weights have changed', () => {
    const weights = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 7, maxLength: 7 });
    const arcs = fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { maxLength: 14 });
    fc.assert(
      fc.property(arcs, fc.array(weights, { minLength: 1, maxLength: 4 }), (given, rounds) => {
        const needs = given.filter(([needing, needed]) => needing !== needed);
        const flow = flowOf(7, needs);
        for (const round of rounds) expect(takenOf(flow, round)).toEqual(bestClosure(round, needs).taken);
      })
    );
  });

  it('are the same at any scale', () => {
    const weights = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 6, maxLength: 6 });
    const arcs = fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 10 });
    fc.assert(
      fc.property(arcs, weights, fc.constantFrom(2 ** -30, 2 ** 30), (given, round, scale) => {
        const needs = given.filter(([needing, needed]) => needing !== needed);
        const scaled = round.map((weight) => weight * scale);
        expect(takenOf(flowOf(6, needs), scaled)).toEqual(bestClosure(round, needs).taken);
      })
    );
  });
});
