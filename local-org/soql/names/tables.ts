import type { FieldSchema, ObjectSchema } from '../../schema/model.ts';
import { quoted } from '../../store/columns.ts';

/** A table as one statement names it. */
export interface Table {
  readonly object: ObjectSchema;
  readonly alias: string;
  /** False for a parent, whose row may be missing. */
  readonly isRoot: boolean;
}

/** The tables of one SELECT: its object, and each parent that some path leads to, joined once. */
export interface Tables {
  readonly root: Table;
  /** The parent of one object that a reference of `from` leads to. */
  parent(from: Table, reference: FieldSchema, referenceSql: string, target: ObjectSchema): Table;
  /** `FROM "A" a LEFT JOIN ...` without the word FROM. */
  toSql(): string;
}

/** `prefix` keeps the aliases of a statement and of the subqueries inside it apart. */
export function createTables(object: ObjectSchema, prefix: string): Tables {
  const root: Table = { object, alias: `${prefix}0`, isRoot: true };
  const parents = new Map<string, Table>();
  const joins: string[] = [];
  return {
    root,
    parent(from, reference, referenceSql, target) {
      const key = `${from.alias}.${reference.name}>${target.name}`;
      const known = parents.get(key);
      if (known) return known;
      const table: Table = { object: target, alias: `${prefix}${parents.size + 1}`, isRoot: false };
      parents.set(key, table);
      joins.push(` LEFT JOIN ${quoted(target.name)} ${table.alias} ON ${table.alias}."Id" = ${referenceSql}`);
      return table;
    },
    toSql: () => `${quoted(object.name)} ${root.alias}${joins.join('')}`
  };
}
