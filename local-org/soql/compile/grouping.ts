import { resolvePath } from '../names/resolvePath.ts';
import { isGroupable } from '../names/valueKind.ts';
import type { Call, Expression } from '../syntax/ast.ts';
import { malformed, queryError } from '../syntax/queryError.ts';
import { aggregateSql } from './aggregateSql.ts';
import { isAggregate } from './aggregation.ts';
import type { Select } from './compilation.ts';
import { expressionSql, isDateFunction } from './expression.ts';
import { labelSql } from './picklistSql.ts';
import { comparesFolded } from './scalar.ts';
import type { TypedSql } from './typedSql.ts';

/** One expression of GROUP BY. */
export interface Group {
  /** Equal for expressions that are the same once names are resolved. */
  readonly key: string;
  /** What is grouped by: text without regard to case. */
  readonly groupSql: string;
  /** What the group shows. */
  readonly value: TypedSql;
}

/** The expressions of GROUP BY. Throws OrgError for fields that cannot be grouped, or are named twice. */
export function groupsOf(select: Select): Group[] {
  const keys = new Set<string>();
  return (select.query.groupBy?.items ?? []).map((item) => {
    const value = expressionSql(select, item);
    if (!isGroupable(value.kind) && item.kind === 'path') {
      throw queryError(
        'INVALID_FIELD',
        select.text,
        item.at,
        `field '${value.name}' can not be grouped in a query call`
      );
    }
    const key = expressionKey(select, item);
    if (keys.has(key))
      throw malformed(select.text, item.at, `duplicate grouping expression: ${written(select.text, item)}`);
    keys.add(key);
    const isFolded = comparesFolded(value) && value.kind === 'text';
    const shown = isFolded ? { ...value, sql: `MIN(${value.sql})` } : value;
    return { key, groupSql: isFolded ? `sf_fold(${value.sql})` : value.sql, value: shown };
  });
}

/** Values of a grouped query. In a rollup or cube, `included` says by which groups the rows at hand are grouped. */
export function groupedValue(
  select: Select,
  groups: readonly Group[],
  included: ReadonlySet<number>,
  expression: Expression,
  complaint: string
): TypedSql {
  if (isAggregate(expression)) return aggregateValue(select, groups, included, expression);
  const index = indexOf(select, groups, expression);
  if (index >= 0) return included.has(index) ? groups[index]!.value : blank(groups[index]!.value);
  const inner = expression.kind === 'call' && expression.argument ? indexOf(select, groups, expression.argument) : -1;
  if (expression.kind !== 'call' || inner < 0) {
    throw malformed(select.text, expression.at, `${complaint}: ${written(select.text, expression)}`);
  }
  if (!included.has(inner)) return blank(groups[inner]!.value);
  if (expression.name === 'TOLABEL') {
    const { value } = groups[inner]!;
    return { ...value, sql: labelSql(select, value), kind: 'text' };
  }
  return dateFunctionOfGroup(select, expression, groups[inner]!, complaint);
}

function dateFunctionOfGroup(select: Select, call: Call, { value }: Group, complaint: string): TypedSql {
  if (isDateFunction(call.name) && value.kind === 'date') return expressionSql(select, call);
  throw malformed(select.text, call.at, `${complaint}: ${written(select.text, call)}`);
}

const blank = (value: TypedSql): TypedSql => ({ ...value, sql: 'NULL', nullable: true });

function indexOf(select: Select, groups: readonly Group[], expression: Expression): number {
  const key = expressionKey(select, expression);
  return groups.findIndex((group) => group.key === key);
}

function aggregateValue(select: Select, groups: readonly Group[], included: ReadonlySet<number>, call: Call): TypedSql {
  const index = call.argument ? indexOf(select, groups, call.argument) : -1;
  if (call.name === 'GROUPING') {
    if (index < 0) throw malformed(select.text, call.at, `Grouped field expected: ${written(select.text, call)}`);
    return {
      sql: included.has(index) ? '0' : '1',
      kind: 'number',
      name: 'GROUPING',
      nullable: false,
      caseSensitive: false,
      field: undefined
    };
  }
  if (index >= 0 && select.query.groupBy?.mode === 'plain') {
    throw malformed(
      select.text,
      call.at,
      `Grouped field should not be aggregated: ${written(select.text, call.argument!)}`
    );
  }
  return aggregateSql(select, call);
}

function expressionKey(select: Select, expression: Expression): string {
  if (expression.kind === 'path') return resolvePath(select, expression).path.join('.');
  if (expression.kind === 'distance') return 'DISTANCE';
  return `${expression.name}(${expression.argument ? expressionKey(select, expression.argument) : ''})`;
}

/** An expression as messages show it. */
function written(text: string, expression: Expression): string {
  if (expression.kind === 'path') return expression.names.join('.');
  const argument = expression.kind === 'call' ? expression.argument : undefined;
  const name = text.slice(expression.at).split('(', 1)[0]!.trim();
  return `${name}(${argument ? written(text, argument) : ''})`;
}
