import { OrgError } from '../../errors.ts';
import type { FieldSchema, ObjectSchema, Schema } from '../../schema/model.ts';
import type { FieldValue } from '../../store/model.ts';
import { parentOf } from '../ui-api/fieldPaths.ts';

/** Collects bound values: no value of a request ever becomes part of SOQL text. */
export class Binds {
  readonly values: Record<string, FieldValue | FieldValue[]> = {};
  #next = 0;
  readonly #prefix: string;
  constructor(prefix = 'value') {
    this.#prefix = prefix;
  }
  add(value: FieldValue | FieldValue[]): string {
    const name = `${this.#prefix}${(this.#next += 1)}`;
    this.values[name] = value;
    return `:${name}`;
  }
}

const OPERATORS: Record<string, string> = {
  eq: '=',
  ne: '!=',
  lt: '<',
  gt: '>',
  lte: '<=',
  gte: '>=',
  like: 'LIKE',
  in: 'IN',
  nin: 'NOT IN',
  includes: 'INCLUDES',
  excludes: 'EXCLUDES'
};

type Filter = Record<string, unknown>;

interface DateOperand {
  value?: string | null;
  literal?: string;
  range?: Record<string, number>;
}

const isDate = (field: FieldSchema): boolean => field.type === 'Date' || field.type === 'DateTime';

function operand(field: FieldSchema, value: unknown, binds: Binds): string {
  if (isDate(field) && value !== null && typeof value === 'object') {
    const { literal, range, value: exact } = value as DateOperand;
    if (literal) return literal;
    const [name, count] = Object.entries(range ?? {})[0] ?? [];
    if (name) return `${name.toUpperCase()}:${Math.trunc(Number(count))}`;
    return exact ? binds.add(exact) : 'null';
  }
  return value === null ? 'null' : binds.add(value as FieldValue);
}

function comparison(path: string, field: FieldSchema, operator: string, value: unknown, binds: Binds): string {
  const soql = OPERATORS[operator];
  if (!soql) throw new OrgError('INVALID_QUERY_FILTER_OPERATOR', `Unknown operator ${operator} on ${path}.`);
  if (!Array.isArray(value)) return `${path} ${soql} ${operand(field, value, binds)}`;
  if (operator === 'includes' || operator === 'excludes') {
    const literals = value.map((entry) => `'${String(entry).replaceAll(/['\\]/g, '\\$&')}'`);
    return `${path} ${soql} (${literals.join(', ')})`;
  }
  if (isDate(field)) return `${path} ${soql} (${value.map((entry) => operand(field, entry, binds)).join(', ')})`;
  return `${path} ${soql} ${binds.add(value as FieldValue[])}`;
}

const join = (parts: readonly string[], operator: 'AND' | 'OR'): string => {
  const present = parts.filter(Boolean);
  return present.length > 1 ? `(${present.join(` ${operator} `)})` : (present[0] ?? '');
};

/**
 * A GraphQL filter as a SOQL condition ('' when it is empty): fields with operators, parents by relationship name,
 * `and`, `or`, `not`. https://developer.salesforce.com/docs/platform/graphql/guide/filter-fields.html
 */
export function whereClause(
  schema: Schema,
  object: ObjectSchema,
  filter: Filter | null | undefined,
  binds: Binds,
  prefix = ''
): string {
  const parts = Object.entries(filter ?? {}).map(([key, value]) => {
    if (value === null || value === undefined) return '';
    if (key === 'and' || key === 'or') {
      const list = (Array.isArray(value) ? value : [value]) as Filter[];
      const nested = list.map((entry) => whereClause(schema, object, entry, binds, prefix));
      return join(nested, key === 'and' ? 'AND' : 'OR');
    }
    if (key === 'not') {
      const nested = whereClause(schema, object, value as Filter, binds, prefix);
      return nested && `(NOT ${nested})`;
    }
    return fieldCondition(schema, object, key, value as Filter, binds, prefix);
  });
  return join(parts, 'AND');
}

function fieldCondition(
  schema: Schema,
  object: ObjectSchema,
  key: string,
  value: Filter,
  binds: Binds,
  prefix: string
): string {
  const field = schema.field(object.name, key);
  if (field) {
    const path = `${prefix}${field.name}`;
    return join(
      Object.entries(value).map(([operator, operand]) => comparison(path, field, operator, operand, binds)),
      'AND'
    );
  }
  const parent = parentOf(schema, object.name, key);
  const target = parent && schema.object(parent.object);
  if (!parent || !target) throw new OrgError('INVALID_FIELD', `Unknown field ${key} of ${object.name}.`, [key]);
  return whereClause(schema, target, value, binds, `${prefix}${parent.relationshipName}.`);
}

interface OrderClause {
  order?: 'ASC' | 'DESC';
  nulls?: 'FIRST' | 'LAST';
}

/** `{ Name: { order: ASC } }`, parents nested, as SOQL sort keys in the order written. */
export function orderKeys(
  schema: Schema,
  object: ObjectSchema,
  orderBy: Record<string, unknown> | null | undefined,
  prefix = ''
): string[] {
  return Object.entries(orderBy ?? {}).flatMap(([key, value]) => {
    if (value === null || value === undefined) return [];
    const field = schema.field(object.name, key);
    if (field) {
      const { order = 'ASC', nulls } = value as OrderClause;
      return [`${prefix}${field.name} ${order}${nulls ? ` NULLS ${nulls}` : ''}`];
    }
    const parent = parentOf(schema, object.name, key);
    const target = parent && schema.object(parent.object);
    if (!parent || !target) throw new OrgError('INVALID_FIELD', `Unknown field ${key} of ${object.name}.`, [key]);
    return orderKeys(schema, target, value as Record<string, unknown>, `${prefix}${parent.relationshipName}.`);
  });
}
