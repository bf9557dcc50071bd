import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { RecordInput } from '../../save/model.ts';
import { json, startLibrary, type Library } from './startLibrary.ts';

describe('search over REST', () => {
  let library: Library;
  let ids: string[];
  before(async () => {
    library = await startLibrary();
    const insert = (object: string, records: RecordInput[]): string[] => {
      const results = library.org.dml.insert(object, records, library.org.systemCaller());
      assert.ok(results.every(({ success }) => success));
      return results.map(({ id }) => id!);
    };
    const [shelf] = insert('Shelf__c', [{ Name: 'Classics', Code__c: 'CLASSICS' }]);
    const names = ['War and Peace', 'Peace at last', 'Emma'];
    ids = insert(
      'Book__c',
      names.map((Name) => ({ Name, Author__c: 'Somebody', Shelf__c: shelf! }))
    );
  });
  after(() => library.close());

  it('finds words with jsforce, in the fields that RETURNING names', async () => {
    const { searchRecords } = await library.admin.search(
      'FIND {peace} IN ALL FIELDS RETURNING Book__c(Name ORDER BY Name)'
    );
    const url = (id: string) => `/services/data/v66.0/sobjects/Book__c/${id}`;
    assert.deepEqual(searchRecords, [
      { attributes: { type: 'Book__c', url: url(ids[1]!) }, Name: 'Peace at last' },
      { attributes: { type: 'Book__c', url: url(ids[0]!) }, Name: 'War and Peace' }
    ]);
  });

  it('finds plain words by parameters, GET and POST alike', async () => {
    const names = async (path: string, init?: RequestInit): Promise<unknown[]> => {
      const response = await library.call(`/services/data/v66.0/parameterizedSearch${path}`, init);
      const { searchRecords } = (await response.json()) as { searchRecords: { Name: string }[] };
      return searchRecords.map(({ Name }) => Name).sort();
    };
    assert.deepEqual(await names('?q=peace&sobject=Book__c&Book__c.fields=Name'), ['Peace at last', 'War and Peace']);
    assert.deepEqual(
      await names('?q=peace&sobject=Book__c&Book__c.fields=Name&Book__c.limit=1').then((found) => found.length),
      1
    );
    const body = { q: 'Emma', fields: ['Name'], sobjects: [{ name: 'Book__c' }], in: 'NAME' };
    assert.deepEqual(await names('', json('POST', body)), ['Emma']);
    assert.deepEqual(await names('?q=' + encodeURIComponent('{peace} (*)') + '&sobject=Shelf__c&fields=Name'), []);
    const broken = await library.call('/services/data/v66.0/parameterizedSearch?q=x&sobject=Book__c&fields=Name)');
    assert.equal(((await broken.json()) as { errorCode: string }[])[0]!.errorCode, 'INVALID_FIELD');
  });

  it('refuses what is no search with the platform’s code', async () => {
    await assert.rejects(() => library.admin.search('SELECT Id FROM Book__c'), { name: 'MALFORMED_SEARCH' });
    const response = await library.call('/services/data/v66.0/search');
    assert.equal(response.status, 400);
    assert.equal(((await response.json()) as { errorCode: string }[])[0]!.errorCode, 'MALFORMED_SEARCH');
  });
});
