import type { Operand, Range } from './operand.ts';
import { comparesFolded } from './scalar.ts';
import type { TypedSql } from './typedSql.ts';

/** Operators once `!=`, NOT IN and EXCLUDES are told apart from what they negate. */
export type PositiveOperator = '=' | '<' | '<=' | '>' | '>=' | 'like' | 'in' | 'includes';

/** A typed comparison, or its exact opposite, as SQL. */
export function compareSql(left: TypedSql, operator: PositiveOperator, operand: Operand, isNot: boolean): string {
  const subject = subjectSql(left);
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
export function nullSql({ sql }: TypedSql, operator: PositiveOperator, isNot: boolean): string {
  if (operator === '=' || operator === 'in') return `${sql} IS ${isNot ? 'NOT ' : ''}NULL`;
  return isNot ? '1' : '0';
}

function rangeSql(subject: string, operator: PositiveOperator, { start, end }: Range, isNot: boolean): string {
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

/** What SQL compares: folded text, checkboxes of missing parents as unchecked, anything else as stored. */
function subjectSql(left: TypedSql): string {
  if (comparesFolded(left)) return `sf_fold(${left.sql})`;
  return left.kind === 'boolean' && left.nullable ? `IFNULL(${left.sql}, 0)` : left.sql;
}
