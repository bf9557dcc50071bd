import type { FieldSchema, ObjectSchema } from '../../../schema/model.ts';
import type { QueriedRecord, QueryColumn } from '../../../soql/model.ts';
import type { Query } from '../../../soql/syntax/ast.ts';
import type { FieldValue } from '../../../store/model.ts';
import { AggregateResult } from '../sobject/aggregateResult.ts';
import { toApexValue } from '../sobject/fieldValues.ts';
import { current } from '../transaction.ts';
import { ApexDate } from '../values/apexDate.ts';
import { ApexList } from '../values/apexList.ts';
import { Decimal } from '../values/decimal.ts';
import { libraryType, listType } from '../values/libraryTypes.ts';

type Convert = (raw: FieldValue) => unknown;

const integer: Convert = (raw) => (raw === null ? null : Number(raw) | 0);
const decimal: Convert = (raw) => (raw === null ? null : Decimal.ofNumber(Number(raw)));
const day: Convert = (raw) => (raw === null ? null : ApexDate.ofIso(String(raw)));

/** Groups of a query: counts are Integers, sums and averages Decimals, the rest has the type of its field. */
export function aggregateResults(
  records: readonly QueriedRecord[],
  columns: readonly QueryColumn[],
  query: Query,
  object: ObjectSchema
): ApexList {
  const converters = columns.map((column, index) => converterOf(column, query, index, object));
  const results = records.map((record) => {
    const result = new AggregateResult();
    columns.forEach(({ name }, index) => {
      result.values.set(name, converters[index]!((record[name] ?? null) as FieldValue));
    });
    return result;
  });
  return new ApexList(listType(libraryType('AggregateResult')), results);
}

function converterOf({ expression, type }: QueryColumn, query: Query, index: number, object: ObjectSchema): Convert {
  if (expression !== undefined) {
    const [, name = '', argument = ''] = /^(\w+)\((.*)\)$/.exec(expression) ?? [];
    if (name.startsWith('count') || name === 'grouping') return integer;
    return name === 'sum' || name === 'avg' ? decimal : ofField(object, argument.split('.'));
  }
  const item = query.select[index];
  if (item?.kind === 'expression' && item.expression.kind === 'path') {
    const { names } = item.expression;
    return ofField(object, isAlias(query, names) ? names.slice(1) : names);
  }
  // What dates are grouped by: CALENDAR_YEAR(...) and its like are numbers, DAY_ONLY(...) is a date.
  return type === 'Number' ? integer : day;
}

const isAlias = ({ alias, from }: Query, names: readonly string[]): boolean =>
  names.length > 1 && [alias, from.text].some((name) => name?.toLowerCase() === names[0]!.toLowerCase());

/** `Account.Name` is followed up to the object that has the field. */
function ofField(start: ObjectSchema, path: readonly string[]): Convert {
  const schema = current().environment.schema();
  let object: ObjectSchema | undefined = start;
  for (const name of path.slice(0, -1)) {
    const fields: FieldSchema[] = [...(object?.fields.values() ?? [])];
    const lookup = fields.find((field) => field.relationshipName?.toLowerCase() === name.toLowerCase());
    object = lookup && schema.object(lookup.referenceTo[0] ?? '');
  }
  const field = object && schema.field(object.name, path.at(-1) ?? '');
  return (raw) => toApexValue(field, raw);
}
