import fc from 'fast-check';
import { DependencyGraph, type Link } from 'c/dependencyGraph';

const links = (text: string): Link[] =>
  text.split(' ').flatMap((pair) => (pair ? [{ before: pair[0]!, after: pair[1]! }] : []));
const graphOf = (ids: Iterable<string>, given: readonly Link[]): DependencyGraph => {
  const outcome = DependencyGraph.of(ids, given);
  if (outcome.kind !== 'graph') throw new Error(JSON.stringify(outcome));
  return outcome.graph;
};
const cyclesOf = (ids: Iterable<string>, given: readonly Link[]): readonly (readonly string[])[] => {
  const outcome = DependencyGraph.of(ids, given);
  return outcome.kind === 'cycles' ? outcome.cycles : [];
};

/** Links among up to 12 nodes, in any direction. */
const anyLinks = fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 30 });
/** The same without cycles: from the lower to the higher. */
const downLinks = anyLinks.map((pairs) =>
  pairs.filter(([a, b]) => a !== b).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
);
const asLinks = (pairs: readonly (readonly [number, number])[]): Link[] =>
  pairs.map(([a, b]) => ({ before: `n${a}`, after: `n${b}` }));
const NODES = Array.from({ length: 12 }, (_, index) => `n${index}`);

/** What can be reached, by the simplest means: links added until nothing changes. */
function reachable(pairs: readonly Link[], from: string): Set<string> {
  const found = new Set<string>();
  for (let grows = true; grows;) {
    grows = false;
    for (const { before, after } of pairs) {
      if ((before === from || found.has(before)) && !found.has(after)) grows = Boolean(found.add(after));
    }
  }
  return found;
}

describe('cycles', () => {
  it('are named along their links, one for each knot', () => {
    expect(cyclesOf('abcdef', links('ab bc ca cd de ed af'))).toEqual([
      ['d', 'e'],
      ['a', 'b', 'c']
    ]);
    expect(cyclesOf('a', links('aa'))).toEqual([['a']]);
    expect(cyclesOf('abc', links('ab bc ac'))).toEqual([]);
  });

  it('are found exactly where a node reaches itself, and are cycles', () => {
    fc.assert(
      fc.property(anyLinks, (pairs) => {
        const given = asLinks(pairs);
        const cycles = cyclesOf(NODES, given);
        expect(cycles.length > 0).toBe(NODES.some((node) => reachable(given, node).has(node)));
        for (const cycle of cycles) {
          cycle.forEach((before, index) => {
            const after = cycle[(index + 1) % cycle.length]!;
            expect(given).toContainEqual({ before, after });
          });
        }
      })
    );
  });

  it('do not stop at long chains', () => {
    const ids = Array.from({ length: 50_000 }, (_, index) => `n${index}`);
    const chain = ids.slice(1).map((after, index) => ({ before: ids[index]!, after }));
    expect(cyclesOf(ids, [...chain, { before: ids.at(-1)!, after: ids[0]! }])[0]).toHaveLength(50_000);
    expect(graphOf(ids, chain).layers()).toHaveLength(50_000);
  });
});

describe('a graph', () => {
  it('knows direct and indirect needs', () => {
    const graph = graphOf('abcd', links('ab bc ad'));
    expect(graph.predecessors('c')).toEqual(['b']);
    expect(graph.successors('a')).toEqual(['b', 'd']);
    expect(graph.allPredecessors('c')).toEqual(['b', 'a']);
    expect(graph.allSuccessors('a')).toEqual(['b', 'd', 'c']);
    expect(graph.allSuccessors('x')).toEqual([]);
  });

  it('reaches what the simplest search reaches, both ways', () => {
    fc.assert(
      fc.property(downLinks, (pairs) => {
        const given = asLinks(pairs);
        const graph = graphOf(NODES, given);
        for (const node of NODES) {
          expect(new Set(graph.allSuccessors(node))).toEqual(reachable(given, node));
          for (const other of graph.allPredecessors(node)) expect(graph.allSuccessors(other)).toContain(node);
        }
      })
    );
  });

  it('puts each node one layer above the highest that it needs', () => {
    fc.assert(
      fc.property(downLinks, (pairs) => {
        const graph = graphOf(NODES, asLinks(pairs));
        const layerOf = new Map(graph.layers().flatMap((layer, index) => layer.map((id) => [id, index] as const)));
        expect(layerOf.size).toBe(NODES.length);
        for (const id of NODES) {
          const needs = graph.predecessors(id).map((need) => layerOf.get(need)!);
          expect(layerOf.get(id)).toBe(Math.max(-1, ...needs) + 1);
        }
      })
    );
  });

  it('finds the heaviest chain of all', () => {
    fc.assert(
      fc.property(downLinks, fc.array(fc.nat(9), { minLength: 12, maxLength: 12 }), (pairs, weights) => {
        const given = asLinks(pairs);
        const weightOf = (id: string): number => weights[NODES.indexOf(id)]!;
        const heaviestFrom = (id: string): number =>
          weightOf(id) +
          Math.max(0, ...given.filter(({ before }) => before === id).map(({ after }) => heaviestFrom(after)));
        const { ids, weight } = graphOf(NODES, given).criticalChain(weightOf);
        expect(weight).toBe(Math.max(...NODES.map(heaviestFrom)));
        expect(ids.reduce((sum, id) => sum + weightOf(id), 0)).toBe(weight);
        ids.slice(1).forEach((after, index) => expect(given).toContainEqual({ before: ids[index]!, after }));
      }),
      { numRuns: 50 }
    );
  });

  it('has no chain and no layers when it is empty', () => {
    expect(graphOf([], []).criticalChain(() => 1)).toEqual({ ids: [], weight: 0 });
    expect(graphOf([], []).layers()).toEqual([]);
  });
});

