import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { registerFormulaFunctions } from '../formula/sqlFunctions.ts';
import { forgetOwner } from './folderLock.ts';
import type { SqlValue, StatementClock, Store } from './model.ts';
import { openDatabase } from './openDatabase.ts';
import { createRowCounter } from './rowCounter.ts';
import { createSequences } from './sequences.ts';
import { createStatistics } from './statistics.ts';

const maximumStatements = 2000;
const platformTables = `
  CREATE TABLE IF NOT EXISTS _sequence (name TEXT PRIMARY KEY, last INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS _setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
`;
const writes = /^\s*(?:INSERT|REPLACE|UPDATE|DELETE)\b/i;

/**
 * Opens the store of an org folder, creating both if need be. Throws StoreError (damaged, locked, newer ...) with one sentence
 * that says what, where and what to do.
 */
export function openStore(dir: string): Store {
  const database = openDatabase(dir);
  const clock: StatementClock = { now: () => new Date(), timeZone: 'UTC' };
  registerFormulaFunctions(database, { now: () => clock.now(), timeZone: () => clock.timeZone });
  const statements = createStatementCache(database);
  const counter = createRowCounter();
  const statistics = createStatistics(database);
  let depth = 0;

  const all = (sql: string, params: readonly SqlValue[] = []) => {
    const rows = statements.prepare(sql).all(...params) as Record<string, SqlValue>[];
    if (writes.test(sql)) counter.count(sql, rows.length);
    return rows;
  };
  const run = (sql: string, params: readonly SqlValue[] = []) => {
    const changes = Number(statements.prepare(sql).run(...params).changes);
    counter.count(sql, changes);
    statistics.wrote(changes);
    return { changes };
  };

  const transaction = <T>(work: () => T): T => {
    const outermost = depth === 0;
    database.exec(outermost ? 'BEGIN IMMEDIATE' : `SAVEPOINT s${depth}`);
    depth++;
    counter.begin();
    try {
      const result = work();
      if (result instanceof Promise) throw new TypeError('A transaction must do its work synchronously');
      if (outermost) sequences.flush();
      database.exec(outermost ? 'COMMIT' : `RELEASE s${depth - 1}`);
      counter.commit();
      return result;
    } catch (error) {
      rollBack(outermost);
      throw error;
    } finally {
      depth--;
      if (outermost) statistics.refreshWhenDue();
    }
  };
  const rollBack = (outermost: boolean) => {
    counter.rollBack();
    if (outermost) sequences.discard();
    // SQLite itself rolls back on some errors (disk full, out of memory); there is nothing left to undo then.
    if (!database.isTransaction) return;
    database.exec(outermost ? 'ROLLBACK' : `ROLLBACK TO s${depth - 1}; RELEASE s${depth - 1}`);
  };

  database.exec(platformTables);
  statistics.refresh();
  const sequences = createSequences({ get: (sql, params) => all(sql, params)[0], run, inTransaction: () => depth > 0 });

  return {
    all,
    get: (sql, params) => all(sql, params)[0],
    run,
    exec: (sql) => {
      statements.clear();
      database.exec(sql);
    },
    transaction,
    nextSequence: sequences.next,
    rowsWritten: counter.total,
    clock,
    close: () => {
      if (!database.isOpen) return;
      // Before the lock goes: the next owner may write its own name at once.
      forgetOwner(dir);
      database.close();
    }
  };
}

/** Prepared statements by their text, the least recently used dropped first. */
function createStatementCache(database: DatabaseSync) {
  const statements = new Map<string, StatementSync>();
  return {
    prepare(sql: string): StatementSync {
      const known = statements.get(sql);
      const statement = known ?? database.prepare(sql);
      if (known) statements.delete(sql);
      else if (statements.size >= maximumStatements) statements.delete(statements.keys().next().value!);
      statements.set(sql, statement);
      return statement;
    },
    clear: () => statements.clear()
  };
}
