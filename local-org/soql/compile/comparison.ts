import type { SqlValue } from '../../store/model.ts';
import { foldText } from '../../store/sqlFunctions.ts';
import { isFilterable } from '../names/valueKind.ts';
import type { Comparison, Expression, Operator, Value } from '../syntax/ast.ts';
import { likePattern, stringContent } from '../syntax/maskedText.ts';
import { malformed, queryError, unexpectedToken } from '../syntax/queryError.ts';
import { boundValue, isBlank, readBind } from './binds.ts';
import type { Select } from './compilation.ts';
import { type Operand, operandOf, type Range } from './operand.ts';
import { comparesFolded, soapType } from './scalar.ts';
import type { Parameter, Run } from './statement.ts';
import type { TypedSql } from './typedSql.ts';

type Positive = '=' | '<' | '<=' | '>' | '>=' | 'like' | 'in' | 'includes';

const negatives: Partial<Record<Operator, Positive>> = { '!=': '=', 'not in': 'in', excludes: 'includes' };

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
  const operator = positive ?? (comparison.operator as Positive);
  checkOperator(select, comparison, left, operator);
  checkShape(select, operator, comparison.right);
  if (operator === 'like') return likeSql(select, left, comparison.right, isNot);
  if (operator === 'includes') return includesSql(select, left, comparison.right, isNot);
  const operand = operandOf(select, left, comparison.right, comparison.at);
  const sql = compareSql(subjectSql(left), left, operator, operand, isNot);
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

/** What SQL compares: folded text, checkboxes of missing parents as unchecked, anything else as stored. */
function subjectSql(left: TypedSql): string {
  if (comparesFolded(left)) return `sf_fold(${left.sql})`;
  return left.kind === 'boolean' && left.nullable ? `IFNULL(${left.sql}, 0)` : left.sql;
}

function checkOperator({ text }: Select, { at }: Comparison, left: TypedSql, operator: Positive): void {
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
function checkShape({ text }: Select, operator: Positive, value: Value): void {
  const takesList = operator === 'in' || operator === 'includes';
  const isList = value.kind === 'list' || value.kind === 'query';
  if (value.kind === 'bind' || takesList === isList) return;
  throw unexpectedToken(text, value.at, isList ? '(' : (text.slice(value.at).split(/[\s)]/, 1)[0] ?? ''));
}

function compareSql(subject: string, left: TypedSql, operator: Positive, operand: Operand, isNot: boolean): string {
  if (operand.kind === 'null') return nullSql(left, operator, isNot);
  if (operand.kind === 'many') return inSql(subject, left, operand, isNot);
  if (operand.kind === 'range') return orBlank(rangeSql(subject, operator, operand, isNot), left, isNot);
  if (operator === 'in') return inSql(subject, left, singleton(operand.value), isNot);
  if (operator !== '=')
    return orBlank(`${subject} ${isNot ? opposites[operator] : operator} ${operand.value}`, left, isNot);
  if (left.caseSensitive && !isNot) return caseSensitiveSql(subject, operand.value);
  return isNot && left.nullable
    ? `${subject} IS NOT ${operand.value}`
    : `${subject} ${isNot ? '<>' : '='} ${operand.value}`;
}

/** Indices are of folded text: they narrow down, then case decides. */
function caseSensitiveSql(subject: string, value: string): string {
  return `(sf_fold(${subject}) = sf_fold(${value}) AND ${subject} = ${value})`;
}

const opposites: Readonly<Record<string, string>> = { '<': '>=', '<=': '>', '>': '<=', '>=': '<' };

function orBlank(sql: string, { sql: value, nullable }: TypedSql, isNot: boolean): string {
  return isNot && nullable ? `(${sql} OR ${value} IS NULL)` : sql;
}

/** Nothing is less, greater or like null. */
function nullSql({ sql }: TypedSql, operator: Positive, isNot: boolean): string {
  if (operator === '=' || operator === 'in') return `${sql} IS ${isNot ? 'NOT ' : ''}NULL`;
  return isNot ? '1' : '0';
}

