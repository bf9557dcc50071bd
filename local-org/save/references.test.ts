import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openLibrary } from './testing/libraryOrg.ts';
import type { LibraryOrg } from './testing/libraryOrg.ts';
import { permissionSetFile } from './testing/projectSource.ts';

let org: LibraryOrg;
let author: string;
before(async () => {
  org = await openLibrary([permissionSetFile('Shelver', {}, { 'Book__c.Shelf__c': 'edit' })]);
  author = org.add('Author__c', { Name: 'Herman' });
});
after(() => org.close());

const codes = ({ errors }: { errors: { statusCode: string; fields: string[] }[] }) =>
  errors.map(({ statusCode, fields }) => [statusCode, ...fields]);

describe('a reference', () => {
  it('must be to a record of the right object', () => {
    const result = org.insert('Book__c', { Name: 'B', Author__c: author, Shelf__c: author });
    assert.deepEqual(result.errors, [
      {
        statusCode: 'FIELD_INTEGRITY_EXCEPTION',
        message: `Shelf: id value of incorrect type: ${author}`,
        fields: ['Shelf__c']
      }
    ]);
  });

  it('must be to a record that exists', () => {
    const prefix = org.schema().object('Shelf__c')!.keyPrefix;
    const result = org.insert('Book__c', { Name: 'B', Author__c: author, Shelf__c: `${prefix}0000000zzzzz` });
    assert.deepEqual(codes(result), [['INVALID_CROSS_REFERENCE_KEY', 'Shelf__c']]);
  });

  it('must not be to a deleted record', () => {
    const shelf = org.add('Shelf__c', { Room__c: 'R' });
    org.dml.delete([shelf], org.admin);
    const result = org.insert('Book__c', { Name: 'B', Author__c: author, Shelf__c: shelf });
    assert.deepEqual(codes(result), [['ENTITY_IS_DELETED', 'Shelf__c']]);
  });

  it('must be to a record that the caller sees', () => {
    const shelver = org.user('shelver', 'Standard User', ['Librarian', 'Shelver']);
    const [hidden, own] = [org.admin, shelver].map((owner) => org.add('Shelf__c', { Room__c: 'R' }, owner));
    const book = (Shelf__c: string) => org.insert('Book__c', { Name: 'B', Author__c: author, Shelf__c }, shelver);
    assert.equal(book(own!).success, true);
    assert.deepEqual(book(hidden!).errors, [
      {
        statusCode: 'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
        message: `insufficient access rights on cross-reference id: ${hidden}`,
        fields: ['Shelf__c']
      }
    ]);
  });

  it('of ownership must be to an active user', () => {
    const leaver = org.user('leaver', 'Standard User');
    org.update('User', { Id: leaver.userId, IsActive: false });
    const result = org.insert('Author__c', { Name: 'A', OwnerId: leaver.userId });
    assert.deepEqual(codes(result), [['INACTIVE_OWNER_OR_USER', 'OwnerId']]);
  });
});

describe('a hierarchy', () => {
  it('refuses a record as its own parent', () => {
    assert.deepEqual(org.update('Author__c', { Id: author, Mentor__c: author }).errors, [
      { statusCode: 'CIRCULAR_DEPENDENCY', message: 'attempt to violate hierarchy constraints', fields: ['Mentor__c'] }
    ]);
  });

  it('refuses a loop over several records', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((Name) => org.add('Author__c', { Name }));
    org.update('Author__c', { Id: b!, Mentor__c: a! });
    org.update('Author__c', { Id: c!, Mentor__c: b! });
    assert.deepEqual(codes(org.update('Author__c', { Id: a!, Mentor__c: c! })), [['CIRCULAR_DEPENDENCY', 'Mentor__c']]);
  });

  it('refuses a loop that one call would close, and only the record that closes it', () => {
    const [a, b] = ['a', 'b'].map((Name) => org.add('Author__c', { Name }));
    const results = org.dml.update(
      'Author__c',
      [
        { Id: a!, Mentor__c: b! },
        { Id: b!, Mentor__c: a! }
      ],
      org.admin
    );
    assert.deepEqual(
      results.map((result) => result.success),
      [true, false]
    );
  });

  it('ends at a loop that was there before', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((Name) => org.add('Author__c', { Name }));
    org.store.run('UPDATE "Author__c" SET "Mentor__c" = ? WHERE "Id" = ?', [b!, a!]);
    org.store.run('UPDATE "Author__c" SET "Mentor__c" = ? WHERE "Id" = ?', [a!, b!]);
    assert.equal(org.update('Author__c', { Id: c!, Mentor__c: a! }).success, true);
  });
});

describe('a detail', () => {
  it('moves to another master where the field lets it', () => {
    const other = org.add('Author__c', { Name: 'Other' });
    const book = org.add('Book__c', { Name: 'B', Author__c: author });
    assert.equal(org.update('Book__c', { Id: book, Author__c: other }).success, true);
  });

  it('stays with its master where the field does not', () => {
    const [one, two] = ['1', '2'].map((Name) => org.add('Book__c', { Name, Author__c: author }));
    const review = org.add('Review__c', { Book__c: one!, Stars__c: 3 });
    assert.deepEqual(codes(org.update('Review__c', { Id: review, Book__c: two! })), [
      ['INVALID_FIELD_FOR_INSERT_UPDATE', 'Book__c']
    ]);
  });
});
