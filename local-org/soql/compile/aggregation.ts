import type { AggregateName, Call, Expression, Query } from '../syntax/ast.ts';

const aggregates: ReadonlySet<string> = new Set<AggregateName>([
  'COUNT',
  'COUNT_DISTINCT',
  'SUM',
  'AVG',
  'MIN',
  'MAX',
  'GROUPING'
]);

export function isAggregate(expression: Expression | undefined): expression is Call & { name: AggregateName } {
  return expression?.kind === 'call' && aggregates.has(expression.name);
}

/** `SELECT COUNT() FROM ...`, which answers with a size and no rows. */
export function isCountQuery({ select, groupBy }: Query): boolean {
  const [item, more] = select;
  if (more || groupBy || item?.kind !== 'expression') return false;
  return isAggregate(item.expression) && item.expression.argument === undefined;
}

/** True where rows are grouped: by GROUP BY, or all into one by an aggregate or date function among the fields. */
export function isAggregateQuery({ select, groupBy }: Query): boolean {
  return groupBy !== undefined || select.some((item) => item.kind === 'expression' && isGrouping(item.expression));
}

function isGrouping(expression: Expression): boolean {
  if (expression.kind !== 'call') return false;
  if (expression.name === 'FORMAT') return expression.argument?.kind === 'call' && isGrouping(expression.argument);
  return expression.name !== 'TOLABEL' && expression.name !== 'CONVERTCURRENCY';
}
