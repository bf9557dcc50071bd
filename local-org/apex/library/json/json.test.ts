import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { calling, thrownBy } from '../../runtime/testing/calling.ts';
import { ApexDate } from '../../runtime/values/apexDate.ts';
import { ApexList } from '../../runtime/values/apexList.ts';
import { ApexMap } from '../../runtime/values/apexMap.ts';
import { Blob } from '../../runtime/values/blob.ts';
import { Datetime } from '../../runtime/values/datetime.ts';
import { Decimal } from '../../runtime/values/decimal.ts';
import { Double } from '../../runtime/values/double.ts';
import type { EnumConstant } from '../../runtime/values/enumConstant.ts';
import { libraryType } from '../../runtime/values/libraryTypes.ts';
import { TypeToken } from '../../runtime/values/typeToken.ts';
import { serialize } from './serialize.ts';

const json = calling('System.JSON');
const generator = calling('System.JSONGenerator');
const parser = calling('System.JSONParser');
const deserialize = (text: string, type: string): unknown =>
  json('static Object deserialize(String text, Type type)', text, new TypeToken(libraryType(type)));
const untyped = (text: string): unknown => json('static Object deserializeUntyped(String text)', text);

function map(fields: Record<string, unknown>): ApexMap {
  const entries = Object.entries(fields).map(([key, value]) => ({ key, value }));
  return new ApexMap(libraryType('Map<String,Object>'), entries);
}

test('values have the forms that the platform gives them', () => {
  const value = map({
    integer: 1,
    long: 9007199254740993n,
    decimal: Decimal.parse('1.50'),
    double: new Double(2),
    text: 'a "b" \n é / \u0001',
    date: ApexDate.of(2026, 1, 31),
    moment: Datetime.ofIso('2026-01-31T08:00:00.000Z'),
    bytes: Blob.ofText('hi'),
    none: null,
    list: ApexList.of('Boolean', [true])
  });
  assert.equal(
    serialize(value),
    '{"integer":1,"long":9007199254740993,"decimal":1.50,"double":2.0,"text":"a \\"b\\" \\n é / \\u0001","date":"2026-01-31","moment":"2026-01-31T08:00:00.000Z","bytes":"aGk=","none":null,"list":[true]}'
  );
  assert.equal(serialize(map({ none: null, a: 1 }), { suppressNulls: true }), '{"a":1}');
});

test('pretty JSON is as Jackson prints it', () => {
  const value = map({ a: ApexList.of('Object', [1, map({ b: 2 })]), c: map({}), d: ApexList.of('Object', []) });
  assert.equal(
    serialize(value, { isPretty: true }),
    '{\n  "a" : [ 1, {\n    "b" : 2\n  } ],\n  "c" : { },\n  "d" : [ ]\n}'
  );
});

test('what JSON.parse reads, deserializeUntyped reads, and it is written back alike', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      const text = JSON.stringify(value);
      assert.deepEqual(JSON.parse(serialize(untyped(text))), JSON.parse(text));
    })
  );
});

test('untyped numbers are Integers, Longs where those are too small, Decimals with a point', () => {
  const { items } = untyped('[1, 3000000000, 1.50, -0.5e3]') as ApexList;
  assert.deepEqual(items.slice(0, 2), [1, 3000000000n]);
  assert.deepEqual(items.slice(2).map(String), ['1.50', '-5E+2']);
});

test('types say what JSON becomes', () => {
  const lists = deserialize('{"a":["2026-01-31"]}', 'Map<String,List<Date>>') as ApexMap;
  assert.equal(String((lists.get('a') as ApexList).get(0)), '2026-01-31');
  assert.equal(
    (deserialize('"2026-01-31T09:00:00.000+0100"', 'Datetime') as Datetime).toIso(),
    '2026-01-31T08:00:00.000Z'
  );
  assert.equal(String(deserialize('"001000000000001"', 'Id')), '001000000000001AAA');
  assert.equal(deserialize('5', 'String'), '5');
  assert.equal(String(deserialize('5', 'Decimal')), '5');
  assert.equal((deserialize('"UP"', 'RoundingMode') as EnumConstant).name, 'UP');
  assert.equal(deserialize('null', 'Integer'), null);
});

test('what does not fit is a JSONException', () => {
  for (const [text, type] of [
    ['"x"', 'Integer'],
    ['1.5', 'Integer'],
    ['3000000000', 'Integer'],
    ['"soon"', 'Date'],
    ['[]', 'Boolean']
  ] as const) {
    assert.equal(
      thrownBy(() => deserialize(text, type)),
      'JSONException: Illegal value for primitive',
      text
    );
  }
  assert.match(
    thrownBy(() => deserialize('{}', 'List<Integer>')),
    /^JSONException: Malformed JSON: Expected '\['/
  );
});

test('what is no JSON is told with its place', () => {
  const rows: Record<string, string> = {
    '{x}':
      "Unexpected character ('x' (code 120)): was expecting double-quote to start field name at input location [1,2]",
    '{"a" 1}':
      "Unexpected character ('1' (code 49)): was expecting a colon to separate field name and value at input location [1,6]",
    '[1 2]':
      "Unexpected character ('2' (code 50)): was expecting comma to separate ARRAY entries at input location [1,4]",
    '': 'No content to map to Object due to end of input'
  };
  for (const [text, message] of Object.entries(rows))
    assert.equal(
      thrownBy(() => untyped(text)),
      `JSONException: ${message}`
    );
  for (const text of ['{"a":1', '["a', 'tru', '{"a":1}}', '[1,]', '01', '"\\x"']) {
    assert.match(
      thrownBy(() => untyped(text)),
      /^JSONException: .* at input location \[\d+,\d+\]/,
      text
    );
  }
});

test('a generator writes piece by piece', () => {
  const made = json('static JSONGenerator createGenerator(Boolean isPretty)', false);
  generator('void writeStartObject()', made);
  generator('void writeStringField(String name, String value)', made, 'a', 'x');
  generator('void writeFieldName(String name)', made, 'list');
  generator('void writeStartArray()', made);
  generator('void writeNumber(Integer value)', made, 1);
  generator('void writeNull()', made);
  generator('void writeEndArray()', made);
  generator('void writeEndObject()', made);
  assert.equal(generator('String getAsString()', made), '{"a":"x","list":[1,null]}');
});

test('a parser walks token by token and reads whole values', () => {
  const made = json('static JSONParser createParser(String text)', '{"a":1,"b":{"c":[1,2]},"d":"x"}');
  const tokens: unknown[] = [];
  for (;;) {
    const token = parser('JSONToken nextToken()', made) as EnumConstant | null;
    if (token === null) break;
    tokens.push(token.name);
    if (token.name === 'VALUE_NUMBER_INT') assert.equal(parser('Integer getIntegerValue()', made), 1);
    if (parser('String getCurrentName()', made) === 'b' && token.name === 'START_OBJECT') {
      const value = parser(
        'Object readValueAs(Type type)',
        made,
        new TypeToken(libraryType('Map<String,List<Integer>>'))
      );
      assert.deepEqual(((value as ApexMap).get('c') as ApexList).items, [1, 2]);
    }
  }
  assert.deepEqual(tokens, [
    'START_OBJECT',
    'FIELD_NAME',
    'VALUE_NUMBER_INT',
    'FIELD_NAME',
    'START_OBJECT',
    'FIELD_NAME',
    'VALUE_STRING',
    'END_OBJECT'
  ]);
});
