import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { OrgError } from '../errors.ts';
import type { FieldType } from '../schema/model.ts';
import { standardField } from '../schema/standard/fields.ts';
import { convertValue } from './convertValue.ts';

const convert = (type: FieldType, value: unknown) => convertValue(standardField('F__c', 'F', type), value);

const accepted: readonly (readonly [FieldType, unknown, unknown])[] = [
  ['Text', 'abc', 'abc'],
  ['Text', '  abc \n', 'abc'],
  ['Text', '   ', null],
  ['Text', '', null],
  ['Text', null, null],
  ['Text', undefined, null],
  ['Text', `<img onerror=alert(1)> ' OR 1=1 --`, `<img onerror=alert(1)> ' OR 1=1 --`],
  ['LongTextArea', '  indented\n', '  indented\n'],
  ['LongTextArea', ' \n ', null],
  ['Html', ' <p>x</p> ', ' <p>x</p> '],
  ['Number', 12.5, 12.5],
  ['Number', '12.50', 12.5],
  ['Number', ' -3e2 ', -300],
  ['Number', '.5', 0.5],
  ['Currency', 0, 0],
  ['Percent', '25', 25],
  ['Checkbox', true, true],
  ['Checkbox', 'TRUE', true],
  ['Checkbox', '0', false],
  ['Checkbox', null, false],
  ['Date', '2026-02-28', '2026-02-28'],
  ['Date', '2024-02-29', '2024-02-29'],
  ['Date', '2026-02-28T23:30:00.000Z', '2026-02-28'],
  ['DateTime', '2026-01-31T08:00:00.000Z', '2026-01-31T08:00:00.000Z'],
  ['DateTime', '2026-01-31T08:00:00.000+0000', '2026-01-31T08:00:00.000Z'],
  ['DateTime', '2026-01-31T08:00:00+02:00', '2026-01-31T06:00:00.000Z'],
  ['DateTime', '2026-01-31T08:00:00.123456Z', '2026-01-31T08:00:00.123Z'],
  ['DateTime', '2026-01-31', '2026-01-31T00:00:00.000Z'],
  ['Time', '08:15', '08:15:00.000Z'],
  ['Time', '08:15:30.5Z', '08:15:30.500Z'],
  ['Lookup', '001000000000001', '001000000000001AAA'],
  ['Lookup', '001000000000001AAA', '001000000000001AAA'],
  ['MasterDetail', null, null],
  ['Picklist', 'Open', 'Open']
];

const refused: readonly (readonly [FieldType, unknown, string, string])[] = [
  ['Number', 'abc', 'JSON_PARSER_ERROR', 'Cannot deserialize instance of double from VALUE_STRING value abc'],
  ['Number', '1,000', 'JSON_PARSER_ERROR', 'instance of double from VALUE_STRING value 1,000'],
  ['Number', '0x10', 'JSON_PARSER_ERROR', 'instance of double from VALUE_STRING value 0x10'],
  ['Number', true, 'JSON_PARSER_ERROR', 'instance of double from VALUE_TRUE value true'],
  ['Number', { a: 1 }, 'JSON_PARSER_ERROR', 'instance of double from START_OBJECT'],
  ['Checkbox', 'yes', 'JSON_PARSER_ERROR', 'instance of boolean from VALUE_STRING value yes'],
  ['Text', 5, 'JSON_PARSER_ERROR', 'instance of string from VALUE_NUMBER_INT value 5'],
  ['Text', 5.5, 'JSON_PARSER_ERROR', 'instance of string from VALUE_NUMBER_FLOAT value 5.5'],
  ['Text', ['a'], 'JSON_PARSER_ERROR', 'instance of string from START_ARRAY'],
  ['Date', '2026-02-30', 'JSON_PARSER_ERROR', 'instance of date from VALUE_STRING value 2026-02-30'],
  ['Date', '31/01/2026', 'JSON_PARSER_ERROR', 'instance of date from VALUE_STRING value 31/01/2026'],
  ['Date', 20260131, 'JSON_PARSER_ERROR', 'instance of date from VALUE_NUMBER_INT'],
  ['DateTime', '2026-01-31T25:00:00Z', 'JSON_PARSER_ERROR', 'instance of datetime from VALUE_STRING'],
  ['DateTime', 'tomorrow', 'JSON_PARSER_ERROR', 'instance of datetime from VALUE_STRING value tomorrow'],
  ['Time', '25:00', 'JSON_PARSER_ERROR', 'instance of time from VALUE_STRING value 25:00'],
  ['Lookup', '001', 'MALFORMED_ID', 'F: id value of incorrect type: 001'],
  ['Lookup', '00100000000000!AAA', 'MALFORMED_ID', 'id value of incorrect type'],
  ['Lookup', 12, 'JSON_PARSER_ERROR', 'instance of reference from VALUE_NUMBER_INT value 12']
];

describe('a JSON value becomes a field value', () => {
  for (const [type, value, expected] of accepted) {
    it(`reads ${JSON.stringify(value)} as ${type} ${JSON.stringify(expected)}`, () => {
      assert.deepEqual(convert(type, value), expected);
    });
  }
  for (const [type, value, code, message] of refused) {
    it(`refuses ${JSON.stringify(value)} as ${type}`, () => {
      assert.throws(
        () => convert(type, value),
        (error) =>
          error instanceof OrgError &&
          error.code === code &&
          error.message.includes(message) &&
          error.fields.join() === 'F__c'
      );
    });
  }
});
