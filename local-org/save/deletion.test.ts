import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { openLibrary } from './testing/libraryOrg.ts';
import type { LibraryOrg } from './testing/libraryOrg.ts';

let org: LibraryOrg;
let author: string;
let book: string;
let review: string;
before(async () => {
  org = await openLibrary();
});
beforeEach(() => {
  author = org.add('Author__c', { Name: 'Herman' });
  book = org.add('Book__c', { Name: 'Moby', Author__c: author, Pages__c: 600 });
  review = org.add('Review__c', { Book__c: book, Stars__c: 4 });
});
after(() => org.close());

const remove = (...ids: string[]) => org.dml.delete(ids, org.admin);
const restore = (...ids: string[]) => org.dml.undelete(ids, org.admin);
const deleted = (object: string, id: string) => org.row(object, id)['IsDeleted'];
const successes = (results: { success: boolean }[]) => results.map((result) => result.success);

describe('a delete', () => {
  it('takes details along, and their details', () => {
    assert.deepEqual(remove(author), [{ id: author, success: true, errors: [] }]);
    assert.deepEqual(
      [deleted('Author__c', author), deleted('Book__c', book), deleted('Review__c', review)],
      [true, true, true]
    );
  });

  it('does not run the code of details that go along', () => {
    let runs = 0;
    org.dml.register({ object: 'Review__c', run: ({ operation }) => void (operation === 'delete' && runs++) });
    remove(book);
    assert.equal(runs, 0);
  });

  it('blanks lookups', () => {
    const shelf = org.add('Shelf__c', { Name: 'S', Room__c: 'R' });
    org.update('Book__c', { Id: book, Shelf__c: shelf });
    remove(shelf);
    assert.equal(org.row('Book__c', book)['Shelf__c'], null);
  });

  it('is refused where a lookup forbids it, saying what stands in the way', () => {
    const desk = org.add('Shelf__c', { Name: 'Desk', Room__c: 'R' });
    const other = org.add('Shelf__c', { Name: 'Other', Room__c: 'R' });
    org.update('Book__c', { Id: book, Loan_Desk__c: desk });
    const results = remove(desk, other);
    assert.deepEqual(successes(results), [false, true]);
    assert.deepEqual(results[0]!.errors, [
      {
        statusCode: 'DELETE_FAILED',
        message:
          'Your attempt to delete Desk could not be completed because it is associated with the following books.: Moby',
        fields: []
      }
    ]);
  });

  it('takes ids of several objects, of 15 characters too', () => {
    const shelf = org.add('Shelf__c', { Room__c: 'R' });
    assert.deepEqual(successes(remove(shelf.slice(0, 15), book)), [true, true]);
    assert.deepEqual([deleted('Shelf__c', shelf), deleted('Book__c', book)], [true, true]);
  });

  it('says what is wrong with an id', () => {
    remove(review);
    const prefix = org.schema().object('Book__c')!.keyPrefix;
    const results = remove('nonsense', `${prefix}000000zzzzzz`, review, 'zzz000000000001AAA', book);
    assert.deepEqual(
      results.map((result) => result.errors[0]?.statusCode),
      ['MALFORMED_ID', 'INVALID_CROSS_REFERENCE_KEY', 'ENTITY_IS_DELETED', 'INVALID_CROSS_REFERENCE_KEY', undefined]
    );
  });

  it('of one id twice succeeds once', () => {
    assert.deepEqual(successes(remove(book, book)), [true, false]);
  });

  it('is all or nothing if asked', () => {
    const results = org.dml.delete([book, 'nonsense'], org.admin, { allOrNone: true });
    assert.deepEqual(
      results.map((result) => result.errors[0]?.statusCode),
      ['ALL_OR_NONE_OPERATION_ROLLED_BACK', 'MALFORMED_ID']
    );
    assert.equal(deleted('Book__c', book), false);
  });

  it('of a row without a recycle bin is for good', () => {
    const user = org.user(`u${author.slice(9, 15)}`, 'Standard User', ['Librarian']);
    const [assignment] = org.rows('PermissionSetAssignment', '"AssigneeId" = ?', user.userId);
    remove(String(assignment!['Id']));
    assert.deepEqual(org.rows('PermissionSetAssignment', '"AssigneeId" = ?', user.userId), []);
  });
});

describe('an undelete', () => {
  it('brings back what went along, and only that', () => {
    const second = org.add('Book__c', { Name: 'Gone before', Author__c: author });
    remove(second);
    remove(author);
    assert.deepEqual(restore(author), [{ id: author, success: true, errors: [] }]);
    const states = [
      deleted('Author__c', author),
      deleted('Book__c', book),
      deleted('Review__c', review),
      deleted('Book__c', second)
    ];
    assert.deepEqual(states, [false, false, false, true]);
    const { Books__c, Pages__c, Stars__c } = org.row('Author__c', author);
    assert.deepEqual({ Books__c, Pages__c, Stars__c }, { Books__c: 1, Pages__c: 600, Stars__c: 4 });
  });

  it('brings back lookups that are still blank', () => {
    const [shelf, other] = ['a', 'b'].map((Room__c) => org.add('Shelf__c', { Room__c }));
    const second = org.add('Book__c', { Name: 'Second', Author__c: author, Shelf__c: shelf! });
    org.update('Book__c', { Id: book, Shelf__c: shelf! });
    remove(shelf!);
    org.update('Book__c', { Id: second, Shelf__c: other! });
    restore(shelf!);
    assert.deepEqual([org.row('Book__c', book)['Shelf__c'], org.row('Book__c', second)['Shelf__c']], [shelf, other]);
  });

  it('is refused for what is not in the bin, or only with its master', () => {
    const message = 'Entity is not in the recycle bin';
    assert.deepEqual(restore(book)[0]!.errors, [{ statusCode: 'UNDELETE_FAILED', message, fields: [] }]);
    remove(author);
    assert.equal(restore(review)[0]!.errors[0]?.message, message);
  });

  it('is refused for a detail whose master is in the bin', () => {
    remove(book);
    remove(author);
    assert.equal(restore(book)[0]!.errors[0]?.statusCode, 'UNDELETE_FAILED');
    restore(author);
    assert.equal(restore(book)[0]!.success, true);
    assert.equal(org.row('Author__c', author)['Books__c'], 1);
  });
});
