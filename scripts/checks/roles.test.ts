// What each role can really do to records of a product that belongs to the product owner.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { RecordInput } from '../../local-org/save/model.ts';
import { openPackageOrg, type PackageOrg } from './packageOrg.ts';

let opened: PackageOrg;
let Product__c: string;
let story: string;

before(async () => {
  opened = await openPackageOrg();
  Product__c = opened.insert('Product__c', { Name: 'P', Product_Owner__c: opened.userId.owner });
  story = opened.insert('Story__c', { Title__c: 'S', Product__c, Points__c: 3 });
});
after(() => opened.close());

test('a business analyst writes stories and criteria of a product that only its owner changes', () => {
  const own = opened.insert('Story__c', { Title__c: 'from the analyst', Product__c }, 'analyst');
  assert.ok(opened.insert('Acceptance_Criterion__c', { Story__c: own, Then__c: 'ok' }, 'analyst'));
  const renamed = opened.org.dml.update('Product__c', [{ Id: Product__c, Name: 'mine' }], opened.as.analyst)[0]!;
  assert.equal(renamed.success, false);
});

test('neither analyst nor team sets the rank or the sprint of a story', () => {
  for (const role of ['analyst', 'developer'] as const)
    for (const change of [{ Rank__c: '1' }, { Sprint__c: null }] as RecordInput[]) {
      const result = opened.org.dml.update('Story__c', [{ Id: story, ...change }], opened.as[role])[0]!;
      assert.equal(result.success, false, `${role} ${JSON.stringify(change)}`);
    }
  assert.equal(opened.org.dml.update('Story__c', [{ Id: story, Rank__c: '1' }], opened.as.owner)[0]!.success, true);
});

test('a business analyst can create nothing but a proposal', () => {
  const proposal = opened.insert('Rank_Change__c', { Story__c: story, Reason__c: 'urgent' }, 'analyst');
  assert.equal(opened.first(`SELECT Status__c FROM Rank_Change__c WHERE Id = '${proposal}'`)['Status__c'], 'Proposed');
  assert.throws(() => opened.insert('Rank_Change__c', { Story__c: story, Status__c: 'Applied' }, 'analyst'));
});

test('a team member estimates, but creates no story', () => {
  const estimate = opened.org.dml.update('Story__c', [{ Id: story, Points__c: 5 }], opened.as.developer)[0]!;
  assert.deepEqual(estimate.errors, []);
  assert.throws(() => opened.insert('Story__c', { Title__c: 'S', Product__c }, 'developer'));
});

test('a stakeholder edits their own feedback and nobody elses, and does not settle it', () => {
  const feedback = (role: 'owner' | 'stakeholder'): string =>
    opened.insert('Feedback__c', { Subject__c: 'F', Product__c }, role);
  const edit = (Id: string, values: object): boolean =>
    opened.org.dml.update('Feedback__c', [{ Id, ...values }], opened.as.stakeholder)[0]!.success;
  const own = feedback('stakeholder');
  assert.equal(edit(own, { Text__c: 'more' }), true);
  assert.equal(edit(own, { Status__c: 'Planned' }), false);
  assert.equal(edit(feedback('owner'), { Text__c: 'not mine' }), false);
  assert.equal(
    opened.org.dml.update('Feedback__c', [{ Id: own, Status__c: 'Planned' }], opened.as.owner)[0]!.success,
    true
  );
});

test('a story with votes and successors can be deleted, and takes along what would point at nothing', () => {
  const doomed = opened.insert('Story__c', { Title__c: 'doomed', Product__c });
  const Stakeholder__c = opened.insert('Stakeholder__c', { Name: 'V', Product__c });
  const vote = opened.insert('Vote__c', { Stakeholder__c, Story__c: doomed, Points__c: 10 });
  const dependency = opened.insert('Story_Dependency__c', { Successor__c: story, Predecessor__c: doomed });
  assert.deepEqual(opened.org.dml.delete([doomed], opened.as.owner)[0]!.errors, []);
  assert.deepEqual(opened.first(`SELECT Id FROM Vote__c WHERE Id = '${vote}'`), {});
  assert.deepEqual(opened.first(`SELECT Id FROM Story_Dependency__c WHERE Id = '${dependency}'`), {});
});
