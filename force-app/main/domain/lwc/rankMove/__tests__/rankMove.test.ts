import fc from 'fast-check';
import { compareRanked, planMove, type Ranked, type RankWrite } from 'c/rankMove';
import { sequence } from 'c/rankKey';

function backlog(count: number, unplaced = 0): Ranked[] {
  const ranks = sequence(null, null, count);
  return Array.from({ length: count + unplaced }, (_, index) => ({
    id: `id${index}`,
    key: String(index).padStart(5, '0'),
    rank: ranks[index] ?? null
  }));
}

function apply(order: readonly Ranked[], writes: readonly RankWrite[]): string[] {
  const ranks = new Map(writes.map(({ id, rank }) => [id, rank]));
  return order
    .map((story) => ({ ...story, rank: ranks.get(story.id) ?? story.rank }))
    .sort(compareRanked)
    .map((story) => story.id);
}

describe('planning a move', () => {
  it('puts any story at any place and leaves the others in their order', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 40 }),
        fc.nat({ max: 10 }),
        fc.nat(),
        fc.nat(),
        (count, unplaced, which, where) => {
          const order = backlog(count, unplaced);
          const moved = order[which % order.length] as Ranked;
          const rest = order.filter((story) => story !== moved);
          const at = where % (rest.length + 1);
          const next = rest[at];
          const target = next ? { before: next.id } : { after: (rest.at(-1) as Ranked).id };
          const wanted = [...rest.slice(0, at), moved, ...rest.slice(at)].map((story) => story.id);
          expect(apply(order, planMove(order, [moved.id], target))).toEqual(wanted);
        }
      )
    );
  });

  it('writes one row however long the backlog is', () => {
    for (const count of [3, 100, 10_000]) {
      const order = backlog(count);
      expect(planMove(order, [`id${count - 1}`], 'top')).toHaveLength(1);
      expect(planMove(order, ['id0'], { after: `id${Math.floor(count / 2)}` })).toHaveLength(1);
    }
  });

  it('keeps a selection together in the order given', () => {
    const order = backlog(6);
    const writes = planMove(order, ['id5', 'id1'], { before: 'id3' });
    expect(apply(order, writes)).toEqual(['id0', 'id2', 'id5', 'id1', 'id3', 'id4']);
    expect(writes).toHaveLength(2);
  });

  it('writes nothing for a story that already stands there', () => {
    const order = backlog(4);
    expect(planMove(order, ['id0'], 'top')).toEqual([]);
    expect(planMove(order, ['id1'], { after: 'id0' })).toEqual([]);
    expect(planMove(order, ['id3'], 'bottom')).toEqual([]);
  });

  it('parts two stories that share a key', () => {
    const order = backlog(4).map((story, index) => (index === 2 ? { ...story, rank: '500001000000' } : story));
    expect(order[1]?.rank).toBe(order[2]?.rank);
    const writes = planMove(order, ['id3'], { before: 'id2' });
    expect(apply(order, writes)).toEqual(['id0', 'id1', 'id3', 'id2']);
  });

  it('refuses a target that is not in the backlog', () => {
    expect(() => planMove(backlog(3), ['id0'], { before: 'nowhere' })).toThrow(RangeError);
    expect(() => planMove(backlog(3), ['id0'], { before: 'id0' })).toThrow(RangeError);
  });
});
