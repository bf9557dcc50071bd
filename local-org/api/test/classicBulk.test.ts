import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { connect, startLibrary, type Library } from './startLibrary.ts';

const COUNT = 1000;

interface RowResult {
  id: string | null;
  success: boolean;
  created: boolean;
  errors: string[];
}

describe('the first Bulk API', () => {
  let library: Library;
  before(async () => {
    library = await startLibrary();
    library.admin.bulk.pollInterval = 20;
    library.admin.bulk.pollTimeout = 60_000;
  });
  after(() => library.close());
  beforeEach(() => library.org.store.run('DELETE FROM "Book__c"'));

  const load = async (
    operation: 'insert' | 'upsert' | 'delete',
    rows: object[],
    options: object = {}
  ): Promise<RowResult[]> =>
    (await library.admin.bulk.load('Book__c', operation, options as never, rows as never)) as unknown as RowResult[];

  it('loads rows with jsforce and answers them in order', async () => {
    const rows = Array.from({ length: COUNT }, (_, index) => ({
      Name: `Book ${index}`,
      Author__c: index % 10 === 3 ? '' : 'A'
    }));
    const results = await load('insert', rows);
    assert.equal(results.length, COUNT);
    assert.deepEqual(results[3], {
      id: null,
      success: false,
      created: false,
      errors: ['REQUIRED_FIELD_MISSING:Required fields are missing: [Author__c]:Author__c --']
    });
    assert.ok(results[4]!.success && results[4]!.created);
    const { Name } = await library.admin.sobject('Book__c').retrieve(results[4]!.id!);
    assert.equal(Name, 'Book 4');
    assert.equal((await library.admin.query('SELECT Id FROM Book__c')).totalSize, COUNT * 0.9);
  });

  it('upserts and deletes', async () => {
    const rows = [{ Isbn__c: '1', Name: 'One', Author__c: 'A' }];
    const [made] = await load('upsert', rows, { extIdField: 'Isbn__c' });
    const [changed] = await load('upsert', rows, { extIdField: 'Isbn__c' });
    assert.deepEqual([made!.created, changed!.created, changed!.id], [true, false, made!.id]);
    const [deleted] = await load('delete', [{ Id: made!.id }]);
    assert.ok(deleted!.success);
    assert.equal((await library.admin.query('SELECT Id FROM Book__c')).totalSize, 0);
  });

  it('answers queries', async () => {
    await load('insert', [{ Name: 'One, "two"', Author__c: 'A' }]);
    const stream = await library.admin.bulk.query('SELECT Name, Author__c FROM Book__c');
    assert.deepEqual(await stream.toArray(), [{ Name: 'One, "two"', Author__c: 'A' }]);
  });

  it('runs several batches in one job, and counts them', async () => {
    const job = library.admin.bulk.createJob('Book__c', 'insert');
    await job.open();
    for (const name of ['One', 'Two']) {
      const batch = job.createBatch();
      batch.execute([{ Name: name, Author__c: 'A' }] as never);
      await new Promise((resolve) => batch.on('queue', resolve));
      batch.poll(20, 60_000);
      await batch;
    }
    assert.equal((await job.list()).length, 2);
    const { numberBatchesCompleted, numberRecordsProcessed } = (await job.check()) as unknown as Record<string, string>;
    assert.deepEqual([numberBatchesCompleted, numberRecordsProcessed], ['2', '2']);
    assert.equal((await job.close())!.state, 'Closed');
  });

  it('fails a batch with a column that the object does not have', async () => {
    await assert.rejects(load('insert', [{ Nope__c: 'x' }]), {
      message: 'InvalidBatch : Field name not found : Nope__c'
    });
  });

  it('refuses a job that makes no sense, a session that has ended, and somebody else’s job', async () => {
    const create = (connection: Library['admin'], object: string): Promise<unknown> =>
      connection.bulk.createJob(object, 'insert').open();
    await assert.rejects(create(library.admin, 'Nope__c'), {
      name: 'InvalidJob',
      message: 'Unable to find object: Nope__c'
    });
    await assert.rejects(create(connect(library.url, '00D!stale'), 'Book__c'), { name: 'InvalidSessionId' });
    const job = library.admin.bulk.createJob('Book__c', 'insert');
    const { id } = await job.open();
    await assert.rejects(library.reader.bulk.job(id!).check(), { name: 'InvalidJob' });
  });
});
