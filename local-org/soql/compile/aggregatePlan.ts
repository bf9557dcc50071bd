import { OrgError } from '../../errors.ts';
import type { QueryColumn } from '../model.ts';
import { resolvePath } from '../names/resolvePath.ts';
import { formatter } from '../result/format.ts';
import type { Alias, Convert } from '../result/shape.ts';
import type { Expression, ExpressionItem } from '../syntax/ast.ts';
import { malformed } from '../syntax/queryError.ts';
import { isAggregate } from './aggregation.ts';
import { comparisonSql } from './comparison.ts';
import type { Select } from './compilation.ts';
import { conditionSql } from './condition.ts';
import { clause, limitSql } from './finding.ts';
import { type Group, groupedValue, groupsOf } from './grouping.ts';
import { converterOf } from './members.ts';
import { type OrderTerm, orderSql, orderTerms } from './ordering.ts';
import type { Statement } from './statement.ts';
import type { TypedSql } from './typedSql.ts';
import { whereSql } from './where.ts';

/** A grouped query: one statement, one `AggregateResult` a row. */
export interface AggregatePlan {
  readonly statement: Statement;
  readonly members: readonly { readonly key: string; readonly column: Alias; readonly convert: Convert }[];
  readonly columns: readonly QueryColumn[];
}

/** One grouping of the rows: SQL for each selected value, the order keys and the condition on groups. */
interface Grouping {
  readonly groupBy: string;
  readonly values: readonly TypedSql[];
  readonly order: readonly OrderTerm[];
  readonly having: string;
}

const overallRule = 'Non-grouped query that uses overall aggregate functions cannot also use ';

export function aggregatePlanOf(select: Select): AggregatePlan {
  const { query, text } = select;
  if (!query.groupBy && query.limit) throw malformed(text, query.limit.at, `${overallRule}LIMIT`);
  if (!query.groupBy && query.offset) throw malformed(text, query.offset.at, `${overallRule}OFFSET`);
  const items = query.select.map((item) => {
    if (item.kind === 'expression') return item;
    const problem =
      item.kind === 'fields'
        ? 'The SOQL FIELDS function is not supported with GROUP BY'
        : 'Grouped queries select no records';
    throw malformed(text, item.at, problem);
  });
  const groups = groupsOf(select);
  const groupings = groupingSets(select, groups).map((included) => groupingOf(select, groups, included, items));
  const keys = keysOf(select, items);
  const [first] = groupings as [Grouping];
  const members = items.map((item, index) => ({
    key: keys[index]!,
    column: `c${index}`,
    convert: converterFor(item.expression, first.values[index]!)
  }));
  return { statement: statementOf(select, groupings), members, columns: columnsOf(select, items, keys, first.values) };
}

/** By which groups the rows are grouped: once by all, and for subtotals by fewer. */
function groupingSets({ query, text }: Select, groups: readonly Group[]): Set<number>[] {
  const all = groups.map((_, index) => index);
  const { mode = 'plain', items = [] } = query.groupBy ?? {};
  if (mode === 'plain') return [new Set(all)];
  if (groups.length > 3) {
    throw malformed(text, items[3]!.at, `GROUP BY ${mode.toUpperCase()} must contain 3 fields or less`);
  }
  if (mode === 'rollup') return [...all, all.length].map((_, dropped) => new Set(all.slice(0, all.length - dropped)));
  const subsets = Array.from({ length: 2 ** all.length }, (_, mask) => all.filter((index) => !(mask & (1 << index))));
  return subsets.map((subset) => new Set(subset));
}

function groupingOf(
  select: Select,
  groups: readonly Group[],
  included: ReadonlySet<number>,
  items: readonly ExpressionItem[]
): Grouping {
  const { query } = select;
  const value = (complaint: string) => (expression: Expression) =>
    groupedValue(select, groups, included, unformatted(expression), complaint);
  // The platform complains of the order before the fields.
  const order = orderTerms(select, query.orderBy, value('Ordered field must be grouped or aggregated'));
  return {
    groupBy: groups.flatMap(({ groupSql }, index) => (included.has(index) ? groupSql : [])).join(', '),
    values: items.map(({ expression }) => value('Field must be grouped or aggregated')(expression)),
    order,
    having: query.having ? havingSql(select, value('Having field must be grouped or aggregated')) : ''
  };
}

