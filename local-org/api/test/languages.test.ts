import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { readComponents } from '../../metadata/readComponents.ts';
import { metadata } from '../../testing/fixtureProject.ts';
import { json, startLibrary, type Library } from './startLibrary.ts';

const FILES: Readonly<Record<string, string>> = {
  'src/labels/CustomLabels.labels-meta.xml': metadata(
    'CustomLabels',
    `<labels><fullName>Greeting</fullName><language>en_US</language><protected>true</protected><shortDescription>g</shortDescription><value>Welcome</value></labels>
     <labels><fullName>Plain</fullName><language>en_US</language><protected>true</protected><shortDescription>p</shortDescription><value>Plain</value></labels>`
  ),
  'src/quickActions/Book__c.Lend.quickAction-meta.xml': metadata(
    'QuickAction',
    '<label>Lend</label><optionsCreateFeedItem>false</optionsCreateFeedItem><targetObject>Loan__c</targetObject><targetParentField>Book__c</targetParentField><type>Create</type>'
  ),
  'src/translations/de.translation-meta.xml': metadata(
    'Translations',
    `<customApplications><label>Bücherei</label><name>Library</name></customApplications>
     <customLabels><label>Willkommen</label><name>Greeting</name></customLabels>`
  ),
  'src/objectTranslations/Book__c-de/Book__c-de.objectTranslation-meta.xml': metadata(
    'CustomObjectTranslation',
    `<caseValues><plural>false</plural><value>Buch</value></caseValues>
     <caseValues><plural>true</plural><value>Bücher</value></caseValues>
     <gender>Neuter</gender>
     <layouts><layout>Book Layout</layout><sections><label>Das Buch</label><section>Book</section></sections></layouts>
     <nameFieldLabel>Titel</nameFieldLabel>
     <validationRules><errorMessage>Ein Buch hat mindestens eine Seite.</errorMessage><name>Pages_Positive</name></validationRules>`
  ),
  'src/objectTranslations/Book__c-de/Genre__c.fieldTranslation-meta.xml': metadata(
    'CustomFieldTranslation',
    `<help>Wie man es liest.</help><label>Gattung</label><name>Genre__c</name>
     <picklistValues><masterLabel>Novel</masterLabel><translation>Roman</translation></picklistValues>`
  ),
  'src/objectTranslations/Book__c-de/Isbn__c.fieldTranslation-meta.xml': metadata(
    'CustomFieldTranslation',
    '<label>Buchnummer</label><name>Isbn__c</name>'
  ),
  'src/objectTranslations/Loan__c-de/Book__c.fieldTranslation-meta.xml': metadata(
    'CustomFieldTranslation',
    '<label>Buch</label><name>Book__c</name><relationshipLabel>Ausleihen</relationshipLabel>'
  )
};

const ROOT = '/services/data/v66.0';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers have many shapes; the assertions tell which
type Body = any;

