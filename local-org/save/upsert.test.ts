import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { OrgError } from '../errors.ts';
import { openLibrary } from './testing/libraryOrg.ts';
import type { LibraryOrg } from './testing/libraryOrg.ts';

let org: LibraryOrg;
let author: string;
before(async () => {
  org = await openLibrary();
  author = org.add('Author__c', { Name: 'Herman' });
});
after(() => org.close());

describe('an upsert', () => {
  it('creates what is not there and changes what is', () => {
    const id = org.add('Book__c', { Name: 'Old', Author__c: author, Import_Key__c: 'K1' });
    const results = org.dml.upsert(
      'Book__c',
      'import_key__c',
      [
        { Import_Key__c: 'k1', Name: 'New' },
        { import_key__C: 'k2', Name: 'Second', Author__c: author }
      ],
      org.admin
    );
    assert.deepEqual(
      results.map(({ success, created }) => [success, created]),
      [
        [true, false],
        [true, true]
      ]
    );
    assert.equal(results[0]!.id, id);
    const { Name, Import_Key__c } = org.row('Book__c', id);
    assert.deepEqual({ Name, Import_Key__c }, { Name: 'New', Import_Key__c: 'K1' });
  });

  it('matches by Id', () => {
    const id = org.add('Book__c', { Name: 'Old', Author__c: author });
    const results = org.dml.upsert(
      'Book__c',
      'Id',
      [
        { Id: id, Name: 'New' },
        { Name: 'Fresh', Author__c: author }
      ],
      org.admin
    );
    assert.deepEqual(
      results.map(({ created }) => created),
      [false, true]
    );
  });

  it('creates anew what is only in the recycle bin', () => {
    const id = org.add('Book__c', { Name: 'Old', Author__c: author, Import_Key__c: 'bin' });
    org.dml.delete([id], org.admin);
    const [result] = org.dml.upsert(
      'Book__c',
      'Import_Key__c',
      [{ Import_Key__c: 'bin', Author__c: author }],
      org.admin
    );
    assert.equal(result?.created, true);
  });

  it('refuses a key that several records hold', () => {
    const ids = [1, 2].map(() => org.add('Book__c', { Name: 'B', Author__c: author, Import_Key__c: 'twin' }));
    const [result] = org.dml.upsert('Book__c', 'Import_Key__c', [{ Import_Key__c: 'TWIN' }], org.admin);
    const message = `Import_Key__c: more than one record found for external id field: [${ids.join(', ')}]`;
    assert.deepEqual(result, {
      id: null,
      success: false,
      created: false,
      errors: [{ statusCode: 'DUPLICATE_EXTERNAL_ID', message, fields: ['Import_Key__c'] }]
    });
  });

  it('refuses a key that comes twice, both times', () => {
    const results = org.dml.upsert(
      'Book__c',
      'Import_Key__c',
      ['x', 'y', 'X'].map((Import_Key__c) => ({ Import_Key__c, Author__c: author })),
      org.admin
    );
    assert.deepEqual(
      results.map(({ success, errors }) => [success, errors[0]?.message]),
      [
        [false, 'Duplicate external id specified: x'],
        [true, undefined],
        [false, 'Duplicate external id specified: X']
      ]
    );
  });

  it('needs the key, and nothing but the key', () => {
    const results = org.dml.upsert(
      'Book__c',
      'Import_Key__c',
      [{ Name: 'x' }, { Id: author, Import_Key__c: 'q' }],
      org.admin
    );
    assert.deepEqual(
      results.map(({ errors }) => errors[0]?.statusCode),
      ['MISSING_ARGUMENT', 'INVALID_FIELD']
    );
  });

  it('needs a field that may be a key', () => {
    for (const name of ['Subtitle__c', 'Nonsense__c']) {
      assert.throws(
        () => org.dml.upsert('Book__c', name, [{ Name: 'x' }], org.admin),
        (error) => error instanceof OrgError && error.code === 'NOT_FOUND' && error.message.endsWith(name)
      );
    }
  });

  it('changes nothing when all or none is asked and one record fails', () => {
    const before = org.rows('Book__c').length;
    const results = org.dml.upsert(
      'Book__c',
      'Import_Key__c',
      [{ Import_Key__c: 'n1', Author__c: author }, { Import_Key__c: 'n2' }],
      org.admin,
      { allOrNone: true }
    );
    assert.deepEqual(
      results.map(({ errors }) => errors[0]?.statusCode),
      ['ALL_OR_NONE_OPERATION_ROLLED_BACK', 'REQUIRED_FIELD_MISSING']
    );
    assert.equal(org.rows('Book__c').length, before);
  });
});
