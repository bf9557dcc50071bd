import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openSupportDesk } from './testing/supportDesk.ts';

const desk = await openSupportDesk({ after });
const [core, web] = desk.insert(
  'Team__c',
  { Name: 'Core', Region__c: 'EMEA', Active__c: true },
  { Name: 'Web', Region__c: 'APAC' }
);
const [alpha, beta, gamma, delta] = desk.insert(
  'Ticket__c',
  {
    Name: 'Alpha',
    Team__c: core!,
    Status__c: 'Open',
    Tags__c: 'api;ui',
    Points__c: 3,
    Urgent__c: true,
    Due__c: '2026-02-18',
    Seen__c: '2026-02-18T08:30:00.000Z',
    Opens__c: '08:30:00.000Z',
    Code__c: 'aBc',
    Cost__c: 100
  },
  {
    Name: 'beta',
    Team__c: web!,
    Status__c: 'New',
    Tags__c: 'ui',
    Points__c: 5,
    Due__c: '2026-03-01',
    Seen__c: '2026-02-17T23:59:59.000Z',
    Opens__c: '17:00:00.000Z',
    Code__c: 'XYZ'
  },
  { Name: "O'Hara 50%_\\x", Team__c: core!, Status__c: 'Closed', Tags__c: 'api;docs;ops', Points__c: -1 },
  { Name: 'Délta' }
);
desk.insert('Comment__c', { Ticket__c: alpha!, Likes__c: 3, Text__c: 'yes' }, { Ticket__c: beta!, Likes__c: 1 });

const [A, B, C, D] = ['Alpha', 'beta', "O'Hara 50%_\\x", 'Délta'];
const id15 = (id: string | undefined) => id!.slice(0, 15);

