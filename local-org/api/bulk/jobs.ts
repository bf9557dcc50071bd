import { createIdSource } from '../../store/newId.ts';
import { isValidId, toId18 } from '../../store/recordId.ts';
import type { SqlValue, Store } from '../../store/model.ts';
import { notFound } from '../rest/router.ts';
import type { Job, JobChanges, Jobs, RowResult } from './model.ts';

const KEY_PREFIXES = { ingest: '750', query: '750', classic: '750', batch: '751' } as const;

/** Ended jobs are kept as long as the platform keeps them. */
const DAYS_KEPT = 7;

/** Uploads are kept in parts, so that no read takes a whole file into memory. */
const PART_SIZE = 1024 * 1024;

const TABLES = `
  CREATE TABLE IF NOT EXISTS _job (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, object TEXT NOT NULL, operation TEXT NOT NULL,
    externalIdField TEXT, query TEXT, lineEnding TEXT NOT NULL, columnDelimiter TEXT NOT NULL, apiVersion TEXT NOT NULL,
    createdById TEXT NOT NULL, createdAt INTEGER NOT NULL, modifiedAt INTEGER NOT NULL, state TEXT NOT NULL,
    processed INTEGER NOT NULL DEFAULT 0, failed INTEGER NOT NULL DEFAULT 0, workTime INTEGER NOT NULL DEFAULT 0,
    errorMessage TEXT
  ) STRICT;
  CREATE INDEX IF NOT EXISTS _job_state ON _job (state, number);
  CREATE TABLE IF NOT EXISTS _job_data (job TEXT, part INTEGER, bytes BLOB NOT NULL, PRIMARY KEY (job, part)) STRICT;
  CREATE TABLE IF NOT EXISTS _job_result (
    job TEXT, row INTEGER, id TEXT, created INTEGER NOT NULL, error TEXT, PRIMARY KEY (job, row)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS _job_line (
    job TEXT, row INTEGER, line TEXT NOT NULL, PRIMARY KEY (job, row)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS _job_batch (job TEXT, batch TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS _job_batch_job ON _job_batch (job);
`;

const CHILD_TABLES = ['_job_data', '_job_result', '_job_line', '_job_batch'];

/** Opens the jobs of an org's database, laying out their tables the first time. */
export function createJobs(store: Store, now: () => number = Date.now): Jobs {
  store.exec(TABLES);
  dropOld(store, now() - DAYS_KEPT * 86_400_000);
  const newId = createIdSource(store);
  const find = (id: string): Job | undefined =>
    store.get('SELECT * FROM _job WHERE id = ?', [id]) as unknown as Job | undefined;

  return {
    store,
    create(job) {
      const id = newId({ keyPrefix: KEY_PREFIXES[job.kind] });
      const row = { ...job, id, createdAt: now(), modifiedAt: now() };
      const names = Object.keys(row);
      const marks = names.map(() => '?').join(', ');
      store.run(`INSERT INTO _job (${names.join(', ')}) VALUES (${marks})`, Object.values(row) as SqlValue[]);
      return find(id)!;
    },
    find,
    get(id, kind) {
      const job = isValidId(id) ? find(toId18(id)) : undefined;
      if (job?.kind !== kind) throw notFound();
      return job;
    },
    list: (kind) => store.all('SELECT * FROM _job WHERE kind = ? ORDER BY number DESC', [kind]) as unknown as Job[],
    nextWaiting() {
      const waiting = `SELECT * FROM _job WHERE state = ? ORDER BY number LIMIT 1`;
      const row = store.get(waiting, ['InProgress']) ?? store.get(waiting, ['UploadComplete']);
      return row as unknown as Job | undefined;
    },
    update(id, changes) {
      const entries = Object.entries({ ...changes, modifiedAt: now() } satisfies JobChanges & { modifiedAt: number });
      const sets = entries.map(([name]) => `${name} = ?`).join(', ');
      store.run(`UPDATE _job SET ${sets} WHERE id = ?`, [...entries.map(([, value]) => value as SqlValue), id]);
    },
    delete: (id) => dropJob(store, id),
    addBatch(classicId, batchId) {
      store.run('INSERT INTO _job_batch VALUES (?, ?)', [classicId, batchId]);
    },
    batches: (classicId) =>
      store.all('SELECT j.* FROM _job_batch b JOIN _job j ON j.id = b.batch WHERE b.job = ? ORDER BY j.number', [
        classicId
      ]) as unknown as Job[],
    ...uploads(store),
    ...rows(store)
  };
}

function dropJob(store: Store, id: string): void {
  store.transaction(() => {
    for (const table of CHILD_TABLES) store.run(`DELETE FROM ${table} WHERE job = ?`, [id]);
    store.run('DELETE FROM _job WHERE id = ?', [id]);
  });
}

function dropOld(store: Store, before: number): void {
  const waiting = `'UploadComplete', 'InProgress'`;
  const old = store.all(`SELECT id FROM _job WHERE modifiedAt < ? AND state NOT IN (${waiting})`, [before]);
  for (const { id } of old) dropJob(store, String(id));
}

function uploads(store: Store): Pick<Jobs, 'saveUpload' | 'hasUpload' | 'upload'> {
  const readPart = (id: string, part: number): Uint8Array | undefined =>
    store.get('SELECT bytes FROM _job_data WHERE job = ? AND part = ?', [id, part])?.['bytes'] as
      Uint8Array | undefined;
  return {
    saveUpload(id, bytes) {
      store.transaction(() => {
        for (let part = 0; part === 0 || part * PART_SIZE < bytes.length; part++) {
          const slice = bytes.subarray(part * PART_SIZE, (part + 1) * PART_SIZE);
          store.run('INSERT INTO _job_data VALUES (?, ?, ?)', [id, part, slice]);
        }
      });
    },
    hasUpload: (id) => store.get('SELECT 1 FROM _job_data WHERE job = ? LIMIT 1', [id]) !== undefined,
    *upload(id) {
      for (let part = 0, bytes = readPart(id, 0); bytes; bytes = readPart(id, ++part)) yield bytes;
    }
  };
}

function rows(store: Store): Pick<Jobs, 'addResults' | 'results' | 'addLines' | 'clearLines' | 'lines'> {
  return {
    addResults(id, results) {
      for (const { row, id: recordId, created, error } of results) {
        store.run('INSERT INTO _job_result VALUES (?, ?, ?, ?, ?)', [id, row, recordId, created ? 1 : 0, error]);
      }
    },
    results(id, first, end) {
      const sql = 'SELECT row, id, created, error FROM _job_result WHERE job = ? AND row >= ? AND row < ?';
      const found = store.all(sql, [id, first, end]);
      return new Map(found.map((row) => [Number(row['row']), toResult(row)]));
    },
    addLines(id, first, lines) {
      for (const [index, line] of lines.entries()) {
        store.run('INSERT INTO _job_line VALUES (?, ?, ?)', [id, first + index, line]);
      }
    },
    clearLines(id) {
      store.run('DELETE FROM _job_line WHERE job = ?', [id]);
    },
    lines: (id, first, count) =>
      store
        .all('SELECT line FROM _job_line WHERE job = ? AND row >= ? ORDER BY row LIMIT ?', [id, first, count])
        .map(({ line }) => String(line))
  };
}

const toResult = (row: Record<string, SqlValue>): RowResult => ({
  row: Number(row['row']),
  id: row['id'] as string | null,
  created: row['created'] === 1,
  error: row['error'] as string | null
});