describe('links that come and go', () => {
  it('are refused with the cycle that they would close', () => {
    const graph = graphOf('abc', links('ab bc'));
    expect(graph.addLink('c', 'a')).toEqual(['a', 'b', 'c']);
    expect(graph.addLink('b', 'b')).toEqual(['b']);
    expect(graph.hasLink('c', 'a')).toBe(false);
    expect(graph.removeLink('a', 'b')).toBe(true);
    expect(graph.removeLink('a', 'b')).toBe(false);
    expect(graph.addLink('c', 'a')).toBeUndefined();
    expect(graph.order()).toEqual(['b', 'c', 'a']);
  });

  it('leave the graph as if it had been made with those that are there', () => {
    const step = fc.record({ from: fc.nat(11), to: fc.nat(11), isRemoval: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const graph = graphOf(NODES.slice(0, 6), []);
        const there = new Map<string, Link>();
        for (const { from, to, isRemoval } of steps) {
          const link = { before: `n${from}`, after: `n${to}` };
          const key = `${from} ${to}`;
          const reaches = from === to || reachable([...there.values()], link.after).has(link.before);
          const isChanged = isRemoval ? there.delete(key) : !reaches && Boolean(there.set(key, link));
          const done = isRemoval ? graph.removeLink(link.before, link.after) : !graph.addLink(link.before, link.after);
          expect(done).toBe(isChanged);
        }
        for (const node of NODES) {
          expect(new Set(graph.allSuccessors(node))).toEqual(reachable([...there.values()], node));
        }
        const order = graph.order();
        for (const { before, after } of there.values())
          expect(order.indexOf(before)).toBeLessThan(order.indexOf(after));
      })
    );
  });
});

describe('a graph that changes', () => {
  const node = fc.nat(7).map((number) => `n${number}`);
  const change = fc.record({ isAdded: fc.boolean(), before: node, after: node });
  const given = fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { maxLength: 4 });

  it('holds what a plain list of links would, whatever comes, goes and comes again', () => {
    fc.assert(
      fc.property(given, fc.array(change, { maxLength: 60 }), (pairs, changes) => {
        let held = asLinks(pairs.map(([a, b]) => [Math.min(a, b), Math.max(a, b) + 1] as const));
        const ids = new Set(['n0', ...held.flatMap(({ before, after }) => [before, after])]);
        const graph = graphOf(['n0'], held);
        const isHeld = (before: string, after: string): boolean =>
          held.some((link) => link.before === before && link.after === after);
        const without = (before: string, after: string): Link[] =>
          held.filter((link) => link.before !== before || link.after !== after);
        for (const { isAdded, before, after } of changes) {
          const wasHeld = isHeld(before, after);
          const closes = before === after || reachable(held, after).has(before);
          expect(isAdded ? graph.addLink(before, after) !== undefined : graph.removeLink(before, after)).toBe(
            isAdded ? closes : wasHeld
          );
          if (isAdded) ids.add(before).add(after);
          held = [...without(before, after), ...(isAdded && !closes ? [{ before, after }] : [])];
        }
        expect(graph.size).toBe(ids.size);
        for (const one of NODES) {
          expect(graph.has(one)).toBe(ids.has(one));
          const needs = NODES.filter((other) => isHeld(other, one));
          expect([...graph.predecessors(one)].sort()).toEqual(needs.sort());
          for (const other of NODES) expect(graph.hasLink(one, other)).toBe(isHeld(one, other));
        }
        expect(new Set(graph.order())).toEqual(ids);
      }),
      { numRuns: 100 }
    );
  });
});
