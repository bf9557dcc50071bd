import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { connect, json, startLibrary, type Library } from '../test/startLibrary.ts';

const ROOT = '/services/data/v66.0/ui-api';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers have many shapes; the assertions tell which
type Body = any;

describe('UI API', () => {
  let library: Library;
  let shelf: string;
  let book: string;
  before(async () => {
    library = await startLibrary();
    const { admin } = library;
    shelf = (await admin.sobject('Shelf__c').create({ Name: 'North wall', Code__c: 'N1' })).id as string;
    const fields = { Author__c: 'George Eliot', Genre__c: 'Novel', Shelf__c: shelf };
    book = (await admin.sobject('Book__c').create({ Name: 'Middlemarch', Pages__c: 1880, Price__c: 12.5, ...fields }))
      .id as string;
    await admin.sobject('Book__c').create({ Name: 'Silas Marner', Pages__c: 230, ...fields });
    for (const due of ['2026-02-01', '2026-03-01']) {
      await admin.sobject('Loan__c').create({ Book__c: book, Reader__c: 'Rita', Due__c: due });
    }
  });
  after(() => library.close());

  const get = async (path: string): Promise<{ status: number; body: Body }> => {
    const response = await library.call(`${ROOT}${path}`);
    return { status: response.status, body: (await response.json()) as Body };
  };
  const asReader = async (path: string, init: RequestInit = {}): Promise<{ status: number; body: Body }> => {
    const response = await fetch(`${library.url}${ROOT}${path}`, {
      ...init,
      headers: { authorization: `Bearer ${library.reader.accessToken}`, ...init.headers }
    });
    return { status: response.status, body: (await response.json()) as Body };
  };

  it('reads a record with parents and values as people read them', async () => {
    const { body } = await get(
      `/records/${book}?fields=Book__c.Name,book__c.pages__c,Book__c.Price__c,Book__c.Shelf__r.Code__c`
    );
    assert.deepEqual(
      [body.apiName, body.id, body.fields.Name, body.fields.Pages__c, body.fields.Price__c],
      [
        'Book__c',
        book,
        { displayValue: null, value: 'Middlemarch' },
        { displayValue: '1,880', value: 1880 },
        { displayValue: '$12.50', value: 12.5 }
      ]
    );
    assert.equal(body.fields.Shelf__r.value.fields.Code__c.value, 'N1');
    assert.deepEqual(Object.keys(body.fields).sort(), ['Name', 'Pages__c', 'Price__c', 'Shelf__r']);
  });

  it('refuses a required field that does not exist and leaves out an optional one', async () => {
    const refused = await get(`/records/${book}?fields=Book__c.Nope__c`);
    assert.deepEqual([refused.status, refused.body[0]?.errorCode], [400, 'INVALID_FIELD']);
    const { status, body } = await get(`/records/${book}?fields=Book__c.Name&optionalFields=Book__c.Nope__c`);
    assert.deepEqual([status, Object.keys(body.fields)], [200, ['Name']]);
  });

  it('answers 404 for a record that is not there and an id of no object', async () => {
    for (const id of [book.replace(/...$/, 'AAA').replace(/.{4}AAA$/, 'zzzzAAA'), 'zzz000000000001AAA', 'nonsense']) {
      const { status, body } = await get(`/records/${id}?fields=Book__c.Name`);
      assert.deepEqual([status, body[0]?.errorCode], [404, 'NOT_FOUND'], id);
    }
  });

  it('creates, changes and deletes a record', async () => {
    const input = { apiName: 'Book__c', fields: { Name: 'Romola', Author__c: 'George Eliot' } };
    const created = await library.call(`${ROOT}/records`, json('POST', input));
    const { id } = (await created.json()) as { id: string };
    assert.equal(created.status, 201);
    const changed = await library.call(`${ROOT}/records/${id}`, json('PATCH', { fields: { Shelf__c: shelf } }));
    const body = (await changed.json()) as Body;
    assert.deepEqual([changed.status, body.fields.Shelf__r.displayValue], [200, 'North wall']);
    assert.equal((await library.call(`${ROOT}/records/${id}`, { method: 'DELETE' })).status, 204);
    assert.equal((await get(`/records/${id}?fields=Book__c.Name`)).status, 404);
  });

  it('says at which field a refused write went wrong', async () => {
    const response = await library.call(`${ROOT}/records/${book}`, json('PATCH', { fields: { Pages__c: -1 } }));
    const [error] = (await response.json()) as Body[];
    assert.deepEqual([response.status, error?.errorCode], [400, 'FIELD_CUSTOM_VALIDATION_EXCEPTION']);
    assert.deepEqual(Object.keys(error?.output.fieldErrors ?? {}), ['Pages__c']);
  });

  it('refuses to overwrite what somebody else changed since', async () => {
    const { body } = await get(`/records/${book}?fields=Book__c.LastModifiedDate`);
    const seen = body.fields.LastModifiedDate.value;
    await new Promise((resolve) => setTimeout(resolve, 5));
    const patch = (fields: object): Promise<Response> =>
      library.call(`${ROOT}/records/${book}`, {
        ...json('PATCH', { fields }),
        headers: { 'content-type': 'application/json', 'if-unmodified-since': seen }
      });
    assert.equal((await patch({ Pages__c: 881 })).status, 200);
    const refused = await patch({ Pages__c: 882 });
    assert.equal(refused.status, 412);
    assert.match(((await refused.json()) as Body[])[0]?.message, /was modified by/);
    const now = await get(`/records/${book}?fields=Book__c.Pages__c`);
    assert.equal(now.body.fields.Pages__c.value, 881);
  });

  it('describes an object with what the user may do', async () => {
    const admin = await get('/object-info/book__c');
    assert.deepEqual(
      [admin.body.apiName, admin.body.createable, admin.body.fields.Pages__c.updateable],
      ['Book__c', true, true]
    );
    assert.equal(admin.body.fields.Loan_Count__c.updateable, false);
    const reader = await asReader('/object-info/Book__c');
    assert.deepEqual([reader.body.createable, reader.body.fields.Name.updateable], [false, false]);
    assert.equal((await asReader('/object-info/Loan__c')).body[0]?.errorCode, 'INVALID_TYPE');
  });

  it('lists picklist values', async () => {
    const { body } = await get('/object-info/Book__c/picklist-values/012000000000000AAA/Genre__c');
    const values: { value: string }[] = body.values;
    assert.ok(values.some(({ value }) => value === 'Novel'));
    assert.equal((await get('/object-info/Book__c/picklist-values/012000000000000AAA/Name')).status, 400);
  });

  it('lays a record out as its page layout says', async () => {
    const { body } = await get('/layout/Book__c?layoutType=Full&mode=Edit');
    const [section] = body.sections as Body[];
    assert.deepEqual([section?.heading, section?.columns, section?.rows], ['Book', 2, 2]);
    const item = section?.layoutRows[0]?.layoutItems[1];
    assert.deepEqual([item.lookupIdApiName, item.required], ['Shelf__c', false]);
  });

  it('runs a list view: filters with logic, columns, sorting, pages', async () => {
    const view = await get('/list-records/Book__c/Long_Books?fields=Book__c.Author__c');
    const names = (body: Body): unknown[] => (body.records as Body[]).map((record) => record.fields.Name.value);
    assert.deepEqual(names(view.body), ['Middlemarch']);
    const info = await get('/list-info/Book__c/Long_Books');
    const columns = info.body.displayColumns as Body[];
    assert.deepEqual(
      columns.map((column) => column.fieldApiName),
      ['Name', 'Pages__c', 'Shelf__r.Name', 'CreatedBy.Name']
    );
    const first = await get('/list-records/Book__c/__All?pageSize=1&sortBy=-Name');
    const next = await get(`/list-records/Book__c/__All?pageSize=1&pageToken=${String(first.body.nextPageToken)}`);
    assert.deepEqual([names(first.body), names(next.body)], [['Silas Marner'], ['Middlemarch']]);
    assert.equal((await get('/list-records/Book__c/No_Such_View')).status, 404);
  });

  it('shows related lists of the layout, sorted as it says', async () => {
    const lists = await get('/related-list-info/Book__c');
    assert.deepEqual(
      (lists.body.relatedLists as Body[]).map((list) => list.relatedListId),
      ['Loans__r']
    );
    const { body } = await get(`/related-list-records/${book}/Loans__r`);
    assert.deepEqual(
      (body.records as Body[]).map((record) => record.fields.Due__c.value),
      ['2026-03-01', '2026-02-01']
    );
    const count = await get(`/related-list-count/${book}/Loans__r?maxCount=1`);
    assert.deepEqual([count.body.count, count.body.hasMore], [1, true]);
  });

  it('filters and sorts a list as the request asks, in GraphQL syntax', async () => {
    const post = async (path: string, body: unknown): Promise<Body> => {
      const headers = { 'content-type': 'application/json' };
      const response = await library.call(`${ROOT}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
      return response.json();
    };
    const dues = (answer: Body): unknown[] => (answer.records as Body[]).map((record) => record.fields.Due__c.value);
    const path = `/related-list-records/${book}/Loans__r`;
    assert.deepEqual(dues(await post(path, { sortBy: ['Loan__c.Due__c'] })), ['2026-02-01', '2026-03-01']);
    const filtered = await post(path, { where: '{ Due__c: { gt: { value: "2026-02-10" } } }' });
    assert.deepEqual(dues(filtered), ['2026-03-01']);
    const list = await post('/list-records/Book__c/__All', { where: '{ Name: { like: "Silas%" } }' });
    assert.equal(list.count, 1);
    assert.equal((await post(path, { where: '{ Due__c' }))[0].errorCode, 'MALFORMED_QUERY');
    const batch = await post(`/related-list-records/batch/${book}`, {
      relatedListParameters: [{ relatedListId: 'Loans__r', pageSize: 1 }, { relatedListId: 'Nope__r' }]
    });
    assert.deepEqual(
      batch.results.map((result: Body) => result.statusCode),
      [200, 404]
    );
  });

  it('finds candidates for a lookup by the words of their name, wildcards taken as text', async () => {
    const search = async (q: string): Promise<number> =>
      (await get(`/lookups/Book__c/Shelf__c?q=${encodeURIComponent(q)}`)).body.count;
    assert.deepEqual([await search('wall nor'), await search('%'), await search("' OR Id != null")], [1, 0, 0]);
  });

  it('offers apps and tabs that the user may open', async () => {
    const { body } = await get('/apps/Library');
    const labels = (body.navItems as Body[]).map((item) => item.label);
    assert.deepEqual(labels, ['Books', 'Accounts']);
    const apps = await asReader('/apps');
    assert.deepEqual(apps.body.apps, []);
  });

  it('starts a new record with its defaults', async () => {
    const { body } = await get('/record-defaults/create/Book__c');
    assert.equal(body.record.fields.Genre__c.value, 'Novel');
    assert.equal(body.record.fields.Is_Lent__c.value, false);
  });

  it('lets nobody in without a session, and no reader write', async () => {
    assert.equal((await fetch(`${library.url}${ROOT}/object-info`)).status, 401);
    const stranger = connect(library.url, 'no such token');
    await assert.rejects(stranger.request(`${ROOT}/object-info`), { errorCode: 'INVALID_SESSION_ID' });
    const refused = await asReader(`/records/${book}`, json('PATCH', { fields: { Name: 'Mine' } }));
    assert.ok(refused.status >= 400 && refused.status < 500);
  });

  it('lists what the caller may do with a record', async () => {
    const names = (body: Body): string[] => body.actions[book].actions.map(({ apiName }: Body) => apiName);
    assert.deepEqual(names((await get(`/actions/record/${book}`)).body), ['Edit', 'Clone', 'Delete']);
    assert.deepEqual(names((await asReader(`/actions/record/${book}`)).body), []);
    assert.equal((await get('/actions/record/001000000000001AAA')).status, 404);
    assert.deepEqual((await get('/actions/global')).body.actions.Global.actions, []);
  });
});
