import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startLibrary, type Library } from './startLibrary.ts';

const ROOT = '/services/data/v66.0';
const COUNT = 5000;

describe('queries over REST', () => {
  let library: Library;
  before(async () => {
    library = await startLibrary();
    const { dml } = library.org;
    const caller = library.org.systemCaller();
    const [shelf] = dml.insert('Shelf__c', [{ Name: 'Long', Code__c: 'LONG' }], caller);
    const books = Array.from({ length: COUNT }, (_, index) => ({
      Name: `Book ${String(index).padStart(5, '0')}`,
      Author__c: 'Many',
      Pages__c: index + 1,
      Shelf__c: shelf!.id,
      Bought__c: '2026-01-31T08:00:00.000Z'
    }));
    const results = dml.insert('Book__c', books, caller);
    assert.ok(results.every(({ success }) => success));
    dml.insert('Loan__c', [{ Book__c: results[0]!.id, Reader__c: 'Ann', Due__c: '2026-02-01' }], caller);
  });
  after(() => library.close());

  it('pages through 5,000 rows with queryMore, in order, each once', async () => {
    const soql = 'SELECT Id, Name FROM Book__c ORDER BY Name';
    let page = await library.admin.query<{ Name: string }>(soql);
    assert.deepEqual([page.totalSize, page.done, page.records.length], [COUNT, false, 2000]);
    assert.match(page.nextRecordsUrl!, new RegExp(`^${library.url}${ROOT}/query/[^/]+$`));
    const names = page.records.map(({ Name }) => Name);
    while (!page.done) {
      page = await library.admin.queryMore<{ Name: string }>(page.nextRecordsUrl!);
      names.push(...page.records.map(({ Name }) => Name));
    }
    assert.equal(new Set(names).size, COUNT);
    assert.deepEqual(names, [...names].sort());
  });

  it('fetches them all by itself when jsforce is told to', async () => {
    const records = await library.admin.query('SELECT Id FROM Book__c', { autoFetch: true, maxFetch: COUNT });
    assert.equal(records.records.length, COUNT);
  });

  it('takes the page size from Sforce-Query-Options, within the limits', async () => {
    const sizeOf = async (batchSize: number): Promise<number> => {
      const headers = { 'Sforce-Query-Options': `batchSize=${batchSize}` };
      const response = await library.call(`${ROOT}/query?q=SELECT+Id+FROM+Book__c`, { headers });
      return ((await response.json()) as { records: unknown[] }).records.length;
    };
    assert.deepEqual([await sizeOf(300), await sizeOf(10), await sizeOf(9999)], [300, 200, 2000]);
  });

  it('shapes records with their parents, children, urls and times', async () => {
    const soql = `SELECT Name, Bought__c, Shelf__r.Name, Owner.Name, (SELECT Reader__c, Due__c FROM Loans__r)
      FROM Book__c WHERE Name = 'Book 00000'`;
    const { records } = await library.admin.query(soql);
    const [book] = records;
    assert.deepEqual(Object.keys(book!), ['attributes', 'Name', 'Bought__c', 'Shelf__r', 'Owner', 'Loans__r']);
    assert.match(book!.attributes!.url!, new RegExp(`^${ROOT}/sobjects/Book__c/a\\w{17}$`));
    assert.equal(book!.Bought__c, '2026-01-31T08:00:00.000+0000');
    assert.deepEqual([book!.Shelf__r.attributes.type, book!.Shelf__r.Name], ['Shelf__c', 'Long']);
    const { totalSize, done, records: loans } = book!.Loans__r;
    assert.deepEqual([totalSize, done, loans[0].Reader__c, loans[0].Due__c], [1, true, 'Ann', '2026-02-01']);
  });

  it('writes times of aggregates as those of records', async () => {
    const { records } = await library.admin.query('SELECT MAX(Bought__c) latest, COUNT(Id) books FROM Book__c');
    assert.deepEqual(records, [
      { attributes: { type: 'AggregateResult' }, latest: '2026-01-31T08:00:00.000+0000', books: COUNT }
    ]);
  });

  it('describes columns for the command line', async () => {
    const soql = 'select name, shelf__r.code__c, shelf__r.name, (select reader__c from loans__r) from book__c';
    const response = await library.call(`${ROOT}/query?q=${encodeURIComponent(soql)}&columns=true`);
    const answer = (await response.json()) as { columnMetadata: Column[]; entityName: string };
    interface Column {
      columnName: string;
      aggregate: boolean;
      joinColumns: Column[];
    }
    const shape = ({ columnName, aggregate, joinColumns }: Column): unknown => [
      columnName,
      aggregate,
      joinColumns.map(shape)
    ];
    assert.equal(answer.entityName, 'Book__c');
    assert.deepEqual(answer.columnMetadata.map(shape), [
      ['Name', false, []],
      [
        'Shelf__r',
        false,
        [
          ['Code__c', false, []],
          ['Name', false, []]
        ]
      ],
      ['Loans__r', true, [['Reader__c', false, []]]]
    ]);
  });

  it('heads the columns of aggregates with their aliases and with what they are', async () => {
    const soql = 'select genre__c, count(id) books, max(shelf__r.code__c) from book__c group by genre__c';
    const response = await library.call(`${ROOT}/query?q=${encodeURIComponent(soql)}&columns=true`);
    const { columnMetadata, groupBy } = (await response.json()) as {
      columnMetadata: { columnName: string; displayName: string; aggregate: boolean }[];
      groupBy: boolean;
    };
    assert.equal(groupBy, true);
    assert.deepEqual(
      columnMetadata.map(({ columnName, displayName, aggregate }) => [columnName, displayName, aggregate]),
      [
        ['Genre__c', 'Genre__c', false],
        ['books', 'count(Id)', true],
        ['expr0', 'max(Shelf__r.Code__c)', true]
      ]
    );
  });

  it('shows deleted rows to queryAll only', async () => {
    const { id } = await library.admin.sobject('Shelf__c').create({ Name: 'Gone' });
    await library.admin.sobject('Shelf__c').destroy(id!);
    const soql = `SELECT Id FROM Shelf__c WHERE Name = 'Gone'`;
    assert.equal((await library.admin.query(soql)).totalSize, 0);
    assert.equal((await library.admin.query(soql, { scanAll: true })).totalSize, 1);
  });

  it('answers bad queries with the platform’s codes', async () => {
    const bad = {
      'SELEC Id FROM Book__c': 'MALFORMED_QUERY',
      'SELECT Nope__c FROM Book__c': 'INVALID_FIELD',
      'SELECT Id FROM Nope__c': 'INVALID_TYPE',
      'SELECT Id FROM ScratchOrgInfo LIMIT 1': 'INVALID_TYPE'
    };
    for (const [soql, errorCode] of Object.entries(bad)) {
      await assert.rejects(async () => library.admin.query(soql), { errorCode });
    }
    assert.equal((await library.call(`${ROOT}/query`)).status, 400);
    const [error] = (await (await library.call(`${ROOT}/query/nope`)).json()) as { errorCode: string }[];
    assert.equal(error!.errorCode, 'INVALID_QUERY_LOCATOR');
  });
});
