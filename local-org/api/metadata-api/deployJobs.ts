import { OrgError } from '../../errors.ts';
import type { SqlValue, Store } from '../../store/model.ts';
import { createIdSource } from '../../store/newId.ts';
import { isValidId, toId18 } from '../../store/recordId.ts';
import type { DeployJob, DeployOutcome, DeployRequest, DeployStatus } from './model.ts';

const KEY_PREFIX = '0Af';

/** The platform keeps validated deploys for ten days, and forgets all after thirty. */
const DAYS_KEPT = 30;
const DAY = 86_400_000;

const TABLE = `
  CREATE TABLE IF NOT EXISTS _deploy (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, request TEXT NOT NULL, archive BLOB NOT NULL, status TEXT NOT NULL,
    createdById TEXT NOT NULL, createdAt INTEGER NOT NULL, startedAt INTEGER, completedAt INTEGER, modifiedAt INTEGER NOT NULL,
    canceledById TEXT, outcome TEXT
  ) STRICT;
`;

const COLUMNS = `id, request, status, createdById, createdAt, startedAt, completedAt, modifiedAt, canceledById, outcome`;

/** Deploys in the org's own database, so that what was asked and what became of it outlive the process. */
export interface DeployJobs {
  create(request: DeployRequest, archive: Uint8Array, userId: string): DeployJob;
  /** Throws OrgError INVALID_CROSS_REFERENCE_KEY where there is none of that id. */
  get(id: string): DeployJob;
  archive(id: string): Uint8Array;
  /** Those that wait, oldest first; one that a killed process left at work waits again: a deploy is done whole or not at all. */
  waiting(): DeployJob[];
  setStatus(id: string, status: DeployStatus, canceledById?: string): void;
  finish(id: string, outcome: DeployOutcome): void;
}

export function createDeployJobs(store: Store, now: () => number = Date.now): DeployJobs {
  store.exec(TABLE);
  store.run('DELETE FROM _deploy WHERE createdAt < ? AND completedAt IS NOT NULL', [now() - DAYS_KEPT * DAY]);
  const newId = createIdSource(store);
  const get = (id: string): DeployJob => {
    const row = isValidId(id) ? store.get(`SELECT ${COLUMNS} FROM _deploy WHERE id = ?`, [toId18(id)]) : undefined;
    if (!row) throw new OrgError('INVALID_CROSS_REFERENCE_KEY', `no deploy with id ${id}`);
    return jobOf(row);
  };
  return {
    create(request, archive, userId) {
      const id = newId({ keyPrefix: KEY_PREFIX });
      store.run(
        `INSERT INTO _deploy (id, request, archive, status, createdById, createdAt, modifiedAt) VALUES (?, ?, ?, 'Pending', ?, ?, ?)`,
        [id, JSON.stringify(request), archive, userId, now(), now()]
      );
      return get(id);
    },
    get,
    archive: (id) => store.get('SELECT archive FROM _deploy WHERE id = ?', [id])!['archive'] as Uint8Array,
    waiting: () => store.all(`SELECT ${COLUMNS} FROM _deploy WHERE completedAt IS NULL ORDER BY number`).map(jobOf),
    setStatus(id, status, canceledById) {
      const started = status === 'InProgress' ? now() : null;
      store.run(
        `UPDATE _deploy SET status = ?, startedAt = coalesce(startedAt, ?), canceledById = coalesce(canceledById, ?), modifiedAt = ? WHERE id = ?`,
        [status, started, canceledById ?? null, now(), id]
      );
    },
    finish(id, outcome) {
      store.run('UPDATE _deploy SET status = ?, outcome = ?, completedAt = ?, modifiedAt = ? WHERE id = ?', [
        outcome.status,
        JSON.stringify(outcome),
        now(),
        now(),
        id
      ]);
    }
  };
}

function jobOf(row: Record<string, SqlValue>): DeployJob {
  const number = (name: string): number | null => (row[name] === null ? null : Number(row[name]));
  return {
    id: String(row['id']),
    request: JSON.parse(String(row['request'])) as DeployRequest,
    status: row['status'] as DeployStatus,
    createdById: String(row['createdById']),
    createdAt: Number(row['createdAt']),
    startedAt: number('startedAt'),
    completedAt: number('completedAt'),
    modifiedAt: Number(row['modifiedAt']),
    canceledById: row['canceledById'] as string | null,
    outcome: row['outcome'] === null ? null : (JSON.parse(String(row['outcome'])) as DeployOutcome)
  };
}
