import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { QueriedRecord, QueryResult } from './model.ts';
import { openSupportDesk } from './testing/supportDesk.ts';

const desk = await openSupportDesk({ after });
const [core, web] = desk.insert('Team__c', { Name: 'Core' }, { Name: 'Web' });
const [alpha, beta] = desk.insert(
  'Ticket__c',
  { Name: 'Alpha', Team__c: core!, Points__c: 1 },
  { Name: 'Beta', Team__c: core!, Points__c: 2 },
  { Name: 'Gamma', Backup_Team__c: core! }
);
desk.insert(
  'Comment__c',
  { Name: 'a1', Ticket__c: alpha!, Likes__c: 1 },
  { Name: 'a2', Ticket__c: alpha!, Likes__c: 9 },
  { Name: 'a3', Ticket__c: alpha!, Likes__c: 5 },
  { Name: 'b1', Ticket__c: beta! }
);

/** `Alpha[a2 a1]`: names of rows with those of their children. */
function tree(records: readonly QueriedRecord[], relationship: string): string {
  return records
    .map((record) => {
      const children = record[relationship] as QueryResult | null;
      return `${record['Name'] as string}${children ? `[${children.records.map((child) => child['Name']).join(' ')}]` : ''}`;
    })
    .join(' ');
}

const comments: readonly [subquery: string, tree: string][] = [
  ['SELECT Name FROM Comments__r', 'Alpha[a1 a2 a3] Beta[b1] Gamma'],
  ['select NAME from COMMENTS__R order by likes__c desc', 'Alpha[a2 a3 a1] Beta[b1] Gamma'],
  ['SELECT Name FROM Comments__r ORDER BY Likes__c DESC LIMIT 2', 'Alpha[a2 a3] Beta[b1] Gamma'],
  ['SELECT Name FROM Comments__r WHERE Likes__c > 1 ORDER BY Name', 'Alpha[a2 a3] Beta Gamma'],
  ["SELECT Name FROM Comments__r WHERE Ticket__r.Name = 'Beta'", 'Alpha Beta[b1] Gamma'],
  ['SELECT Name FROM Comments__r LIMIT 1', 'Alpha[a1] Beta[b1] Gamma']
];

for (const [subquery, expected] of comments) {
  test(`(${subquery}) gives ${expected}`, () => {
    assert.equal(tree(desk.query(`SELECT Name, (${subquery}) FROM Ticket__c ORDER BY Name`), 'Comments__r'), expected);
  });
}

test('children come as a result of their own, with their own parents; null where there are none', () => {
  const [first, , third] = desk.query(
    'SELECT Id, (SELECT Name, Ticket__r.Name FROM Comments__r WHERE Likes__c = 1) FROM Ticket__c'
  );
  const url = (type: string, id: unknown) => `/services/data/v66.0/sobjects/${type}/${id as string}`;
  const child = (first!['Comments__r'] as QueryResult).records[0]!;
  assert.deepEqual(first!['Comments__r'], {
    totalSize: 1,
    done: true,
    records: [
      {
        attributes: { type: 'Comment__c', url: child.attributes.url },
        Name: 'a1',
        Ticket__r: { attributes: { type: 'Ticket__c', url: url('Ticket__c', alpha) }, Name: 'Alpha' }
      }
    ]
  });
  assert.equal(third!['Comments__r'], null);
});

test('several child relationships, also two to the same object, stand side by side', () => {
  const records = desk.query(
    'SELECT Name, (SELECT Name FROM Tickets__r ORDER BY Name DESC), (SELECT Name FROM Backup_Tickets__r) FROM Team__c ORDER BY Name'
  );
  assert.equal(tree(records, 'Tickets__r'), 'Core[Beta Alpha] Web');
  assert.equal(tree(records, 'Backup_Tickets__r'), 'Core[Gamma] Web');
  assert.deepEqual(Object.keys(records[0]!), ['attributes', 'Name', 'Tickets__r', 'Backup_Tickets__r']);
});

test('children have children', () => {
  const [team] = desk.query(
    "SELECT Name, (SELECT Name, (SELECT Name FROM Comments__r ORDER BY Name LIMIT 2) FROM Tickets__r ORDER BY Name) FROM Team__c WHERE Name = 'Core'"
  );
  assert.equal(tree((team!['Tickets__r'] as QueryResult).records, 'Comments__r'), 'Alpha[a1 a2] Beta[b1]');
});

test('a self-relationship goes down as well as up', () => {
  desk.insert('Team__c', { Name: 'Core 1', Parent__c: core! }, { Name: 'Core 2', Parent__c: core! });
  const records = desk.query(
    'SELECT Name, (SELECT Name, Parent__r.Name FROM Squads__r ORDER BY Name) FROM Team__c WHERE Parent__c = null ORDER BY Name'
  );
  assert.equal(tree(records, 'Squads__r'), 'Core[Core 1 Core 2] Web');
});

test('deleted children are hidden, except from queryAll', () => {
  const [ticket] = desk.insert('Ticket__c', { Name: 'Zeta', Team__c: web! });
  const [comment] = desk.insert('Comment__c', { Name: 'z1', Ticket__c: ticket! });
  desk.org.dml.delete([comment!], desk.system);
  const soql = "SELECT Name, (SELECT Name FROM Comments__r) FROM Ticket__c WHERE Name = 'Zeta'";
  assert.equal(tree(desk.query(soql), 'Comments__r'), 'Zeta');
  assert.equal(tree(desk.query(soql, { includeDeleted: true }), 'Comments__r'), 'Zeta[z1]');
});

test('children cost two statements however many parents there are', () => {
  const { store } = desk.org;
  const original = store.all;
  let statements = 0;
  store.all = (...args) => {
    statements++;
    return original(...args);
  };
  const count = (limit: number) => {
    statements = 0;
    desk.query(`SELECT Name, (SELECT Name FROM Comments__r LIMIT 1) FROM Ticket__c LIMIT ${limit}`);
    return statements;
  };
  try {
    assert.equal(count(1), count(4));
  } finally {
    store.all = original;
  }
});
