import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Caller } from '../security/model.ts';
import { openSupportDesk } from './testing/supportDesk.ts';

const desk = await openSupportDesk({ after });
const clerk = desk.hire('clerk');
const other = desk.hire('other');
const [team] = desk.insert('Team__c', { Name: 'Core' });
const [mine, theirs] = desk.insert(
  'Ticket__c',
  { Name: 'Mine', OwnerId: clerk.userId, Points__c: 1, Team__c: team! },
  { Name: 'Theirs', OwnerId: other.userId, Points__c: 2, Status__c: 'Open' }
);
desk.insert('Comment__c', { Name: 'On mine', Ticket__c: mine! }, { Name: 'On theirs', Ticket__c: theirs! });

const names = (soql: string, caller: Caller) =>
  desk.org.soql.query(soql, caller).records.map((record) => record['Name']);
const refused = (soql: string, caller: Caller, code: string, pattern: RegExp) =>
  assert.throws(
    () => desk.org.soql.query(soql, caller),
    (error: { code?: string; message: string }) => {
      assert.equal(error.code, code);
      assert.match(error.message, pattern);
      return true;
    }
  );

test('of a private object each user sees the own rows, an administrator all', () => {
  assert.deepEqual(names('SELECT Name FROM Ticket__c ORDER BY Name', clerk), ['Mine']);
  assert.deepEqual(names('SELECT Name FROM Ticket__c ORDER BY Name', other), ['Theirs']);
  assert.deepEqual(names('SELECT Name FROM Ticket__c ORDER BY Name', desk.admin), ['Mine', 'Theirs']);
});

test('details follow their master', () => {
  assert.deepEqual(names('SELECT Name FROM Comment__c ORDER BY Name', clerk), ['On mine']);
  assert.deepEqual(names('SELECT Name FROM Comment__c ORDER BY Name', desk.admin), ['On mine', 'On theirs']);
});

test('sharing narrows counts, groups, subqueries and semi-joins too', () => {
  const query = (soql: string) => desk.org.soql.query(soql, clerk);
  assert.equal(query('SELECT COUNT() FROM Ticket__c').totalSize, 1);
  assert.equal(query('SELECT COUNT(Id) n FROM Ticket__c').records[0]!['n'], 1);
  assert.equal(query('SELECT Id FROM Comment__c WHERE Ticket__c IN (SELECT Id FROM Ticket__c)').totalSize, 1);
  assert.equal(query('SELECT Id FROM Ticket__c WHERE Id NOT IN (SELECT Ticket__c FROM Comment__c)').totalSize, 0);
});

test('a field without permission is absent, wherever it stands', () => {
  for (const soql of [
    'SELECT Status__c FROM Ticket__c',
    "SELECT Id FROM Ticket__c WHERE Status__c = 'Open'",
    'SELECT Id FROM Ticket__c ORDER BY Status__c',
    'SELECT COUNT(Id) FROM Ticket__c GROUP BY Status__c',
    'SELECT COUNT(Status__c) FROM Ticket__c',
    'SELECT toLabel(Status__c) FROM Ticket__c',
    'SELECT Ticket__r.Status__c FROM Comment__c',
    'SELECT Id FROM Comment__c WHERE Ticket__r.Status__c = null',
    'SELECT Id FROM Comment__c WHERE Ticket__c IN (SELECT Id FROM Ticket__c WHERE Status__c = null)'
  ]) {
    refused(soql, clerk, 'INVALID_FIELD', /No such column 'Status__c' on entity 'Ticket__c'/);
  }
  assert.deepEqual(names('SELECT Name, Points__c FROM Ticket__c', clerk), ['Mine']);
});

test('FIELDS() names only what the caller may read', () => {
  const [record] = desk.org.soql.query('SELECT FIELDS(CUSTOM) FROM Ticket__c LIMIT 1', clerk).records;
  assert.deepEqual(Object.keys(record!), ['attributes', 'Points__c', 'Team__c']);
});

