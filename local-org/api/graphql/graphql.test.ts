import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { json, startLibrary, type Library } from '../test/startLibrary.ts';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers have the shape of the query
type Answer = { data: any; errors: any[] };

describe('UI API GraphQL', () => {
  let library: Library;
  before(async () => {
    library = await startLibrary();
    const { admin } = library;
    const { id: shelf } = await admin.sobject('Shelf__c').create({ Name: 'North wall', Code__c: 'N1' });
    const books = Array.from({ length: 25 }, (_, index) => ({
      Name: `Book ${String(index).padStart(2, '0')}`,
      Author__c: index % 2 ? 'Anna' : 'bert',
      Pages__c: index * 10 + 1,
      Published__c: `2026-01-${String(index + 1).padStart(2, '0')}`,
      Genre__c: index % 5 === 0 ? 'Poetry' : 'Novel',
      Shelf__c: index < 5 ? shelf : null
    }));
    const saved = await admin.sobject('Book__c').create(books);
    assert.ok(saved.every((result) => result.success));
    await admin.sobject('Loan__c').create({ Book__c: saved[0]?.id as string, Reader__c: 'Rita', Due__c: '2026-02-01' });
  });
  after(() => library.close());

  const run = async (query: string, variables?: object, token = library.admin.accessToken): Promise<Answer> => {
    const response = await fetch(`${library.url}/services/data/v66.0/graphql`, {
      ...json('POST', { query, variables }),
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` }
    });
    assert.equal(response.status, 200);
    return (await response.json()) as Answer;
  };
  const names = ({ data }: Answer): string[] =>
    data.uiapi.query.Book__c.edges.map(({ node }: { node: { Name: { value: string } } }) => node.Name.value);
  const books = (args: string, more = ''): string =>
    `query { uiapi { query { Book__c(${args}) { totalCount edges { node { Id Name { value } ${more} } } } } } }`;

  it('answers values, display values, parents, children, aliases and fragments', async () => {
    const { data, errors } = await run(
      `
      query Books($name: String) {
        uiapi { query { found: Book__c(first: 1, where: { Name: { eq: $name } }) { edges { node {
          ...basics
          pages: Pages__c { value displayValue }
          Shelf__r { Code__c { value } }
          Loans__r(first: 3) { edges { node { Reader__c { value } } } }
          Is_Lent__c @skip(if: true) { value }
        } } } } }
      }
      fragment basics on Book__c { ApiName Name { value } Genre__c { value label } }`,
      { name: 'Book 00' }
    );
    assert.deepEqual(errors, []);
    assert.deepEqual(data.uiapi.query.found.edges[0].node, {
      ApiName: 'Book__c',
      Name: { value: 'Book 00' },
      Genre__c: { value: 'Poetry', label: 'Poetry' },
      pages: { value: 1, displayValue: '1' },
      Shelf__r: { Code__c: { value: 'N1' } },
      Loans__r: { edges: [{ node: { Reader__c: { value: 'Rita' } } }] }
    });
  });

  const filters: [string, string, number][] = [
    ['equality without regard to case', '{ Author__c: { eq: "BERT" } }', 13],
    ['a list', '{ Name: { in: ["Book 01", "Book 02", "None"] } }', 2],
    ['a pattern', '{ Name: { like: "Book 1%" } }', 10],
    ['a range', '{ Pages__c: { gte: 11, lt: 41 } }', 3],
    [
      'or inside and',
      '{ and: [{ Author__c: { eq: "Anna" } }, { or: [{ Pages__c: { eq: 11 } }, { Pages__c: { eq: 31 } }] }] }',
      2
    ],
    ['not', '{ not: { Genre__c: { eq: "Novel" } } }', 5],
    ['a parent', '{ Shelf__r: { Name: { eq: "North wall" } } }', 5],
    ['null', '{ Shelf__c: { eq: null } }', 20],
    ['a date', '{ Published__c: { gt: { value: "2026-01-20" } } }', 5],
    ['a date literal', '{ CreatedDate: { eq: { literal: TODAY } } }', 25],
    ['a date range', '{ CreatedDate: { eq: { range: { last_n_days: 2 } } } }', 25],
    ['text that looks like SOQL as text', `{ Name: { eq: "' OR Id != null" } }`, 0]
  ];
  for (const [name, where, count] of filters) {
    it(`filters by ${name}`, async () => {
      const answer = await run(books(`first: 100, where: ${where}`));
      assert.deepEqual(answer.errors, []);
      assert.equal(names(answer).length, count);
    });
  }

  it('sorts by several keys in the order they are written, literal or variable', async () => {
    const literal = await run(books('first: 3, orderBy: { Author__c: { order: DESC }, Name: { order: DESC } }'));
    assert.deepEqual(names(literal), ['Book 24', 'Book 22', 'Book 20']);
    const query = `query($o: Book__c_OrderBy) { uiapi { query { Book__c(first: 3, orderBy: $o) { edges { node { Name { value } } } } } } }`;
    const swapped = await run(query, { o: { Name: { order: 'DESC' }, Author__c: { order: 'ASC' } } });
    assert.deepEqual(names(swapped), ['Book 24', 'Book 23', 'Book 22']);
  });

  it('pages by cursor without gap or overlap while rows are added', async () => {
    const query = `query($after: String) { uiapi { query { Book__c(first: 10, after: $after, where: { Name: { like: "Book %" } }, orderBy: { Name: { order: ASC } }) {
      totalCount pageInfo { hasNextPage endCursor } edges { node { Name { value } } } } } } }`;
    const seen: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 4; page += 1) {
      const answer: Answer = await run(query, { after });
      seen.push(...names(answer));
      const { pageInfo, totalCount } = answer.data.uiapi.query.Book__c;
      assert.equal(totalCount, 25);
      after = pageInfo.endCursor;
      if (page === 0) await library.admin.sobject('Book__c').create({ Name: 'Book 000', Author__c: 'x' });
      if (!pageInfo.hasNextPage) break;
    }
    assert.deepEqual(
      seen,
      Array.from({ length: 25 }, (_, index) => `Book ${String(index).padStart(2, '0')}`)
    );
    const { records } = await library.admin.query<{ Id: string }>("SELECT Id FROM Book__c WHERE Name = 'Book 000'");
    await library.admin.sobject('Book__c').destroy(records.map(({ Id }) => Id));
  });

  it('aggregates by group', async () => {
    const { data, errors } =
      await run(`{ uiapi { aggregate { Book__c(groupBy: { Genre__c: { group: true } }, orderBy: { Genre__c: { order: ASC } }) {
      edges { node { aggregate { Genre__c { value } Pages__c { sum { value } max { value } } Id { count { value } } } } } } } } }`);
    assert.deepEqual(errors, []);
    const rows = data.uiapi.aggregate.Book__c.edges.map(
      // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the shape of the query above
      ({ node: { aggregate: a } }: any) => [
        a.Genre__c.value,
        a.Id.count.value,
        a.Pages__c.sum.value,
        a.Pages__c.max.value
      ]
    );
    assert.deepEqual(rows.sort(), [
      ['Novel', 20, 2520, 241],
      ['Poetry', 5, 505, 201]
    ]);
  });

  it('creates records that refer to each other, and rolls all back when one fails', async () => {
    const mutation = (pages: number, allOrNone = true): string => `mutation {
      uiapi(input: { allOrNone: ${allOrNone} }) {
        shelf: Shelf__cCreate(input: { Shelf__c: { Name: "South wall", Code__c: "S${pages}${allOrNone}" } }) { Record { Id Name { value } } }
        book: Book__cCreate(input: { Book__c: { Name: "New", Author__c: "Cy", Pages__c: ${pages}, Shelf__c: "@{shelf}" } }) { Record { Shelf__c { value } } }
      } }`;
    const count = async (): Promise<number> =>
      (await library.admin.query("SELECT Id FROM Shelf__c WHERE Name = 'South wall'")).totalSize;
    const good = await run(mutation(5));
    assert.deepEqual(good.errors, []);
    const { shelf, book } = good.data.uiapi;
    assert.equal(book.Record.Shelf__c.value, shelf.Record.Id);
    const bad = await run(mutation(-5));
    assert.deepEqual([bad.data.uiapi, bad.errors.length, await count()], [{ shelf: null, book: null }, 1, 1]);
    assert.equal(bad.errors[0].extensions.errorCode, 'FIELD_CUSTOM_VALIDATION_EXCEPTION');
    const partial = await run(mutation(-6, false));
    assert.deepEqual(
      [partial.data.uiapi.book, partial.data.uiapi.shelf.Record.Name.value, await count()],
      [null, 'South wall', 2]
    );
  });

  it('updates and deletes', async () => {
    const found = await run(books('first: 1, where: { Name: { eq: "Book 24" } }'));
    const { Id } = found.data.uiapi.query.Book__c.edges[0].node;
    const updated = await run(
      'mutation($input: Book__cUpdateInput!) { uiapi { Book__cUpdate(input: $input) { success Record { Pages__c { value } } } } }',
      { input: { Id, Book__c: { Pages__c: 7 } } }
    );
    assert.deepEqual(updated.data.uiapi.Book__cUpdate, { success: true, Record: { Pages__c: { value: 7 } } });
    const deleted = await run('mutation($id: IdOrRef!) { uiapi { Book__cDelete(input: { Id: $id }) { Id } } }', {
      id: Id
    });
    assert.equal(deleted.data.uiapi.Book__cDelete.Id, Id);
    assert.deepEqual(names(await run(books('where: { Name: { eq: "Book 24" } }'))), []);
  });

  it('shows a user only what the user may read, and offers no write that is not allowed', async () => {
    const token = library.reader.accessToken as string;
    const hidden = await run('{ uiapi { query { Loan__c { edges { node { Id } } } } } }', undefined, token);
    assert.deepEqual([hidden.data, hidden.errors[0].extensions.ErrorType], [null, 'ValidationError']);
    const write = await run(
      'mutation { uiapi { Book__cCreate(input: { Book__c: { Name: "x" } }) { Record { Id } } } }',
      undefined,
      token
    );
    assert.equal(write.errors[0].extensions.ErrorType, 'ValidationError');
  });

  it('names the place of a syntax error, and refuses a cursor that it did not give', async () => {
    const syntax = await run('{ uiapi { query { Book__c( } }');
    assert.deepEqual([syntax.errors[0].extensions.ErrorType, syntax.errors[0].locations[0].line], ['InvalidSyntax', 1]);
    const cursor = await run(books('after: "bm9uc2Vuc2U="'));
    assert.match(cursor.errors[0].message, /Invalid cursor/);
  });

  it('answers introspection', async () => {
    const { data } = await run('{ __type(name: "Book__c") { kind fields { name } } }');
    assert.equal(data.__type.kind, 'OBJECT');
    assert.ok(data.__type.fields.some(({ name }: { name: string }) => name === 'Pages_Per_Euro__c'));
  });
});
