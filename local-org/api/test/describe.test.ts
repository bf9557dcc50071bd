import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startLibrary, type Library } from './startLibrary.ts';

describe('what an org tells about itself', () => {
  let library: Library;
  before(async () => (library = await startLibrary()));
  after(() => library.close());

  it('lists its versions, the newest last', async () => {
    const versions = (await (await library.call('/services/data')).json()) as {
      label: string;
      url: string;
      version: string;
    }[];
    assert.deepEqual(versions.at(-1), { label: "Summer '26", url: '/services/data/v67.0', version: '67.0' });
    assert.deepEqual(versions.find(({ version }) => version === '58.0')!.label, "Summer '23");
  });

  it('lists its resources and whose session it is', async () => {
    const resources = (await (await library.call('/services/data/v66.0')).json()) as Record<string, string>;
    assert.equal(resources.sobjects, '/services/data/v66.0/sobjects');
    assert.match(resources.identity!, new RegExp(`^${library.url}/id/${library.org.id}/005`));
    assert.equal((await library.admin.identity()).username, library.connection.username);
  });

  it('lists the objects that a user may see', async () => {
    const names = async (connection: Library['admin']): Promise<string[]> =>
      (await connection.describeGlobal()).sobjects.map(({ name }) => name);
    assert.ok((await names(library.admin)).includes('Shelf__c'));
    const readable = await names(library.reader);
    assert.ok(readable.includes('Book__c') && !readable.includes('Shelf__c'));
  });

  it('describes an object as the platform shapes it', async () => {
    const book = await library.admin.sobject('book__c').describe();
    assert.deepEqual(
      [book.name, book.label, book.labelPlural, book.custom, book.createable, book.queryable, book.keyPrefix?.length],
      ['Book__c', 'Book', 'Books', true, true, true, 3]
    );
    assert.deepEqual(
      book.childRelationships.filter(({ childSObject }) => childSObject === 'Loan__c').map((child) => ({ ...child })),
      [
        {
          cascadeDelete: true,
          childSObject: 'Loan__c',
          deprecatedAndHidden: false,
          field: 'Book__c',
          junctionIdListNames: [],
          junctionReferenceTo: [],
          relationshipName: 'Loans__r',
          restrictedDelete: false
        }
      ]
    );
    assert.equal(book.urls.describe, '/services/data/v66.0/sobjects/Book__c/describe');
  });

  it('describes fields with the types that clients know', async () => {
    const { fields } = await library.admin.sobject('Book__c').describe();
    const of = (name: string): Record<string, unknown> => fields.find((field) => field.name === name)! as never;
    const types = [
      'Id',
      'Name',
      'Abstract__c',
      'Author__c',
      'Bought__c',
      'Genre__c',
      'Is_Lent__c',
      'Loan_Count__c',
      'Pages_Per_Euro__c',
      'Price__c',
      'Published__c',
      'Shelf__c'
    ];
    assert.deepEqual(
      types.map((name) => [name, of(name).type, of(name).soapType]),
      [
        ['Id', 'id', 'tns:ID'],
        ['Name', 'string', 'xsd:string'],
        ['Abstract__c', 'textarea', 'xsd:string'],
        ['Author__c', 'string', 'xsd:string'],
        ['Bought__c', 'datetime', 'xsd:dateTime'],
        ['Genre__c', 'picklist', 'xsd:string'],
        ['Is_Lent__c', 'boolean', 'xsd:boolean'],
        ['Loan_Count__c', 'double', 'xsd:double'],
        ['Pages_Per_Euro__c', 'double', 'xsd:double'],
        ['Price__c', 'currency', 'xsd:double'],
        ['Published__c', 'date', 'xsd:date'],
        ['Shelf__c', 'reference', 'tns:ID']
      ]
    );
    const { nillable, createable, calculated } = of('Pages_Per_Euro__c');
    assert.deepEqual([nillable, createable, calculated], [true, false, true]);
    assert.deepEqual(
      [of('Author__c').nillable, of('Pages__c').nillable, of('Is_Lent__c').nillable],
      [false, true, false]
    );
    assert.deepEqual([of('Isbn__c').externalId, of('Isbn__c').idLookup, of('Isbn__c').unique], [true, true, true]);
    assert.deepEqual([of('Shelf__c').referenceTo, of('Shelf__c').relationshipName], [['Shelf__c'], 'Shelf__r']);
    assert.deepEqual(
      [of('Price__c').precision, of('Price__c').scale, of('Pages__c').inlineHelpText],
      [8, 2, 'Numbered pages only']
    );
    assert.deepEqual(of('Genre__c').picklistValues, [
      { active: true, defaultValue: true, label: 'Novel', validFor: null, value: 'Novel' },
      { active: true, defaultValue: false, label: 'Poetry', validFor: null, value: 'Poetry' },
      { active: true, defaultValue: false, label: 'Science', validFor: null, value: 'Science' }
    ]);
  });

  it('describes to a user only what that user may see and do', async () => {
    const book = await library.reader.sobject('Book__c').describe();
    assert.deepEqual([book.createable, book.updateable, book.deletable], [false, false, false]);
    const names = book.fields.map(({ name }) => name);
    assert.ok(names.includes('Pages__c') && !names.includes('Price__c'));
    assert.ok(book.fields.every((field) => field.createable === false));
  });

  it('answers limits, recent items, tabs, layouts and the basic describe', async () => {
    const { DailyApiRequests } = await library.admin.limits();
    assert.ok(DailyApiRequests!.Remaining < DailyApiRequests!.Max);
    const { id } = await library.admin.sobject('Book__c').create({ Name: 'Recent', Author__c: 'A' });
    assert.equal((await library.admin.recent())[0]!.Id, id);
    assert.equal((await library.admin.recent('Book__c'))[0]!.Id, id);
    assert.deepEqual(
      (await library.admin.tabs()).map(({ name }) => name),
      ['Book__c']
    );
    const { layouts } = await library.admin.sobject('Book__c').layouts();
    const shown = layouts.flatMap(({ detailLayoutSections }) =>
      detailLayoutSections.flatMap(({ layoutRows }) =>
        layoutRows.flatMap(({ layoutItems }) =>
          layoutItems.flatMap(({ layoutComponents }) => layoutComponents.map(({ value }) => value))
        )
      )
    );
    assert.ok(shown.includes('Author__c'));
  });

  it('answers tooling queries of tables it has', async () => {
    const { records } = await library.admin.tooling.query(`SELECT Name FROM PermissionSet WHERE Name = 'Reader'`);
    assert.equal(records.length, 1);
  });
});
