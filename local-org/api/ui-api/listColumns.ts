import type { FieldSchema, ObjectSchema, Schema } from '../../schema/model.ts';
import { parentOf } from './fieldPaths.ts';
import { pathOfLastPart, pathOfOldName } from './oldColumnNames.ts';

/** A column of a list: the SOQL path it shows and the field at its end. */
export interface ListColumn {
  /** `Epic__r.Name` */
  readonly path: string;
  readonly label: string;
  readonly field: FieldSchema;
  /** Object of `field`. */
  readonly object: string;
}

/** `OPPORTUNITY.STAGE_NAME`-like names of standard columns by their last part: StageName. */
function standardField(object: ObjectSchema, column: string): FieldSchema | undefined {
  const last = (column.split('.').at(-1) as string).replaceAll('_', '').toLowerCase();
  return [...object.fields.values()].find((field) => field.name.toLowerCase() === last);
}

/** Resolves a list view's column or filter name; undefined where the object has no such field. */
export function resolveColumn(schema: Schema, object: ObjectSchema, name: string): ListColumn | undefined {
  const mapped = pathOfOldName(object.name, name) ?? name;
  const lastPart = pathOfLastPart(object.name, name);
  return (
    atPath(schema, object, mapped === 'Name' ? object.nameField : mapped) ??
    (lastPart === undefined ? undefined : atPath(schema, object, lastPart)) ??
    atField(schema, object, standardField(object, name))
  );
}

function atPath(schema: Schema, object: ObjectSchema, path: string): ListColumn | undefined {
  const steps = path.split('.');
  let current = object.name;
  const canonical: string[] = [];
  for (const step of steps.slice(0, -1)) {
    const parent = parentOf(schema, current, step);
    if (!parent) return undefined;
    canonical.push(parent.relationshipName);
    current = parent.object;
  }
  const field = schema.field(current, steps.at(-1) as string);
  return field && column(schema, current, field, canonical);
}

function atField(schema: Schema, object: ObjectSchema, field: FieldSchema | undefined): ListColumn | undefined {
  return field && column(schema, object.name, field, []);
}

/** A lookup is shown by the name of what it points at. */
function column(schema: Schema, object: string, field: FieldSchema, steps: readonly string[]): ListColumn | undefined {
  const target = field.referenceTo.includes('User') ? 'User' : field.referenceTo[0];
  const nameField = target && schema.object(target)?.nameField;
  const label = steps.length > 0 ? labelOfStep(schema, object, field, steps) : field.label;
  if (field.relationshipName && nameField) {
    const nameSchema = schema.field(target, nameField) as FieldSchema;
    const path = [...steps, field.relationshipName, nameField].join('.');
    return { path, label: label.replace(/ ID$/, ''), field: nameSchema, object: target };
  }
  return { path: [...steps, field.name].join('.'), label, field, object };
}

function labelOfStep(schema: Schema, object: string, field: FieldSchema, steps: readonly string[]): string {
  const owner = steps.at(-1)?.replace(/__r$/, '').replaceAll('_', ' ') ?? object;
  return field.name === schema.object(object)?.nameField ? owner : `${owner} ${field.label}`;
}
