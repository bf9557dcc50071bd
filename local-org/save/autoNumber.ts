import type { FieldSchema } from '../schema/model.ts';

/**
 * The `number`-th value of an auto-number: `S-{00000}` -> `S-00042`; `{YYYY}`, `{YY}`, `{MM}`, `{DD}` are parts of the date.
 * Source: Salesforce Help, "Custom Field Types", "Auto Number".
 */
export function autoNumber(field: FieldSchema, number: number, date: Date): string {
  const day = date.toISOString();
  const parts: Readonly<Record<string, string>> = {
    YYYY: day.slice(0, 4),
    YY: day.slice(2, 4),
    MM: day.slice(5, 7),
    DD: day.slice(8, 10)
  };
  return (field.displayFormat ?? '{0}').replace(/\{(0+|YYYY|YY|MM|DD)\}/g, (_match, part: string) => {
    return parts[part] ?? String(number).padStart(part.length, '0');
  });
}
