import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openLibrary } from './testing/libraryOrg.ts';
import type { LibraryOrg } from './testing/libraryOrg.ts';
import { fieldFile, metadataFile, valueSet } from './testing/projectSource.ts';

const recordType = (name: string, values: string): string =>
  `<fullName>${name}</fullName><active>true</active><label>${name}</label><picklistValues><picklist>Size__c</picklist>${values}</picklistValues>`;

let org: LibraryOrg;
let author: string;
before(async () => {
  org = await openLibrary([
    metadataFile(
      'objects/Author__c/recordTypes/Poet.recordType-meta.xml',
      'RecordType',
      '<fullName>Poet</fullName><active>true</active><label>Poet</label>'
    ),
    fieldFile('Shelf__c.Rank__c', 'Number', { precision: 4, scale: 1, defaultValue: '2.25 * 2' }),
    fieldFile('Shelf__c.Keeper__c', 'Text', {
      length: 40,
      defaultValue: '$User.FirstName & " of " & $Organization.Name'
    }),
    fieldFile('Shelf__c.Is_Open__c', 'Checkbox', { defaultValue: true }),
    fieldFile('Shelf__c.Size__c', 'Picklist', {}, valueSet(['Small', 'Large'])),
    metadataFile(
      'objects/Shelf__c/recordTypes/Tall.recordType-meta.xml',
      'RecordType',
      recordType('Tall', '<values><fullName>Large</fullName><default>false</default></values>')
    )
  ]);
  author = org.add('Author__c', { Name: 'Herman' });
});
after(() => org.close());

describe('a new record', () => {
  it('gets the defaults of its fields, formulas worked out', () => {
    const { Rank__c, Keeper__c, Is_Open__c } = org.row('Shelf__c', org.add('Shelf__c', { Room__c: 'R' }));
    assert.deepEqual(
      { Rank__c, Keeper__c, Is_Open__c },
      { Rank__c: 4.5, Keeper__c: 'Ada of Library', Is_Open__c: true }
    );
  });

  it('keeps what it was given, blanks too', () => {
    const values = { Name: 'B', Author__c: author, Due__c: null, Status__c: null };
    const { Due__c, Status__c } = org.row('Book__c', org.add('Book__c', values));
    assert.deepEqual({ Due__c, Status__c }, { Due__c: null, Status__c: null });
  });

  it('gets the default of its picklists and dates', () => {
    const { Due__c, Status__c, Genre__c } = org.row('Book__c', org.add('Book__c', { Name: 'B', Author__c: author }));
    assert.deepEqual({ Due__c, Status__c, Genre__c }, { Due__c: '2026-03-16', Status__c: 'Draft', Genre__c: null });
  });

  it('belongs to who made it, and says who and when', () => {
    const user = org.user('owner', 'Standard User', ['Librarian']);
    const row = org.row('Author__c', org.add('Author__c', { Name: 'A' }, user));
    for (const field of ['OwnerId', 'CreatedById', 'LastModifiedById']) assert.equal(row[field], user.userId);
    for (const field of ['CreatedDate', 'LastModifiedDate', 'SystemModstamp'])
      assert.equal(row[field], '2026-03-02T09:00:00.000Z');
  });

  it('takes its id for a name where it has none', () => {
    const id = org.add('Author__c', {});
    assert.equal(org.row('Author__c', id)['Name'], id);
  });

  it('counts on from the last auto-number', () => {
    const book = org.add('Book__c', { Name: 'B', Author__c: author });
    const names = [1, 2].map(
      (Stars__c) => org.row('Review__c', org.add('Review__c', { Book__c: book, Stars__c }))['Name']
    );
    assert.deepEqual(names, ['R-0001', 'R-0002']);
  });

  it('may be loaded with its own dates by the system, not by a user', () => {
    const values = { Name: 'Old', CreatedDate: '2020-01-01T00:00:00Z' };
    const system = { ...org.admin, mode: 'system' } as const;
    const { CreatedDate, LastModifiedDate } = org.row('Author__c', org.add('Author__c', values, system));
    assert.deepEqual([CreatedDate, LastModifiedDate], ['2020-01-01T00:00:00.000Z', '2020-01-01T00:00:00.000Z']);
    assert.equal(org.insert('Author__c', values).errors[0]?.statusCode, 'INVALID_FIELD_FOR_INSERT_UPDATE');
  });

  it('may be of a record type of its own object only', () => {
    const tall = org
      .schema()
      .object('Shelf__c')!
      .recordTypes.find((type) => type.developerName === 'Tall')!.id;
    assert.equal(org.insert('Shelf__c', { Room__c: 'R', RecordTypeId: tall }).success, true);
    const low = org
      .schema()
      .object('Author__c')!
      .recordTypes.find((type) => type.developerName === 'Poet')!.id;
    const { errors } = org.insert('Shelf__c', { Room__c: 'R', RecordTypeId: low });
    assert.deepEqual(errors, [
      {
        statusCode: 'INVALID_CROSS_REFERENCE_KEY',
        message: `Record Type ID: this ID value isn't valid for the user: ${low}`,
        fields: ['RecordTypeId']
      }
    ]);
  });

  it('offers only the values of its record type', () => {
    const tall = org
      .schema()
      .object('Shelf__c')!
      .recordTypes.find((type) => type.developerName === 'Tall')!.id;
    assert.equal(org.insert('Shelf__c', { Room__c: 'R', RecordTypeId: tall, Size__c: 'Large' }).success, true);
    const { errors } = org.insert('Shelf__c', { Room__c: 'R', RecordTypeId: tall, Size__c: 'Small' });
    assert.equal(errors[0]?.message, 'Size: bad value for restricted picklist field: Small');
  });
});
