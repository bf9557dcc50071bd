import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { FieldValue } from '../store/model.ts';
import { openSupportDesk } from './testing/supportDesk.ts';

const desk = await openSupportDesk({ after });
const [team] = desk.insert('Team__c', { Name: 'Core' });
const [alpha] = desk.insert(
  'Ticket__c',
  {
    Name: 'Alpha',
    Points__c: 1,
    Urgent__c: true,
    Due__c: '2026-01-31',
    Seen__c: '2026-01-31T08:00:00.000Z',
    Tags__c: 'api;ui',
    Team__c: team!
  },
  { Name: "B' OR 1=1", Points__c: 2, Status__c: 'Open' },
  { Name: 'Gamma' }
);
const [A, B, C] = ['Alpha', "B' OR 1=1", 'Gamma'];

type Bound = FieldValue | readonly FieldValue[];

const cases: readonly [condition: string, value: Bound, names: string[]][] = [
  ['Name = :value', 'alpha', [A]],
  ['Name != :value', 'alpha', [B, C]],
  ['Name = :value', "b' or 1=1", [B]],
  ['Name = :value', null, []],
  ['Name != :value', null, [A, B, C]],
  ['Name > :value', 'b', [B, C]],
  ['Name LIKE :value', 'a%', [A]],
  ['Name LIKE :value', "%'%", [B]],
  ['Name LIKE :value', ['a%', 'g%'], [A, C]],
  ['(NOT Name LIKE :value)', ['a%', 'g%'], [B]],
  ['Name IN :value', ['ALPHA', 'gamma'], [A, C]],
  ['Name IN :value', [], []],
  ['Name NOT IN :value', [], [A, B, C]],
  ['Name NOT IN :value', ['alpha'], [B, C]],
  ['Name IN :value', 'alpha', [A]],
  ["Name IN (:value, 'gamma')", 'alpha', [A, C]],
  ['Name IN (:value)', ['alpha', 'gamma'], [A, C]],
  ['Status__c IN :value', ['Open', null], [A, B, C]],
  ['Status__c NOT IN :value', ['Open', null], []],
  ['Status__c = :value', '', [A, C]],
  ['Points__c = :value', 1, [A]],
  ['Points__c >= :value', 1, [A, B]],
  ['Points__c IN :value', [1, 2], [A, B]],
  ['Points__c = :value', null, [C]],
  ['Urgent__c = :value', true, [A]],
  ['Urgent__c = :value', false, [B, C]],
  ['Due__c = :value', '2026-01-31', [A]],
  ['Due__c = :value', '2026-01-31T23:00:00.000Z', [A]],
  ['Seen__c = :value', '2026-01-31T08:00:00.000Z', [A]],
  ['Seen__c > :value', '2026-01-31', [A]],
  ['Tags__c INCLUDES (:value)', 'api;ui', [A]],
  ['Tags__c INCLUDES :value', ['docs', 'ui'], [A]],
  ['Id = :value', alpha!, [A]],
  ['Id = :value', alpha!.slice(0, 15), [A]],
  ['Id IN :value', [alpha!], [A]],
  ['Team__c = :value', team!, [A]],
  ['Team__r.Name = :value', 'CORE', [A]],
  ['Team__r.Name = :value', null, [B, C]]
];

for (const [condition, value, names] of cases) {
  test(`WHERE ${condition} with ${JSON.stringify(value)} finds ${names.join(', ') || 'nothing'}`, () => {
    const found = desk.values(`SELECT Name FROM Ticket__c WHERE ${condition} ORDER BY Name`, 'Name', {
      binds: { value }
    });
    assert.deepEqual(found, names);
  });
}

test('LIMIT and OFFSET take binds', () => {
  const soql = 'SELECT Name FROM Ticket__c ORDER BY Name LIMIT :most OFFSET :start';
  assert.deepEqual(desk.values(soql, 'Name', { binds: { most: 1, start: 2 } }), [C]);
  assert.throws(() => desk.query(soql, { binds: { most: 'x', start: 0 } }), /Limit expression must be of type Integer/);
  assert.throws(() => desk.query(soql, { binds: { most: 1, start: -1 } }), /Offset expression must be of type Integer/);
  assert.throws(() => desk.query(soql, { binds: { most: 1, start: 2001 } }), { code: 'NUMBER_OUTSIDE_VALID_RANGE' });
});

test('a bind is named by what stands behind its colon, whatever its case', () => {
  const binds = { 'this.names.get(0)': 'Alpha', Other: 'Gamma' };
  assert.deepEqual(desk.values('SELECT Name FROM Ticket__c WHERE Name = :this.names.get(0)', 'Name', { binds }), [A]);
  assert.deepEqual(desk.values('SELECT Name FROM Ticket__c WHERE Name = : other', 'Name', { binds }), [C]);
});

test('one plan serves values of any kind: null, one, several, none', () => {
  const find = (value: Bound) =>
    desk.values('SELECT Name FROM Ticket__c WHERE Status__c IN :value ORDER BY Name', 'Name', { binds: { value } });
  assert.deepEqual(find(['Open']), [B]);
  assert.deepEqual(find([]), []);
  assert.deepEqual(find([null]), [A, C]);
  assert.deepEqual(find(['open', 'new']), [B]);
});

const refused: readonly [condition: string, value: Bound, message: RegExp][] = [
  ['Points__c = :value', '1', /Invalid bind expression type of String for column of type Decimal/],
  ['Name = :value', 1, /Invalid bind expression type of Decimal for column of type String/],
  ['Urgent__c = :value', 'true', /Invalid bind expression type of String for column of type Boolean/],
  ['Due__c = :value', 'tomorrow', /Invalid bind expression type of String for column of type Date/],
  ['Id = :value', 'nonsense', /invalid ID field: nonsense/],
  ['Name = :missing', 1, /Variable does not exist: missing/]
];

for (const [condition, value, message] of refused) {
  test(`WHERE ${condition} with ${JSON.stringify(value)} is refused`, () => {
    assert.throws(() => desk.query(`SELECT Name FROM Ticket__c WHERE ${condition}`, { binds: { value } }), message);
  });
}
