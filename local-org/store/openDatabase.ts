import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ownerOf, recordOwner } from './folderLock.ts';
import { registerSqlFunctions } from './sqlFunctions.ts';

/** The database cannot be opened; the message says what, where and what to do. */
export class StoreError extends Error {
  readonly kind: 'damaged' | 'locked' | 'newer' | 'foreign' | 'unreachable';
  constructor(kind: StoreError['kind'], message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'StoreError';
    this.kind = kind;
  }
}

export const databaseFileName = 'org.db';

/** "LORG": marks a database file as ours. */
const applicationId = 0x4c4f5247;
/** Of the platform tables' lay-out; object tables follow the metadata and need none. */
const fileVersion = 1;

// Result codes of SQLite: https://www.sqlite.org/rescode.html
const busyCode = 5;
const corruptCodes = new Set([11, 26]);

/** Opens (and creates) the one database file of an org folder for this process alone, durable at every commit. */
export function openDatabase(dir: string): DatabaseSync {
  const path = join(dir, databaseFileName);
  const database = connect(dir, path);
  try {
    configure(database);
    checkVersion(database, path);
    checkHealth(database, path);
    recordOwner(dir);
    return database;
  } catch (error) {
    database.close();
    throw explained(error, dir, path);
  }
}

function connect(dir: string, path: string): DatabaseSync {
  try {
    mkdirSync(dir, { recursive: true });
    return new DatabaseSync(path, { enableForeignKeyConstraints: false });
  } catch (error) {
    const reason = (error as Error).message;
    throw new StoreError(
      'unreachable',
      `Cannot open ${path} (${reason}): check that the folder exists and can be written to.`,
      error
    );
  }
}

function configure(database: DatabaseSync): void {
  registerSqlFunctions(database);
  // Exclusive from the first access on: a second process is refused instead of seeing half of what this one caches.
  database.exec('PRAGMA locking_mode = EXCLUSIVE');
  database.exec('PRAGMA journal_mode = WAL');
  database.exec('PRAGMA synchronous = FULL');
  database.exec('PRAGMA foreign_keys = OFF');
  database.exec('PRAGMA temp_store = MEMORY');
  database.exec('PRAGMA cache_size = -65536');
  database.exec('PRAGMA mmap_size = 268435456');
  database.exec('BEGIN EXCLUSIVE; COMMIT');
}

function checkVersion(database: DatabaseSync, path: string): void {
  const mark = pragma(database, 'application_id');
  const version = pragma(database, 'user_version');
  const isNew = pragma(database, 'schema_version') === 0;
  if (isNew) {
    database.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${fileVersion}`);
  } else if (mark !== applicationId) {
    throw new StoreError('foreign', `${path} is not the database of a local org: choose another folder.`);
  } else if (version > fileVersion) {
    throw new StoreError(
      'newer',
      `${path} was written by a newer local-org (file version ${version}, this one reads ${fileVersion}): update, or choose another folder.`
    );
  }
}

function checkHealth(database: DatabaseSync, path: string): void {
  const found = Object.values(database.prepare('PRAGMA quick_check(1)').get() ?? {})[0];
  if (found !== 'ok') throw damaged(path, String(found));
}

function pragma(database: DatabaseSync, name: string): number {
  return Number(Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0]);
}

function damaged(path: string, reason: string, cause?: unknown): StoreError {
  const problem = reason.replace(/\s+/g, ' ').replace(/\.$/, '');
  return new StoreError(
    'damaged',
    `${path} is damaged (${problem}): put a copy of the folder back, or delete the folder to start over.`,
    cause
  );
}

function explained(error: unknown, dir: string, path: string): unknown {
  const code = (error as { errcode?: number }).errcode;
  if (code === undefined) return error;
  if ((code & 0xff) === busyCode) {
    const owner = ownerOf(dir);
    const holder = owner === undefined ? 'another process' : `process ${owner}`;
    return new StoreError('locked', `${path} is in use by ${holder}: stop it first, or choose another folder.`, error);
  }
  if (corruptCodes.has(code & 0xff)) return damaged(path, (error as Error).message, error);
  return new StoreError(
    'unreachable',
    `Cannot use ${path} (${(error as Error).message}): check the disk and the permissions of the folder.`,
    error
  );
}
