import type { FieldSchema, FieldType } from './model.ts';

/** The type of a field's values: a roll-up summary holds what it sums up, MIN and MAX of dates are dates. */
export function valueTypeOf(field: FieldSchema): FieldType {
  return field.type === 'Summary' ? (field.rollUp?.resultType ?? 'Number') : field.type;
}

/** Whether a field's text is HTML: rich text, and formulas that draw pictures, links or lines. */
export function isHtml({ type, formula }: FieldSchema): boolean {
  return type === 'Html' || (type === 'Text' && formula !== undefined && /\b(IMAGE|HYPERLINK|BR)\s*\(/i.test(formula));
}
