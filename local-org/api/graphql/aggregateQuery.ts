import type { GraphQLResolveInfo } from 'graphql';
import type { ObjectSchema } from '../../schema/model.ts';
import { displayValue } from '../ui-api/displayValue.ts';
import type { FieldValue } from '../../store/model.ts';
import type { GraphQLContext } from './model.ts';
import { nodesNamed, selectedFields } from './selection.ts';
import { Binds, orderKeys, whereClause } from './where.ts';

/** Functions of an aggregated field, by their GraphQL name. */
export const AGGREGATES = {
  count: 'COUNT',
  countDistinct: 'COUNT_DISTINCT',
  sum: 'SUM',
  avg: 'AVG',
  min: 'MIN',
  max: 'MAX'
} as const;

type AggregateName = keyof typeof AGGREGATES;

export interface AggregateArguments {
  first?: number | null;
  where?: Record<string, unknown> | null;
  groupBy?: Record<string, { group?: boolean; function?: string }> | null;
  orderBy?: Record<string, unknown> | null;
}

interface Column {
  field: string;
  aggregate: AggregateName | 'value';
  soql: string;
  alias: string;
}

function columnsOf(object: ObjectSchema, info: GraphQLResolveInfo, groups: readonly string[]): Column[] {
  const edges = nodesNamed(selectedFields(info.fieldNodes, info), 'edges');
  const nodes = nodesNamed(selectedFields(edges, info), 'node');
  const fields = selectedFields(nodesNamed(selectedFields(nodes, info), 'aggregate'), info);
  const columns: Column[] = groups.map((field) => ({ field, aggregate: 'value', soql: field, alias: field }));
  for (const { name, node } of fields) {
    const field = object.fields.get(name);
    if (!field) continue;
    for (const { name: aggregate } of selectedFields([node], info)) {
      if (!(aggregate in AGGREGATES)) continue;
      const soql = `${AGGREGATES[aggregate as AggregateName]}(${field.name}) a${columns.length}`;
      columns.push({ field: field.name, aggregate: aggregate as AggregateName, soql, alias: `a${columns.length}` });
    }
  }
  return columns;
}

/** `uiapi { aggregate { X(groupBy: ...) } }`: https://developer.salesforce.com/docs/platform/graphql/guide/aggregate.html */
export function queryAggregate(
  context: GraphQLContext,
  object: ObjectSchema,
  args: AggregateArguments,
  info: GraphQLResolveInfo
): unknown {
  const { schema } = context.org;
  const binds = new Binds();
  const groups = Object.entries(args.groupBy ?? {}).flatMap(([name, clause]) =>
    clause?.group !== false ? (schema.field(object.name, name)?.name ?? []) : []
  );
  const columns = columnsOf(object, info, groups);
  const selected = columns.length > 0 ? columns.map((column) => column.soql) : ['COUNT(Id) a0'];
  const where = whereClause(schema, object, args.where, binds);
  const soql = [
    `SELECT ${selected.join(', ')} FROM ${object.name}`,
    where && `WHERE ${where}`,
    groups.length > 0 && `GROUP BY ${groups.join(', ')}`,
    args.orderBy && `ORDER BY ${orderKeys(schema, object, args.orderBy).join(', ')}`,
    `LIMIT ${args.first ?? 2000}`
  ];
  const result = context.org.soql.query(soql.filter(Boolean).join(' '), context.caller, { binds: binds.values });
  const edges = result.records.map((row) => ({ node: { aggregate: shape(context, object, columns, row) } }));
  return { edges, totalCount: edges.length, pageInfo: { hasNextPage: false, hasPreviousPage: false } };
}

function shape(
  context: GraphQLContext,
  object: ObjectSchema,
  columns: readonly Column[],
  row: Record<string, unknown>
): Record<string, Record<string, unknown>> {
  const shaped: Record<string, Record<string, unknown>> = {};
  for (const { field, aggregate, alias } of columns) {
    const schemaField = object.fields.get(field);
    const value = (row[alias] ?? null) as FieldValue;
    const display = schemaField ? displayValue(value, schemaField, context.caller) : null;
    const target = (shaped[field] ??= {});
    if (aggregate === 'value') Object.assign(target, { value, displayValue: display });
    else target[aggregate] = { value, displayValue: aggregate.startsWith('count') ? String(value) : display };
  }
  return shaped;
}
