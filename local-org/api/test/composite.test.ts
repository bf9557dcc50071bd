import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { json, startLibrary, type Library } from './startLibrary.ts';

const ROOT = '/services/data/v66.0';

interface Answer {
  body: Record<string, unknown> & Record<string, unknown>[];
  httpStatusCode: number;
  referenceId: string;
}

describe('several records or requests in one call', () => {
  let library: Library;
  before(async () => (library = await startLibrary()));
  after(() => library.close());
  beforeEach(() => {
    const ids = library.org.store.all('SELECT "Id" FROM "Book__c" WHERE "IsDeleted" = 0').map(({ Id }) => String(Id));
    library.org.dml.delete(ids, library.org.systemCaller());
  });

  const post = async <T>(path: string, body: unknown): Promise<[number, T]> => {
    const response = await library.call(ROOT + path, json('POST', body));
    return [response.status, (await response.json()) as T];
  };
  const countBooks = async (): Promise<number> => (await library.admin.query('SELECT Id FROM Book__c')).totalSize;
  const book = (fields: Record<string, unknown> = {}): { Name: string } =>
    ({ Name: 'Book', Author__c: 'A', ...fields }) as never;

  describe('collections', () => {
    it('create, read, change, upsert and delete with jsforce', async () => {
      const books = library.admin.sobject('Book__c');
      const made = await books.create([book({ Isbn__c: '1' }), book({ Isbn__c: '2' })]);
      const ids = made.map(({ id }) => id!);
      assert.deepEqual(
        made,
        ids.map((id) => ({ id, success: true, errors: [] }))
      );
      const changed = await books.update(ids.map((Id, index) => ({ Id, Pages__c: index + 1 })));
      assert.ok(changed.every(({ success }) => success));
      const upserted = await books.upsert(
        [book({ Isbn__c: '2', Pages__c: 9 }), book({ Isbn__c: '3' })] as never[],
        'Isbn__c'
      );
      assert.deepEqual(
        upserted.map(({ created }: { created?: boolean }) => created),
        [false, true]
      );
      const found = await books.retrieve([ids[1]!, 'a00000000000000AAA', ids[0]!], { fields: ['Id', 'Pages__c'] });
      assert.deepEqual(
        found.map((record) => record?.Pages__c ?? null),
        [9, null, 1]
      );
      assert.ok((await books.destroy(ids)).every(({ success }) => success));
      assert.equal(await countBooks(), 1);
    });

    it('save what is good beside what is not', async () => {
      const results = await library.admin.sobject('Book__c').create([book(), { Name: 'No author' }, book()]);
      assert.deepEqual(
        results.map(({ success }) => success),
        [true, false, true]
      );
      assert.deepEqual(results[1], {
        success: false,
        errors: [
          {
            statusCode: 'REQUIRED_FIELD_MISSING',
            message: 'Required fields are missing: [Author__c]',
            fields: ['Author__c']
          }
        ]
      });
      assert.equal(await countBooks(), 2);
    });

    it('save all or none across objects when asked to', async () => {
      const records = [
        { attributes: { type: 'Shelf__c' }, Name: 'All or none' },
        { attributes: { type: 'Book__c' }, ...book() },
        { attributes: { type: 'Book__c' }, Name: 'No author' }
      ];
      const [status, results] = await post<{ success: boolean; errors: { statusCode: string }[] }[]>(
        '/composite/sobjects',
        {
          allOrNone: true,
          records
        }
      );
      assert.equal(status, 200);
      assert.deepEqual(
        results.map(({ errors }) => errors[0]!.statusCode),
        ['ALL_OR_NONE_OPERATION_ROLLED_BACK', 'ALL_OR_NONE_OPERATION_ROLLED_BACK', 'REQUIRED_FIELD_MISSING']
      );
      assert.equal(await countBooks(), 0);
      assert.equal((await library.admin.query(`SELECT Id FROM Shelf__c WHERE Name = 'All or none'`)).totalSize, 0);
    });

    it('take up to 200 records', async () => {
      const records = Array.from({ length: 201 }, () => ({ attributes: { type: 'Book__c' }, ...book() }));
      const [status, [error]] = await post<{ errorCode: string }[]>('/composite/sobjects', { records });
      assert.deepEqual([status, error!.errorCode], [400, 'EXCEEDED_ID_LIMIT']);
    });
  });

  describe('composite', () => {
    const createShelf = {
      method: 'POST',
      url: `${ROOT}/sobjects/Shelf__c`,
      referenceId: 'shelf',
      body: { Name: 'Ref' }
    };
    const createBook = {
      method: 'POST',
      url: `${ROOT}/sobjects/Book__c`,
      referenceId: 'book',
      body: book({ Shelf__c: '@{shelf.id}', Abstract__c: 'On shelf @{shelf.id}.' })
    };
    const run = async (compositeRequest: unknown[], allOrNone = false): Promise<Answer[]> => {
      const [status, answer] = await post<{ compositeResponse: Answer[] }>('/composite', {
        allOrNone,
        compositeRequest
      });
      assert.equal(status, 200);
      return answer.compositeResponse;
    };

    it('lets later requests use what earlier ones answered, in bodies and urls', async () => {
      const read = {
        method: 'GET',
        url: `${ROOT}/query?q=SELECT+Name,Shelf__c,Abstract__c+FROM+Book__c+WHERE+Id='@{book.id}'`,
        referenceId: 'read'
      };
      const change = {
        method: 'PATCH',
        url: `${ROOT}/sobjects/Book__c/@{book.id}`,
        referenceId: 'change',
        body: { Name: '@{read.records[0].Name} II' }
      };
      const answers = await run([createShelf, createBook, read, change]);
      assert.deepEqual(
        answers.map(({ httpStatusCode, referenceId }) => [referenceId, httpStatusCode]),
        [
          ['shelf', 201],
          ['book', 201],
          ['read', 200],
          ['change', 204]
        ]
      );
      const shelfId = answers[0]!.body.id as string;
      const [record] = answers[2]!.body.records as Record<string, unknown>[];
      assert.deepEqual([record!.Shelf__c, record!.Abstract__c], [shelfId, `On shelf ${shelfId}.`]);
      const { records } = await library.admin.query(`SELECT Id FROM Book__c WHERE Name = 'Book II'`);
      assert.equal(records.length, 1);
    });

    it('goes on after a failure, save for what depends on it', async () => {
      const answers = await run([
        { ...createShelf, body: {}, url: `${ROOT}/sobjects/Nope__c` },
        createBook,
        { ...createShelf, referenceId: 'other' }
      ]);
      assert.deepEqual(
        answers.map(({ httpStatusCode }) => httpStatusCode),
        [404, 400, 201]
      );
      assert.deepEqual(answers[1]!.body, [
        { errorCode: 'PROCESSING_HALTED', message: 'Invalid reference specified. No value for shelf.id found in shelf' }
      ]);
    });

    it('undoes everything after a failure when it is all or none', async () => {
      const broken = { ...createBook, referenceId: 'broken', body: { Name: 'No author' } };
      const answers = await run([createShelf, createBook, broken], true);
      assert.deepEqual(
        answers.map(({ body }) => body[0]!.errorCode),
        ['PROCESSING_HALTED', 'PROCESSING_HALTED', 'REQUIRED_FIELD_MISSING']
      );
      assert.equal(await countBooks(), 0);
    });

    it('takes up to 25 requests with references of their own', async () => {
      const many = Array.from({ length: 26 }, (_, index) => ({ ...createShelf, referenceId: `r${index}` }));
      assert.equal((await post('/composite', { compositeRequest: many }))[0], 400);
      assert.equal((await post('/composite', { compositeRequest: [createShelf, createShelf] }))[0], 400);
    });
  });

  it('answers a batch of independent requests', async () => {
    const batchRequests = [
      { method: 'POST', url: 'v66.0/sobjects/Book__c', richInput: book() },
      { method: 'GET', url: 'v66.0/sobjects/Nope__c' },
      { method: 'GET', url: 'v66.0/query?q=SELECT+COUNT()+FROM+Book__c' }
    ];
    const [, answer] = await post<{ hasErrors: boolean; results: { statusCode: number }[] }>('/composite/batch', {
      batchRequests
    });
    assert.deepEqual([answer.hasErrors, answer.results.map(({ statusCode }) => statusCode)], [true, [201, 404, 200]]);
    const [, halted] = await post<typeof answer>('/composite/batch', { batchRequests, haltOnError: true });
    assert.deepEqual(
      halted.results.map(({ statusCode }) => statusCode),
      [201, 404, 412]
    );
  });

  it('runs each graph as a whole', async () => {
    const request = (referenceId: string, fields: unknown): unknown => ({
      method: 'POST',
      url: `${ROOT}/sobjects/Book__c`,
      referenceId,
      body: fields
    });
    const graphs = [
      { graphId: 'good', compositeRequest: [request('a', book()), request('b', book())] },
      { graphId: 'bad', compositeRequest: [request('a', book()), request('b', { Name: 'No author' })] }
    ];
    const [, answer] = await post<{ graphs: { graphId: string; isSuccessful: boolean }[] }>('/composite/graph', {
      graphs
    });
    assert.deepEqual(
      answer.graphs.map(({ graphId, isSuccessful }) => [graphId, isSuccessful]),
      [
        ['good', true],
        ['bad', false]
      ]
    );
    assert.equal(await countBooks(), 2);
  });

  describe('tree', () => {
    const tree = (reader: string | null): unknown => ({
      records: [
        {
          attributes: { type: 'Shelf__c', referenceId: 'shelf' },
          Name: 'Tree',
          Books__r: {
            records: [
              {
                attributes: { type: 'Book__c', referenceId: 'book' },
                ...book(),
                Loans__r: { records: [{ attributes: { type: 'Loan__c', referenceId: 'loan' }, Reader__c: reader }] }
              }
            ]
          }
        }
      ]
    });

    it('makes parents, children and grandchildren', async () => {
      const [status, answer] = await post<{ hasErrors: boolean; results: { referenceId: string; id: string }[] }>(
        '/composite/tree/Shelf__c',
        tree('Ann')
      );
      assert.deepEqual(
        [status, answer.hasErrors, answer.results.map(({ referenceId }) => referenceId)],
        [201, false, ['shelf', 'book', 'loan']]
      );
      const soql = `SELECT Book__r.Shelf__r.Name FROM Loan__c WHERE Id = '${answer.results[2]!.id}'`;
      assert.equal((await library.admin.query(soql)).records[0]!.Book__r.Shelf__r.Name, 'Tree');
    });

    it('makes nothing when one record is refused', async () => {
      const [status, answer] = await post<{
        hasErrors: boolean;
        results: { referenceId: string; errors: { statusCode: string }[] }[];
      }>('/composite/tree/Shelf__c', tree(null));
      assert.deepEqual([status, answer.hasErrors], [400, true]);
      assert.deepEqual(
        answer.results.map(({ referenceId, errors }) => [referenceId, errors[0]!.statusCode]),
        [['loan', 'REQUIRED_FIELD_MISSING']]
      );
      assert.equal(await countBooks(), 0);
    });
  });
});
