import type { FieldSchema, ObjectSchema, Schema } from '../schema/model.ts';
import { isMasterReference } from '../schema/masterReference.ts';
import type { Formulas } from './formulas.ts';

/** Roll-up summaries of one master that are fed over one master-detail field: worked out by one query. */
export interface RollUpGroup {
  readonly master: ObjectSchema;
  readonly child: ObjectSchema;
  /** Master-detail field on the child. */
  readonly foreignKey: string;
  readonly fields: readonly FieldSchema[];
  /** Child columns that the summaries depend on: a change of any other leaves them as they are. */
  readonly watched: ReadonlySet<string>;
}

/** The groups that rows of `childName` feed. */
export function rollUpGroups(schema: Schema, formulas: Formulas, childName: string): RollUpGroup[] {
  const child = schema.object(childName);
  if (!child) return [];
  const groups: RollUpGroup[] = [];
  for (const key of child.fields.values()) {
    const master = isMasterReference(key) ? schema.object(key.referenceTo[0] ?? '') : undefined;
    const fields = master ? [...master.fields.values()].filter((field) => isFedBy(field, child, key)) : [];
    if (master && fields.length > 0) {
      const watched = new Set(fields.flatMap((field) => watchedColumns(schema, formulas, child, field)));
      groups.push({ master, child, foreignKey: key.name, fields, watched });
    }
  }
  return groups;
}

function isFedBy({ rollUp }: FieldSchema, child: ObjectSchema, key: FieldSchema): boolean {
  return (
    rollUp?.childObject.toLowerCase() === child.name.toLowerCase() &&
    rollUp.foreignKey.toLowerCase() === key.name.toLowerCase()
  );
}

function watchedColumns(schema: Schema, formulas: Formulas, child: ObjectSchema, { rollUp }: FieldSchema): string[] {
  const names = [rollUp?.summarizedField, ...(rollUp?.filters ?? []).map((filter) => filter.field)];
  return names.flatMap((name) => {
    const field = name === undefined ? undefined : schema.field(child.name, name);
    return field ? columnsBehind(schema, formulas, child, field) : [];
  });
}

/** A formula depends on the columns it refers to, through other formulas too. */
function columnsBehind(schema: Schema, formulas: Formulas, child: ObjectSchema, field: FieldSchema): string[] {
  if (field.formula === undefined) return [field.name];
  return formulas.ofField(child, field).references.flatMap((path) => {
    const referred = schema.field(child.name, path);
    return referred ? columnsBehind(schema, formulas, child, referred) : [];
  });
}
