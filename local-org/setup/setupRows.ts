import type { Schema } from '../schema/model.ts';
import { quoted, toColumn } from '../store/columns.ts';
import type { FieldValue, Row, Store } from '../store/model.ts';
import type { IdSource } from '../store/newId.ts';

/** Writes rows that follow the set-up of the org, not a user's save: no triggers, no rules, no permissions. */
export interface SetupWriter {
  readonly store: Store;
  readonly schema: Schema;
  insert(object: string, values: Row): string;
  update(object: string, id: string, values: Row): void;
  remove(object: string, ids: readonly string[]): void;
  /** Id of the first row that has these values. */
  find(object: string, values: Row): string | undefined;
}

interface SetupDeps {
  readonly store: Store;
  readonly schema: Schema;
  readonly newId: IdSource;
  readonly clock: () => Date;
  /** Who is named as creator; undefined only while the first user is made. */
  readonly userId?: string | undefined;
}

const table =
  'CREATE TABLE IF NOT EXISTS _setup_row (object TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (object, id)) STRICT, WITHOUT ROWID';

/** Makes the table that tells rows of the metadata from rows of users. */
export function prepareSetupRows(store: Store): void {
  store.exec(table);
}

export function createSetupWriter({ store, schema, newId, clock, userId }: SetupDeps): SetupWriter {
  const objectNamed = (name: string) => {
    const object = schema.object(name);
    if (!object) throw new Error(`There is no object ${name}`);
    return object;
  };
  const present = (object: string, values: Row) => {
    const fields = objectNamed(object).fields;
    return Object.entries(values).filter(([name]) => fields.has(name));
  };
  const modified = (): Row => {
    const now = clock().toISOString();
    return { LastModifiedDate: now, LastModifiedById: userId ?? null, SystemModstamp: now };
  };
  const insert = (object: string, values: Row) => {
    const id = (values['Id'] as string | undefined) ?? newId(objectNamed(object));
    const now = clock().toISOString();
    const row = { CreatedDate: now, CreatedById: userId ?? null, ...modified(), ...values, Id: id };
    const columns = present(object, row);
    const names = columns.map(([name]) => quoted(name)).join(', ');
    const marks = columns.map(() => '?').join(', ');
    store.run(
      `INSERT INTO ${quoted(object)} (${names}) VALUES (${marks})`,
      columns.map(([, value]) => toColumn(value))
    );
    return id;
  };
  const update = (object: string, id: string, values: Row) => {
    const columns = present(object, { ...values, ...modified() });
    const set = columns.map(([name]) => `${quoted(name)} = ?`).join(', ');
    store.run(`UPDATE ${quoted(object)} SET ${set} WHERE "Id" = ?`, [
      ...columns.map(([, value]) => toColumn(value)),
      id
    ]);
  };
  const find = (object: string, values: Row) => {
    const names = Object.keys(values);
    const where = names.map((name) => `${quoted(name)} IS ?`).join(' AND ');
    const row = store.get(
      `SELECT "Id" FROM ${quoted(object)} WHERE ${where} ORDER BY "Id"`,
      Object.values(values).map(toColumn)
    );
    return row && String(row['Id']);
  };
  const remove = (object: string, ids: readonly string[]) => {
    for (const id of ids) store.run(`DELETE FROM ${quoted(object)} WHERE "Id" = ?`, [id]);
  };
  return { store, schema, insert, update, remove, find };
}

/**
 * Makes the rows of an object that follow the metadata the wanted ones. Rows are matched by the values of `key`, without regard to
 * case, and changed only where they differ, so that ids stay the same. Where users make rows of the object too, theirs are left
 * alone, but for one that the metadata now names. Answers the id of each wanted row by its key.
 */
export function reconcileRows(
  writer: SetupWriter,
  object: string,
  key: readonly string[],
  wanted: readonly Row[]
): Map<string, string> {
  const { store, schema } = writer;
  const isShared = schema.object(object)!.createable;
  const existing = new Map(store.all(`SELECT * FROM ${quoted(object)}`).map((row) => [keyOf(row, key), row]));
  const ids = new Map<string, string>();
  for (const row of wanted) {
    const name = keyOf(row, key);
    const present = existing.get(name);
    existing.delete(name);
    if (present && differs(present, row)) writer.update(object, String(present['Id']), row);
    ids.set(name, present ? String(present['Id']) : writer.insert(object, row));
  }
  const rest = [...existing.values()].map((row) => String(row['Id']));
  writer.remove(object, isShared ? followed(store, object, ids.values(), rest) : rest);
  return ids;
}

/** What `reconcileRows` answers ids by, from the values of a row. */
export function keyOf(row: Readonly<Record<string, unknown>>, key: readonly string[]): string {
  return key.map((name) => String(row[name] ?? '').toLowerCase()).join('\n');
}

/** Notes which rows follow the metadata from now on; answers those of `rest` that did so far. */
function followed(store: Store, object: string, now: Iterable<string>, rest: readonly string[]): string[] {
  const before = new Set(
    store.all('SELECT id FROM _setup_row WHERE object = ?', [object]).map((row) => String(row['id']))
  );
  const after = new Set(now);
  for (const id of after) if (!before.has(id)) store.run('INSERT INTO _setup_row VALUES (?, ?)', [object, id]);
  for (const id of before) {
    if (!after.has(id)) store.run('DELETE FROM _setup_row WHERE object = ? AND id = ?', [object, id]);
  }
  return rest.filter((id) => before.has(id));
}

function differs(present: Record<string, unknown>, wanted: Row): boolean {
  return Object.entries(wanted).some(
    ([name, value]: [string, FieldValue]) => name in present && present[name] !== toColumn(value)
  );
}