test('an object without permission is absent, at the end of a relationship too', () => {
  refused('SELECT Id FROM Team__c', clerk, 'INVALID_TYPE', /sObject type 'Team__c' is not supported/);
  refused(
    'SELECT Team__r.Name FROM Ticket__c',
    clerk,
    'INVALID_FIELD',
    /Didn't understand relationship 'Team__r' in field path/
  );
  refused(
    'SELECT Id FROM Ticket__c WHERE Team__c IN (SELECT Id FROM Team__c)',
    clerk,
    'INVALID_TYPE',
    /'Team__c' is not supported/
  );
  refused(
    'SELECT Backup_Team__r.Name FROM Ticket__c',
    desk.hire('third'),
    'INVALID_FIELD',
    /relationship 'Backup_Team__r'/
  );
});

test('a child relationship goes by the reference it comes down by', () => {
  const [record] = desk.org.soql.query('SELECT Name, (SELECT Name FROM Comments__r) FROM Ticket__c', clerk).records;
  assert.ok(record!['Comments__r']);
});

test('formulas see what their reader may not', () => {
  const boss = { ...clerk, access: { ...clerk.access, canReadField: () => true } };
  assert.deepEqual(
    desk.org.soql
      .query('SELECT Weight__c, Is_Mine__c FROM Ticket__c', boss)
      .records.map((record) => [record['Weight__c'], record['Is_Mine__c']]),
    [[1, true]]
  );
});

test('system mode sees all, unless the query or its class says otherwise', () => {
  const system: Caller = { ...clerk, mode: 'system' };
  assert.deepEqual(names('SELECT Name, Status__c FROM Ticket__c ORDER BY Name', system), ['Mine', 'Theirs']);
  assert.deepEqual(names('SELECT Name FROM Ticket__c WITH USER_MODE', system), ['Mine']);
  refused('SELECT Status__c FROM Ticket__c WITH USER_MODE', system, 'INVALID_FIELD', /No such column 'Status__c'/);
  refused(
    'SELECT Status__c FROM Ticket__c WITH SECURITY_ENFORCED',
    system,
    'INVALID_FIELD',
    /No such column 'Status__c'/
  );
  assert.deepEqual(names('SELECT Name FROM Ticket__c WITH SECURITY_ENFORCED ORDER BY Name', system), [
    'Mine',
    'Theirs'
  ]);
  const shared = desk.org.soql.query('SELECT Name, Status__c FROM Ticket__c', system, { withSharing: true });
  assert.deepEqual(
    shared.records.map((record) => record['Name']),
    ['Mine']
  );
});

test('a user gains nothing by WITH SYSTEM_MODE', () => {
  assert.deepEqual(names('SELECT Name FROM Ticket__c WITH SYSTEM_MODE', clerk), ['Mine']);
  refused('SELECT Status__c FROM Ticket__c WITH SYSTEM_MODE', clerk, 'INVALID_FIELD', /No such column 'Status__c'/);
});

test('a change of permissions shows at once', () => {
  const late = desk.hire('late');
  desk.insert('Ticket__c', { Name: 'Late', OwnerId: late.userId });
  assert.deepEqual(names('SELECT Name, Points__c FROM Ticket__c', desk.org.callerFor(late.userId)), ['Late']);
  const assignments = desk.values(
    `SELECT Id FROM PermissionSetAssignment WHERE AssigneeId = '${late.userId}' AND PermissionSet.Name = 'Desk'`,
    'Id'
  );
  desk.org.dml.delete(assignments as string[], desk.system);
  refused(
    'SELECT Name, Points__c FROM Ticket__c',
    desk.org.callerFor(late.userId),
    'INVALID_TYPE',
    /'Ticket__c' is not supported/
  );
});

test('two users of equal permissions do not share an answer', () => {
  assert.deepEqual(names('SELECT Name FROM Ticket__c USING SCOPE mine', clerk), ['Mine']);
  assert.deepEqual(names('SELECT Name FROM Ticket__c USING SCOPE mine', other), ['Theirs']);
  const isMine = 'SELECT Name FROM Ticket__c WHERE Is_Mine__c = true ORDER BY Name';
  assert.deepEqual(names(isMine, { ...clerk, mode: 'system' }), ['Mine']);
  assert.deepEqual(names(isMine, { ...other, mode: 'system' }), ['Theirs']);
});
