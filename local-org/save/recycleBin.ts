import type { Store } from '../store/model.ts';
import { inList, listParameter } from './rows.ts';

/** A row that went when `rootId` was deleted; the root itself is one of them. */
export interface DeletedRow {
  readonly id: string;
  readonly object: string;
  readonly rootId: string;
}

/** A lookup that was blanked because the record it led to was deleted. */
export interface BlankedLookup {
  readonly object: string;
  readonly recordId: string;
  readonly field: string;
  /** The record it led to. */
  readonly targetId: string;
}

/** What went together comes back together: the recycle bin remembers both. */
export interface RecycleBin {
  add(rows: readonly DeletedRow[], lookups: readonly BlankedLookup[]): void;
  /** Everything that went with these roots, roots first. */
  contentOf(rootIds: readonly string[]): DeletedRow[];
  lookupsTo(targetIds: readonly string[]): BlankedLookup[];
  remove(rootIds: readonly string[], targetIds: readonly string[]): void;
}

const TABLES = `
  CREATE TABLE IF NOT EXISTS "_recycle_bin" ("id" TEXT PRIMARY KEY, "object" TEXT NOT NULL, "rootId" TEXT NOT NULL) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS "_recycle_bin.rootId" ON "_recycle_bin" ("rootId");
  CREATE TABLE IF NOT EXISTS "_recycle_lookup" (
    "targetId" TEXT NOT NULL, "object" TEXT NOT NULL, "recordId" TEXT NOT NULL, "field" TEXT NOT NULL,
    PRIMARY KEY ("targetId", "recordId", "field")
  ) WITHOUT ROWID`;

export function createRecycleBin(store: Store): RecycleBin {
  store.exec(TABLES);
  return {
    add(rows, lookups) {
      for (const { id, object, rootId } of rows) {
        store.run('INSERT OR REPLACE INTO "_recycle_bin" VALUES (?, ?, ?)', [id, object, rootId]);
      }
      for (const { targetId, object, recordId, field } of lookups) {
        store.run('INSERT OR REPLACE INTO "_recycle_lookup" VALUES (?, ?, ?, ?)', [targetId, object, recordId, field]);
      }
    },
    contentOf(rootIds) {
      const rows = store.all(
        `SELECT * FROM "_recycle_bin" WHERE ${inList('"rootId"')} ORDER BY "id" <> "rootId", "object", "id"`,
        [listParameter(rootIds)]
      );
      return rows.map((row) => ({
        id: String(row['id']),
        object: String(row['object']),
        rootId: String(row['rootId'])
      }));
    },
    lookupsTo(targetIds) {
      const rows = store.all(`SELECT * FROM "_recycle_lookup" WHERE ${inList('"targetId"')}`, [
        listParameter(targetIds)
      ]);
      return rows.map((row) => ({
        object: String(row['object']),
        recordId: String(row['recordId']),
        field: String(row['field']),
        targetId: String(row['targetId'])
      }));
    },
    remove(rootIds, targetIds) {
      store.run(`DELETE FROM "_recycle_bin" WHERE ${inList('"rootId"')}`, [listParameter(rootIds)]);
      store.run(`DELETE FROM "_recycle_lookup" WHERE ${inList('"targetId"')}`, [listParameter(targetIds)]);
    }
  };
}
