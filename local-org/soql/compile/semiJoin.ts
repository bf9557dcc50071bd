import { resolvePath } from '../names/resolvePath.ts';
import type { Column } from '../names/column.ts';
import type { Comparison, Path, Query, Value } from '../syntax/ast.ts';
import { malformed } from '../syntax/queryError.ts';
import { type Compilation, createSelect, type Select } from './compilation.ts';
import type { ConditionPlace } from './condition.ts';
import { objectOf } from './objectOf.ts';
import { whereSql } from './where.ts';

/** A comparison with the rows of another query. */
export type SemiJoin = Comparison & { readonly right: Extract<Value, { kind: 'query' }> };

export function isSemiJoin(comparison: Comparison): comparison is SemiJoin {
  return comparison.right.kind === 'query';
}

/**
 * `Id IN (SELECT AccountId FROM Contact ...)`, or NOT IN. The platform wants ids on both sides, another object inside, and no
 * such condition below OR, NOT or another one.
 */
export function semiJoinSql(outer: Select, comparison: SemiJoin, negated: boolean, place: ConditionPlace): string {
  const { right, left, operator, at } = comparison;
  if (outer.isInner) throw malformed(outer.text, at, 'Nesting of semi join sub-selects is not supported');
  if (!place.isTopLevel) {
    const rule =
      'Semi join sub-selects are only allowed at the top level WHERE expressions and not in nested WHERE expressions.';
    throw malformed(outer.text, at, rule);
  }
  const column = left.kind === 'path' ? resolvePath(outer, left) : undefined;
  if (column?.kind !== 'id') throw notAnId(outer, comparison);
  const sql = innerSql(outer, right.query);
  const isNot = negated !== (operator === 'not in');
  if (!isNot) return `${column.sql} IN (${sql})`;
  return column.nullable ? `(${column.sql} IS NULL OR ${column.sql} NOT IN (${sql}))` : `${column.sql} NOT IN (${sql})`;
}

function notAnId({ text }: Select, { left, at }: Comparison) {
  const name = left.kind === 'path' ? left.names.join('.') : text.slice(left.at).split(')', 1)[0];
  return malformed(
    text,
    at,
    `The left operand field in the where expression for outer query should be an id field, cannot use: '${name}'`
  );
}

function innerSql(outer: Select, query: Query): string {
  const { compilation, text, parameters } = outer;
  const object = objectOf(compilation, query.from);
  if (object === outer.object) {
    throw malformed(text, query.at, 'The inner and outer selects should not be on the same object type');
  }
  const select = createSelect(compilation, query, object, parameters, {
    prefix: innerPrefix(compilation),
    isInner: true
  });
  const column = selectedId(select, query);
  const where = whereSql(select);
  return `SELECT ${column.sql} FROM ${select.tables.toSql()} WHERE ${column.sql} IS NOT NULL${where && ` AND ${where}`}`;
}

const innerPrefix = (compilation: Compilation) => `s${compilation.nextSubquery()}_`;

function selectedId(select: Select, query: Query): Column {
  const [item, more] = query.select;
  const path = item?.kind === 'expression' && item.expression.kind === 'path' ? item.expression : undefined;
  if (!path || more)
    throw malformed(select.text, query.at, 'The inner select must have exactly one field, an id field');
  const column = resolvePath(select, path);
  if (column.kind === 'id') return column;
  throw malformed(select.text, path.at, `The inner select field '${written(path)}' must be an id field`);
}

const written = (path: Path) => path.names.join('.');
