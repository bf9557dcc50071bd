import { isFilterable } from '../names/valueKind.ts';
import type { Comparison, Expression, Operator, Value } from '../syntax/ast.ts';
import { queryError, unexpectedToken } from '../syntax/queryError.ts';
import type { Select } from './compilation.ts';
import { compareSql, type PositiveOperator } from './compareSql.ts';
import { includesSql } from './includesSql.ts';
import { likeSql } from './likeSql.ts';
import { type Operand, operandOf } from './operand.ts';
import { soapType } from './scalar.ts';
import type { TypedSql } from './typedSql.ts';

const negatives: Partial<Record<Operator, PositiveOperator>> = { '!=': '=', 'not in': 'in', excludes: 'includes' };

/** Finds the value that a comparison is about; HAVING knows aggregates, WHERE does not. */
export type LeftReader = (expression: Expression) => TypedSql;

/**
 * One comparison as an SQL condition. Truth has two values on the platform: `!=`, NOT IN and NOT also hold for blanks, so a
 * negation is never left to SQL's three-valued NOT.
 */
export function comparisonSql(select: Select, comparison: Comparison, negated: boolean, leftOf: LeftReader): string {
  const left = leftOf(comparison.left);
  if (!isFilterable(left.kind)) throw cannotFilter(select, comparison, left);
  const positive = negatives[comparison.operator];
  const isNot = negated !== (positive !== undefined);
  const operator = positive ?? (comparison.operator as PositiveOperator);
  checkOperator(select, comparison, left, operator);
  checkShape(select, operator, comparison.right);
  if (operator === 'like') return likeSql(select, left, comparison.right, isNot);
  if (operator === 'includes') return includesSql(select, left, comparison.right, isNot);
  const operand = operandOf(select, left, comparison.right, comparison.at);
  const sql = compareSql(left, operator, operand, isNot);
  return !isNot && needsParent(left, operand) ? `(${sql} AND ${left.presence})` : sql;
}

/**
 * A field of a missing parent equals nothing but null, or false. Said outright, SQLite may start from the parents that match
 * instead of joining every row with its own.
 */
function needsParent({ presence, kind }: TypedSql, operand: Operand): boolean {
  const takesNull = operand.kind === 'null' || (operand.kind === 'many' && operand.hasNull);
  return presence !== undefined && kind !== 'boolean' && !takesNull;
}

function cannotFilter({ text }: Select, { at }: Comparison, { name, field }: TypedSql) {
  return queryError('INVALID_FIELD', text, at, `field '${field?.name ?? name}' can not be filtered in a query call`);
}

function checkOperator({ text }: Select, { at }: Comparison, left: TypedSql, operator: PositiveOperator): void {
  const ordered = ['<', '<=', '>', '>='].includes(operator);
  const isWrong =
    (operator === 'like' && left.kind !== 'text' && left.kind !== 'picklist') ||
    (operator === 'includes' && left.kind !== 'multipicklist') ||
    (ordered && (left.kind === 'boolean' || left.kind === 'multipicklist'));
  if (!isWrong) return;
  throw queryError('INVALID_QUERY_FILTER_OPERATOR', text, at, `invalid operator on ${operatorType(left)} field`);
}

const operatorType = (left: TypedSql) => (left.kind === 'multipicklist' ? 'multipicklist' : soapType(left));

/** IN and INCLUDES take a list, the others do not. */
function checkShape({ text }: Select, operator: PositiveOperator, value: Value): void {
  const takesList = operator === 'in' || operator === 'includes';
  const isList = value.kind === 'list' || value.kind === 'query';
  if (value.kind === 'bind' || takesList === isList) return;
  throw unexpectedToken(text, value.at, isList ? '(' : (text.slice(value.at).split(/[\s)]/, 1)[0] ?? ''));
}
