import type { DescribeSObjectResult, Field } from 'jsforce';
import { readDate } from './dates.ts';

export type FieldValue = string | number | boolean;

/** A field as describe tells of it, with what it can hold. */
export interface FieldLimits {
  readonly name: string;
  readonly label: string;
  readonly type: string;
  readonly length: number;
  /** Digits in all and after the point. */
  readonly precision: number;
  readonly scale: number;
  readonly values: readonly { readonly value: string; readonly label: string }[];
  readonly writable: boolean;
}

export type PicklistField = Pick<FieldLimits, 'name' | 'label' | 'values'>;

export type Conversion = { readonly value: FieldValue } | { readonly reason: string };

/** Fields of an object by API name. */
export function limitsOf(described: Pick<DescribeSObjectResult, 'fields'>): ReadonlyMap<string, FieldLimits> {
  return new Map(described.fields.map((field) => [field.name, limitsOfField(field)]));
}

function limitsOfField(field: Field): FieldLimits {
  return {
    name: field.name,
    label: field.label,
    type: field.type,
    length: field.length ?? 0,
    precision: field.precision ?? 0,
    scale: field.scale ?? 0,
    writable: field.createable && field.updateable,
    values: (field.picklistValues ?? [])
      .filter(({ active }) => active)
      .map(({ value, label }) => ({ value, label: label ?? value }))
  };
}

/** A cell as the value of a field, or why the field cannot hold it. Nothing is ever cut or rounded to fit. */
export function convert(field: FieldLimits, text: string): Conversion {
  switch (field.type) {
    case 'double':
    case 'currency':
    case 'percent':
    case 'int':
      return convertNumber(field, text);
    case 'date': {
      const value = readDate(text);
      return value === undefined
        ? { reason: `"${text}" is no date that can be read; write it as 2026-01-31` }
        : { value };
    }
    case 'boolean':
      return convertBoolean(text);
    case 'picklist':
      return convertPicklist(field, text);
    case 'string':
    case 'textarea':
    case 'email':
    case 'phone':
    case 'url':
      return convertText(field, text);
    default:
      return { reason: `${field.label} is a field of type ${field.type}, which cannot be imported` };
  }
}

function convertText(field: FieldLimits, text: string): Conversion {
  const value = field.type === 'textarea' ? text : text.replace(/\s*\n\s*/g, ' ');
  return value.length > field.length && field.length > 0
    ? { reason: `${value.length} characters; ${field.label} holds ${field.length}` }
    : { value };
}

function convertNumber(field: FieldLimits, text: string): Conversion {
  if (!/^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(text)) {
    return { reason: `"${text}" is not a number` };
  }
  const value = Number(text);
  const limit = 10 ** (field.precision - field.scale);
  if (!(Math.abs(value) < limit)) {
    return { reason: `${text} is too large; ${field.label} holds less than ${limit}` };
  }
  if (Number(value.toFixed(field.scale)) !== value) {
    return { reason: `${text} has more decimals than ${field.label} holds (${field.scale})` };
  }
  return { value };
}

function convertBoolean(text: string): Conversion {
  const word = text.toLowerCase();
  if (['true', 'yes', '1'].includes(word)) {
    return { value: true };
  }
  return ['false', 'no', '0'].includes(word) ? { value: false } : { reason: `"${text}" is neither yes nor no` };
}

function convertPicklist(field: FieldLimits, text: string): Conversion {
  const found = field.values.find(({ value, label }) =>
    [value, label].some((name) => name.toLowerCase() === text.toLowerCase())
  );
  const values = field.values.map(({ value }) => value).join(', ');
  return found ? { value: found.value } : { reason: `"${text}" is none of the values of ${field.label}: ${values}` };
}
