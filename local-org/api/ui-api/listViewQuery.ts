import { OrgError } from '../../errors.ts';
import type { XmlElement } from '../../metadata/model.ts';
import { childText, childrenNamed } from '../../metadata/xmlElement.ts';
import type { ObjectSchema, Schema } from '../../schema/model.ts';
import { valueTypeOf } from '../../schema/valueType.ts';
import type { FieldValue } from '../../store/model.ts';
import { resolveColumn, type ListColumn } from './listColumns.ts';

type Binds = Record<string, FieldValue | FieldValue[]>;

/** A condition in SOQL with its values as binds, so that no value is ever read as SOQL. */
export interface Condition {
  readonly soql: string;
  readonly binds: Binds;
}

const COMPARISONS: Record<string, string> = {
  equals: '=',
  notEqual: '!=',
  lessThan: '<',
  greaterThan: '>',
  lessOrEqual: '<=',
  greaterOrEqual: '>='
};

const RELATIVE_DATE = /^(TODAY|YESTERDAY|TOMORROW|(LAST|THIS|NEXT)_[A-Z_]+(:\d+)?)$/;

/** Literal of a filter value for the column's type: numbers and dates bare, the rest a bind. */
function operand(column: ListColumn, value: string, name: string): Condition {
  const type = valueTypeOf(column.field);
  if (value === '') return { soql: 'null', binds: {} };
  if (['Date', 'DateTime'].includes(type)) return { soql: dateLiteral(value, type), binds: {} };
  if (type === 'Checkbox') return { soql: /^(1|true)$/i.test(value) ? 'TRUE' : 'FALSE', binds: {} };
  if (['Number', 'Currency', 'Percent'].includes(type)) {
    const number = Number(value.replaceAll(/[,%$]/g, ''));
    if (Number.isNaN(number)) throw new OrgError('INVALID_FIELD', `List view filter is not a number: ${value}`);
    return { soql: `:${name}`, binds: { [name]: number } };
  }
  return { soql: `:${name}`, binds: { [name]: value } };
}

/** Metadata writes dates as `1/31/2026` or as SOQL's relative literals with spaces or underscores. */
function dateLiteral(value: string, type: string): string {
  const relative = value
    .trim()
    .toUpperCase()
    .replaceAll(/\s+/g, '_')
    .replaceAll(/_(\d+)_/g, '_N_');
  if (RELATIVE_DATE.test(relative)) {
    const count = /\d+/.exec(value)?.[0];
    return relative.includes('_N_') && !relative.includes(':') ? `${relative}:${count}` : relative;
  }
  const us = /^(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(value);
  const date = us ? `${us[3]}-${us[1]?.padStart(2, '0')}-${us[2]?.padStart(2, '0')}` : value.slice(0, 10);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date))
    throw new OrgError('INVALID_FIELD', `List view filter is not a date: ${value}`);
  return type === 'DateTime' ? `${date}T00:00:00Z` : date;
}

function text(column: ListColumn, pattern: string, name: string, negate: boolean): Condition {
  const like = `${column.path} LIKE :${name}`;
  return { soql: negate ? `(NOT ${like})` : like, binds: { [name]: pattern } };
}

/** A comma-separated value of `equals` means any of them. */
function anyOf(column: ListColumn, operation: string, values: string[], name: string): Condition {
  const parts = values.map((value, index) => operand(column, value, `${name}_${index}`));
  const operator = operation === 'notEqual' ? 'NOT IN' : 'IN';
  return {
    soql: `${column.path} ${operator} (${parts.map((part) => part.soql).join(', ')})`,
    binds: Object.assign({}, ...parts.map((part) => part.binds)) as Binds
  };
}

/** A filter names record types as metadata does: `Invoice__c.Domestic,Invoice__c.Foreign`. */
function byDeveloperName(column: ListColumn, value: string): { column: ListColumn; value: string } {
  if (!column.path.endsWith('RecordType.Name')) return { column, value };
  const path = column.path.replace(/Name$/, 'DeveloperName');
  return { column: { ...column, path }, value: value.replaceAll(/(^|,)\s*\w+\./g, '$1') };
}

function condition(schema: Schema, object: ObjectSchema, filter: XmlElement, name: string): Condition {
  const field = childText(filter, 'field') ?? '';
  const named = resolveColumn(schema, object, field);
  if (!named) throw new OrgError('INVALID_FIELD', `List view filters by an unknown field: ${field}`, [field]);
  const operation = childText(filter, 'operation') ?? 'equals';
  const { column, value } = byDeveloperName(named, childText(filter, 'value') ?? '');
  const values = value.split(',').map((part) => part.trim());
  switch (operation) {
    case 'contains':
      return text(column, `%${value}%`, name, false);
    case 'notContain':
      return text(column, `%${value}%`, name, true);
    case 'startsWith':
      return text(column, `${value}%`, name, false);
    case 'includes':
    case 'excludes': {
      const literals = values.map((part) => `'${part.replaceAll(/['\\]/g, '\\$&')}'`);
      return { soql: `${column.path} ${operation.toUpperCase()} (${literals.join(', ')})`, binds: {} };
    }
    default: {
      const comparison = COMPARISONS[operation];
      if (!comparison) throw new OrgError('INVALID_QUERY_FILTER_OPERATOR', `List view operation: ${operation}`);
      if (values.length > 1) return anyOf(column, operation, values, name);
      const right = operand(column, value, name);
      return { soql: `${column.path} ${comparison} ${right.soql}`, binds: right.binds };
    }
  }
}

/** The filters of a list view joined by its `booleanFilter` (`1 AND (2 OR 3)`), or by AND. */
export function filterCondition(schema: Schema, object: ObjectSchema, listView: XmlElement | undefined): Condition {
  const filters = childrenNamed(listView, 'filters').map((filter, index) =>
    condition(schema, object, filter, `filter${index + 1}`)
  );
  if (filters.length === 0) return { soql: '', binds: {} };
  const logic = childText(listView, 'booleanFilter');
  const soql = logic
    ? logic.replaceAll(/\d+/g, (number) => `(${filters[Number(number) - 1]?.soql ?? 'Id != null'})`)
    : filters.map((filter) => `(${filter.soql})`).join(' AND ');
  return { soql, binds: Object.assign({}, ...filters.map((filter) => filter.binds)) as Binds };
}
