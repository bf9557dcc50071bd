import { OrgError } from '../../errors.ts';
import type { Query } from '../syntax/ast.ts';
import { isAggregateQuery, isCountQuery } from './aggregation.ts';
import { type AggregatePlan, aggregatePlanOf } from './aggregatePlan.ts';
import { type Compilation, createSelect } from './compilation.ts';
import { countStatement, findStatement } from './finding.ts';
import { objectOf } from './objectOf.ts';
import { type RowPlan, rowPlanOf } from './rowPlan.ts';
import { createParameters, type Statement } from './statement.ts';

/** What running a query takes. */
export type Plan =
  | { readonly kind: 'count'; readonly count: Statement }
  | ({ readonly kind: 'aggregate' } & AggregatePlan)
  | { readonly kind: 'records'; readonly find: Statement; readonly rows: RowPlan };

/** Resolves every name of a query and compiles it. Throws OrgError for what the platform would refuse. */
export function planQuery(compilation: Compilation, query: Query): Plan {
  const object = objectOf(compilation, query.from);
  checkLocking(query);
  const select = () => createSelect(compilation, query, object, createParameters());
  if (isCountQuery(query)) return { kind: 'count', count: countStatement(select()) };
  if (isAggregateQuery(query)) return { kind: 'aggregate', ...aggregatePlanOf(select()) };
  const rows = rowPlanOf(select());
  return { kind: 'records', find: findStatement(select()), rows };
}

/** Plans a record query that keeps to `run.ids`. */
export function planWithin(compilation: Compilation, query: Query): Plan & { kind: 'records' } {
  const object = objectOf(compilation, query.from);
  const select = () => createSelect(compilation, query, object, createParameters());
  const rows = rowPlanOf(select());
  return { kind: 'records', find: findStatement(select(), { within: true }), rows };
}

/** Locked rows come in the order of their ids, so that two transactions cannot wait for one another. */
function checkLocking({ forUpdate, orderBy, offset }: Query): void {
  if (!forUpdate) return;
  if (orderBy.length > 0) {
    throw new OrgError('MALFORMED_QUERY', 'Explicit ORDER BY not allowed when locking rows (Id order is implied)');
  }
  if (offset) throw new OrgError('MALFORMED_QUERY', 'FOR UPDATE cannot be used in conjunction with the OFFSET clause');
}
