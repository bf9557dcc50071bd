import fc from 'fast-check';
import { between, sequence } from 'c/rankKey';

describe('a rank key', () => {
  it('lies strictly between its neighbours, whatever the order of moves', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 200 }), (positions) => {
        const keys: string[] = [];
        for (const position of positions) {
          const at = position % (keys.length + 1);
          keys.splice(at, 0, between(keys[at - 1] ?? null, keys[at] ?? null));
        }
        expect([...keys].sort()).toEqual(keys);
        expect(new Set(keys).size).toBe(keys.length);
      })
    );
  });

  it('sorts alike by code point and in every locale', () => {
    const keys = sequence(null, null, 50).concat(sequence('500000000000', '500000000001', 50));
    const byCodePoint = [...keys].sort();
    for (const locale of ['en', 'lt', 'et', 'tr', 'sv', 'zh']) {
      expect([...keys].sort(new Intl.Collator(locale).compare)).toEqual(byCodePoint);
    }
  });

  it.each([
    ['at the end', 'end'],
    ['at the top', 'top']
  ])('stays 12 digits long over 10,000 inserts %s', (_, where) => {
    let key: string = between(null, null);
    for (let count = 0; count < 10_000; count += 1) {
      key = where === 'end' ? between(key, null) : between(null, key);
    }
    expect(key).toHaveLength(12);
  });

  it('finds room past the ends of its range', () => {
    expect(between('999999999999', null) > '999999999999').toBe(true);
    expect(between(null, '000000000001') < '000000000001').toBe(true);
  });
});

describe('a sequence of rank keys', () => {
  it('is ascending and inside its bounds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), fc.boolean(), fc.boolean(), (count, hasLower, hasUpper) => {
        const lower = hasLower ? '500000000000' : null;
        const upper = hasUpper ? '500000000003' : null;
        const keys = sequence(lower, upper, count);
        expect(keys).toHaveLength(count);
        const bounded = [lower ?? '', ...keys, upper ?? '~'];
        expect(bounded.every((key, index) => index === 0 || (bounded[index - 1] as string) < key)).toBe(true);
      })
    );
  });
});

describe('misuse', () => {
  it.each([
    ['2', '1'],
    ['500000000000', '500000000000'],
    ['abcdefghijkl', null],
    [null, '000000000000'],
    ['500000000000', '5000000000000'],
    [null, '000000000000'],
    ['500000000000', '5000000000000']
  ])('of %s and %s throws', (lower, upper) => {
    expect(() => between(lower, upper)).toThrow(RangeError);
  });
});
