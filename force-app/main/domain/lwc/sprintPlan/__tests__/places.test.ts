import fc from 'fast-check';
import { mostLinked, onlyPlace, openPlaces } from '../places';
import { anywhere, isInOrder, numberedProblems, openRows, wholePlans } from './numbered';

/** Losses of each item in each sprint, and then out. */
const losses = (...items: readonly (readonly number[])[]): Float64Array => Float64Array.from(items.flat());
/** The third needs the second in an earlier sprint, and that the first. */
const CHAIN = anywhere(3, 3, [
  [0, 1, 0],
  [1, 2, 1]
]);

describe('places that are open', () => {
  it('are those that lose no more than the limit', () => {
    const open = openPlaces(anywhere(2, 3), losses([0, 2, 2.1, 0], [3, 0, 3, 3]), 2);
    expect(openRows(open, 4)).toEqual(['1101', '0100']);
  });

  it('are after what is needed, and before what needs it', () => {
    const all = new Float64Array(12);
    expect(openRows(openPlaces(CHAIN, all, 0), 4)).toEqual(['1111', '1111', '0111']);
    const late = losses([9, 0, 0, 9], [0, 0, 0, 0], [9, 9, 0, 9]);
    expect(openRows(openPlaces(CHAIN, late, 0), 4)).toEqual(['0100', '0100', '0010']);
  });

  it('are not there for all where one has none', () => {
    expect(openPlaces(anywhere(2, 1), losses([0, 0], [1, 1]), 0)).toBeUndefined();
    expect(openPlaces(anywhere(2, 2, [[0, 1, 1]]), losses([9, 0, 9], [9, 0, 9]), 0)).toBeUndefined();
    // The second has a place on either side of where the first lets it be.
    const split = losses([9, 0, 9, 9], [0, 9, 9, 0], [9, 0, 9, 9]);
    expect(
      openPlaces(
        anywhere(3, 3, [
          [0, 1, 0],
          [1, 2, 0]
        ]),
        split,
        0
      )
    ).toBeUndefined();
  });

  it('hold every way that loses no more, and no place that loses more', () => {
    let [none, some] = [0, 0];
    const given = numberedProblems(4).chain((problem) => {
      const length = problem.items * (problem.sprints + 1);
      return fc.tuple(fc.constant(problem), fc.array(fc.nat(9), { minLength: length, maxLength: length }), fc.nat(8));
    });
    fc.assert(
      fc.property(given, ([problem, loss, limit]) => {
        const width = problem.sprints + 1;
        const open = openPlaces(problem, Float64Array.from(loss), limit);
        const within = wholePlans(problem).filter(
          (at) => isInOrder(problem, at) && at.every((t, item) => loss[item * width + t]! <= limit)
        );
        if (open) some++;
        else none++;
        for (const at of within) expect([...at].every((t, item) => open?.[item * width + t] === 1)).toBe(true);
        expect([...(open ?? [])].every((is, place) => !is || loss[place]! <= limit)).toBe(true);
      }),
      { numRuns: 150, seed: 2 }
    );
    expect(Math.min(none, some)).toBeGreaterThan(20);
  });
});

describe('the one place left', () => {
  it.each([
    ['100', 0],
    ['001', 2],
    ['101', -1],
    ['111', -1],
    ['000', -1]
  ])('of %s is %d', (places, expected) => {
    const open = Uint8Array.from(`111${places}101`, Number);
    expect(onlyPlace(open, 1, 3)).toBe(expected);
  });
});

describe('the most linked item', () => {
  const open = (...items: readonly string[]): Uint8Array => Uint8Array.from(items.join(''), Number);

  it('has the most links to others with several places, either way', () => {
    const chain = anywhere(4, 1, [
      [0, 1, 0],
      [1, 2, 0],
      [2, 3, 0],
      [0, 2, 0]
    ]);
    expect(mostLinked(chain, open('11', '11', '11', '11'))).toBe(2);
    expect(mostLinked(chain, open('11', '11', '11', '10'))).toBe(0);
    expect(
      mostLinked(
        anywhere(3, 1, [
          [0, 2, 0],
          [1, 2, 0]
        ]),
        open('11', '11', '11')
      )
    ).toBe(2);
    expect(
      mostLinked(
        anywhere(3, 1, [
          [1, 0, 0],
          [1, 2, 0]
        ]),
        open('11', '11', '11')
      )
    ).toBe(1);
  });

  it('is none whose place is settled, however many links it has', () => {
    const star = anywhere(5, 1, [
      [0, 1, 0],
      [0, 2, 0],
      [0, 3, 0],
      [3, 4, 0]
    ]);
    expect(mostLinked(star, open('01', '11', '11', '11', '11'))).toBe(3);
    const fan = anywhere(5, 1, [
      [1, 0, 0],
      [2, 0, 0],
      [3, 0, 0],
      [3, 4, 0]
    ]);
    expect(mostLinked(fan, open('01', '11', '11', '11', '11'))).toBe(3);
  });
});
