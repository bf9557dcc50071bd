import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OrgError } from '../../errors.ts';
import { likePattern, maskStrings, stringContent } from './maskedText.ts';
import { parseQuery } from './parseQuery.ts';

/** The error of a text as `Row:Column message`. */
function refusal(text: string): string {
  try {
    parseQuery(text);
  } catch (error) {
    assert.ok(error instanceof OrgError);
    assert.equal(error.code, 'MALFORMED_QUERY');
    const [, place, message] = /ERROR at Row:(\d+:Column:\d+)\n(.*)$/s.exec(error.message) ?? [];
    return place === undefined ? error.message : `${place.replace('Column:', '')} ${message}`;
  }
  return 'parsed';
}

const refused: readonly [text: string, refusal: string][] = [
  ['', 'SOQL statements cannot be empty or null'],
  ['  ', 'SOQL statements cannot be empty or null'],
  ['UPDATE Account', "1:1 unexpected token: 'UPDATE'"],
  ['SELECT FROM Account', "1:8 unexpected token: 'FROM'"],
  ['SELECT Id, FROM Account', "1:12 unexpected token: 'FROM'"],
  ['SELECT * FROM Account', "1:8 unexpected token: '*'"],
  ['SELECT Id FROM Account WHERE', "1:29 unexpected token: '<EOF>'"],
  ['SELECT Id FROM Account LIMIT', "1:29 unexpected token: '<EOF>'"],
  ['SELECT Id FROM Account LIMIT x', "1:30 unexpected token: 'x'"],
  ['SELECT Id FROM Account;', "1:23 unexpected token: ';'"],
  ['SELECT Id FROM Account LIMIT 5 OFFSET 2 nonsense', "1:41 unexpected token: 'nonsense'"],
  ['SELECT Id FROM Account LIMIT 5 WHERE Id != null', "1:32 unexpected token: 'WHERE'"],
  ["SELECT Id FROM Account WHERE Name ILIKE 'a'", "1:35 unexpected token: 'Name ILIKE'"],
  ['SELECT Id FROM Account WHERE Name IN ()', "1:39 unexpected token: 'Name IN ()'"],
  ["SELECT Id FROM Account WHERE a = 1 AND b = 2 OR c = 'x'", "1:46 unexpected token: 'OR'"],
  ['SELECT Id FROM Account WHERE a = 1 OR b = 2 AND c = 3', "1:45 unexpected token: 'AND'"],
  ['SELECT Id FROM Account WHERE a = 1 AND NOT b = 2', "1:40 unexpected token: 'NOT'"],
  ['SELECT Id FROM Account WHERE NOT a = 1 AND b = 2', "1:40 unexpected token: 'AND'"],
  ['SELECT Id FROM Account WHERE Name = "a"', `1:37 line 1:36 no viable alternative at character '"'`],
  ["SELECT Id FROM Account WHERE Name = 'a", "1:37 line 1:36 no viable alternative at character '''"],
  ["SELECT Id FROM Account WHERE Name = 'O'Reilly'", "1:40 unexpected token: 'Reilly'"],
  ["SELECT Id FROM Account WHERE Name = 'it''", "1:41 line 1:40 no viable alternative at character '''"],
  ['SELECT Id\nFROM Account\nWHERE ^ = 1', "3:7 unexpected token: '^'"],
  ['SELECT Id FROM Account -- comment', "1:24 unexpected token: '--'"],
  ['SELECT (SELECT Id FROM Contacts OFFSET 2) FROM Account', "1:33 unexpected token: 'OFFSET'"]
];

for (const [text, message] of refused) {
  test(`${JSON.stringify(text)} is refused: ${message}`, () => assert.equal(refusal(text), message));
}

test('a query is at most 100,000 characters long', () => {
  assert.equal(
    refusal(`SELECT Id FROM Account${' '.repeat(100_000)}`),
    'SOQL statement cannot be longer than 100000 characters.'
  );
});

test('the message shows the query around the fault, on its row, in whole words, with a caret', () => {
  const text =
    'SELECT Id, Name, Description,\n  Industry, AnnualRevenue, NumberOfEmployees, BillingCity ^ FROM Account WHERE Name = null ORDER BY Name';
  assert.throws(() => parseQuery(text), {
    message:
      '\nNumberOfEmployees, BillingCity ^ FROM Account WHERE Name = null\n' +
      "                               ^\nERROR at Row:2:Column:59\nunexpected token: '^'"
  });
});

test('the piece of the query widens to whole words between blanks and commas', () => {
  assert.throws(
    () => parseQuery('SELECT aaaaaaaaaa,bbbbbbbbbbbbbbb,cccccccccccccc,^,eeeeeeeeeeeeee,ffffffffffffffffffff,g FROM h'),
    {
      message:
        '\nbbbbbbbbbbbbbbb,cccccccccccccc,^,eeeeeeeeeeeeee,ffffffffffffffffffff\n' +
        `${' '.repeat(31)}^\nERROR at Row:1:Column:50\nunexpected token: '^'`
    }
  );
});

const accepted = [
  'select id from account',
  'SELECT Id FROM Account WHERE NOT (a = 1)',
  'SELECT Id FROM Account WHERE (NOT a = 1) AND (b = 2 OR (c = 3 AND d = 4))',
  "SELECT Id FROM Account WHERE a <> null AND b NOT IN (1, 2) AND c INCLUDES ('x') AND d = LAST_N_DAYS:3",
  "SELECT Id FROM Order WHERE Type = 'a' ORDER BY Group, Limit DESC NULLS LAST",
  'SELECT COUNT() FROM Case',
  "SELECT Id FROM Account WHERE Name LIKE '50\\%' AND Site = 'O\\'Reilly'",
  'SELECT Id FROM Account USING SCOPE mine WHERE Id != null WITH USER_MODE ORDER BY Id LIMIT 1 OFFSET 2 ALL ROWS FOR VIEW',
  'SELECT Id FROM Account FOR UPDATE'
];

for (const text of accepted) {
  test(`${text} is SOQL`, () => assert.equal(refusal(text), 'parsed'));
}

test('queries that differ in their strings alone share one tree', () => {
  const one = parseQuery("SELECT Id FROM Account WHERE Name = 'abc'");
  const other = parseQuery("SELECT Id FROM Account WHERE Name = '\\'x'");
  assert.equal(one.mask, other.mask);
  assert.equal(one.query, other.query);
});

test('the mask hides what stands between quotes, escapes included, and keeps every offset', () => {
  const text = "WHERE a = 'x\\'y' AND b = '' AND c LIKE '\\%\\\\'";
  assert.equal(maskStrings(text), "WHERE a = 'xxxx' AND b = '' AND c LIKE 'xxxx'");
  assert.equal(maskStrings(text).length, text.length);
});

const literals: readonly [literal: string, content: string][] = [
  ["'plain'", 'plain'],
  ["'O\\'Reilly'", "O'Reilly"],
  ["'a\\\\b'", 'a\\b'],
  ["'a\\nb\\tc'", 'a\nb\tc'],
  ['\'\\"quoted\\"\'', '"quoted"'],
  ["'\\u00e9t\\u00e9'", 'été'],
  ["'100\\%'", '100%']
];

for (const [literal, content] of literals) {
  test(`the literal ${literal} holds ${JSON.stringify(content)}`, () => assert.equal(stringContent(literal), content));
}

test('a LIKE pattern keeps its escaped wildcards escaped', () => {
  assert.equal(likePattern("'50\\% of\\_\\'x\\' \\\\ %'"), "50\\% of\\_'x' \\\\ %");
});
