import fc from 'fast-check';
import { BubbleIndex, bubblesOf, FAN, MIXED, type Bubble, type MatrixPoint } from 'c/matrixBubbles';

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

describe('the size of a bubble', () => {
  it('is an area, between that of the smallest and that of the largest story', () => {
    const sizes = [-1, 0, 0.5, 1, 2].map((size) => bubblesOf([point('a', 1, 1, { size })], AXES)[0]!.r ** 2);
    for (const [index, area] of [25, 25, 125, 225, 225].entries()) expect(sizes[index]).toBeCloseTo(area);
  });

  it('grows with the number of stories in it, ever slower, and not without end', () => {
    const radii = [2, 4, 1000].map(
      (count) =>
        bubblesOf(
          Array.from({ length: count }, (_, index) => point(`id${index}`, 1, 1)),
          AXES
        )[0]!.r
    );
    expect(radii[0]).toBeCloseTo(11.6);
    expect(radii[1]).toBeCloseTo(14.2);
    expect(radii[2]).toBe(26);
  });
});

describe('a cluster that opens', () => {
  const clusterOf = (count: number): MatrixPoint[] =>
    Array.from({ length: count }, (_, index) => point(`id${index}`, 3, 5));
  const fanOf = (all: MatrixPoint[], open?: string): Bubble[] =>
    bubblesOf(all, AXES, open).filter(({ origin }) => origin);
  const placesOf = (count: number): number[][] =>
    fanOf(clusterOf(count), 'id0').map(({ x, y }) => [x - 120, y - 600].map((pixels) => Math.round(pixels * 10) / 10));

  it('puts its stories in a ring that begins above it and goes round with the clock', () => {
    expect(placesOf(4)).toEqual([
      [0, -44],
      [44, 0],
      [0, 44],
      [-44, 0]
    ]);
    expect(fanOf(clusterOf(4), 'id0').map(({ origin }) => origin)).toEqual(Array(4).fill({ x: 120, y: 600 }));
  });

  it('puts what is more than a ring holds into a second one, between those of the first', () => {
    const places = placesOf(10);
    expect(places.slice(0, 3)).toEqual([
      [0, -44],
      [31.1, -31.1],
      [44, 0]
    ]);
    expect(places.slice(8)).toEqual([
      [27.6, -66.5],
      [-27.6, 66.5]
    ]);
    expect(placesOf(40)[9]).toEqual([66.5, -27.6]);
  });

  it('is the one that holds the story, and none where no story is named', () => {
    const two = [...clusterOf(3), point('a', 8, 8), point('b', 8, 8)];
    expect(fanOf(two, 'b').map(({ id }) => id)).toEqual(['a', 'b']);
    expect(fanOf(two, 'gone')).toEqual([]);
    expect(fanOf(two)).toEqual([]);
  });
});

describe('going on by an arrow', () => {
  const turned = { right: [1, 0], left: [-1, 0], down: [0, 1], up: [0, -1] } as const;
  const bubbleAt = (id: string, x: number, y: number): Bubble => ({ id, x, y, r: 5, points: [], category: 0 });

  it.each(['right', 'left', 'down', 'up'] as const)('%s prefers what is ahead to what is near', (direction) => {
    const [x, y] = turned[direction];
    const placed = (id: string, ahead: number, aside: number): Bubble =>
      bubbleAt(id, ahead * x + aside * y, ahead * y + aside * x);
    const from = placed('from', 0, 0);
    const all = [from, placed('ahead', 100, 0), placed('further', 150, 0), placed('slanting', 60, 90)];
    expect(new BubbleIndex(all).towards(from, direction)?.id).toBe('ahead');
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

  it('takes in by a triangle what is inside of it, not what is inside of the box around it', () => {
    const triangle = [
      [0, 700],
      [210, 700],
      [0, 910]
    ] as const;
    expect(index.inPolygon(triangle).map(({ id }) => id)).toEqual(['a']);
  });

  /** So near to each other that many overlap. */
  const NARROW = { effort: { at: (value: number) => 10 * value }, value: { at: (value: number) => 10 * value } };
  const drawnNarrow = points.map((all) => bubblesOf(named(all), NARROW));
  const pixel = fc.oneof(
    fc.integer({ min: -10, max: 210 }),
    fc.nat(20).map((value) => 10 * value)
  );

  it('takes in by any rectangle the centres that are in it or on its edge', () => {
    fc.assert(
      fc.property(drawnNarrow, pixel, pixel, pixel, pixel, (drawn, x1, y1, x2, y2) => {
        const inside = drawn.filter(({ x, y }) => (x - x1) * (x - x2) <= 0 && (y - y1) * (y - y2) <= 0);
        expect(new Set(new BubbleIndex(drawn).inRectangle([x1, y1], [x2, y2]))).toEqual(new Set(inside));
      })
    );
  });

  it('answers the nearest of all within reach, the topmost of those that are as near', () => {
    fc.assert(
      fc.property(drawnNarrow, pixel, pixel, fc.nat(60), (drawn, x, y, slack) => {
        const gap = (bubble: Bubble): number => Math.max(0, Math.hypot(bubble.x - x, bubble.y - y) - bubble.r);
        const near = drawn.filter((bubble) => gap(bubble) <= slack).reverse();
        const nearest = near.reduce<Bubble | undefined>(
          (best, each) => (!best || gap(each) < gap(best) ? each : best),
          undefined
        );
        expect(new BubbleIndex(drawn).at(x, y, slack)?.id).toBe(nearest?.id);
      })
    );
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
