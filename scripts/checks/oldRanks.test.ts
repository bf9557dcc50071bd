// Stories that were there before the package gave ranks: no door lets one in any more, so these are made in the store.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openPackageOrg, type PackageOrg } from './packageOrg.ts';

let opened: PackageOrg;
before(async () => (opened = await openPackageOrg()));
after(() => opened.close());

test('a move gives ranks to stories that have none, at the end and in the order of their numbers', () => {
  const Product__c = opened.insert('Product__c', { Name: 'P', Product_Owner__c: opened.userId.owner });
  const [first, , third, fourth] = ['1', '2', '3', '4'].map((Title__c) =>
    opened.insert('Story__c', { Title__c, Product__c })
  );
  opened.org.store.run('UPDATE "Story__c" SET "Rank__c" = NULL WHERE "Id" IN (?, ?)', [first!, third!]);
  const move = { storyId: fourth!, place: 'After', otherStoryId: first! };
  const [answer] = opened.org.apex.callAction('RankStoryAction', [move], opened.as.owner);
  assert.equal(answer?.isSuccess, true, JSON.stringify(answer));
  const { records } = opened.org.soql.query('SELECT Title__c, Rank__c FROM Story__c ORDER BY Rank__c', opened.as.owner);
  assert.deepEqual(
    records.map((story) => story['Title__c']),
    ['2', '1', '4', '3']
  );
  assert.ok(records.every((story) => /^\d{12,32}$/.test(String(story['Rank__c']))));
  const log = opened.org.soql.query('SELECT Id FROM Rank_Change__c', opened.as.owner);
  assert.equal(log.records.length, 1, 'only the move is written down');
});

test('whoever writes such a story gives it a rank without deciding about the order', () => {
  const Product__c = opened.insert('Product__c', { Name: 'Q', Product_Owner__c: opened.userId.owner });
  const story = opened.insert('Story__c', { Title__c: 'old', Product__c });
  opened.org.store.run('UPDATE "Story__c" SET "Rank__c" = NULL WHERE "Id" = ?', [story]);
  const [result] = opened.org.dml.update('Story__c', [{ Id: story, Title__c: 'still old' }], opened.as.analyst);
  assert.deepEqual(result!.errors, []);
  assert.match(String(opened.first(`SELECT Rank__c FROM Story__c WHERE Id = '${story}'`)['Rank__c']), /^\d{12}$/);
});
