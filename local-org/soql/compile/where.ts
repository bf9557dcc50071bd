import { OrgError } from '../../errors.ts';
import type { Comparison } from '../syntax/ast.ts';
import { comparisonSql } from './comparison.ts';
import type { Select } from './compilation.ts';
import { conditionSql, type ConditionPlace } from './condition.ts';
import { expressionSql } from './expression.ts';
import { isSemiJoin, semiJoinSql } from './semiJoin.ts';

/**
 * All that narrows the rows of a SELECT: recycle bin, scope, the query's own condition, sharing. Empty when nothing does.
 * Sharing has its one home in security/recordAccess.ts.
 */
export function whereSql(select: Select): string {
  const { compilation, object, tables, query } = select;
  const { alias } = tables.root;
  const conditions: string[] = [];
  // The unary plus keeps SQLite from ever preferring an index on a column that is nearly always 0.
  if (!compilation.includeDeleted && object.fields.has('IsDeleted')) conditions.push(`+${alias}."IsDeleted" = 0`);
  if (query.scope) conditions.push(...scopeConditions(select, query.scope.text));
  if (query.where)
    conditions.push(conditionSql(query.where, (comparison, negated, place) => one(select, comparison, negated, place)));
  const sharing = compilation.sharing(object, alias);
  if (sharing !== undefined) conditions.push(`(${sharing})`);
  return conditions.join(' AND ');
}

function one(select: Select, comparison: Comparison, negated: boolean, place: ConditionPlace): string {
  if (isSemiJoin(comparison)) return semiJoinSql(select, comparison, negated, place);
  return comparisonSql(select, comparison, negated, (expression) => expressionSql(select, expression));
}

function scopeConditions({ compilation, object, tables, parameters }: Select, scope: string): string[] {
  const name = scope.toLowerCase();
  if (name === 'everything') return [];
  if (name !== 'mine' || !object.hasOwner) {
    throw new OrgError('MALFORMED_QUERY', `scope '${scope}' is not supported for ${object.name}`);
  }
  return [`${tables.root.alias}."OwnerId" = ${parameters.add(() => compilation.userId)}`];
}
