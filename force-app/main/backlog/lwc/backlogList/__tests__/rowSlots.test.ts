import fc from 'fast-check';
import { RowSlots } from '../rowSlots';

const line = fc.constantFrom(...'abcdefghijkl');
const window = fc.uniqueArray(line, { maxLength: 8 });

describe('which element shows a line', () => {
  it('takes elements that are free, from the first', () => {
    const slots = new RowSlots();
    expect(slots.of(['a', 'b', 'c'])).toEqual([0, 1, 2]);
    expect(slots.of(['b', 'c', 'd'])).toEqual([1, 2, 0]);
  });

  it('leaves all rows but one their elements when a story moves in among them', () => {
    const slots = new RowSlots();
    slots.of(['a', 'b', 'c']);
    expect(slots.of(['x', 'a', 'b'])).toEqual([2, 0, 1]);
  });

  it('makes no element as long as there are free ones', () => {
    const slots = new RowSlots();
    slots.of(['a', 'b', 'c']);
    expect(slots.of(['d', 'e', 'f', 'g'])).toEqual([0, 1, 2, 3]);
  });

  it('never shows two lines in one element, and a line that stays keeps its own', () => {
    fc.assert(
      fc.property(fc.array(window, { maxLength: 12 }), (windows) => {
        const slots = new RowSlots();
        let before = new Map<string, number>();
        for (const ids of windows) {
          const given = slots.of(ids);
          expect(new Set(given).size).toBe(ids.length);
          const now = new Map(ids.map((id, place) => [id, given[place]!]));
          const earlier = before;
          const stayed = ids.filter((id) => earlier.has(id));
          expect(stayed.map((id) => now.get(id))).toEqual(stayed.map((id) => earlier.get(id)));
          before = now;
        }
      })
    );
  });
});
