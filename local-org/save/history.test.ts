import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openLibrary } from './testing/libraryOrg.ts';
import type { LibraryOrg } from './testing/libraryOrg.ts';

let org: LibraryOrg;
let book: string;
before(async () => {
  org = await openLibrary();
  const author = org.add('Author__c', { Name: 'Herman' });
  book = org.add('Book__c', { Name: 'Moby', Author__c: author, Pages__c: 600 });
});
after(() => org.close());

const entries = (parent = book) =>
  org
    .rows('Book__History', '"ParentId" = ?', parent)
    .map((row) => [row['Field'], row['DataType'], row['OldValue'], row['NewValue']]);

describe('field history', () => {
  it('starts with a row that says the record was created', () => {
    assert.deepEqual(entries(), [['created', 'Text', null, null]]);
  });

  it('keeps old and new value of tracked fields, of no others, and only when they change', () => {
    org.update('Book__c', { Id: book, Pages__c: 601, Subtitle__c: 'or the Whale', Price__c: 3 });
    org.update('Book__c', { Id: book, Pages__c: 601 });
    assert.deepEqual(entries().slice(1), [
      ['Pages__c', 'Double', '600', '601'],
      ['Subtitle__c', 'Text', null, 'or the Whale']
    ]);
  });

  it('keeps names and ids of lookups', () => {
    const seen = entries().length;
    const shelf = org.add('Shelf__c', { Name: 'Sea stories', Room__c: 'R' });
    org.update('Book__c', { Id: book, Shelf__c: shelf });
    assert.deepEqual(entries().slice(seen), [
      ['Shelf__c', 'Text', null, 'Sea stories'],
      ['Shelf__c', 'EntityId', null, shelf]
    ]);
  });

  it('says who and when', () => {
    const row = org.rows('Book__History', '"ParentId" = ?', book)[0]!;
    assert.deepEqual([row['CreatedById'], row['CreatedDate']], [org.administratorId, '2026-03-02T09:00:00.000Z']);
  });

  it('tells nothing of a change that was rolled back', () => {
    const seen = entries().length;
    org.dml.update('Book__c', [{ Id: book, Pages__c: 1 }, { Id: book.slice(0, 12) }], org.admin, { allOrNone: true });
    assert.equal(entries().length, seen);
  });
});
