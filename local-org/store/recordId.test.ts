import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { formatId, isValidId, toBase62, toId18 } from './recordId.ts';

const character = fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz');
const id15 = fc.array(character, { minLength: 15, maxLength: 15 }).map((characters) => characters.join(''));

describe('record ids', () => {
  it('carry the checksum that the platform documents', () => {
    // Known pairs, e.g. from "How to convert 15-character ids" in Salesforce Help.
    assert.equal(toId18('001A0000006Vm9u'), '001A0000006Vm9uIAC');
    assert.equal(toId18('003D000000QV9n2'), '003D000000QV9n2IAD');
    assert.equal(toId18('012000000000000'), '012000000000000AAA');
  });

  it('keep their first 15 characters and stay as they are once they have 18', () => {
    fc.assert(
      fc.property(id15, (id) => {
        const long = toId18(id);
        assert.equal(long.slice(0, 15), id);
        assert.equal(toId18(long), long);
        assert.ok(isValidId(id) && isValidId(long));
      })
    );
  });

  it('are told apart by 18 characters even where case is lost', () => {
    fc.assert(
      fc.property(id15, (id) => {
        const long = toId18(id);
        assert.equal(toId18(long.toLowerCase()), long);
        assert.equal(toId18(long.toUpperCase()), long);
      })
    );
  });

  it('are refused when a character is no letter or digit, or the checksum asks for a capital digit', () => {
    for (const wrong of ['', 'abc', '001A0000006Vm9', '001A0000006Vm9-', '001A0000006Vm9uIA', '001A0000006Vm9uIA9']) {
      assert.equal(isValidId(wrong), false, wrong);
      assert.throws(() => toId18(wrong), RangeError);
    }
    assert.equal(isValidId('000000000000000BAA'), false);
  });

  it('sort by code point as they were given out', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 0, max: 1e9 }), (a, b) => {
        assert.equal(formatId('a00', 'zz', a) < formatId('a00', 'zz', b), a < b);
      })
    );
  });

  it('have room for 62 to the power of nine records of an object', () => {
    assert.equal(formatId('001', 'Ab', 62), toId18('001Ab0000000010'));
    assert.equal(toBase62(62 ** 3 - 1, 3), 'zzz');
    assert.throws(() => toBase62(62 ** 3, 3), RangeError);
  });
});
