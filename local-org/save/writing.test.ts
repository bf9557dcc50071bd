import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { RecordInput } from './model.ts';
import { openLibrary } from './testing/libraryOrg.ts';
import type { LibraryOrg } from './testing/libraryOrg.ts';

let org: LibraryOrg;
let author: string;
let book: string;
before(async () => {
  org = await openLibrary();
  author = org.add('Author__c', { Name: 'Herman' });
  book = org.add('Book__c', { Name: 'B', Author__c: author, Pages__c: 5 });
});
after(() => org.close());

/** Rows written by some work, by object. */
function written(work: () => void): Record<string, number> {
  const before = new Map(org.store.rowsWritten);
  work();
  const counts = [...org.store.rowsWritten].map(
    ([object, rows]) => [object, rows - (before.get(object) ?? 0)] as const
  );
  return Object.fromEntries(counts.filter(([, rows]) => rows > 0));
}

describe('a write', () => {
  it('of one field of one record writes one row', () => {
    assert.deepEqual(
      written(() => org.update('Book__c', { Id: book, Import_Key__c: 'moved' })),
      { Book__c: 1 }
    );
  });

  it('that feeds a summary writes the master, one that leaves it as it was does not', () => {
    assert.deepEqual(
      written(() => org.update('Book__c', { Id: book, Price__c: 5 })),
      { Book__c: 1 }
    );
    assert.deepEqual(
      written(() => org.update('Book__c', { Id: book, Status__c: 'In Print' })),
      { Book__c: 1 }
    );
    assert.deepEqual(
      written(() => org.update('Book__c', { Id: book, Published__c: '2020-01-01' })),
      { Author__c: 1, Book__c: 1 }
    );
  });

  it('that fails counts for nothing', () => {
    assert.deepEqual(
      written(() => org.insert('Book__c', { Name: 'B' })),
      {}
    );
    const both: RecordInput[] = [{ Name: 'B', Author__c: author }, { Name: 'B' }];
    assert.deepEqual(
      written(() => org.dml.insert('Book__c', both, org.admin, { allOrNone: true })),
      {}
    );
  });

  it('stamps who and when, and the stamp of one record always rises', () => {
    const editor = org.user('editor', 'Standard User', ['Librarian']);
    const stamps = [1, 2, 3].map((Pages__c) => {
      org.update('Book__c', { Id: book, Pages__c }, editor);
      return String(org.row('Book__c', book)['SystemModstamp']);
    });
    assert.deepEqual([...new Set(stamps)].sort(), stamps);
    const row = org.row('Book__c', book);
    assert.deepEqual(
      [row['LastModifiedById'], row['LastModifiedDate'], row['CreatedById']],
      [editor.userId, stamps[2], org.administratorId]
    );
  });

  it('without a change is a modification all the same', () => {
    const before = org.row('Book__c', book);
    org.clock.now = new Date('2026-03-02T10:00:00.000Z');
    org.update('Book__c', { Id: book });
    const after = org.row('Book__c', book);
    const stamps = {
      LastModifiedDate: '2026-03-02T10:00:00.000Z',
      SystemModstamp: '2026-03-02T10:00:00.000Z',
      LastModifiedById: org.administratorId
    };
    assert.deepEqual(after, { ...before, ...stamps });
  });

  it('keeps the name of a person in step with its parts', () => {
    const id = org.add('Contact', { FirstName: 'Ann', LastName: 'Lee' });
    org.update('Contact', { Id: id, LastName: 'Gray' });
    assert.equal(org.row('Contact', id)['Name'], 'Ann Gray');
  });
});