const cases: readonly [condition: string, names: string[]][] = [
  // Text ignores case.
  ["Name = 'ALPHA'", [A]],
  ["Name != 'alpha'", [B, C, D]],
  ["Name <> 'alpha'", [B, C, D]],
  ["Name > 'BETA'", [C, D]],
  ["Name >= 'BETA'", [B, C, D]],
  ["Name < 'b'", [A]],
  ["Name <= 'ALPHA'", [A]],
  ["Name IN ('ALPHA', 'Beta', 'nobody')", [A, B]],
  ["Name NOT IN ('ALPHA', 'Beta')", [C, D]],
  ["Name = 'O\\'Hara 50%_\\\\x'", [C]],
  ["Name = 'delta'", [D]],
  ["Name = ''", []],
  ['Name = null', []],
  ['Name != null', [A, B, C, D]],
  // LIKE.
  ["Name LIKE 'a%'", [A]],
  ["Name LIKE '%A'", [A, B, D]],
  ["Name LIKE '_eta'", [B]],
  ["Name LIKE 'beta'", [B]],
  ["Name LIKE '%50\\%\\_%'", [C]],
  ["Name LIKE '%\\_a%'", []],
  ["Name LIKE '%\\'hara%'", [C]],
  ["Name LIKE '%\\\\x'", [C]],
  ["(NOT Name LIKE 'a%')", [B, C, D]],
  ["NOT (Name LIKE 'a%' OR Name LIKE 'b%')", [C, D]],
  // Picklists, by value and with what is blank.
  ["Status__c = 'open'", [A]],
  ["Status__c != 'Open'", [B, C, D]],
  ['Status__c = null', [D]],
  ["Status__c = ''", [D]],
  ["Status__c IN ('New', null)", [B, D]],
  ["Status__c NOT IN ('New')", [A, C, D]],
  ["Status__c NOT IN ('New', null)", [A, C]],
  ["Status__c LIKE 'clo%'", [C]],
  // Multi-select picklists.
  ["Tags__c INCLUDES ('ui')", [A, B]],
  ["Tags__c INCLUDES ('API;UI')", [A]],
  ["Tags__c INCLUDES ('api;ui', 'ops;docs')", [A, C]],
  ["Tags__c INCLUDES ('doc')", []],
  ["Tags__c EXCLUDES ('ui')", [C, D]],
  ["Tags__c EXCLUDES ('api;ui', 'docs')", [B, D]],
  ["Tags__c = 'api;ui'", [A]],
  ["Tags__c != 'api;ui'", [B, C, D]],
  ['Tags__c = null', [D]],
  // Numbers.
  ['Points__c = 3', [A]],
  ['Points__c = 3.0', [A]],
  ['Points__c != 3', [B, C, D]],
  ['Points__c > 3', [B]],
  ['Points__c >= 3', [A, B]],
  ['Points__c < 0', [C]],
  ['Points__c <= -1', [C]],
  ['Points__c = +5', [B]],
  ['Points__c = null', [D]],
  ['Points__c > null', []],
  ['NOT (Points__c > 3)', [A, C, D]],
  ['Points__c IN (3, 5)', [A, B]],
  ['Points__c NOT IN (3, 5)', [C, D]],
  ['Cost__c = USD100', [A]],
  // Checkboxes.
  ['Urgent__c = true', [A]],
  ['Urgent__c = FALSE', [B, C, D]],
  ['Urgent__c != true', [B, C, D]],
  // Dates, date/times and times.
  ['Due__c = 2026-02-18', [A]],
  ['Due__c > 2026-02-18', [B]],
  ['Due__c = TODAY', [A]],
  ['Due__c != TODAY', [B, C, D]],
  ['Due__c > TODAY', [B]],
  ['Due__c >= TODAY', [A, B]],
  ['Due__c <= TODAY', [A]],
  ['Due__c < TODAY', []],
  ['NOT (Due__c > TODAY)', [A, C, D]],
  ['Due__c IN (TODAY, 2026-03-01)', [A, B]],
  ['Due__c NOT IN (TODAY)', [B, C, D]],
  ['Due__c = NEXT_N_DAYS:11', [B]],
  ['Due__c = NEXT_N_DAYS:10', []],
  ['Due__c = THIS_QUARTER', [A, B]],
  ['Seen__c = TODAY', [A]],
  ['Seen__c = YESTERDAY', [B]],
  ['Seen__c < TODAY', [B]],
  ['Seen__c = 2026-02-18T08:30:00Z', [A]],
  ['Seen__c = 2026-02-18T09:30:00+01:00', [A]],
  ['Seen__c = 2026-02-18T00:30:00-0800', [A]],
  ['Seen__c < 2026-02-18T00:00:00.000Z', [B]],
  ['Seen__c = null', [C, D]],
  ['Opens__c = 08:30:00Z', [A]],
  ['Opens__c > 12:00:00.000Z', [B]],
  ['CALENDAR_YEAR(Due__c) = 2026', [A, B]],
  ['CALENDAR_MONTH(Due__c) IN (3)', [B]],
  ['DAY_ONLY(Seen__c) = 2026-02-17', [B]],
  ['DAY_ONLY(Seen__c) = YESTERDAY', [B]],
  ['HOUR_IN_DAY(Seen__c) = 23', [B]],
  // Ids of 15 and 18 characters; the last three give the case of the others back.
  [`Id = '${alpha}'`, [A]],
  [`Id = '${id15(alpha)}'`, [A]],
  [`Id = '${alpha!.toLowerCase()}'`, [A]],
  [`Id IN ('${id15(alpha)}', '${beta}')`, [A, B]],
  [`Id NOT IN ('${id15(alpha)}', '${beta}')`, [C, D]],
  [`Team__c = '${core}'`, [A, C]],
  [`Team__c != '${core}'`, [B, D]],
  ["Team__c = ''", [D]],
  ['Team__c = null', [D]],
  // A unique case-sensitive text is compared as it is written.
  ["Code__c = 'aBc'", [A]],
  ["Code__c = 'ABC'", []],
  ["Code__c != 'ABC'", [A, B, C, D]],
  ["Code__c IN ('abc', 'XYZ')", [B]],
  // Parents; what is not there is blank, or false.
  ["Team__r.Name = 'CORE'", [A, C]],
  ["Team__r.Name != 'Core'", [B, D]],
  ['Team__r.Name = null', [D]],
  ['Team__r.Active__c = true', [A, C]],
  ['Team__r.Active__c = false', [B, D]],
  ["Team__r.Parent__r.Name = 'Core'", []],
  ["Team__r.Name LIKE 'w%' OR Team__r.Name = null", [B, D]],
  ["Team__r.Name NOT IN ('Web', 'x')", [A, C, D]],
  // Formulas.
  ['Weight__c = 6', [A]],
  ['Weight__c > 5', [A]],
  ["Team_Region__c = 'emea'", [A, C]],
  ['Is_Mine__c = true', [A, B, C, D]],
  // AND, OR and NOT.
  ["Status__c = 'Open' AND Points__c = 3", [A]],
  ["Status__c = 'Open' OR Points__c = 5", [A, B]],
  ["(Status__c = 'Open' OR Points__c = 5) AND Urgent__c = false", [B]],
  ["NOT (Status__c = 'Open' OR Points__c = 5)", [C, D]],
  ["NOT (Status__c = 'Open' AND Points__c = 3)", [B, C, D]],
  ["(NOT (Status__c != 'Open')) OR (NOT Points__c != 5)", [A, B]],
  // Semi-joins and anti-joins.
  ['Id IN (SELECT Ticket__c FROM Comment__c)', [A, B]],
  ['Id IN (SELECT Ticket__c FROM Comment__c WHERE Likes__c > 2)', [A]],
  ['Id NOT IN (SELECT Ticket__c FROM Comment__c)', [C, D]],
  ["Team__c IN (SELECT Id FROM Team__c WHERE Region__c = 'apac') AND Points__c > 1", [B]],
  ["Team__c NOT IN (SELECT Id FROM Team__c WHERE Region__c = 'apac')", [A, C, D]],
  ["Id IN (SELECT Ticket__c FROM Comment__c WHERE Ticket__r.Name LIKE 'b%')", [B]],
  // Hostile text stays text.
  ["Name = 'x\\' OR 1=1 --'", []],
  ["Name LIKE '%\\' OR \\'1\\'=\\'1'", []],
  ["Name IN ('\\'); DROP TABLE Ticket__c; --')", []]
];

