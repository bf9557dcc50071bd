import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OrgError } from '../errors.ts';
import { build } from '../schema/testing/build.ts';
import { fixtureFiles } from '../testing/fixtureProject.ts';
import { checkQuery, checkSearch, type SampleBinds } from './checkQuery.ts';

const { schema } = build(fixtureFiles);
const kindOf = (text: string, binds: SampleBinds = {}) => {
  const { kind, object } = checkQuery(text, schema, binds);
  return `${kind} of ${object.name}`;
};
const refused = (text: string, message: RegExp, binds: SampleBinds = {}) =>
  assert.throws(
    () => checkQuery(text, schema, binds),
    (error) => error instanceof OrgError && message.test(error.message)
  );

test('A query is known by what it answers with', () => {
  assert.equal(kindOf('SELECT COUNT() FROM invoice__c'), 'count of Invoice__c');
  assert.equal(kindOf('SELECT Id, (SELECT Id FROM Lines__r) FROM Invoice__c'), 'records of Invoice__c');
  assert.equal(kindOf('SELECT Status__c, COUNT(Id) n FROM Invoice__c GROUP BY Status__c'), 'aggregate of Invoice__c');
});

test('Names are held against the schema', () => {
  refused('SELECT Nope__c FROM Invoice__c', /No such column 'Nope__c' on entity 'Invoice__c'/);
  refused('SELECT Id FROM Nope__c', /sObject type 'Nope__c' is not supported/);
  refused('SELECT Id FROM Invoice__c WHERE Due__c = 5', /must be of type date/);
});

test('So are the types of binds', () => {
  assert.equal(
    kindOf('SELECT Id FROM Invoice__c WHERE Due__c > :b0 LIMIT :b1', { b0: '2026-01-31', b1: 5 }),
    'records of Invoice__c'
  );
  refused('SELECT Id FROM Invoice__c WHERE Due__c = :b0', /Invalid bind expression type of Decimal/, { b0: 5 });
});

test('A search is known by the objects it returns', () => {
  const objects = checkSearch('FIND :b0 RETURNING Account(Name), Invoice__c', schema, { b0: 'x' });
  assert.deepEqual(
    objects.map(({ name }) => name),
    ['Account', 'Invoice__c']
  );
  assert.throws(() => checkSearch("FIND 'x' RETURNING Nope__c", schema, {}), /Nope__c/);
});
