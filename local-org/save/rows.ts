import type { FieldSchema } from '../schema/model.ts';
import { fromColumn, quoted, toColumn } from '../store/columns.ts';
import type { Row, SqlValue, Store } from '../store/model.ts';
import type { ObjectPlan } from './objectPlan.ts';

/** A list of values as one parameter, so that a statement's text does not depend on how many there are. */
export const listParameter = (values: readonly SqlValue[]): string => JSON.stringify(values);

/** `column IN (list)` for a `listParameter`. */
export const inList = (column: string): string => `${column} IN (SELECT value FROM json_each(?))`;

/** Rows by Id, deleted ones included. */
export function readRows(store: Store, plan: ObjectPlan, ids: readonly string[]): Map<string, Row> {
  return new Map(findRows(store, plan, inList('"Id"'), [listParameter(ids)]).map((row) => [String(row['Id']), row]));
}

/** One row by Id, deleted or not. */
export const readRow = (store: Store, plan: ObjectPlan, id: string): Row | undefined =>
  findRows(store, plan, '"Id" = ?', [id])[0];

/** Rows of an object that meet a condition. */
export function findRows(store: Store, plan: ObjectPlan, condition: string, params: readonly SqlValue[]): Row[] {
  return store.all(`${selectClause(plan)} WHERE ${condition}`, params).map((values) => {
    const row: Row = {};
    for (const field of plan.columns) row[field.name] = fromColumn(field, values[field.name]);
    return row;
  });
}

export function insertRow(store: Store, plan: ObjectPlan, row: Row): void {
  store.run(
    insertStatement(plan),
    plan.columns.map((field) => toColumn(row[field.name]))
  );
}

/** Writes the named columns of one row and no others. */
export function updateRow(store: Store, plan: ObjectPlan, row: Row, names: readonly string[]): void {
  const columns = names.map((name) => `${quoted(name)} = ?`).join(', ');
  store.run(`UPDATE ${quoted(plan.object.name)} SET ${columns} WHERE "Id" = ?`, [
    ...names.map((name) => toColumn(row[name])),
    toColumn(row['Id'])
  ]);
}

/** Names of the columns in which two states of a row differ. */
export const changedColumns = (columns: readonly FieldSchema[], row: Row, old: Row): string[] =>
  columns.filter(({ name }) => (row[name] ?? null) !== old[name]).map((field) => field.name);

const selectClause = perPlan(
  (plan) => `SELECT ${plan.columns.map(({ name }) => quoted(name)).join(', ')} FROM ${quoted(plan.object.name)}`
);

const insertStatement = perPlan((plan) => {
  const names = plan.columns.map(({ name }) => quoted(name)).join(', ');
  const marks = plan.columns.map(() => '?').join(', ');
  return `INSERT INTO ${quoted(plan.object.name)} (${names}) VALUES (${marks})`;
});

/** Long statement texts are put together once. */
function perPlan(write: (plan: ObjectPlan) => string): (plan: ObjectPlan) => string {
  const known = new WeakMap<ObjectPlan, string>();
  return (plan) => {
    const text = known.get(plan) ?? write(plan);
    known.set(plan, text);
    return text;
  };
}
