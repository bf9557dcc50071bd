import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { json, startLibrary, type Library } from './startLibrary.ts';

const ROOT = '/services/data/v66.0';
const NOT_FOUND = [{ message: 'The requested resource does not exist', errorCode: 'NOT_FOUND' }];

describe('records over REST', () => {
  let library: Library;
  before(async () => (library = await startLibrary()));
  after(() => library.close());

  const book = (fields: Record<string, unknown> = {}): Record<string, unknown> & { Name: string } => ({
    Name: 'Middlemarch',
    Author__c: 'George Eliot',
    ...fields
  });
  const createBook = async (fields: Record<string, unknown> = {}): Promise<string> => {
    const result = await library.admin.sobject('Book__c').create(book(fields));
    assert.ok(result.success);
    return result.id;
  };

  it('creates, reads, changes and deletes a record with jsforce', async () => {
    const books = library.admin.sobject('Book__c');
    const id = await createBook({ Pages__c: 880, Bought__c: '2026-01-31T08:00:00.000+01:00', Is_Lent__c: true });
    assert.match(id, /^a\w{17}$/);
    const found = await books.retrieve(id);
    assert.equal(found.attributes!.url, `${ROOT}/sobjects/Book__c/${id}`);
    assert.deepEqual(
      [found.Name, found.Pages__c, found.Bought__c, found.Is_Lent__c, found.Genre__c, found.Price__c],
      ['Middlemarch', 880, '2026-01-31T07:00:00.000+0000', true, 'Novel', null]
    );
    assert.deepEqual(await books.update({ Id: id, Pages__c: 900, Genre__c: null }), { id, success: true, errors: [] });
    const changed = await books.retrieve(id, { fields: ['Pages__c', 'Genre__c'] });
    assert.deepEqual([changed.Pages__c, changed.Genre__c], [900, null]);
    assert.deepEqual(await books.destroy(id), { id, success: true, errors: [] });
    await assert.rejects(books.retrieve(id), { errorCode: 'ENTITY_IS_DELETED', message: 'entity is deleted' });
    await assert.rejects(books.destroy(id), { errorCode: 'ENTITY_IS_DELETED' });
  });

  it('answers a created record with its place', async () => {
    const response = await library.call(`${ROOT}/sobjects/Book__c`, json('POST', book()));
    const body = (await response.json()) as { id: string };
    assert.deepEqual([response.status, body], [201, { id: body.id, success: true, errors: [] }]);
    assert.equal(response.headers.get('location'), `${ROOT}/sobjects/Book__c/${body.id}`);
    assert.match(response.headers.get('sforce-limit-info')!, /^api-usage=\d+\/15000$/);
  });

  it('says what is wrong with a record, and which fields', async () => {
    const refusal = async (fields: Record<string, unknown>): Promise<unknown> => {
      const response = await library.call(`${ROOT}/sobjects/Book__c`, json('POST', fields));
      assert.equal(response.status, 400);
      return response.json();
    };
    assert.deepEqual(await refusal({ Name: 'x' }), [
      {
        message: 'Required fields are missing: [Author__c]',
        errorCode: 'REQUIRED_FIELD_MISSING',
        fields: ['Author__c']
      }
    ]);
    assert.deepEqual(await refusal(book({ Pages__c: 0 })), [
      { message: 'A book has at least one page.', errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', fields: ['Pages__c'] }
    ]);
    const [unknown] = (await refusal(book({ Nope__c: 1 }))) as { errorCode: string; message: string }[];
    assert.equal(unknown!.errorCode, 'INVALID_FIELD');
    assert.match(unknown!.message, /No such column 'Nope__c' on sobject of type Book__c/);
  });

  it('keeps text that looks like markup or a query as it is', async () => {
    for (const text of [`<img src=x onerror=alert(1)>`, `' OR 1=1 --`, `"; DROP TABLE "Book__c"`, 'ünï “çödé” 📚']) {
      const id = await createBook({ Name: text });
      assert.equal((await library.admin.sobject('Book__c').retrieve(id)).Name, text);
      const found = await library.admin.sobject('Book__c').find({ Name: text }, ['Id']);
      assert.ok(found.some(({ Id }) => Id === id));
    }
  });

  it('upserts by external id: 201 for a new record, 200 for one that was there', async () => {
    const path = `${ROOT}/sobjects/Book__c/Isbn__c/978-1`;
    const made = await library.call(path, json('PATCH', book()));
    const { id, created } = (await made.json()) as { id: string; created: boolean };
    assert.deepEqual([made.status, created], [201, true]);
    const changed = await library.call(path, json('PATCH', { Pages__c: 1 }));
    assert.deepEqual([changed.status, await changed.json()], [200, { id, success: true, errors: [], created: false }]);
    const found = (await (await library.call(path)).json()) as Record<string, unknown>;
    assert.deepEqual([found.Id, found.Pages__c, found.Isbn__c], [id, 1, '978-1']);
    assert.equal((await library.call(path, { method: 'DELETE' })).status, 204);
    assert.equal((await library.call(path)).status, 404);
  });

  it('upserts with jsforce, the parent named by its external id', async () => {
    await library.admin.sobject('Shelf__c').create({ Name: 'Fiction', Code__c: 'FIC' });
    const [result] = await library.admin
      .sobject('Book__c')
      .upsert([{ Isbn__c: '978-2', ...book(), Shelf__r: { Code__c: 'FIC' } }] as never[], 'Isbn__c');
    assert.ok(result!.success);
    const { records } = await library.admin.query(`SELECT Shelf__r.Name FROM Book__c WHERE Isbn__c = '978-2'`);
    assert.equal(records[0]!.Shelf__r.Name, 'Fiction');
  });

  it('refuses the external id in the body as well, and a field that is none', async () => {
    const twice = await library.call(`${ROOT}/sobjects/Book__c/Isbn__c/978-3`, json('PATCH', { isbn__c: '978-3' }));
    assert.deepEqual(
      [twice.status, ((await twice.json()) as { errorCode: string }[])[0]!.errorCode],
      [400, 'INVALID_FIELD']
    );
    const none = await library.call(`${ROOT}/sobjects/Book__c/Author__c/x`, json('PATCH', book()));
    assert.deepEqual(await none.json(), [
      { message: 'Provided external ID field does not exist or is not accessible: Author__c', errorCode: 'NOT_FOUND' }
    ]);
  });

  it('honours If-Modified-Since and If-Unmodified-Since', async () => {
    const path = `${ROOT}/sobjects/Book__c/${await createBook()}`;
    const [past, future] = ['Wed, 01 Jan 2020 00:00:00 GMT', 'Wed, 01 Jan 2120 00:00:00 GMT'];
    assert.equal((await library.call(path, { headers: { 'If-Modified-Since': future } })).status, 304);
    assert.equal((await library.call(path, { headers: { 'If-Modified-Since': past } })).status, 200);
    const change = json('PATCH', { Pages__c: 5 });
    const headers = { 'content-type': 'application/json' };
    const late = await library.call(path, { ...change, headers: { ...headers, 'If-Unmodified-Since': past } });
    assert.equal(late.status, 412);
    const inTime = await library.call(path, { ...change, headers: { ...headers, 'If-Unmodified-Since': future } });
    assert.equal(inTime.status, 204);
  });

  it('lets clients without PATCH send POST with the method in the url', async () => {
    const path = `${ROOT}/sobjects/Book__c/${await createBook()}`;
    assert.equal((await library.call(`${path}?_HttpMethod=PATCH`, json('POST', { Pages__c: 7 }))).status, 204);
    assert.equal(((await (await library.call(path)).json()) as { Pages__c: number }).Pages__c, 7);
  });

  it('lists what was changed and what was deleted in a span of time', async () => {
    const [kept, gone] = [await createBook(), await createBook()];
    await library.admin.sobject('Book__c').destroy(gone);
    const [start, end] = [new Date(Date.now() - 3_600_000), new Date(Date.now() + 60_000)];
    const { ids } = await library.admin.sobject('Book__c').updated(start, end);
    assert.ok(ids.includes(kept) && !ids.includes(gone));
    const { deletedRecords } = await library.admin.sobject('Book__c').deleted(start, end);
    assert.ok(deletedRecords.some(({ id }) => id === gone));
    assert.match(deletedRecords[0]!.deletedDate, /\+0000$/);
    const backwards = await library.call(
      `${ROOT}/sobjects/Book__c/updated?start=${end.toISOString()}&end=${start.toISOString()}`
    );
    assert.equal(((await backwards.json()) as { errorCode: string }[])[0]!.errorCode, 'INVALID_REPLICATION_DATE');
  });

  describe('for a user who may only read some of it', () => {
    it('shows what may be read and nothing else', async () => {
      const id = await createBook({ Price__c: 12 });
      const found = await library.reader.sobject('Book__c').retrieve(id);
      assert.equal(found.Name, 'Middlemarch');
      assert.ok(!('Price__c' in found) && 'Pages__c' in found);
      await assert.rejects(library.reader.sobject('Shelf__c').describe(), { errorCode: 'NOT_FOUND' });
      await assert.rejects(async () => library.reader.query('SELECT Price__c FROM Book__c'), {
        errorCode: 'INVALID_FIELD'
      });
    });

    it('refuses changes', async () => {
      const id = await createBook();
      const books = library.reader.sobject('Book__c');
      const errorCode = 'INSUFFICIENT_ACCESS_OR_READONLY';
      await assert.rejects(books.create(book()), { errorCode });
      await assert.rejects(books.update({ Id: id, Name: 'x' }), { errorCode });
      await assert.rejects(books.destroy(id), { errorCode });
    });
  });

  describe('what cannot be answered', () => {
    const answer = async (
      path: string,
      init?: RequestInit
    ): Promise<[number, { errorCode: string; message: string }[]]> => {
      const response = await library.call(path, init);
      return [response.status, (await response.json()) as { errorCode: string; message: string }[]];
    };

    it('is 404 for unknown paths, objects, records and versions', async () => {
      const paths = [
        '/sobjects/Nope__c',
        '/sobjects/Nope__c/describe',
        '/nope',
        '/sobjects/Book__c/a00000000000000AAA'
      ];
      for (const path of paths) assert.deepEqual([path, ...(await answer(ROOT + path))], [path, 404, NOT_FOUND]);
      for (const version of ['v99.0', 'v1.0', '66.0']) {
        assert.deepEqual(await answer(`/services/data/${version}/limits`), [404, NOT_FOUND]);
      }
      assert.deepEqual(await answer('/nowhere'), [404, NOT_FOUND]);
    });

    it('is 405 for a method that the resource does not know', async () => {
      const [status, [error]] = await answer(`${ROOT}/query`, { method: 'DELETE' });
      assert.deepEqual([status, error!.errorCode], [405, 'METHOD_NOT_ALLOWED']);
      assert.equal(error!.message, "HTTP Method 'DELETE' not allowed. Allowed are HEAD,GET");
    });

    it('is 400 with the place for JSON that is broken', async () => {
      const headers = { 'content-type': 'application/json' };
      const body = '{\n  "Name": "x",\n  "Author__c": }';
      const [status, [error]] = await answer(`${ROOT}/sobjects/Book__c`, { method: 'POST', headers, body });
      assert.deepEqual([status, error!.errorCode], [400, 'JSON_PARSER_ERROR']);
      assert.match(error!.message, /at \[line:3, column:16\]$/);
      const [, [array]] = await answer(`${ROOT}/sobjects/Book__c`, { method: 'POST', headers, body: '[1]' });
      assert.equal(array!.errorCode, 'JSON_PARSER_ERROR');
    });

    it('is 415 for a body of another kind', async () => {
      const init = { method: 'POST', headers: { 'content-type': 'image/png' }, body: 'x' };
      assert.equal((await answer(`${ROOT}/sobjects/Book__c`, init))[0], 415);
    });

    it('is 500 with an id, and no stack, for a defect', async (t) => {
      const lines: string[] = [];
      t.mock.method(process.stderr, 'write', (text: string) => lines.push(text) > 0);
      t.mock.method(library.org.dml, 'insert', () => {
        throw new TypeError('a secret of the inside');
      });
      const [status, [error]] = await answer(`${ROOT}/sobjects/Book__c`, json('POST', book()));
      assert.deepEqual([status, error!.errorCode], [500, 'UNKNOWN_EXCEPTION']);
      const id = /ErrorId if you report it: ([\w-]+)$/.exec(error!.message)![1]!;
      assert.ok(lines.join('').includes(id) && lines.join('').includes('a secret of the inside'));
      assert.ok(!error!.message.includes('secret'));
    });
  });
});
