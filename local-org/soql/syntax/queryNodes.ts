import type {
  FieldGroupByContext,
  FieldOrderContext,
  FromNameListContext,
  GroupByClauseContext,
  LimitClauseContext,
  OffsetClauseContext,
  OrderByClauseContext,
  QueryContext,
  SelectEntryContext,
  SubFieldEntryContext,
  SubQueryContext,
  TypeOfContext,
  WithClauseContext
} from '@apexdevtools/apex-parser';
import type { Call, GroupBy, OrderItem, Path, Query, SelectItem, TypeOfItem, Value } from './ast.ts';
import { logicalOf, whereOf } from './conditionNodes.ts';
import { functionOf } from './expressionNodes.ts';
import { nameOf, optional, pathOf, startOf } from './nodeParts.ts';
import { bindOf } from './valueNodes.ts';

/** A whole query as a tree. */
export function queryOf(context: QueryContext): Query {
  const group = optional(context.groupByClause());
  const having = group && optional(group.logicalExpression());
  const scope = optional(context.usingScope());
  return {
    ...commonParts(context, context.selectList().selectEntry_list()),
    scope: scope && nameOf(scope.soqlId()),
    security: securityOf(optional(context.withClause())),
    groupBy: group && groupByOf(group),
    having: having && logicalOf(having, subqueryOf),
    offset: countOf(optional(context.offsetClause())),
    allRows: optional(context.allRowsClause()) !== undefined
  };
}

/** A query inside of another: a child subquery, or the right side of IN. */
export function subqueryOf(context: SubQueryContext): Query {
  return {
    ...commonParts(context, context.subFieldList().subFieldEntry_list()),
    scope: undefined,
    security: undefined,
    groupBy: undefined,
    having: undefined,
    offset: undefined,
    allRows: false
  };
}

function commonParts(context: QueryContext | SubQueryContext, entries: (SelectEntryContext | SubFieldEntryContext)[]) {
  const where = optional(context.whereClause());
  const order = optional(context.orderByClause());
  return {
    select: entries.map(selectItem),
    ...fromOf(context.fromNameList()),
    where: where && whereOf(where.whereLogicalExpression(), subqueryOf),
    orderBy: order ? orderByOf(order) : [],
    limit: countOf(optional(context.limitClause())),
    forUpdate: context.forClauses().UPDATE_list().length > 0,
    at: startOf(context)
  };
}

function selectItem(context: SelectEntryContext | SubFieldEntryContext): SelectItem {
  const at = startOf(context);
  const subquery = optional(context.subQuery());
  if (subquery) return { kind: 'subquery', query: subqueryOf(subquery), at };
  const typeOf = optional(context.typeOf());
  if (typeOf) return typeOfItem(typeOf);
  const call = optional(context.soqlFunction());
  const set = call && optional(call.soqlFieldsParameter());
  if (set) return { kind: 'fields', set: set.getText().toLowerCase() as 'all' | 'custom' | 'standard', at };
  const expression = call ? functionOf(call) : pathOf(context.fieldName());
  return { kind: 'expression', expression, alias: optional(context.soqlId())?.getText(), at };
}

function typeOfItem(context: TypeOfContext): TypeOfItem {
  const otherwise = optional(context.elseClause());
  return {
    kind: 'typeof',
    relationship: pathOf(context.fieldName()),
    branches: context.whenClause_list().map((branch) => ({
      object: nameOf(branch.fieldName()),
      fields: branch.fieldNameList().fieldName_list().map(pathOf)
    })),
    otherwise: otherwise ? otherwise.fieldNameList().fieldName_list().map(pathOf) : [],
    at: startOf(context)
  };
}

/** Aliases follow their names: `FROM Contact c, c.Account a`. */
function fromOf(context: FromNameListContext): Pick<Query, 'from' | 'alias' | 'pathAliases'> {
  const names = context.fieldName_list();
  const aliases = names.map((name, index) => {
    const next = names[index + 1];
    return context.soqlId_list().find((id) => startOf(id) > startOf(name) && (!next || startOf(id) < startOf(next)));
  });
  const [from, ...paths] = names;
  const alias = aliases[0]?.getText();
  const pathAliases = new Map<string, readonly string[]>();
  paths.forEach((path, index) => {
    const [first, ...rest] = pathOf(path).names;
    const known = pathAliases.get(first!.toLowerCase());
    const start = first!.toLowerCase() === alias?.toLowerCase() ? [] : (known ?? [first!]);
    pathAliases.set((aliases[index + 1]?.getText() ?? '').toLowerCase(), [...start, ...rest]);
  });
  return { from: nameOf(from!), alias, pathAliases };
}

function securityOf(context: WithClauseContext | undefined): Query['security'] {
  if (!context) return undefined;
  if (optional(context.SECURITY_ENFORCED())) return 'enforced';
  if (optional(context.USER_MODE())) return 'user';
  return optional(context.SYSTEM_MODE()) ? 'system' : undefined;
}

function groupByOf(context: GroupByClauseContext): GroupBy {
  const mode = optional(context.ROLLUP()) ? 'rollup' : optional(context.CUBE()) ? 'cube' : 'plain';
  return { mode, items: context.fieldGroupByList().fieldGroupBy_list().map(groupItem) };
}

function groupItem(context: FieldGroupByContext): Path | Call {
  const field = optional(context.fieldName());
  return field ? pathOf(field) : (functionOf(context.soqlFunction()) as Call);
}

function orderByOf(context: OrderByClauseContext): OrderItem[] {
  return context.fieldOrderList().fieldOrder_list().map(orderItem);
}

export function orderItem(context: FieldOrderContext): OrderItem {
  const field = optional(context.fieldName());
  return {
    expression: field ? pathOf(field) : functionOf(context.soqlFunction()),
    descending: optional(context.DESC()) !== undefined,
    nullsLast: optional(context.LAST()) !== undefined
  };
}

/** LIMIT or OFFSET. */
export function countOf(context: LimitClauseContext | OffsetClauseContext | undefined): Value | undefined {
  if (!context) return undefined;
  const bind = optional(context.boundExpression());
  if (bind) return bindOf(bind);
  const token = context.IntegerLiteral().symbol;
  return { kind: 'number', value: Number(token.text), at: token.start };
}
