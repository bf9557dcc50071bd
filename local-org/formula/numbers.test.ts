import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { decimal, integral, numberText, parseNumber, roundHalfUp, truncate } from './numbers.ts';

/** A decimal of up to six places, in millionths. */
const millionths = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });

describe('decimals held as doubles', () => {
  it('round half away from zero, exactly as integers of millionths do', () => {
    fc.assert(
      fc.property(millionths, fc.integer({ min: 0, max: 6 }), (units, places) => {
        const step = 10 ** (6 - places);
        const expected = (Math.sign(units) * Math.floor(Math.abs(units) / step + 0.5) * step) / 1e6;
        assert.equal(roundHalfUp(units / 1e6, places), expected + 0);
      }),
      { numRuns: 2000 }
    );
  });

  it('are cut towards zero, exactly as integers of millionths are', () => {
    fc.assert(
      fc.property(millionths, fc.integer({ min: 0, max: 6 }), (units, places) => {
        const step = 10 ** (6 - places);
        assert.equal(truncate(units / 1e6, places), (Math.trunc(units / step) * step) / 1e6 + 0);
      }),
      { numRuns: 2000 }
    );
  });

  it('survive sums and products that binary fractions do not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 0, max: 99_999 }), (a, b) => {
        assert.equal(decimal(a / 100 + b / 100), (a + b) / 100);
      })
    );
  });

  it('keep whole numbers of any size', () => {
    assert.equal(roundHalfUp(9007199254740991, 2), 9007199254740991);
    assert.equal(roundHalfUp(1e300, 0), 1e300);
    assert.equal(decimal(123456789012345680000), 123456789012345680000);
  });

  it('round tiny and huge numbers at any number of places', () => {
    assert.equal(roundHalfUp(1e-10, 2), 0);
    assert.equal(roundHalfUp(0.000000000123456, 14), 1.2346e-10);
    assert.equal(roundHalfUp(149, -2), 100);
    assert.equal(roundHalfUp(-150, -2), -200);
  });

  it('take 6 / 11 * 11 for the integer it is', () => {
    const six = (6 / 11) * 11;
    assert.deepEqual(
      (['away', 'towards', 'up', 'down'] as const).map((way) => integral(six, way)),
      [6, 6, 6, 6]
    );
  });

  it('read back what they are written as', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const text = numberText(value);
        assert.match(text, /^-?\d+(\.\d*[1-9])?$/);
        assert.equal(parseNumber(text), decimal(value));
      }),
      { numRuns: 2000 }
    );
  });
});
