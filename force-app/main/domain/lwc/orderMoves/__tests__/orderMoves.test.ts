import fc from 'fast-check';
import { moveInOrder } from 'c/storyOrder';
import { inParts, movedStories, movesFor, orderAfter, withNeeded } from 'c/orderMoves';

const ids = (text: string): string[] => [...text];
const moves = (mine: string, wanted: string, accepted?: string): object[] => {
  const movable = movedStories(ids(mine), ids(wanted));
  return movesFor(ids(wanted), movable, accepted === undefined ? movable : new Set(ids(accepted)));
};

const twoOrders = fc.integer({ min: 1, max: 12 }).chain((count) => {
  const names = Array.from({ length: count }, (_, index) => String.fromCharCode(97 + index));
  const all = { minLength: count, maxLength: count };
  return fc.tuple(fc.shuffledSubarray(names, all), fc.shuffledSubarray(names, all), fc.subarray(names));
});

/** The longest part two orders have in common, by trying all. */
function longestShared(mine: readonly string[], wanted: readonly string[]): number {
  const best = mine.map(() => 1);
  mine.forEach((id, at) => {
    for (let above = 0; above < at; above++) {
      if (wanted.indexOf(mine[above]!) < wanted.indexOf(id)) best[at] = Math.max(best[at]!, best[above]! + 1);
    }
  });
  return Math.max(0, ...best);
}

describe('moves between two orders', () => {
  it('are none for the same order', () => {
    expect(moves('abc', 'abc')).toEqual([]);
  });

  it('name the one story that changes its place', () => {
    expect(moves('abcd', 'dabc')).toEqual([{ ids: ['d'], target: { before: 'a' } }]);
    expect(moves('abcd', 'bcad')).toEqual([{ ids: ['a'], target: { after: 'c' } }]);
  });

  it('leave, where there is a choice, the stories that are least far from their places', () => {
    expect([...movedStories(ids('abc'), ids('cba'))]).toEqual(['c', 'a']);
    expect([...movedStories(ids('abcde'), ids('bacde'))]).toHaveLength(1);
    expect([...movedStories(ids('abcdef'), ids('fbcade'))].sort()).toEqual(['a', 'f']);
  });

  it('keep stories together that go to one place', () => {
    expect(moves('abcdef', 'aefbcd')).toEqual([{ ids: ['e', 'f'], target: { after: 'a' } }]);
  });

  it('are as few as can be, and lead there', () => {
    fc.assert(
      fc.property(twoOrders, ([mine, wanted]) => {
        const movable = movedStories(mine, wanted);
        expect(movable.size).toBe(mine.length - longestShared(mine, wanted));
        expect(orderAfter(mine, movesFor(wanted, movable, movable))).toEqual(wanted);
      })
    );
  });

  it('for some of the stories bring these where they belong, and leave the others in their order', () => {
    fc.assert(
      fc.property(twoOrders, ([mine, wanted, some]) => {
        const movable = movedStories(mine, wanted);
        const accepted = new Set(some.filter((id) => movable.has(id)));
        const after = orderAfter(mine, movesFor(wanted, movable, accepted));
        const placed = (id: string): boolean => {
          return accepted.has(id) || !movable.has(id);
        };
        expect(after.filter(placed)).toEqual(wanted.filter(placed));
        expect(after.filter((id) => !accepted.has(id))).toEqual(mine.filter((id) => !accepted.has(id)));
      })
    );
  });

  it('mean the same as moves made one after the other on the page', () => {
    fc.assert(
      fc.property(twoOrders, ([mine, wanted, some]) => {
        const movable = movedStories(mine, wanted);
        const made = movesFor(wanted, movable, new Set(some.filter((id) => movable.has(id))));
        const page = made.reduce(
          (order, move) => moveInOrder(order, move.ids, move.target),
          mine.map((id) => ({ id })) as readonly { id: string }[]
        );
        expect(page.map(({ id }) => id)).toEqual(orderAfter(mine, made));
      })
    );
  });
});

describe('an order after moves', () => {
  it('knows the ends, and leaves out what is not there', () => {
    expect(orderAfter(ids('abc'), [{ ids: ['c'], target: 'top' }]).join('')).toBe('cab');
    expect(orderAfter(ids('abc'), [{ ids: ['a', 'x'], target: 'bottom' }]).join('')).toBe('bca');
    expect(orderAfter(ids('abc'), [{ ids: ['a'], target: { after: 'x' } }]).join('')).toBe('abc');
    expect(orderAfter(ids('abc'), [{ ids: ['a'], target: { before: 'a' } }]).join('')).toBe('abc');
    expect(orderAfter([], [])).toEqual([]);
  });
});

describe('moves in parts', () => {
  it('are cut where a part is full', () => {
    const target = { after: 'z' };
    expect(
      inParts(
        [
          { ids: ids('abc'), target },
          { ids: ids('de'), target: { before: 'y' } }
        ],
        2
      )
    ).toEqual([
      [{ ids: ['a', 'b'], target }],
      [
        { ids: ['c'], target: { after: 'b' } },
        { ids: ['d'], target: { before: 'y' } }
      ],
      [{ ids: ['e'], target: { before: 'y' } }]
    ]);
    expect(inParts([], 2)).toEqual([]);
  });

  it('lead to the same order', () => {
    fc.assert(
      fc.property(twoOrders, fc.integer({ min: 1, max: 4 }), ([mine, wanted], most) => {
        const movable = movedStories(mine, wanted);
        const parts = inParts(movesFor(wanted, movable, movable), most);
        expect(orderAfter(mine, parts.flat())).toEqual(wanted);
        expect(parts.every((part) => part.flatMap((move) => move.ids).length <= most)).toBe(true);
      })
    );
  });
});

describe('what has to move along', () => {
  const needed = (mine: string, wanted: string, accepted: string, links: string[]): string => {
    const movable = movedStories(ids(mine), ids(wanted));
    const pairs = links.map(([before, after]) => ({ before: before!, after: after! }));
    return [...withNeeded(ids(mine), ids(wanted), movable, new Set(ids(accepted)), pairs)].sort().join('');
  };

  it('is a story that one moved up needs', () => {
    expect(needed('abcde', 'deabc', 'e', ['de'])).toBe('de');
  });

  it('is a story that needs one moved down', () => {
    expect(needed('abcde', 'cdeab', 'a', ['ab'])).toBe('ab');
  });

  it('is nothing where nothing is needed', () => {
    expect(needed('abcde', 'deabc', 'e', [])).toBe('e');
    expect(needed('abcde', 'deabc', 'd', ['de'])).toBe('d');
  });

  it('never leaves an accepted story at the wrong side of one it is linked with', () => {
    fc.assert(
      fc.property(
        twoOrders,
        fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 8 }),
        ([mine, wanted, some], picks) => {
          const links = picks
            .filter(([low, high]) => low < high && high < wanted.length)
            .map(([low, high]) => ({ before: wanted[low]!, after: wanted[high]! }));
          const movable = movedStories(mine, wanted);
          const all = withNeeded(mine, wanted, movable, new Set(some.filter((id) => movable.has(id))), links);
          const after = orderAfter(mine, movesFor(wanted, movable, all));
          for (const link of links) {
            if (!all.has(link.before) && !all.has(link.after)) continue;
            expect(after.indexOf(link.before)).toBeLessThan(after.indexOf(link.after));
          }
        }
      )
    );
  });
});
