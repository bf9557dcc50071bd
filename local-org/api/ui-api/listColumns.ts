import type { FieldSchema, ObjectSchema, Schema } from '../../schema/model.ts';
import { parentOf } from './fieldPaths.ts';

/** Names that list views and reports use for standard columns: Metadata API Developer Guide, "ListView". */
const STANDARD_COLUMNS: Record<string, string> = {
  NAME: 'Name',
  FULL_NAME: 'Name',
  OBJECT_ID: 'Id',
  CREATED_DATE: 'CreatedDate',
  CREATEDBY_USER: 'CreatedBy.Name',
  'CREATEDBY_USER.ALIAS': 'CreatedBy.Alias',
  LAST_UPDATE: 'LastModifiedDate',
  UPDATEDBY_USER: 'LastModifiedBy.Name',
  'UPDATEDBY_USER.ALIAS': 'LastModifiedBy.Alias',
  LAST_ACTIVITY: 'LastActivityDate',
  LAST_VIEWED: 'LastViewedDate',
  OWNER: 'Owner.Name',
  'OWNER.ALIAS': 'Owner.Alias',
  'OWNER.FIRST_NAME': 'Owner.FirstName',
  'OWNER.LAST_NAME': 'Owner.LastName',
  'CORE.USERS.ALIAS': 'Owner.Alias',
  'CORE.USERS.FULL_NAME': 'Owner.Name',
  RECORDTYPE: 'RecordType.Name'
};

/** A column of a list: the SOQL path it shows and the field at its end. */
export interface ListColumn {
  /** `Epic__r.Name` */
  readonly path: string;
  readonly label: string;
  readonly field: FieldSchema;
  /** Object of `field`. */
  readonly object: string;
}

/** `ACCOUNT.PHONE1`-like names of old standard columns by their last part: PHONE1 -> Phone, INDUSTRY -> Industry. */
function standardField(schema: Schema, object: ObjectSchema, column: string): FieldSchema | undefined {
  const last = (column.split('.').at(-1) as string).replaceAll('_', '').replace(/1$/, '').toLowerCase();
  return (
    [...object.fields.values()].find((field) => field.name.toLowerCase() === last) ?? schema.field(object.name, last)
  );
}

/** Resolves a list view's column or filter name; undefined where the object has no such field. */
export function resolveColumn(schema: Schema, object: ObjectSchema, name: string): ListColumn | undefined {
  const mapped = STANDARD_COLUMNS[name.toUpperCase()] ?? name;
  const path = mapped === 'Name' ? object.nameField : mapped;
  const steps = path.split('.');
  let current = object.name;
  const canonical: string[] = [];
  for (const step of steps.slice(0, -1)) {
    const parent = parentOf(schema, current, step);
    if (!parent) return fallback(schema, object, name);
    canonical.push(parent.relationshipName);
    current = parent.object;
  }
  const field = schema.field(current, steps.at(-1) as string);
  return field ? column(schema, current, field, canonical) : fallback(schema, object, name);
}

function fallback(schema: Schema, object: ObjectSchema, name: string): ListColumn | undefined {
  const field = standardField(schema, object, name);
  return field && column(schema, object.name, field, []);
}

/** A lookup is shown by the name of what it points at. */
function column(schema: Schema, object: string, field: FieldSchema, steps: readonly string[]): ListColumn | undefined {
  const target = field.referenceTo.includes('User') ? 'User' : field.referenceTo[0];
  const nameField = target && schema.object(target)?.nameField;
  const label = steps.length > 0 ? labelOfStep(schema, object, field, steps) : field.label;
  if (field.relationshipName && nameField) {
    const nameSchema = schema.field(target, nameField) as FieldSchema;
    return { path: [...steps, field.relationshipName, nameField].join('.'), label, field: nameSchema, object: target };
  }
  return { path: [...steps, field.name].join('.'), label, field, object };
}

function labelOfStep(schema: Schema, object: string, field: FieldSchema, steps: readonly string[]): string {
  const owner = steps.at(-1)?.replace(/__r$/, '').replaceAll('_', ' ') ?? object;
  return field.name === schema.object(object)?.nameField ? owner : `${owner} ${field.label}`;
}
