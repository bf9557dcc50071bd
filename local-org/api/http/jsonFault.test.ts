import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { jsonFault } from './jsonFault.ts';

describe('the place of a fault in JSON', () => {
  const faults: [string, string][] = [
    ['', 'Unexpected end-of-input at [line:1, column:1]'],
    ['{"a":1', 'Unexpected end-of-input at [line:1, column:7]'],
    ['{"a":}', "Unexpected character ('}' (code 125)) at [line:1, column:6]"],
    ['{\n "a": 1,\n}', "Unexpected character ('}' (code 125)) at [line:3, column:1]"],
    ['[1 2]', "Unexpected character ('2' (code 50)) at [line:1, column:4]"],
    ['{a:1}', "Unexpected character ('a' (code 97)) at [line:1, column:2]"],
    ['[1]]', "Unexpected character (']' (code 93)) at [line:1, column:4]"],
    ['["open]', 'Unexpected end-of-input at [line:1, column:8]'],
    ['["tab\there"]', "Unexpected character ('\t' (code 9)) at [line:1, column:6]"],
    ['["\\x"]', "Unexpected character ('\\' (code 92)) at [line:1, column:3]"],
    ['["\\u00e9\\n" 1]', "Unexpected character ('1' (code 49)) at [line:1, column:13]"],
    ['{"a" 1}', "Unexpected character ('1' (code 49)) at [line:1, column:6]"],
    ['📚', "Unexpected character ('📚' (code 128218)) at [line:1, column:1]"]
  ];
  for (const [text, message] of faults) {
    it(`is found in ${JSON.stringify(text)}`, () => assert.equal(jsonFault(text), message));
  }

  it('is found behind megabytes of text', () => {
    const text = `["${'x'.repeat(20_000_000)}",]`;
    assert.equal(jsonFault(text), "Unexpected character (']' (code 93)) at [line:1, column:20000005]");
  });

  it('is the end, for any valid JSON that was cut off inside its brackets', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { minLength: 1 }), (value) => {
        const text = JSON.stringify(value);
        assert.equal(jsonFault(text.slice(0, -1)), `Unexpected end-of-input at [line:1, column:${text.length}]`);
      })
    );
  });
});
