import type { ObjectSchema, Schema } from '../schema/model.ts';
import type { Caller } from '../security/model.ts';
import type { FieldValue } from '../store/model.ts';
import { isAggregateQuery, isCountQuery } from './compile/aggregation.ts';
import type { Compilation } from './compile/compilation.ts';
import { objectOf } from './compile/objectOf.ts';
import { type Plan, planQuery } from './compile/planQuery.ts';
import { parameterValues, type Run } from './compile/statement.ts';
import { calendarOf } from './dates/calendar.ts';
import { createFormulaFields } from './formulaFields.ts';
import { parseSearch } from './search/parseSearch.ts';
import type { Query } from './syntax/ast.ts';
import { parseQuery } from './syntax/parseQuery.ts';

/** What a query that stands in code is about. */
export interface CheckedQuery {
  readonly kind: 'count' | 'aggregate' | 'records';
  readonly object: ObjectSchema;
}

/** Values that are like those to come: of the right type, a list where one comes. null says nothing. */
export type SampleBinds = Readonly<Record<string, FieldValue | readonly FieldValue[]>>;

const formula = createFormulaFields();

/**
 * Holds a query against a schema as a caller would who sees everything, without running it. Throws the OrgError that running it would
 * throw; a bind of the wrong type counts too.
 */
export function checkQuery(text: string, schema: Schema, binds: SampleBinds): CheckedQuery {
  const { query } = parseQuery(text);
  const compilation = openCompilation(text, schema, query.allRows, binds);
  const plan = planQuery(compilation, query);
  const run = sampleRun(text, binds);
  for (const statement of statementsOf(plan)) parameterValues(statement, run);
  const kind = isCountQuery(query) ? 'count' : isAggregateQuery(query) ? 'aggregate' : 'records';
  return { kind, object: objectOf(compilation, query.from) };
}

/** Holds a search against a schema, as `checkQuery` does a query. Answers with the objects it returns, in their order. */
export function checkSearch(sosl: string, schema: Schema, binds: SampleBinds): ObjectSchema[] {
  const { text, returning } = parseSearch(sosl);
  const compilation = openCompilation(text, schema, false, binds);
  return returning.map((query: Query) => {
    planQuery(compilation, query);
    return objectOf(compilation, query.from);
  });
}

function statementsOf(plan: Plan) {
  if (plan.kind === 'count') return [plan.count];
  return plan.kind === 'records' ? [plan.find] : [plan.statement];
}

function openCompilation(text: string, schema: Schema, includeDeleted: boolean, binds: SampleBinds): Compilation {
  let subqueries = 0;
  return {
    text,
    schema,
    visibility: { object: () => true, field: () => true },
    fiscalYearStartMonth: 1,
    includeDeleted,
    binds,
    userId: sampleCaller.userId,
    nextSubquery: () => subqueries++,
    sharing: () => undefined,
    formula: (object, field) => formula(schema, object, field),
    globalValue: () => null
  };
}

const sampleCaller: Caller = {
  userId: '005000000000001AAA',
  mode: 'system',
  get access(): never {
    throw new Error('A check of a query asks for no permission');
  },
  timeZone: 'UTC',
  locale: 'en_US',
  language: 'en_US'
};

const calendar = calendarOf(new Date(0), 'UTC', 'en_US', 1);

function sampleRun(text: string, binds: SampleBinds): Run {
  return { text, binds, caller: sampleCaller, calendar, ids: '[]' };
}
