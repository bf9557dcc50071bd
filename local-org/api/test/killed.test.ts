import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { openStore } from '../../store/openStore.ts';
import { runLibrary } from './program.ts';

const COUNT = 5000;
const orgDir = mkdtempSync(join(tmpdir(), 'killed-'));
after(() => rmSync(orgDir, { recursive: true, force: true }));

/** What the database holds while nobody runs. */
function atRest(): { processed: number; state: string; books: number; results: number } {
  const store = openStore(orgDir);
  try {
    const job = store.get('SELECT id, processed, state FROM _job')!;
    const count = (table: string): number => Number(store.get(`SELECT COUNT(*) n FROM "${table}"`)!['n']);
    return {
      processed: Number(job['processed']),
      state: String(job['state']),
      books: count('Book__c'),
      results: count('_job_result')
    };
  } finally {
    store.close();
  }
}

it('a bulk job that is killed again and again loses no row and does none twice', async () => {
  let program = await runLibrary(orgDir);
  const token = program.admin.accessToken!;
  const csv = Array.from({ length: COUNT }, (_, index) => `Book ${index},A\n`);
  const job = program.admin.bulk2.createJob({ object: 'Book__c', operation: 'insert' });
  await job.open();
  await job.uploadData(`Name,Author__c\n${csv.join('')}`);
  await job.close();

  for (let kill = 1; kill <= 3; kill++) {
    const handle = program.admin.bulk2.job('ingest', { id: job.id });
    const before = (await handle.check()).numberRecordsProcessed;
    while ((await handle.check()).numberRecordsProcessed <= before) await setTimeout(2);
    const shelf = await program.admin.sobject('Shelf__c').create({ Name: `Acknowledged ${kill}` });
    assert.ok(shelf.success);
    program.child.kill('SIGKILL');
    assert.equal(await program.ended, 'SIGKILL');
    const { processed, state, books, results } = atRest();
    assert.ok(processed > 0 && processed < COUNT, `killed in the middle, at row ${processed}`);
    assert.deepEqual([state, books, results], ['InProgress', processed, processed]);
    program = await runLibrary(orgDir);
    assert.equal(program.admin.accessToken, token, 'sessions outlive the process');
  }

  const handle = program.admin.bulk2.job('ingest', { id: job.id });
  await handle.poll(20, 120_000);
  const { successfulResults, failedResults } = await handle.getAllResults();
  assert.deepEqual([successfulResults.length, failedResults.length], [COUNT, 0]);
  assert.equal(new Set(successfulResults.map(({ sf__Id }) => sf__Id)).size, COUNT);
  const { records } = await program.admin.query('SELECT COUNT(Id) books, COUNT_DISTINCT(Name) names FROM Book__c');
  assert.deepEqual([records[0]!.books, records[0]!.names], [COUNT, COUNT]);
  const shelves = await program.admin.query(`SELECT Name FROM Shelf__c WHERE Name LIKE 'Acknowledged %'`);
  assert.equal(shelves.totalSize, 3);
  program.child.kill('SIGTERM');
  assert.equal(await program.ended, 0);
});
