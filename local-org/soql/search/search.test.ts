import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openSupportDesk } from '../testing/supportDesk.ts';
import { matchesTerms, parseSearchTerms } from './searchTerms.ts';

const terms: readonly [search: string, text: string, matches: boolean][] = [
  ['acme', 'The ACME company', true],
  ['acme', 'Acmeville', false],
  ['acme*', 'Acmeville', true],
  ['*ville', 'Acmeville', true],
  ['a?me', 'acme', true],
  ['a?me', 'awesome', false],
  ['elan', 'Élan vital', true],
  ['big red', 'a red and big dog', true],
  ['"big red"', 'a red and big dog', false],
  ['"big red"', 'a Big, red dog', true],
  ['big AND red', 'big dog', false],
  ['big OR red', 'big dog', true],
  ['big and not red', 'big dog', true],
  ['big AND NOT red', 'big red dog', false],
  ['(cat OR dog) big', 'big dog', true],
  ['(cat OR dog) AND (small OR tiny)', 'big dog', false],
  ['ada@desk.example', 'write to ada@desk.example today', true],
  ['ada@desk.example', 'write to ada at desk', false],
  ['50\\*60', 'table of 50 60', true],
  ['north \\(old\\)', 'the old north', true],
  ['東京', '私は東京に住む', true]
];

for (const [search, text, matches] of terms) {
  test(`FIND {${search}} ${matches ? 'finds' : 'passes over'} "${text}"`, () => {
    assert.equal(matchesTerms(parseSearchTerms(search), [text]), matches);
  });
}

for (const [search, message] of [
  ['a', /search term must be longer than one character: a/],
  ['', /unexpected token: '<EOF>'/],
  ['big AND', /unexpected token: '<EOF>'/],
  ['OR big', /unexpected token: 'OR'/],
  ['(big', /unexpected token: '<EOF>'/],
  ['big)', /unexpected token: '\)'/]
] as const) {
  test(`FIND {${search}} is refused`, () => {
    assert.throws(() => parseSearchTerms(search), { code: 'MALFORMED_SEARCH', message });
  });
}

const desk = await openSupportDesk({ after });
const clerk = desk.hire('clerk');
const [north, south] = desk.insert('Team__c', { Name: 'North star' }, { Name: 'South', Region__c: 'star gate' });
const [first, second, third] = desk.insert(
  'Ticket__c',
  { Name: 'Star printer broken', Team__c: north!, Points__c: 3, Status__c: 'Open' },
  { Name: 'Paper', Notes__c: 'The STAR printer is out of paper', Points__c: 5, OwnerId: clerk.userId },
  { Name: 'Stars and stripes', Points__c: 1, OwnerId: clerk.userId }
);

const found = (sosl: string, caller = desk.admin) =>
  desk.org.soql.search(sosl, caller).byObject.map((records) => records.map((record) => record['Name'] ?? record['Id']));

const searches: readonly [sosl: string, found: unknown[][]][] = [
  [
    'FIND {star} RETURNING Ticket__c(Name), Team__c(Name)',
    [
      ['Star printer broken', 'Paper'],
      ['North star', 'South']
    ]
  ],
  ['find {STAR} in all fields returning team__c(name order by name desc)', [['South', 'North star']]],
  ['FIND {star} IN NAME FIELDS RETURNING Ticket__c(Name), Team__c(Name)', [['Star printer broken'], ['North star']]],
  ['FIND {star} RETURNING Ticket__c', [[first, second]]],
  [
    'FIND {star*} RETURNING Ticket__c(Name ORDER BY Points__c)',
    [['Stars and stripes', 'Star printer broken', 'Paper']]
  ],
  ['FIND {star*} RETURNING Ticket__c(Name WHERE Points__c > 1 ORDER BY Name)', [['Paper', 'Star printer broken']]],
  ["FIND {star*} RETURNING Ticket__c(Name WHERE Status__c = 'open')", [['Star printer broken']]],
  ['FIND {star*} RETURNING Ticket__c(Name ORDER BY Name LIMIT 1 OFFSET 1)', [['Star printer broken']]],
  ['FIND {star} RETURNING Team__c(Name), Ticket__c(Name) LIMIT 3', [['North star', 'South'], ['Star printer broken']]],
  ["FIND 'star printer' RETURNING Ticket__c(Name)", [['Star printer broken', 'Paper']]],
  ['FIND{"printer broken"}RETURNING Ticket__c(Name, Team__r.Name)', [['Star printer broken']]],
  ['FIND {paper AND NOT broken} RETURNING Ticket__c(Name)', [['Paper']]],
  ["FIND {nobody\\} O'Hara 11=11} RETURNING Ticket__c(Name)", [[]]]
];