function havingSql(select: Select, valueOf: (expression: Expression) => TypedSql): string {
  return conditionSql(select.query.having!, (comparison, negated) =>
    comparisonSql(select, comparison, negated, valueOf)
  );
}

/** FORMAT(SUM(x)) is the sum, shown in another way. */
function unformatted(expression: Expression): Expression {
  const isFormat = expression.kind === 'call' && expression.name === 'FORMAT';
  return isFormat && expression.argument ? expression.argument : expression;
}

function converterFor(expression: Expression, value: TypedSql): Convert {
  return unformatted(expression) === expression ? converterOf(value.kind) : formatter(value.kind, value.field);
}

function statementOf(select: Select, groupings: readonly Grouping[]): Statement {
  const { parameters, query, tables } = select;
  const where = clause('WHERE', whereSql(select));
  const from = `FROM ${tables.toSql()}${where}`;
  const selects = groupings.map(({ values, order, groupBy, having }) => {
    const columns = values.map(({ sql }, index) => `${sql} AS c${index}`);
    const keys = groupings.length > 1 ? order.map(({ key }, index) => `${key} AS k${index}`) : [];
    // The grand total of a rollup is a group too: without one, its rows would not be summed up.
    const total = query.groupBy ? 'NULL' : '';
    const grouped = `${clause('GROUP BY', groupBy || total)}${clause('HAVING', having)}`;
    return `SELECT ${[...columns, ...keys].join(', ')} ${from}${grouped}`;
  });
  const { order } = groupings[0]!;
  const limit = limitSql(select, query.limit, query.offset);
  if (selects.length === 1) return parameters.statement(`${selects[0]}${clause('ORDER BY', orderSql(order))}${limit}`);
  const byKeys = order.map(({ direction }, index) => `k${index}${direction}`).join(', ');
  return parameters.statement(`SELECT * FROM (${selects.join(' UNION ALL ')})${clause('ORDER BY', byKeys)}${limit}`);
}

/** Aliases, names of grouped fields, and `expr0`, `expr1` ... for what has neither. */
function keysOf(select: Select, items: readonly ExpressionItem[]): string[] {
  const seen = new Set<string>();
  let unnamed = 0;
  return items.map(({ alias, expression, at }) => {
    const name = expression.kind === 'path' ? resolvePath(select, expression).path.at(-1)! : undefined;
    const key = alias ?? name ?? `expr${unnamed++}`;
    if (seen.has(key.toLowerCase())) throw malformed(select.text, at, `duplicate alias: ${key}`);
    seen.add(key.toLowerCase());
    return key;
  });
}

function columnsOf(
  select: Select,
  items: readonly ExpressionItem[],
  keys: readonly string[],
  values: readonly TypedSql[]
): QueryColumn[] {
  return items.map(({ expression }, index) => {
    const { kind, field } = values[index]!;
    const type = kind === 'number' ? 'Number' : (field?.type ?? (kind === 'date' ? 'Date' : 'Text'));
    const column = { name: keys[index]!, type, aggregate: isAggregate(unformatted(expression)) };
    return column.aggregate ? { ...column, expression: written(select, expression) } : column;
  });
}

/** `max(CloseDate)`: how the platform heads the column of an aggregate without an alias. */
function written(select: Select, expression: Expression): string {
  if (expression.kind === 'path') return resolvePath(select, expression).path.join('.');
  if (expression.kind !== 'call') return '';
  const argument = expression.argument ? written(select, expression.argument) : '';
  return `${expression.name.toLowerCase()}(${argument})`;
}

/** Grouped rows come in one page. */
export function refuseSecondPage(rows: number, batchSize: number): void {
  if (rows <= batchSize) return;
  const message = 'Aggregate query does not support queryMore(), use LIMIT to restrict the results to a single batch';
  throw new OrgError('EXCEEDED_ID_LIMIT', message);
}
