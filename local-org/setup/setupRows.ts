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
 * Makes the rows of an object that meet `scope` the wanted ones: rows are matched by the values of `key`, changed only where they
 * differ, so that ids stay the same. Answers the id of each wanted row by its key.
 */
export function reconcileRows(
  writer: SetupWriter,
  object: string,
  scope: string,
  key: readonly string[],
  wanted: readonly Row[]
): Map<string, string> {
  const keyOf = (row: Record<string, unknown>) => key.map((name) => String(row[name] ?? '').toLowerCase()).join('\n');
  const existing = new Map(
    writer.store.all(`SELECT * FROM ${quoted(object)} WHERE ${scope}`).map((row) => [keyOf(row), row])
  );
  const ids = new Map<string, string>();
  for (const row of wanted) {
    const name = keyOf(row);
    const present = existing.get(name);
    existing.delete(name);
    if (present && differs(present, row)) writer.update(object, String(present['Id']), row);
    ids.set(name, present ? String(present['Id']) : writer.insert(object, row));
  }
  writer.remove(
    object,
    [...existing.values()].map((row) => String(row['Id']))
  );
  return ids;
}

function differs(present: Record<string, unknown>, wanted: Row): boolean {
  return Object.entries(wanted).some(
    ([name, value]: [string, FieldValue]) => name in present && present[name] !== toColumn(value)
  );
}
