import type { FieldSchema, ObjectSchema, Schema } from '../schema/model.ts';
import { columnsOf, quoted, type ColumnType } from './columns.ts';
import type { Store } from './model.ts';

interface TableInfo {
  readonly columns: Map<string, string>;
  readonly indices: Set<string>;
}

/**
 * Brings the tables in line with a schema inside the caller's transaction: new tables and columns are added, those of objects and
 * fields that are gone are dropped, a column whose type changed is converted. Rows are kept.
 */
export function layOutTables(store: Store, schema: Schema): void {
  const existing = readTables(store);
  const wanted = new Set<string>();
  for (const object of schema.objects()) {
    wanted.add(object.name);
    const table = existing.get(object.name);
    if (table) alterTable(store, object, schema, table);
    else createTable(store, object, schema);
    layOutIndices(store, object, table?.indices ?? new Set());
  }
  for (const name of existing.keys()) if (!wanted.has(name)) store.exec(`DROP TABLE ${quoted(name)}`);
}

function readTables(store: Store): Map<string, TableInfo> {
  const tables = new Map<string, TableInfo>();
  const named = "m.name NOT LIKE '\\_%' ESCAPE '\\' AND m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'";
  const columns = store.all(
    `SELECT m.name AS tableName, c.name AS name, c.type AS type FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table' AND ${named}`
  );
  for (const { tableName, name, type } of columns) {
    const table = tables.get(String(tableName)) ?? { columns: new Map(), indices: new Set() };
    table.columns.set(String(name), String(type));
    tables.set(String(tableName), table);
  }
  const indices = store.all(
    `SELECT m.name, m.tbl_name AS tableName FROM sqlite_master m WHERE m.type = 'index' AND m.sql IS NOT NULL`
  );
  for (const { name, tableName } of indices) tables.get(String(tableName))?.indices.add(String(name));
  return tables;
}

function createTable(store: Store, object: ObjectSchema, schema: Schema): void {
  const columns = [...columnsOf(object, schema)].map(([name, type]) => columnDefinition(name, type));
  store.exec(`CREATE TABLE ${quoted(object.name)} (${columns.join(', ')})`);
}

function alterTable(store: Store, object: ObjectSchema, schema: Schema, table: TableInfo): void {
  const wanted = columnsOf(object, schema);
  for (const name of table.columns.keys()) if (!wanted.has(name)) dropColumn(store, object.name, name, table);
  for (const [name, type] of wanted) {
    const present = table.columns.get(name);
    if (present === undefined) addColumn(store, object, name, type);
    else if (present !== type) convertColumn(store, object, name, type, table);
  }
}

function addColumn(store: Store, object: ObjectSchema, name: string, type: ColumnType): void {
  store.exec(`ALTER TABLE ${quoted(object.name)} ADD COLUMN ${columnDefinition(name, type)}`);
}

function dropColumn(store: Store, table: string, name: string, info: TableInfo): void {
  const index = indexName(table, name);
  if (info.indices.delete(index)) store.exec(`DROP INDEX ${quoted(index)}`);
  store.exec(`ALTER TABLE ${quoted(table)} DROP COLUMN ${quoted(name)}`);
}

function convertColumn(store: Store, object: ObjectSchema, name: string, type: ColumnType, info: TableInfo): void {
  const [table, column, kept] = [quoted(object.name), quoted(name), quoted(`${name}~old`)];
  const index = indexName(object.name, name);
  if (info.indices.delete(index)) store.exec(`DROP INDEX ${quoted(index)}`);
  store.exec(`ALTER TABLE ${table} RENAME COLUMN ${column} TO ${kept}`);
  addColumn(store, object, name, type);
  store.exec(`UPDATE ${table} SET ${column} = ${conversion(kept, type)} WHERE ${kept} IS NOT NULL`);
  store.exec(`ALTER TABLE ${table} DROP COLUMN ${kept}`);
}

/** Numbers become the text one would type: `5`, not `5.0`. */
function conversion(column: string, type: ColumnType): string {
  if (type !== 'TEXT') return `CAST(${column} AS ${type})`;
  return `CASE WHEN ${column} = CAST(${column} AS INTEGER) THEN CAST(CAST(${column} AS INTEGER) AS TEXT) ELSE CAST(${column} AS TEXT) END`;
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
