import fc from 'fast-check';
import { BubbleIndex, bubblesOf, FAN, MIXED, type MatrixPoint } from 'c/matrixBubbles';

const AXES = { effort: { at: (value: number) => 40 * value }, value: { at: (value: number) => 800 - 40 * value } };

const point = (id: string, effort: number, value: number, changes: Partial<MatrixPoint> = {}): MatrixPoint => ({
  id,
  effort,
  value,
  label: id,
  size: 0,
  category: 0,
  ...changes
});
const points = fc.array(
  fc.record({ effort: fc.nat(20), value: fc.nat(20), size: fc.double({ min: 0, max: 1, noNaN: true }) }),
  {
    maxLength: 80
  }
);
const named = (all: readonly { effort: number; value: number; size: number }[]): MatrixPoint[] =>
  all.map(({ effort, value, size }, index) => point(`id${index}`, effort, value, { size }));

describe('bubbles', () => {
  it('stand where effort and value say, and share one where both are the same', () => {
    const [cluster, alone] = bubblesOf([point('a', 3, 5), point('b', 8, 2), point('c', 3, 5)], AXES);
    expect(cluster).toMatchObject({ id: 'a', x: 120, y: 600 });
    expect(cluster!.points.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(alone!.points.map(({ id }) => id)).toEqual(['b']);
  });

  it('take the colour of their stories, and one of their own where those differ', () => {
    const same = bubblesOf([point('a', 1, 1, { category: 2 }), point('b', 1, 1, { category: 2 })], AXES);
    const mixed = bubblesOf([point('a', 1, 1, { category: 2 }), point('b', 1, 1, { category: 3 })], AXES);
    expect([same[0]?.category, mixed[0]?.category]).toEqual([2, MIXED]);
  });

  it('lose no story and show none twice, and never draw a larger one over a smaller', () => {
    fc.assert(
      fc.property(points, (all) => {
        const bubbles = bubblesOf(named(all), AXES);
        expect(bubbles.flatMap((bubble) => bubble.points.map(({ id }) => id)).sort()).toEqual(
          named(all)
            .map(({ id }) => id)
            .sort()
        );
        const radii = bubbles.map(({ r }) => r);
        expect(radii).toEqual([...radii].sort((a, b) => b - a));
      })
    );
  });

  it('fan out around their place when they open, apart from each other, and not all where they are many', () => {
    const many = Array.from({ length: 40 }, (_, index) => point(`id${index}`, 3, 5));
    const bubbles = bubblesOf([...many, point('other', 8, 8)], AXES, 'id7');
    const fan = bubbles.filter(({ origin }) => origin);
    expect(fan).toHaveLength(FAN);
    for (const [index, a] of fan.entries()) {
      for (const b of fan.slice(index + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.r + b.r);
    }
  });
});

describe('finding bubbles', () => {
  const bubbles = bubblesOf(
    [point('a', 1, 1), point('b', 5, 1), point('c', 1, 9), point('d', 5, 1.1, { size: 1 })],
    AXES
  );
  const index = new BubbleIndex(bubbles);

  it('answers the topmost at a place, and nothing beside all of them', () => {
    expect(index.at(200, 760)?.id).toBe('b');
    expect(index.at(120, 500)).toBeUndefined();
  });

  it('answers the nearest within reach of a finger', () => {
    expect(index.at(40 + 12, 760)).toBeUndefined();
    expect(index.at(40 + 12, 760, 10)?.id).toBe('a');
  });

  it('goes to what is ahead of an arrow, and nowhere at the edge', () => {
    const a = bubbles.find(({ id }) => id === 'a')!;
    expect(index.towards(a, 'right')?.id).toBe('b');
    expect(index.towards(a, 'up')?.id).toBe('c');
    expect(index.towards(a, 'left')).toBeUndefined();
  });

  it('takes in by rectangle and by lasso exactly the centres inside, corners in any order', () => {
    const ids = (found: readonly { id: string }[]): string[] => found.map(({ id }) => id).sort();
    expect(ids(index.inRectangle([300, 800], [0, 700]))).toEqual(['a', 'b', 'd']);
    expect(
      ids(
        index.inPolygon([
          [0, 700],
          [100, 700],
          [100, 800],
          [0, 800]
        ])
      )
    ).toEqual(['a']);
    expect(
      index.inPolygon([
        [0, 0],
        [10, 10]
      ])
    ).toEqual([]);
  });

  it('finds at its own centre each bubble that nothing covers, however many there are', () => {
    fc.assert(
      fc.property(points, (all) => {
        const drawn = bubblesOf(named(all), AXES);
        const finder = new BubbleIndex(drawn);
        for (const bubble of drawn) expect(finder.at(bubble.x, bubble.y)?.id).toBe(bubble.id);
      })
    );
  });
});