for (const [condition, names] of cases) {
  test(`WHERE ${condition} finds ${names.length === 0 ? 'nothing' : names.join(', ')}`, () => {
    const found = desk.values(`SELECT Name FROM Ticket__c WHERE ${condition}`);
    assert.deepEqual(found.toSorted(), names.toSorted());
  });
}

test('the same query with another text in it finds another row, plan or no plan', () => {
  const find = (name: string) => desk.values(`SELECT Name FROM Ticket__c WHERE Name = '${name}'`);
  assert.deepEqual(find('alpha'), [A]);
  assert.deepEqual(find('omega'), []);
  assert.deepEqual(find('ALPHA'), [A]);
});

test('a condition may be as long and as deep as a query can be', () => {
  const many = Array.from({ length: 3000 }, (_, index) => `Points__c = ${index + 100}`);
  assert.deepEqual(desk.values(`SELECT Name FROM Ticket__c WHERE ${many.join(' OR ')} OR Name = 'alpha'`), [A]);
  const deep = `${'('.repeat(200)}Name = 'alpha'${')'.repeat(200)}`;
  assert.deepEqual(desk.values(`SELECT Name FROM Ticket__c WHERE ${deep}`), [A]);
  const names = Array.from({ length: 4000 }, (_, index) => `'name ${index}'`);
  assert.deepEqual(desk.values(`SELECT Name FROM Ticket__c WHERE Name IN (${names.join()}, 'alpha')`), [A]);
});

test('deleted rows are hidden, except from queryAll and ALL ROWS', () => {
  const [gone] = desk.insert('Ticket__c', { Name: 'Gone' });
  desk.org.dml.delete([gone!], desk.system);
  const soql = "SELECT Name, IsDeleted FROM Ticket__c WHERE Name = 'Gone'";
  assert.deepEqual(desk.values(soql), []);
  assert.deepEqual(desk.values(`${soql} AND IsDeleted = true`), []);
  assert.deepEqual(desk.values(`${soql} ALL ROWS`, 'IsDeleted'), [true]);
  assert.deepEqual(desk.values(soql, 'IsDeleted', { includeDeleted: true }), [true]);
});

test('DISTANCE measures between a field and a point', () => {
  desk.org.dml.update(
    'Ticket__c',
    [{ Id: gamma!, Place__Latitude__s: 48.137, Place__Longitude__s: 11.575 }],
    desk.system
  );
  const near = (distance: string) =>
    desk.values(`SELECT Name FROM Ticket__c WHERE DISTANCE(Place__c, GEOLOCATION(48.775, 9.183), ${distance}`);
  assert.deepEqual(near("'km') < 191"), [C]);
  assert.deepEqual(near("'km') < 189"), []);
  assert.deepEqual(near("'mi') < 119"), [C]);
  assert.deepEqual(near("'mi') > 117"), [C]);
});

test('USING SCOPE mine keeps to rows of the caller', () => {
  const clerk = desk.hire('scope');
  desk.org.dml.update('Ticket__c', [{ Id: delta!, OwnerId: clerk.userId }], desk.system);
  assert.deepEqual(desk.values('SELECT Name FROM Ticket__c USING SCOPE mine ORDER BY Name'), [A, B, C]);
  assert.equal(desk.values('SELECT Name FROM Ticket__c USING SCOPE everything').length, 4);
});
