import fc from 'fast-check';
import { paretoFront, type Weighed } from 'c/paretoFront';

const item = (effort: number, value: number): Weighed => ({ effort, value });
const items = fc.array(fc.record({ effort: fc.nat(30), value: fc.nat(20) }), { maxLength: 60 });
const beats = (a: Weighed, b: Weighed): boolean =>
  a.effort <= b.effort && a.value >= b.value && (a.effort < b.effort || a.value > b.value);

describe('the front', () => {
  it('climbs from the cheapest to the most valuable, and leaves out what costs more for no more', () => {
    const [cheap, dear, best, twin] = [item(1, 3), item(5, 3), item(8, 13), item(8, 13)] as const;
    expect(paretoFront([dear, best, cheap, twin])).toEqual([cheap, best, twin]);
  });

  it('is empty where there is nothing', () => {
    expect(paretoFront([])).toEqual([]);
  });

  it('holds exactly what nothing else beats', () => {
    fc.assert(
      fc.property(items, (all) => {
        const front = new Set(paretoFront(all));
        for (const each of all) expect(front.has(each)).toBe(!all.some((other) => beats(other, each)));
      })
    );
  });
});
