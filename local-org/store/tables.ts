import type { FieldSchema, ObjectSchema, Schema } from '../schema/model.ts';
import { columnsOf, quoted, type ColumnType } from './columns.ts';
import { columnConversion, conversionOf, type Conversion } from './conversion.ts';
import type { Store } from './model.ts';

/** A table as it stands in the database; SQLite's names ignore case, so the keys are lower case. */
interface TableInfo {
  readonly name: string;
  readonly columns: Map<string, { readonly name: string; readonly type: string }>;
  readonly indices: Set<string>;
}

/**
 * Brings the tables in line with a schema inside the caller's transaction: new tables and columns are added, those of objects and
 * fields that are gone are dropped, a column whose type changed is converted. Rows are kept. `before` is the schema that the
 * tables were laid out for; without it a change is told from the type of a column alone.
 */
export function layOutTables(store: Store, schema: Schema, before?: Schema): void {
  const existing = readTables(store);
  for (const object of schema.objects()) {
    const key = object.name.toLowerCase();
    const table = existing.get(key);
    existing.delete(key);
    if (table) alterTable({ store, schema, before, object, table });
    else createTable(store, object);
    layOutIndices(store, object, table?.indices ?? new Set());
  }
  const kept = companionTables(schema);
  for (const [key, { name }] of existing) if (!kept.has(key)) store.exec(`DROP TABLE ${quoted(name)}`);
}

/** What was tracked and shared outlasts the time in which an object is neither: it is there again when that is turned on again. */
function companionTables(schema: Schema): Set<string> {
  const names = [...schema.objects()].flatMap(({ name }) => {
    const stem = name.replace(/__c$/i, '_');
    return [`${stem}_History`, `${stem}_Share`, `${name}History`, `${name}FieldHistory`, `${name}Share`];
  });
  return new Set(names.map((name) => name.toLowerCase()));
}

function readTables(store: Store): Map<string, TableInfo> {
  const tables = new Map<string, TableInfo>();
  const columns = store.all(`
    SELECT m.name AS tableName, c.name AS name, c.type AS type FROM sqlite_master m, pragma_table_info(m.name) c
    WHERE m.type = 'table' AND substr(m.name, 1, 1) <> '_' AND m.name NOT LIKE 'sqlite%'`);
  for (const row of columns) {
    const [tableName, name, type] = [String(row['tableName']), String(row['name']), String(row['type'])];
    const key = tableName.toLowerCase();
    const table = tables.get(key) ?? { name: tableName, columns: new Map(), indices: new Set() };
    table.columns.set(name.toLowerCase(), { name, type });
    tables.set(key, table);
  }
  const indices = store.all(
    `SELECT name, tbl_name AS tableName FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL`
  );
  for (const { name, tableName } of indices) tables.get(String(tableName).toLowerCase())?.indices.add(String(name));
  return tables;
}

function createTable(store: Store, object: ObjectSchema): void {
  const columns = [...columnsOf(object)].map(([name, type]) => columnDefinition(name, type));
  store.exec(`CREATE TABLE ${quoted(object.name)} (${columns.join(', ')})`);
}

interface Alteration {
  readonly store: Store;
  readonly schema: Schema;
  readonly before: Schema | undefined;
  readonly object: ObjectSchema;
  readonly table: TableInfo;
}

function alterTable(alteration: Alteration): void {
  const { store, object, table } = alteration;
  const wanted = columnsOf(object);
  const keys = new Set([...wanted.keys()].map((name) => name.toLowerCase()));
  for (const [key, { name }] of table.columns) if (!keys.has(key)) dropColumn(store, table, name);
  for (const [name, type] of wanted) {
    const present = table.columns.get(name.toLowerCase());
    if (!present) addColumn(store, table.name, name, type);
    else convertColumn(alteration, present, name, type);
  }
}

function addColumn(store: Store, table: string, name: string, type: ColumnType): void {
  store.exec(`ALTER TABLE ${quoted(table)} ADD COLUMN ${columnDefinition(name, type)}`);
}

function dropColumn(store: Store, table: TableInfo, name: string): void {
  dropIndex(store, table, name);
  store.exec(`ALTER TABLE ${quoted(table.name)} DROP COLUMN ${quoted(name)}`);
}

function dropIndex(store: Store, table: TableInfo, column: string): void {
  const index = indexName(table.name, column);
  if (table.indices.delete(index)) store.exec(`DROP INDEX ${quoted(index)}`);
}

function convertColumn(
  alteration: Alteration,
  present: { readonly name: string; readonly type: string },
  name: string,
  type: ColumnType
): void {
  const { store, table } = alteration;
  const conversion = conversionFor(alteration, name, present.type, type);
  if (!conversion) return;
  const [tableName, column] = [quoted(table.name), quoted(name)];
  if (present.type === type) {
    store.run(`UPDATE ${tableName} SET ${column} = ${conversion.value(column)} WHERE ${column} IS NOT NULL`);
    return;
  }
  const kept = quoted(`${name}~old`);
  dropIndex(store, table, present.name);
  store.exec(`ALTER TABLE ${tableName} RENAME COLUMN ${quoted(present.name)} TO ${kept}`);
  addColumn(store, table.name, name, type);
  store.run(
    `UPDATE ${tableName} SET ${column} = coalesce(${conversion.value(kept)}, ${column}) WHERE ${kept} IS NOT NULL`
  );
  store.exec(`ALTER TABLE ${tableName} DROP COLUMN ${kept}`);
}

function conversionFor(
  { before, schema, object }: Alteration,
  name: string,
  from: string,
  to: ColumnType
): Conversion | undefined {
  const [was, is] = [before?.field(object.name, name), object.fields.get(name)];
  if (before && was && is) return conversionOf(was, is, schema);
  return from === to ? undefined : columnConversion(from, to);
}

function columnDefinition(name: string, type: ColumnType): string {
  if (name === 'Id') return '"Id" TEXT PRIMARY KEY NOT NULL';
  return type === 'INTEGER' ? `${quoted(name)} INTEGER NOT NULL DEFAULT 0` : `${quoted(name)} ${type}`;
}

function indexName(table: string, column: string): string {
  return `${table}.${column}`;
}

function layOutIndices(store: Store, object: ObjectSchema, existing: ReadonlySet<string>): void {
  const wanted = new Map<string, string>();
  for (const field of object.fields.values()) {
    const key = indexKey(object, field);
    if (key !== undefined) wanted.set(indexName(object.name, field.name), key);
  }
  for (const name of existing) if (!wanted.has(name)) store.exec(`DROP INDEX ${quoted(name)}`);
  for (const [name, key] of wanted) {
    if (!existing.has(name)) store.exec(`CREATE INDEX ${quoted(name)} ON ${quoted(object.name)} (${key})`);
  }
}

const auditReferences = new Set(['CreatedById', 'LastModifiedById']);

/**
 * What is indexed: references by value (`"Customer__c" = ?`), names, external ids and unique text as they are compared
 * (`sf_fold("Key__c") = ?`), unique numbers by value. Audit references are not: nobody looks rows up by them, and each index
 * costs every insert.
 */
function indexKey(object: ObjectSchema, field: FieldSchema): string | undefined {
  if (field.formula !== undefined || object.kind === 'customMetadata') return undefined;
  const column = quoted(field.name);
  if (field.referenceTo.length > 0) return auditReferences.has(field.name) ? undefined : column;
  const isKey = field.unique || field.externalId || (field.nameField && field.name !== 'Id');
  if (!isKey) return undefined;
  return field.type === 'Number' ? column : `sf_fold(${column})`;
}
