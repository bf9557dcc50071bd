import type { Store } from '../../store/model.ts';
import type { ChildPlan, RowPlan } from '../compile/rowPlan.ts';
import { parameterValues, type Run } from '../compile/statement.ts';
import type { QueriedRecord, QueryResult } from '../model.ts';
import { shapeRecord, type SqlRow } from './shape.ts';

export interface RowSource {
  readonly store: Store;
  recordUrl(type: string, id: string): string;
}

/**
 * The records of the given ids, in their order: one statement for them, two for each child subquery however many parents there
 * are. A record that is gone since its id was found is left out.
 */
export function readRows(source: RowSource, plan: RowPlan, ids: readonly string[], run: Run): QueriedRecord[] {
  if (ids.length === 0) return [];
  const own: Run = { ...run, ids: JSON.stringify(ids) };
  const rows = source.store.all(plan.read.sql, parameterValues(plan.read, own));
  const context = {
    run: own,
    recordUrl: source.recordUrl,
    children: plan.children.map((child) => readChildren(source, child, own))
  };
  const byId = new Map<string, SqlRow>(rows.map((row) => [row[plan.shape.id] as string, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [shapeRecord(plan.shape, row, context)] : [];
  });
}

/** Child results by parent; parents without children are not in it. */
function readChildren(source: RowSource, { find, rows }: ChildPlan, run: Run): Map<string, QueryResult> {
  const found = source.store
    .all(find.sql, parameterValues(find, run))
    .map(({ parent, ids }) => ({ parent: parent as string, ids: JSON.parse(ids as string) as string[] }));
  const records = readRows(
    source,
    rows,
    found.flatMap(({ ids }) => ids),
    run
  ).values();
  const results = new Map<string, QueryResult>();
  for (const { parent, ids } of found) {
    const own = ids.map(() => records.next().value!);
    if (own.length > 0) results.set(parent, { totalSize: own.length, done: true, records: own });
  }
  return results;
}