function rangeSql(subject: string, operator: Positive, { start, end }: Range, isNot: boolean): string {
  switch (isNot && operator !== '=' && operator !== 'in' ? opposites[operator] : operator) {
    case '<':
      return `${subject} < ${start}`;
    case '<=':
      return `${subject} < ${end}`;
    case '>':
      return `${subject} >= ${end}`;
    case '>=':
      return `${subject} >= ${start}`;
    default:
      return isNot
        ? `(${subject} < ${start} OR ${subject} >= ${end})`
        : `(${subject} >= ${start} AND ${subject} < ${end})`;
  }
}

type Many = Operand & { kind: 'many' };

const singleton = (value: string): Many => ({ kind: 'many', json: `json_array(${value})`, hasNull: false, ranges: [] });

function inSql(subject: string, { sql, nullable }: TypedSql, { json, hasNull, ranges }: Many, isNot: boolean): string {
  const listed = `${subject} ${isNot ? 'NOT IN' : 'IN'} (SELECT value FROM json_each(${json}))`;
  const conditions = [listed, ...ranges.map((range) => rangeSql(subject, '=', range, isNot))];
  if (!isNot && hasNull) conditions.push(`${sql} IS NULL`);
  const joined = conditions.length === 1 ? listed : `(${conditions.join(isNot ? ' AND ' : ' OR ')})`;
  if (!isNot || !nullable) return joined;
  return hasNull ? `(${sql} IS NOT NULL AND ${joined})` : `(${sql} IS NULL OR ${joined})`;
}

/** Several patterns, which only a bind can bring, match when any does. */
function likeSql(select: Select, left: TypedSql, value: Value, isNot: boolean): string {
  if (value.kind === 'null') return nullSql(left, 'like', isNot);
  const isMany = value.kind === 'bind' && Array.isArray(boundValue(select, value));
  const pattern = select.parameters.add(isMany ? boundPatterns(value) : patternReader(select, value));
  const matches = isMany
    ? `EXISTS (SELECT 1 FROM json_each(${pattern}) WHERE sf_like(value, ${left.sql}))`
    : `sf_like(${pattern}, ${left.sql})`;
  return isNot ? `(${matches}) IS NOT 1` : matches;
}

function patternReader({ text }: Select, value: Value): Parameter {
  if (value.kind === 'bind') return (run) => readBind(run.binds, run.text.slice(value.at + 1, value.end)) as SqlValue;
  if (value.kind !== 'string') throw malformed(text, value.at, 'LIKE needs a value of type string, enclosed in quotes');
  if (value.end - value.at === 2) throw malformed(text, value.at, 'invalid LIKE value: ');
  return (run) => likePattern(run.text.slice(value.at, value.end));
}

function boundPatterns({ at, end }: Value & { kind: 'bind' }): Parameter {
  return (run) => JSON.stringify(readBind(run.binds, run.text.slice(at + 1, end)));
}

/** `INCLUDES ('a;b', 'c')`: all of a and b, or c. The values are only known when the query runs, hence the JSON. */
function includesSql(select: Select, left: TypedSql, value: Value, isNot: boolean): string {
  const items = value.kind === 'list' ? value.items : [value];
  const groups = select.parameters.add((run) => JSON.stringify(items.flatMap((item) => choices(run, item))));
  const held = `';' || sf_fold(${left.sql}) || ';'`;
  const all = `NOT EXISTS (SELECT 1 FROM json_each(g.value) p WHERE instr(${held}, ';' || p.value || ';') = 0)`;
  const sql = `(${left.sql} IS NOT NULL AND EXISTS (SELECT 1 FROM json_each(${groups}) g WHERE ${all}))`;
  return isNot ? `NOT ${sql}` : sql;
}

function choices(run: Run, item: Value): string[][] {
  const texts =
    item.kind === 'string'
      ? [stringContent(run.text.slice(item.at, item.end))]
      : item.kind === 'bind'
        ? [readBind(run.binds, run.text.slice(item.at + 1, item.end))].flat()
        : [];
  return texts
    .filter((text) => !isBlank(text))
    .map((text) =>
      String(text)
        .split(';')
        .map((choice) => foldText(choice.trim()))
    );
}
