import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { FieldValue } from '../store/model.ts';
import { openLibrary } from './testing/libraryOrg.ts';
import type { LibraryOrg } from './testing/libraryOrg.ts';

let org: LibraryOrg;
let author: string;
before(async () => {
  org = await openLibrary();
  author = org.add('Author__c', { Name: 'Herman' });
});
after(() => org.close());

const stored: readonly (readonly [string, FieldValue, FieldValue])[] = [
  ['Price__c', 12.345, 12.35],
  ['Price__c', -12.345, -12.35],
  ['Price__c', 1.005, 1.01],
  ['Pages__c', 2.5, 3],
  ['Discount__c', 33.333, 33.3],
  ['Price__c', 999999.99, 999999.99],
  ['Topics__c', 'War;Sea;War; sea ', 'Sea;War'],
  ['Topics__c', ';', null],
  ['Status__c', 'in print', 'In Print'],
  ['Genre__c', 'Opera', 'Opera'],
  ['Subtitle__c', 'x'.repeat(20), 'x'.repeat(20)],
  ['Contact_Email__c', "o'hara+books@mail.example.org", "o'hara+books@mail.example.org"],
  ['Is_Rare__c', null, false]
];

const refused: readonly (readonly [string, FieldValue, string, string])[] = [
  [
    'Subtitle__c',
    'x'.repeat(21),
    'STRING_TOO_LONG',
    `Subtitle: data value too large: ${'x'.repeat(21)} (max length=20)`
  ],
  [
    'Summary__c',
    'y'.repeat(1001),
    'STRING_TOO_LONG',
    `Summary: data value too large: ${'y'.repeat(255)}... (max length=1000)`
  ],
  [
    'Pages__c',
    1_000_000,
    'NUMBER_OUTSIDE_VALID_RANGE',
    'Pages: value outside of valid range on numeric field: 1000000'
  ],
  [
    'Price__c',
    -1_000_000,
    'NUMBER_OUTSIDE_VALID_RANGE',
    'Price: value outside of valid range on numeric field: -1000000'
  ],
  [
    'Price__c',
    999_999.996,
    'NUMBER_OUTSIDE_VALID_RANGE',
    'Price: value outside of valid range on numeric field: 1000000'
  ],
  [
    'Status__c',
    'Lost',
    'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
    'Status: bad value for restricted picklist field: Lost'
  ],
  [
    'Topics__c',
    'Sea;Peace',
    'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
    'Topics: bad value for restricted picklist field: Peace'
  ],
  ['Contact_Email__c', 'nobody', 'INVALID_EMAIL_ADDRESS', 'Contact Email: invalid email address: nobody'],
  ['Contact_Email__c', 'a@b', 'INVALID_EMAIL_ADDRESS', 'Contact Email: invalid email address: a@b'],
  ['Contact_Email__c', 'a b@c.org', 'INVALID_EMAIL_ADDRESS', 'Contact Email: invalid email address: a b@c.org']
];

describe('the system checks', () => {
  for (const [field, value, expected] of stored) {
    it(`store ${JSON.stringify(value)} in ${field} as ${JSON.stringify(expected)}`, () => {
      const id = org.add('Book__c', { Name: 'B', Author__c: author, [field]: value });
      assert.equal(org.row('Book__c', id)[field], expected);
    });
  }

  for (const [field, value, statusCode, message] of refused) {
    it(`refuse ${String(value).slice(0, 30)} in ${field}`, () => {
      const result = org.insert('Book__c', { Name: 'B', Author__c: author, [field]: value });
      assert.deepEqual(result.errors, [{ statusCode, message, fields: [field] }]);
    });
  }

  it('name all required fields that are missing in one error', () => {
    const { errors } = org.insert('Review__c', {});
    const fields = ['Book__c', 'Stars__c'];
    assert.deepEqual(errors, [
      { statusCode: 'REQUIRED_FIELD_MISSING', message: 'Required fields are missing: [Book__c, Stars__c]', fields }
    ]);
  });

  it('do not let a required field be blanked', () => {
    const shelf = org.add('Shelf__c', { Room__c: 'R' });
    assert.equal(org.update('Shelf__c', { Id: shelf, Room__c: ' ' }).errors[0]?.statusCode, 'REQUIRED_FIELD_MISSING');
    assert.equal(org.row('Shelf__c', shelf)['Room__c'], 'R');
  });

  it('leave values alone that a later change does not touch', () => {
    const id = org.add('Book__c', { Name: 'B', Author__c: author });
    org.store.run('UPDATE "Book__c" SET "Status__c" = ? WHERE "Id" = ?', ['Retired value', id]);
    assert.equal(org.update('Book__c', { Id: id, Pages__c: 3 }).success, true);
  });
});