for (const [sosl, expected] of searches) {
  test(sosl, () => assert.deepEqual(found(sosl), expected));
}

test('records have the fields that RETURNING names, shaped as by a query', () => {
  const { searchRecords } = desk.org.soql.search(
    'FIND {broken} RETURNING Ticket__c(Team__r.Name, toLabel(Status__c) s, Id)',
    desk.admin
  );
  const url = (type: string, id: string) => `/services/data/v66.0/sobjects/${type}/${id}`;
  assert.deepEqual(searchRecords, [
    {
      attributes: { type: 'Ticket__c', url: url('Ticket__c', first!) },
      Team__r: { attributes: { type: 'Team__c', url: url('Team__c', north!) }, Name: 'North star' },
      s: 'In work',
      Id: first
    }
  ]);
});

test('a search that names no object goes through them all and answers with ids', () => {
  const ids = desk.org.soql.search('FIND {star}', desk.admin).searchRecords.map((record) => record['Id']);
  assert.deepEqual(new Set(ids), new Set([first, second, north, south]));
});

test('fields, objects and rows that the caller may not see are not searched', () => {
  assert.deepEqual(found('FIND {star*} RETURNING Ticket__c(Name)', clerk), [['Stars and stripes']]);
  assert.throws(() => found('FIND {star} RETURNING Team__c(Name)', clerk), { code: 'INVALID_TYPE' });
  assert.throws(() => found('FIND {star} RETURNING Ticket__c(Status__c)', clerk), { code: 'INVALID_FIELD' });
  const system = { ...clerk, mode: 'system' } as const;
  assert.equal(found('FIND {star*} RETURNING Ticket__c(Name)', system)[0]!.length, 3);
  assert.equal(found('FIND {star*} RETURNING Ticket__c(Name) WITH USER_MODE', system)[0]!.length, 1);
});

test('Apex binds the words, and tests fix the results', () => {
  const { soql } = desk.org;
  const bound = soql.search('FIND :words RETURNING Ticket__c(Name LIMIT :most)', desk.admin, {
    binds: { words: 'star*', most: 2 }
  });
  assert.equal(bound.searchRecords.length, 2);
  const fixed = soql.search(
    "FIND 'whatever' RETURNING Team__c(Name), Ticket__c(Name WHERE Points__c > 1)",
    desk.admin,
    {
      fixedResults: [second!, third!]
    }
  );
  assert.deepEqual(
    fixed.byObject.map((records) => records.map((record) => record['Name'])),
    [[], ['Paper']]
  );
});

const refused: readonly [sosl: string, code: string, message: RegExp][] = [
  ['FIND {star} RETURNING', 'MALFORMED_SEARCH', /unexpected token/],
  ['SELECT Id FROM Ticket__c', 'MALFORMED_SEARCH', /unexpected token/],
  ['FIND {star} RETURNING Nothing(Name)', 'INVALID_TYPE', /'Nothing' is not supported/],
  ['FIND {star} RETURNING Ticket__c(Foo)', 'INVALID_FIELD', /No such column 'Foo'/],
  ['FIND {s} RETURNING Ticket__c', 'MALFORMED_SEARCH', /longer than one character: s/],
  ['FIND {star} RETURNING Ticket__c(Name) WITH SNIPPET', 'MALFORMED_SEARCH', /WITH SNIPPET is not supported/]
];

for (const [sosl, code, message] of refused) {
  test(`${sosl} is refused`, () => assert.throws(() => found(sosl), { code, message }));
}