describe('the language of a user', () => {
  let library: Library;
  let book: string;

  const get = async (path: string): Promise<Body> => (await library.call(ROOT + path)).json();
  const speak = async (language: string): Promise<void> => {
    const userId = library.org.systemCaller().userId;
    await library.admin.sobject('User').update({ Id: userId, LanguageLocaleKey: language });
  };

  before(async () => {
    library = await startLibrary();
    const files = Object.entries(FILES).map(([path, content]) => ({ path, content: Buffer.from(content) }));
    const { problems } = await library.org.deploy(readComponents(files).components);
    assert.deepEqual(problems, []);
    const fields = { Name: 'Emma', Author__c: 'Jane Austen', Genre__c: 'Novel', Pages__c: 474 };
    book = (await library.admin.sobject('Book__c').create(fields)).id as string;
    await speak('de');
  });
  after(() => library.close());

  it('names objects, fields, help texts and picklist values in describe and object info; names for programs stay', async () => {
    const described = await get('/sobjects/Book__c/describe');
    const genre = described.fields.find(({ name }: { name: string }) => name === 'Genre__c');
    assert.deepEqual([described.name, described.label, described.labelPlural], ['Book__c', 'Buch', 'Bücher']);
    assert.deepEqual([genre.label, genre.inlineHelpText], ['Gattung', 'Wie man es liest.']);
    assert.deepEqual(
      genre.picklistValues.slice(0, 2).map(({ label, value }: Body) => [label, value]),
      [
        ['Roman', 'Novel'],
        ['Poetry', 'Poetry']
      ]
    );
    const info = await get('/ui-api/object-info/Book__c');
    assert.deepEqual([info.label, info.fields.Name.label, info.fields.Genre__c.label], ['Buch', 'Titel', 'Gattung']);
    const values = await get('/ui-api/object-info/Book__c/picklist-values/012000000000000AAA/Genre__c');
    assert.deepEqual(values.values[0].label, 'Roman');
  });

  it('reads records, layouts, lists, related lists and apps', async () => {
    const record = await get(`/ui-api/records/${book}?fields=Book__c.Genre__c`);
    assert.deepEqual(record.fields.Genre__c, { displayValue: 'Roman', value: 'Novel' });
    const layout = await get('/ui-api/layout/Book__c');
    assert.equal(layout.sections[0].heading, 'Das Buch');
    assert.equal(layout.sections[0].layoutRows[0].layoutItems[0].label, 'Titel');
    const list = await get('/ui-api/list-info/Book__c/__All');
    assert.equal(list.displayColumns[0].label, 'Titel');
    const related = await get('/ui-api/related-list-info/Book__c');
    assert.equal(related.relatedLists[0].label, 'Ausleihen');
    const { apps } = await get('/ui-api/apps');
    const own = apps.find(({ developerName }: Body) => developerName === 'Library');
    assert.deepEqual([own.label, own.navItems[0].label], ['Bücherei', 'Bücher']);
  });

  it('answers GraphQL labels and toLabel() of queries', async () => {
    const query = '{ uiapi { query { Book__c { edges { node { Genre__c { value label displayValue } } } } } } }';
    const { data } = (await (await library.call(`${ROOT}/graphql`, json('POST', { query }))).json()) as Body;
    const genre = data.uiapi.query.Book__c.edges[0].node.Genre__c;
    assert.deepEqual(genre, { value: 'Novel', label: 'Roman', displayValue: 'Roman' });
    const labelled = 'SELECT toLabel(Genre__c), Name FROM Book__c';
    assert.equal((await library.admin.query<Body>(labelled)).records[0].Genre__c, 'Roman');
    assert.equal((await library.reader.query<Body>(labelled)).records[0].Genre__c, 'Novel');
  });

  it('says what is wrong with a record', async () => {
    const refused = await library.call(`${ROOT}/sobjects/Book__c/${book}`, json('PATCH', { Pages__c: 0 }));
    const [rule] = (await refused.json()) as Body;
    assert.deepEqual([rule.message, rule.fields], ['Ein Buch hat mindestens eine Seite.', ['Pages__c']]);
    const long = await library.call(`${ROOT}/sobjects/Book__c/${book}`, json('PATCH', { Isbn__c: 'x'.repeat(300) }));
    assert.match(((await long.json()) as Body)[0].message, /^Buchnummer: data value too large/);
  });

  it('is what Apex speaks', () => {
    const code = `
      System.assertEquals('Gattung', Book__c.Genre__c.getDescribe().getLabel());
      System.assertEquals('Roman', Book__c.Genre__c.getDescribe().getPicklistValues()[0].getLabel());
      System.assertEquals('Bücher', Book__c.SObjectType.getDescribe().getLabelPlural());
      System.assertEquals('Willkommen', System.Label.Greeting);
      System.assertEquals('Welcome', System.Label.get('', 'Greeting', 'en_US'));
      System.assertEquals('Plain', System.Label.Plain);
      try { insert new Book__c(Name = 'x', Author__c = 'y', Pages__c = -1); Assert.fail(); }
      catch (DmlException error) { System.assertEquals('Ein Buch hat mindestens eine Seite.', error.getDmlMessage(0)); }`;
    const { org } = library;
    assert.equal(org.apex.executeAnonymous(code, org.callerFor(org.systemCaller().userId)).exceptionMessage, null);
  });

  it('falls back from a dialect to its language, and to English where the org has no words', async () => {
    await speak('de_AT');
    assert.equal((await get('/ui-api/object-info/Book__c')).label, 'Buch');
    await speak('fr');
    assert.equal((await get('/ui-api/object-info/Book__c')).label, 'Book');
    await speak('de');
  });

  it('is chosen by the user, among those that the org offers', async () => {
    const choose = (language: string) =>
      fetch(`${library.url}/local-org/language`, {
        ...json('POST', { language }),
        headers: { 'content-type': 'application/json', authorization: `Bearer ${library.reader.accessToken}` }
      });
    assert.equal((await choose('xx')).status, 400);
    assert.equal((await choose('de')).status, 200);
    const labelled = 'SELECT toLabel(Genre__c) FROM Book__c';
    assert.equal((await library.reader.query<Body>(labelled)).records[0].Genre__c, 'Roman');
  });
});
