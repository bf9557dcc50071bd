import fc from 'fast-check';
import { moveInOrder } from 'c/storyOrder';
import { inParts, movedStories, movesFor, orderAfter, withNeeded } from 'c/orderMoves';

const ids = (text: string): string[] => [...text];
const moves = (mine: string, wanted: string, accepted?: string): object[] => {
  const movable = movedStories(ids(mine), ids(wanted));
  return movesFor(ids(mine), ids(wanted), accepted === undefined ? movable : new Set(ids(accepted)));
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
        expect(orderAfter(mine, movesFor(mine, wanted, movable))).toEqual(wanted);
      })
    );
  });

  it('lead there for all stories as well', () => {
    fc.assert(
      fc.property(twoOrders, ([mine, wanted]) => {
        expect(orderAfter(mine, movesFor(mine, wanted, new Set(mine)))).toEqual(wanted);
      })
    );
  });

  it('for some of the stories leave the others in their order, and put these as wanted where most others agree', () => {
    fc.assert(
      fc.property(twoOrders, ([mine, wanted, some]) => {
        fc.pre(some.length < mine.length);
        const accepted = new Set(some);
        const rest = mine.filter((id) => !accepted.has(id));
        const after = orderAfter(mine, movesFor(mine, wanted, accepted));
        expect(after.filter((id) => accepted.has(id))).toEqual(wanted.filter((id) => accepted.has(id)));
        expect(after.filter((id) => !accepted.has(id))).toEqual(rest);
        const wrong = (id: string, gap: number): number =>
          rest.filter((other, at) => at < gap !== wanted.indexOf(other) < wanted.indexOf(id)).length;
        for (const id of some) {
          const gap = after.slice(0, after.indexOf(id)).filter((other) => !accepted.has(other)).length;
          expect(wrong(id, gap)).toBe(Math.min(...rest.map((_, at) => wrong(id, at)), wrong(id, rest.length)));
        }
      })
    );
  });

  it('bring up a story that could have stayed, when it is the one that is wanted', () => {
    expect(moves('abcde', 'deabc', 'e')).toEqual([{ ids: ['e'], target: { before: 'a' } }]);
    expect(moves('abcde', 'bcdea', 'b')).toEqual([{ ids: ['b'], target: { before: 'a' } }]);
  });

  it('mean the same as moves made one after the other on the page', () => {
    fc.assert(
      fc.property(twoOrders, ([mine, wanted, some]) => {
        const made = movesFor(mine, wanted, new Set(some));
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
        const parts = inParts(movesFor(mine, wanted, movable), most);
        expect(orderAfter(mine, parts.flat())).toEqual(wanted);
        expect(parts.every((part) => part.flatMap((move) => move.ids).length <= most)).toBe(true);
      })
    );
  });
});

describe('what has to move along', () => {
  const needed = (mine: string, wanted: string, accepted: string, links: string[]): string => {
    const pairs = links.map(([before, after]) => ({ before: before!, after: after! }));
    return [...withNeeded(ids(mine), ids(wanted), new Set(ids(accepted)), pairs)].sort().join('');
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
          const all = withNeeded(mine, wanted, new Set(some), [...links, { before: 'gone', after: mine[0]! }]);
          const after = orderAfter(mine, movesFor(mine, wanted, all));
          for (const link of links) {
            if (!all.has(link.before) && !all.has(link.after)) continue;
            expect(after.indexOf(link.before)).toBeLessThan(after.indexOf(link.after));
          }
        }
      )
    );
  });
});
