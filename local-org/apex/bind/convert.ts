import type { Position } from '../syntax/ast.ts';
import { elementOfList, isSystem } from '../types/builtIn.ts';
import { changesValue, conversion } from '../types/conversions.ts';
import type { ApexType } from '../types/model.ts';
import { isRecordType } from '../types/supertypes.ts';
import { typeName } from '../types/typeKey.ts';
import type { BoundExpression, BoundQuery } from './bound.ts';
import { type Code, fail } from './code.ts';

/** A value as one of another type; a problem where it does not convert: `Illegal assignment from String to Integer`. */
export function convertTo(
  code: Code,
  value: BoundExpression,
  type: ApexType,
  at: Position,
  problem = `Illegal assignment from ${typeName(value.type)} to ${typeName(type)}`
): BoundExpression {
  return converted(value, type) ?? fail(code, at, problem);
}

/** undefined where a value does not convert. */
export function converted(value: BoundExpression, type: ApexType): BoundExpression | undefined {
  if (conversion(value.type, type) !== undefined) return withConversion(value, type);
  return singleRecord(value, type);
}

/** A value whose type is known to convert, with the conversion written down where it makes another value. */
export function withConversion(value: BoundExpression, type: ApexType): BoundExpression {
  if (!changesValue(value.type, type)) return value;
  return literalOf(value, type) ?? { kind: 'convert', value, type, at: value.at };
}

/** `Long big = 5` needs no conversion when it runs. */
function literalOf(value: BoundExpression, type: ApexType): BoundExpression | undefined {
  if (value.kind !== 'literal' || typeof value.value !== 'number') return undefined;
  if (isSystem(type, 'Long')) return { ...value, type, value: BigInt(value.value) };
  if (isSystem(type, 'Double') || isSystem(type, 'Decimal')) return { ...value, type, value: String(value.value) };
  return undefined;
}

/** A query stands for its one record where a record is wanted; so does what `Database.query` answers. */
function singleRecord(value: BoundExpression, type: ApexType): BoundExpression | undefined {
  const record = elementOfList(value.type);
  if (!record || !isRecordType(type) || !isRecordType(record)) return undefined;
  if (value.kind === 'query') {
    return conversion(record, type) === undefined ? undefined : oneOf(value);
  }
  if (value.kind === 'call' && isQueryCall(value)) return { kind: 'convert', value, type, at: value.at };
  return undefined;
}

function isQueryCall({ method }: BoundExpression & { kind: 'call' }): boolean {
  return method.owner.origin === 'library' && method.owner.qualifiedName === 'Database' && /^query/i.test(method.name);
}

/** The record of a query that must find one. */
export function oneOf(query: BoundQuery): BoundQuery {
  return { ...query, result: 'one', type: elementOfList(query.type) ?? query.type };
}

/** The record of a query, or null where it finds none. */
export function oneOrNull(query: BoundQuery): BoundQuery {
  return { ...query, result: 'optional', type: elementOfList(query.type) ?? query.type };
}

/** Whether a query stands for records, of which it may have found only one. */
export function isRecordQuery(value: BoundExpression): value is BoundQuery {
  return value.kind === 'query' && (value.result === 'list' || value.result === 'aggregates');
}
