import type { FieldSchema, ObjectSchema } from '../../../schema/model.ts';

/** Picklist values as describe lists them; `validFor` says under which controlling values one may be chosen. */
export function describePicklistValues(field: FieldSchema, object: ObjectSchema): Record<string, unknown>[] {
  const controlling = controllingValues(field, object);
  return (field.picklist?.values ?? []).map((value) => ({
    active: value.isActive,
    defaultValue: value.isDefault,
    label: value.label,
    validFor: controlling ? validFor(field, value.value, controlling) : null,
    value: value.value
  }));
}

/** Values of the controlling field in the order that `validFor` counts them: a checkbox is false, then true. */
function controllingValues(field: FieldSchema, object: ObjectSchema): string[] | undefined {
  const name = field.picklist?.controllingField;
  const controller = name ? object.fields.get(name) : undefined;
  if (!controller) return undefined;
  if (controller.type === 'Checkbox') return ['false', 'true'];
  return (controller.picklist?.values ?? []).map(({ value }) => value);
}

/** Base64 of a bit per controlling value, the first in the highest bit of the first byte. */
function validFor(field: FieldSchema, value: string, controlling: readonly string[]): string {
  const bits = new Uint8Array(Math.ceil(controlling.length / 8));
  for (const [index, controllingValue] of controlling.entries()) {
    const allowed = field.picklist?.dependentValues?.get(controllingValue)?.includes(value);
    if (allowed) bits[index >> 3]! |= 0x80 >> (index & 7);
  }
  return Buffer.from(bits).toString('base64');
}
