import type { FieldSchema, ObjectSchema } from '../schema/model.ts';
import { columnTypeOf } from '../store/columns.ts';

/** What the save order needs to know of one object, worked out once for each version of the schema. */
export interface ObjectPlan {
  readonly object: ObjectSchema;
  /** Fields with a column, Id first. */
  readonly columns: readonly FieldSchema[];
  /** Any case -> field. */
  readonly fieldNamed: (name: string) => FieldSchema | undefined;
  /** `Author__r` in any case -> the lookup behind it. */
  readonly fieldOfRelationship: (name: string) => FieldSchema | undefined;
  /** Must be filled in; the text name of a custom object is not among them, it falls back to the Id. */
  readonly required: readonly FieldSchema[];
  readonly references: readonly FieldSchema[];
  readonly masters: readonly FieldSchema[];
  readonly unique: readonly FieldSchema[];
  readonly autoNumbers: readonly FieldSchema[];
  /** Text, numbers, picklists, e-mail: what the system checks look at. */
  readonly checked: readonly FieldSchema[];
  readonly has: (field: string) => boolean;
  /** True where an unnamed record takes its Id for a name. */
  readonly nameFallsBackToId: boolean;
}

const isReference = (field: FieldSchema): boolean => field.type === 'Lookup' || field.type === 'MasterDetail';

/** Types that a system check has a rule for. */
const CHECKED = new Set(['Number', 'Currency', 'Percent', 'Picklist', 'MultiselectPicklist', 'Email']);

export function planObject(object: ObjectSchema): ObjectPlan {
  const fields = [...object.fields.values()];
  const columns = fields.filter((field) => columnTypeOf(field) !== undefined);
  const byName = new Map(fields.map((field) => [field.name.toLowerCase(), field]));
  const references = columns.filter(isReference);
  const byRelationship = new Map(
    references.flatMap((field) => (field.relationshipName ? [[field.relationshipName.toLowerCase(), field]] : []))
  );
  const nameField = object.fields.get(object.nameField);
  const nameFallsBackToId = object.kind === 'custom' && nameField?.type === 'Text';
  const isRequired = (field: FieldSchema): boolean =>
    (field.required || field.type === 'MasterDetail') && field.type !== 'Checkbox' && field.type !== 'AutoNumber';
  return {
    object,
    columns,
    fieldNamed: (name) => object.fields.get(name) ?? byName.get(name.toLowerCase()),
    fieldOfRelationship: (name) => byRelationship.get(name.toLowerCase()),
    required: columns.filter((field) => isRequired(field) && !(field.nameField && nameFallsBackToId)),
    references,
    masters: references.filter((field) => field.type === 'MasterDetail'),
    unique: columns.filter((field) => field.unique),
    autoNumbers: columns.filter((field) => field.type === 'AutoNumber'),
    checked: columns.filter((field) => CHECKED.has(field.type) || field.length !== undefined),
    has: (field) => object.fields.has(field),
    nameFallsBackToId
  };
}
