import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { openLibrary } from './testing/libraryOrg.ts';
import type { LibraryOrg } from './testing/libraryOrg.ts';

let org: LibraryOrg;
let author: string;
before(async () => {
  org = await openLibrary();
  author = org.add('Author__c', { Name: 'Herman' });
});
beforeEach(() =>
  org.dml.delete(
    org.rows('Book__c', '"IsDeleted" = 0').map((row) => String(row['Id'])),
    org.admin
  )
);
after(() => org.close());

const book = (values: Record<string, string | number>) => ({ Name: 'B', Author__c: author, ...values });
const successes = (results: { success: boolean }[]) => results.map((result) => result.success);

describe('a unique value', () => {
  it('is held without regard to case, and the holder is named', () => {
    const id = org.add('Book__c', book({ Isbn__c: 'Été1' }));
    assert.deepEqual(org.insert('Book__c', book({ Isbn__c: 'éTÉ1' })).errors, [
      {
        statusCode: 'DUPLICATE_VALUE',
        message: `duplicate value found: Isbn__c duplicates value on record with id: ${id}`,
        fields: ['Isbn__c']
      }
    ]);
  });

  it('is held with regard to case where the field says so', () => {
    org.add('Book__c', book({ Signature__c: 'Ab1' }));
    assert.equal(org.insert('Book__c', book({ Signature__c: 'aB1' })).success, true);
    assert.equal(org.insert('Book__c', book({ Signature__c: 'Ab1' })).success, false);
  });

  it('may stay with its holder', () => {
    const id = org.add('Book__c', book({ Isbn__c: '1' }));
    assert.equal(org.update('Book__c', { Id: id, Isbn__c: '1' }).success, true);
  });

  it('may be blank on many', () => {
    assert.deepEqual(successes(org.dml.insert('Book__c', [book({}), book({}), book({ Isbn__c: '' })], org.admin)), [
      true,
      true,
      true
    ]);
  });

  it('goes to the first of one call', () => {
    const results = org.dml.insert(
      'Book__c',
      ['7', '8', '7'].map((Isbn__c) => book({ Isbn__c })),
      org.admin
    );
    assert.deepEqual(successes(results), [true, true, false]);
    assert.match(results[2]!.errors[0]!.message, new RegExp(`${results[0]!.id}$`));
  });

  it('goes to the second of one call where the first fails', () => {
    org.dml.register({
      object: 'Book__c',
      run: ({ timing, records, addError }) =>
        records.forEach(
          (record, index) => timing === 'after' && record['Subtitle__c'] === 'fails late' && addError(index, 'no')
        )
    });
    const results = org.dml.insert(
      'Book__c',
      [book({ Isbn__c: '7', Subtitle__c: 'fails late' }), book({ Isbn__c: '7' })],
      org.admin
    );
    assert.deepEqual(successes(results), [false, true]);
  });

  it('is free again once its holder is deleted, and then bars the way back', () => {
    const first = org.add('Book__c', book({ Isbn__c: '1' }));
    org.dml.delete([first], org.admin);
    const second = org.add('Book__c', book({ Isbn__c: '1' }));
    assert.equal(org.dml.undelete([first], org.admin)[0]?.errors[0]?.statusCode, 'DUPLICATE_VALUE');
    org.dml.delete([second], org.admin);
    assert.equal(org.dml.undelete([first], org.admin)[0]?.success, true);
  });

  it('passes from an earlier to a later record of one call, not the other way round', () => {
    const [a, b] = ['a', 'b'].map((Isbn__c) => org.add('Book__c', book({ Isbn__c })));
    const handOver = org.dml.update(
      'Book__c',
      [
        { Id: a!, Isbn__c: 'c' },
        { Id: b!, Isbn__c: 'a' }
      ],
      org.admin
    );
    assert.deepEqual(successes(handOver), [true, true]);
    const tooEarly = org.dml.update(
      'Book__c',
      [
        { Id: a!, Isbn__c: 'a' },
        { Id: b!, Isbn__c: 'z' }
      ],
      org.admin
    );
    assert.deepEqual(successes(tooEarly), [false, true]);
  });

  it('is a user’s permission set', () => {
    const holder = org.user('holder', 'Standard User', ['Librarian']);
    const [assignment] = org.rows('PermissionSetAssignment', '"AssigneeId" = ?', holder.userId);
    const again = { AssigneeId: holder.userId, PermissionSetId: assignment!['PermissionSetId']! };
    assert.deepEqual(
      org.insert('PermissionSetAssignment', again).errors.map(({ statusCode, message }) => [statusCode, message]),
      [
        [
          'DUPLICATE_VALUE',
          `Duplicate PermissionSetAssignment. Assignee: ${holder.userId}; Permission Set: ${again.PermissionSetId}`
        ]
      ]
    );
  });

  it('is that of a user name, too', () => {
    org.user('twin', 'Standard User');
    assert.throws(() => org.user('TWIN', 'Standard User'), /DUPLICATE_VALUE/);
  });
});
