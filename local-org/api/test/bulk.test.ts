import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { json, startLibrary, type Library } from './startLibrary.ts';

const ROOT = '/services/data/v66.0';
const COUNT = 5000;

type Row = Record<string, string>;

interface Results {
  successfulResults: Row[];
  failedResults: Row[];
  unprocessedRecords: Row[];
}

describe('Bulk API 2.0', () => {
  let library: Library;
  before(async () => {
    library = await startLibrary();
    library.admin.bulk2.pollInterval = 20;
    library.admin.bulk2.pollTimeout = 120_000;
  });
  after(() => library.close());
  beforeEach(() => {
    for (const table of ['Loan__c', 'Book__c', 'Shelf__c']) library.org.store.run(`DELETE FROM "${table}"`);
  });

  const load = (
    operation: 'insert' | 'update' | 'upsert' | 'delete' | 'hardDelete',
    input: string | Record<string, string>[],
    more: Record<string, string> = {}
  ): Promise<Results> =>
    library.admin.bulk2.loadAndWaitForResults({ object: 'Book__c', operation, input, ...more } as never) as never;
  const booksWhere = async (where: string): Promise<Record<string, unknown>[]> =>
    (
      await library.admin.query(
        `SELECT Id, Name, Pages__c, Genre__c, Is_Lent__c, Shelf__r.Code__c, Isbn__c FROM Book__c WHERE ${where}`
      )
    ).records;
  const info = async (id: string): Promise<Record<string, unknown>> =>
    (await (await library.call(`${ROOT}/jobs/ingest/${id}`)).json()) as Record<string, unknown>;

  describe('ingest', () => {
    it('loads 5,000 rows with jsforce and answers each of them, the bad ones with their reasons', async () => {
      const rows = Array.from({ length: COUNT }, (_, index) => ({
        Name: `Book ${index}`,
        Author__c: index % 100 === 7 ? '' : 'A, "quoted"\nauthor',
        Pages__c: String(index % 100 === 8 ? 0 : index + 1)
      }));
      const { successfulResults, failedResults, unprocessedRecords } = await load('insert', rows);
      assert.deepEqual([successfulResults.length, failedResults.length], [COUNT - 100, 100]);
      assert.equal(unprocessedRecords.length, 0);
      const errors = new Map(failedResults.map((row) => [row.Name, row.sf__Error]));
      assert.equal(
        errors.get('Book 7'),
        'REQUIRED_FIELD_MISSING:Required fields are missing: [Author__c]:Author__c --'
      );
      assert.equal(errors.get('Book 8'), 'FIELD_CUSTOM_VALIDATION_EXCEPTION:A book has at least one page.:Pages__c --');
      assert.deepEqual(
        [successfulResults[0]!.sf__Created, successfulResults[0]!.Author__c],
        ['true', 'A, "quoted"\nauthor']
      );
      const { records } = await library.admin.query('SELECT COUNT(Id) n, COUNT_DISTINCT(Name) names FROM Book__c');
      assert.deepEqual([records[0]!.n, records[0]!.names], [COUNT - 100, COUNT - 100]);
    });

    it('updates: an empty cell leaves a field alone, #N/A empties it', async () => {
      const made = await load('insert', 'Name,Author__c,Pages__c,Genre__c\nOne,A,10,Poetry\nTwo,A,20,Poetry\n');
      const ids = made.successfulResults.map(({ sf__Id }) => sf__Id!);
      await load('update', `Id,Pages__c,Genre__c,Is_Lent__c\n${ids[0]},,#N/A,TRUE\n${ids[1]},#N/A,,1\n`);
      const books = await booksWhere('Name != null ORDER BY Name');
      assert.deepEqual(
        books.map(({ Pages__c, Genre__c, Is_Lent__c }) => [Pages__c, Genre__c, Is_Lent__c]),
        [
          [10, null, true],
          [null, 'Poetry', true]
        ]
      );
    });

    it('upserts by external id, parents named by theirs', async () => {
      await library.admin.sobject('Shelf__c').create({ Name: 'Fiction', Code__c: 'FIC' });
      const csv = (name: string): string =>
        `Isbn__c,Name,Author__c,Shelf__r.Code__c\n978-1,${name},A,FIC\n978-2,Lost,A,NOPE\n`;
      const upsert = { externalIdFieldName: 'Isbn__c' };
      const first = await load('upsert', csv('New'), upsert);
      assert.deepEqual(
        first.successfulResults.map(({ sf__Created }) => sf__Created),
        ['true']
      );
      assert.match(
        first.failedResults[0]!.sf__Error!,
        /^INVALID_FIELD:Foreign key external ID: nope not found for field Code__c in entity Shelf__c/i
      );
      const second = await load('upsert', csv('Newer'), upsert);
      assert.deepEqual(
        second.successfulResults.map(({ sf__Created }) => sf__Created),
        ['false']
      );
      const books = await booksWhere(`Isbn__c = '978-1'`);
      assert.deepEqual(
        [books.length, books[0]!.Name, (books[0]!.Shelf__r as { Code__c: string }).Code__c],
        [1, 'Newer', 'FIC']
      );
    });

    it('deletes into the recycle bin, and hard deletes past it', async () => {
      const made = await load('insert', 'Name,Author__c\nOne,A\nTwo,A\n');
      const [one, two] = made.successfulResults.map(({ sf__Id }) => sf__Id);
      await load('delete', `Id\n${one}\n`);
      await load('hardDelete', `Id\n${two}\n`);
      const left = await library.admin.query('SELECT Id, IsDeleted FROM Book__c', { scanAll: true });
      assert.deepEqual(
        left.records.map(({ Id, IsDeleted }) => [Id, IsDeleted]),
        [[one, true]]
      );
    });

    it('reads other delimiters and line endings, and a byte order mark', async () => {
      const csv = '\ufeffName;Author__c\r\n"Semi;colon";A\r\n';
      const { successfulResults } = await load('insert', csv, { columnDelimiter: 'SEMICOLON', lineEnding: 'CRLF' });
      assert.equal(successfulResults.length, 1);
      assert.equal((await booksWhere(`Name = 'Semi;colon'`)).length, 1);
    });

    const broken: [string, string, string][] = [
      [
        'a column that the object does not have',
        'Name,Nope__c\nx,y\n',
        'InvalidBatch : Field name not found : Nope__c'
      ],
      [
        'other line endings than it said',
        'Name,Author__c\r\nx,y\r\n',
        'ClientInputError : LineEnding is invalid on user data. Current LineEnding setting is LF'
      ],
      ['no records', 'Name,Author__c\n', 'InvalidBatch : The upload holds no records']
    ];
    for (const [what, csv, message] of broken) {
      it(`fails a job with ${what}`, async () => {
        await assert.rejects(load('insert', csv), { message: `Ingest job failed to complete due to: ${message}` });
        assert.equal((await booksWhere('Id != null')).length, 0);
      });
    }

    it('saves nothing of a CSV that is broken further down, and gives it back', async () => {
      const good = Array.from({ length: 1000 }, (_, index) => `Book ${index},A\n`).join('');
      const csv = `Name,Author__c\n${good}"open,A\n`;
      const job = library.admin.bulk2.createJob({ object: 'Book__c', operation: 'insert' });
      await job.open();
      await job.uploadData(csv);
      await job.close();
      await assert.rejects(job.poll(20, 60_000), /Failed to parse CSV: Quote Not Closed/);
      assert.equal((await booksWhere('Id != null')).length, 0);
      assert.equal(await (await library.call(`${ROOT}/jobs/ingest/${job.id}/unprocessedrecords`)).text(), csv);
      assert.equal((await job.getFailedResults()).length, 0);
    });

    it('refuses jobs that cannot work', async () => {
      const refusal = async (body: Record<string, string>): Promise<[number, string]> => {
        const response = await library.call(`${ROOT}/jobs/ingest`, json('POST', body));
        return [response.status, ((await response.json()) as { message: string }[])[0]!.message];
      };
      assert.deepEqual(await refusal({ object: 'Nope__c', operation: 'insert' }), [
        400,
        'InvalidJob : Unable to find object: Nope__c'
      ]);
      assert.match((await refusal({ object: 'Book__c', operation: 'paint' }))[1], /operation "paint" is not known/);
      assert.match((await refusal({ object: 'Book__c', operation: 'upsert' }))[1], /External ID was blank/);
      const wrongKey = { object: 'Book__c', operation: 'upsert', externalIdFieldName: 'Author__c' };
      assert.match((await refusal(wrongKey))[1], /Author__c does not match an External ID for Book__c/);
    });

    it('takes data once, and keeps the states in order', async () => {
      const job = library.admin.bulk2.createJob({ object: 'Book__c', operation: 'insert' });
      await job.open();
      const closeEmpty = await library.call(
        `${ROOT}/jobs/ingest/${job.id}`,
        json('PATCH', { state: 'UploadComplete' })
      );
      assert.equal(closeEmpty.status, 400);
      await job.uploadData('Name,Author__c\nOne,A\n');
      const again = await library.call(`${ROOT}/jobs/ingest/${job.id}/batches`, {
        method: 'PUT',
        headers: { 'content-type': 'text/csv' },
        body: 'Name\nTwo\n'
      });
      assert.equal(again.status, 400);
      await job.abort();
      assert.equal((await info(job.id)).state, 'Aborted');
      const reopened = await library.call(`${ROOT}/jobs/ingest/${job.id}`, json('PATCH', { state: 'UploadComplete' }));
      assert.equal(((await reopened.json()) as { errorCode: string }[])[0]!.errorCode, 'INVALIDJOBSTATE');
      await job.delete();
      assert.equal((await library.call(`${ROOT}/jobs/ingest/${job.id}`)).status, 404);
      assert.equal((await booksWhere('Id != null')).length, 0);
    });

    it('runs as the user who made the job', async () => {
      const body = { object: 'Book__c', operation: 'insert' };
      library.reader.bulk2.pollInterval = 20;
      const { failedResults } = await library.reader.bulk2.loadAndWaitForResults({
        ...body,
        input: 'Name\nx\n'
      } as never);
      assert.match(failedResults[0]!.sf__Error!, /^INSUFFICIENT_ACCESS_OR_READONLY:/);
    });
  });

  it('shows a job to nobody but its maker and the administrator', async () => {
    const job = library.admin.bulk2.createJob({ object: 'Book__c', operation: 'insert' });
    await job.open();
    const asReader = (path: string): Promise<Response> =>
      fetch(`${library.url}${ROOT}${path}`, { headers: { authorization: `Bearer ${library.reader.accessToken}` } });
    assert.equal((await asReader(`/jobs/ingest/${job.id}`)).status, 404);
    const { records } = (await (await asReader('/jobs/ingest')).json()) as { records: { id: string }[] };
    assert.ok(records.every(({ id }) => id !== job.id));
    const own = library.reader.bulk2.createJob({ object: 'Book__c', operation: 'insert' });
    await own.open();
    assert.equal((await asReader(`/jobs/ingest/${own.id}`)).status, 200);
    assert.equal((await info(own.id)).createdById, own.getInfo().createdById);
  });

  describe('query', () => {
    const make = (count: number): void => {
      const books = Array.from({ length: count }, (_, index) => ({
        Name: `Book "${index}", or so`,
        Author__c: 'A',
        Pages__c: index + 1
      }));
      library.org.dml.insert('Book__c', books, library.org.systemCaller());
    };

    it('answers 5,000 rows as records with jsforce', async () => {
      make(COUNT);
      const stream = await library.admin.bulk2.query(
        'SELECT Id, Name, Pages__c, Owner.Name FROM Book__c ORDER BY Pages__c'
      );
      const records = (await stream.toArray()) as Record<string, string>[];
      assert.equal(records.length, COUNT);
      assert.equal(records[1]!.Name, 'Book "1", or so');
      assert.deepEqual(Object.keys(records[1]!), ['Id', 'Name', 'Pages__c', 'Owner.Name']);
    });

    it('pages with locators', async () => {
      make(25);
      const created = await library.call(
        `${ROOT}/jobs/query`,
        json('POST', { operation: 'query', query: 'SELECT Name FROM Book__c ORDER BY Pages__c' })
      );
      const { id } = (await created.json()) as { id: string };
      let state = '';
      while (state !== 'JobComplete') {
        const job = (await (await library.call(`${ROOT}/jobs/query/${id}`)).json()) as { state: string };
        assert.notEqual(job.state, 'Failed');
        state = job.state;
      }
      const counts: number[] = [];
      let text = '';
      for (let locator: string | null = ''; locator !== 'null';) {
        const page = await library.call(
          `${ROOT}/jobs/query/${id}/results?maxRecords=10${locator ? `&locator=${locator}` : ''}`
        );
        counts.push(Number(page.headers.get('sforce-numberofrecords')));
        locator = page.headers.get('sforce-locator');
        text += await page.text();
      }
      assert.deepEqual(counts, [10, 10, 5]);
      assert.equal(text.match(/"Book ""\d+"", or so"\n/g)!.length, 25);
      const bad = await library.call(`${ROOT}/jobs/query/${id}/results?locator=x`);
      assert.equal(((await bad.json()) as { errorCode: string }[])[0]!.errorCode, 'INVALID_QUERY_LOCATOR');
    });

    it('refuses broken queries at once, and those that no bulk job takes', async () => {
      const codeOf = async (query: string): Promise<string> => {
        const response = await library.call(`${ROOT}/jobs/query`, json('POST', { operation: 'query', query }));
        return ((await response.json()) as { errorCode: string }[])[0]!.errorCode;
      };
      assert.equal(await codeOf('SELECT Nope__c FROM Book__c'), 'INVALID_FIELD');
      assert.equal(await codeOf('SELECT COUNT(Id) FROM Book__c'), 'INVALIDJOB');
      assert.equal(await codeOf('SELECT Id, (SELECT Id FROM Loans__r) FROM Book__c'), 'INVALIDJOB');
    });
  });
});
