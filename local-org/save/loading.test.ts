import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { OrgError } from '../errors.ts';
import type { RecordInput, SaveError } from './model.ts';
import { openLibrary } from './testing/libraryOrg.ts';
import type { LibraryOrg } from './testing/libraryOrg.ts';

let org: LibraryOrg;
let author: string;
before(async () => {
  org = await openLibrary();
  author = org.add('Author__c', { Name: 'Herman', Code__c: 'HM' });
});
after(() => org.close());

describe('a record as it came in', () => {
  it('may name fields in any case', () => {
    const id = org.add('book__C', { NAME: 'Moby', author__c: author, pAGES__c: 600, attributes: { type: 'Book__c' } });
    const { Name, Author__c, Pages__c } = org.row('Book__c', id);
    assert.deepEqual({ Name, Author__c, Pages__c }, { Name: 'Moby', Author__c: author, Pages__c: 600 });
  });

  it('may give ids of 15 characters', () => {
    const id = org.add('Book__c', { Name: 'Typee', Author__c: author.slice(0, 15) });
    assert.equal(org.row('Book__c', id)['Author__c'], author);
    assert.equal(org.update('Book__c', { Id: id.slice(0, 15), Pages__c: 10 }).id, id);
  });

  it('may name a parent by external id, without regard to case', () => {
    const id = org.add('Book__c', { Name: 'Omoo', author__r: { code__c: 'hm' } });
    assert.equal(org.row('Book__c', id)['Author__c'], author);
  });

  it('may name the object of a parent in attributes', () => {
    const Owner = { attributes: { type: 'User' }, Username: 'ADMIN@local-org.example' };
    const shelf = { Name: 'A', Room__c: 'R', Owner } as unknown as RecordInput;
    assert.equal(org.row('Shelf__c', org.add('Shelf__c', shelf))['OwnerId'], org.administratorId);
  });

  it('blanks a lookup whose relationship is null', () => {
    const shelf = org.add('Shelf__c', { Name: 'B', Room__c: 'R' });
    const id = org.add('Book__c', { Name: 'Mardi', Author__c: author, Shelf__c: shelf });
    org.update('Book__c', { Id: id, Shelf__r: null });
    assert.equal(org.row('Book__c', id)['Shelf__c'], null);
  });

  const refusals: readonly (readonly [string, RecordInput, SaveError])[] = [
    [
      'an unknown field',
      { Colour__c: 'red' },
      { statusCode: 'INVALID_FIELD', message: "No such column 'Colour__c' on sobject of type Book__c", fields: [] }
    ],
    [
      'an unknown relationship',
      { Editor__r: { Code__c: 'x' } },
      { statusCode: 'INVALID_FIELD', message: "No such column 'Editor__r' on sobject of type Book__c", fields: [] }
    ],
    [
      'a parent that no record is',
      { Author__r: { Code__c: 'nobody' } },
      {
        statusCode: 'INVALID_FIELD',
        message: 'Foreign key external ID: nobody not found for field Code__c in entity Author__c',
        fields: []
      }
    ],
    [
      'a parent by a field that is no key',
      { Author__r: { Allowed_Pages__c: 1 } },
      {
        statusCode: 'INVALID_FIELD',
        message: "No such column 'Allowed_Pages__c' on sobject of type Author__c",
        fields: []
      }
    ],
    [
      'a formula',
      { Thickness__c: 3 },
      {
        statusCode: 'INVALID_FIELD_FOR_INSERT_UPDATE',
        message:
          'Unable to create/update fields: Thickness__c. Please check the security settings of this field and verify that it is ' +
          'read/write for your profile or permission set.',
        fields: ['Thickness__c']
      }
    ],
    [
      'what the platform sets',
      { CreatedDate: '2020-01-01T00:00:00Z', Stars__c: 1 },
      {
        statusCode: 'INVALID_FIELD_FOR_INSERT_UPDATE',
        message:
          'Unable to create/update fields: CreatedDate, Stars__c. Please check the security settings of this field and verify ' +
          'that it is read/write for your profile or permission set.',
        fields: ['CreatedDate', 'Stars__c']
      }
    ],
    [
      'an id of its own',
      { Id: 'a01000000000001AAA' },
      { statusCode: 'INVALID_FIELD_FOR_INSERT_UPDATE', message: 'cannot specify Id in an insert call', fields: ['Id'] }
    ]
  ];
  for (const [what, values, expected] of refusals) {
    it(`may not bring ${what}`, () => {
      const result = org.insert('Book__c', { Name: 'X', Author__c: author, ...values });
      assert.deepEqual(result, { id: null, success: false, errors: [expected] });
    });
  }

  it('brings all its conversion errors at once', () => {
    const { errors } = org.insert('Book__c', { Author__c: 'x', Pages__c: 'many', Published__c: 'soon' });
    assert.deepEqual(
      errors.map((error) => [error.statusCode, ...error.fields]),
      [
        ['MALFORMED_ID', 'Author__c'],
        ['JSON_PARSER_ERROR', 'Pages__c'],
        ['JSON_PARSER_ERROR', 'Published__c']
      ]
    );
  });
});

describe('the record to change', () => {
  const idCases: readonly (readonly [string, () => RecordInput, string, string | (() => string)])[] = [
    ['without an id', () => ({ Name: 'x' }), 'MISSING_ARGUMENT', 'Id not specified in an update call'],
    ['with a malformed id', () => ({ Id: 'a01' }), 'MALFORMED_ID', 'bad id a01'],
    [
      'of another object',
      () => ({ Id: author }),
      'MALFORMED_ID',
      () => `Book ID: id value of incorrect type: ${author}`
    ],
    [
      'that never was',
      () => ({ Id: `${prefix()}000000zzzzzz` }),
      'INVALID_CROSS_REFERENCE_KEY',
      'invalid cross reference id'
    ],
    ['that is deleted', () => ({ Id: deletedBook() }), 'ENTITY_IS_DELETED', 'entity is deleted']
  ];
  const prefix = () => org.schema().object('Book__c')!.keyPrefix;
  const deletedBook = () => {
    const id = org.add('Book__c', { Name: 'Gone', Author__c: author });
    org.dml.delete([id], org.admin);
    return id;
  };
  for (const [what, values, code, message] of idCases) {
    it(`is refused ${what}`, () => {
      const { success, errors } = org.update('Book__c', values());
      assert.equal(success, false);
      const expected = typeof message === 'string' ? message : message();
      assert.deepEqual(errors, [{ statusCode: code, message: expected, fields: ['Id'] }]);
    });
  }

  it('may come twice in one call, each change over the one before', () => {
    const id = org.add('Book__c', { Name: 'Pierre', Author__c: author, Pages__c: 1 });
    const results = org.dml.update(
      'Book__c',
      [
        { Id: id, Pages__c: 2 },
        { Id: id, Subtitle__c: 'or' }
      ],
      org.admin
    );
    assert.deepEqual(
      results.map((result) => result.success),
      [true, true]
    );
    const { Pages__c, Subtitle__c } = org.row('Book__c', id);
    assert.deepEqual({ Pages__c, Subtitle__c }, { Pages__c: 2, Subtitle__c: 'or' });
  });

  it('must be of an object that there is', () => {
    assert.throws(
      () => org.insert('Dragon__c', {}),
      (error) =>
        error instanceof OrgError &&
        error.code === 'INVALID_TYPE' &&
        error.message === "sObject type 'Dragon__c' is not supported."
    );
  });

  it('must be of an object that anyone may write', () => {
    const { errors } = org.insert('Book__History', { Field: 'x' });
    assert.equal(errors[0]?.statusCode, 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY');
  });
});
