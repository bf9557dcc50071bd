import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openSupportDesk } from './testing/supportDesk.ts';

const desk = await openSupportDesk({ after });
const [south, north] = desk.insert('Team__c', { Name: 'south', Active__c: true }, { Name: 'North' });
desk.insert(
  'Ticket__c',
  {
    Name: 'a',
    Status__c: 'Closed',
    Points__c: 2,
    Urgent__c: true,
    Due__c: '2026-01-02',
    Team__c: south!,
    Code__c: '1'
  },
  { Name: 'B', Status__c: 'Open', Points__c: 10, Due__c: '2026-01-01', Team__c: north! },
  { Name: 'C', Status__c: 'New', Points__c: -1, Due__c: '2025-12-31', Code__c: 'b' },
  { Name: 'd', Status__c: 'Blocked', Seen__c: '2026-01-01T10:00:00.000Z', Code__c: 'A' },
  { Name: 'É', Points__c: 2, Seen__c: '2026-01-01T09:00:00.000Z' }
);

const cases: readonly [order: string, names: string][] = [
  ['Name', 'a B C d É'],
  ['Name DESC', 'É d C B a'],
  ['Points__c', 'd C a É B'],
  ['Points__c ASC', 'd C a É B'],
  ['Points__c ASC NULLS FIRST', 'd C a É B'],
  ['Points__c NULLS LAST', 'C a É B d'],
  ['Points__c DESC', 'd B a É C'],
  ['Points__c DESC NULLS LAST', 'B a É C d'],
  ['Points__c DESC NULLS FIRST', 'd B a É C'],
  ['Points__c, Name DESC', 'd C É a B'],
  ['Points__c DESC NULLS LAST, Name DESC', 'B É a C d'],
  // Picklists sort in the order of their values: New, Open, Blocked, Closed.
  ['Status__c', 'É C B d a'],
  ['Status__c DESC NULLS LAST', 'a d B C É'],
  ['Urgent__c, Name', 'B C d É a'],
  ['Urgent__c DESC, Name', 'a B C d É'],
  ['Due__c NULLS LAST, Name', 'C B a d É'],
  ['Seen__c DESC NULLS LAST, Name', 'd É a B C'],
  ['Code__c NULLS LAST, Name', 'a d C B É'],
  ['Team__r.Name NULLS LAST, Name', 'B a C d É'],
  ['Team__r.Active__c DESC NULLS LAST, Name', 'a B C d É'],
  ['Weight__c, Name', 'C d É a B'],
  ['Id DESC', 'É d C B a'],
  ['CreatedDate, Name DESC', 'É d C B a'],
  ['Owner.Name, Name', 'a B C d É']
];

for (const [order, names] of cases) {
  test(`ORDER BY ${order} gives ${names}`, () => {
    assert.equal(desk.values(`SELECT Name FROM Ticket__c ORDER BY ${order}`).join(' '), names);
  });
}

test('LIMIT and OFFSET cut a piece out of the order', () => {
  assert.deepEqual(desk.values('SELECT Name FROM Ticket__c ORDER BY Name LIMIT 2'), ['a', 'B']);
  assert.deepEqual(desk.values('SELECT Name FROM Ticket__c ORDER BY Name LIMIT 2 OFFSET 3'), ['d', 'É']);
  assert.deepEqual(desk.values('SELECT Name FROM Ticket__c ORDER BY Name OFFSET 4'), ['É']);
  assert.deepEqual(desk.values('SELECT Name FROM Ticket__c LIMIT 0'), []);
});

test('rows of equal keys come in order of creation, so that pages by OFFSET fit together', () => {
  const page = (offset: number) =>
    desk.values(`SELECT Name FROM Ticket__c ORDER BY CreatedDate DESC LIMIT 2 OFFSET ${offset}`);
  assert.deepEqual([...page(0), ...page(2), ...page(4)], ['a', 'B', 'C', 'd', 'É']);
});

test('FOR UPDATE, FOR VIEW and FOR REFERENCE are taken', () => {
  for (const purpose of ['UPDATE', 'VIEW', 'REFERENCE']) {
    assert.equal(desk.values(`SELECT Name FROM Ticket__c LIMIT 1 FOR ${purpose}`).length, 1);
  }
});
