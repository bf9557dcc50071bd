import type { FieldSchema } from '../../schema/model.ts';
import { valueTypeOf } from '../../schema/valueType.ts';
import type { Caller } from '../../security/model.ts';
import type { FieldValue } from '../../store/model.ts';

const formats = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

/** Making an Intl format costs far more than using one, and a list shows the same few of them thousands of times. */
function cached<T extends Intl.NumberFormat | Intl.DateTimeFormat>(key: string, make: () => T): T {
  let format = formats.get(key);
  if (!format) formats.set(key, (format = make()));
  return format as T;
}

const localeOf = (caller: Caller): string => caller.locale.replaceAll('_', '-') || 'en-US';

function formatNumber(value: number, field: FieldSchema, caller: Caller): string {
  const scale = field.scale ?? 0;
  const type = valueTypeOf(field);
  const locale = localeOf(caller);
  const key = `${locale}|${type}|${scale}`;
  const options: Intl.NumberFormatOptions = { maximumFractionDigits: scale };
  if (type === 'Currency') {
    return cached(key, () => new Intl.NumberFormat(locale, { style: 'currency', currency: 'USD', ...options })).format(
      value
    );
  }
  if (type === 'Percent') {
    return cached(key, () => new Intl.NumberFormat(locale, { style: 'percent', ...options })).format(value / 100);
  }
  return cached(key, () => new Intl.NumberFormat(locale, { ...options, minimumFractionDigits: scale })).format(value);
}

function formatDate(value: string, caller: Caller, withTime: boolean): string {
  const locale = localeOf(caller);
  // A date has no zone: it is formatted where it is written down.
  const timeZone = withTime ? caller.timeZone : 'UTC';
  const options: Intl.DateTimeFormatOptions = withTime
    ? { dateStyle: 'short', timeStyle: 'short', timeZone }
    : { year: 'numeric', month: 'numeric', day: 'numeric', timeZone };
  return cached(`${locale}|${timeZone}|${withTime}`, () => new Intl.DateTimeFormat(locale, options)).format(
    new Date(value)
  );
}

/**
 * A value as the caller reads it: numbers, currencies and dates in the caller's locale and zone, picklists by label.
 * Null where it reads like the raw value (text, ids, checkboxes), as UI API answers.
 */
export function displayValue(value: FieldValue, field: FieldSchema, caller: Caller): string | null {
  if (value === null || value === undefined) return null;
  switch (valueTypeOf(field)) {
    case 'Number':
    case 'Currency':
    case 'Percent':
      return typeof value === 'number' ? formatNumber(value, field, caller) : null;
    case 'Date':
      return formatDate(String(value), caller, false);
    case 'DateTime':
      return formatDate(String(value), caller, true);
    case 'Picklist':
      return labelOf(String(value), field);
    case 'MultiselectPicklist':
      return String(value)
        .split(';')
        .map((part) => labelOf(part, field))
        .join(';');
    default:
      return null;
  }
}

function labelOf(value: string, field: FieldSchema): string {
  return field.picklist?.values.find((entry) => entry.value === value)?.label ?? value;
}
