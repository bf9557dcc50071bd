import { OrgError } from '../../errors.ts';
import type { Org } from '../../org.ts';
import type { ObjectSchema } from '../../schema/model.ts';
import type { Caller } from '../../security/model.ts';
import type { QueryColumn } from '../../soql/model.ts';

const NUMBERS = new Set(['Number', 'Currency', 'Percent', 'Summary']);
const NOT_TEXT = new Set(['Checkbox', 'Date', 'DateTime', 'Time', 'Location', 'Address']);

/** The answer to `query?columns=true`, which the Salesforce CLI lays its tables out by. */
export function columnMetadata(org: Org, soql: string, caller: Caller): Record<string, unknown> {
  const columns = org.soql.columns(soql, caller);
  const object = queriedObject(org, soql);
  return {
    columnMetadata: describeColumns(columns),
    entityName: object.name,
    groupBy: /\bgroup\s+by\b/i.test(soql),
    idSelected: columns.some(({ name }) => name === 'Id'),
    keyPrefix: object.keyPrefix
  };
}

/** The object of the outermost FROM. */
export function queriedObject(org: Org, soql: string): ObjectSchema {
  let outer = soql.replace(/'(\\.|[^'\\])*'/gs, "''");
  for (let inner = ''; inner !== outer;) {
    inner = outer;
    outer = outer.replace(/\([^()]*\)/g, ' ');
  }
  const object = org.schema.object(/\bfrom\s+(\w+)/i.exec(outer)?.[1] ?? '');
  if (!object) throw new OrgError('MALFORMED_QUERY', 'The query names no object');
  return object;
}

/** Columns of parents nest under the relationship: `Owner.Name` is a column `Owner` that joins a column `Name`. */
function describeColumns(columns: readonly QueryColumn[]): Record<string, unknown>[] {
  const groups = Map.groupBy(columns, ({ name, aggregate }) => (aggregate ? name : name.split('.')[0]!));
  return [...groups].map(([head, members]) => {
    const below = members
      .filter(({ name }) => name !== head)
      .map((column) => ({ ...column, name: column.name.slice(head.length + 1) }));
    if (below.length > 0) return describeColumn({ name: head, aggregate: false }, describeColumns(below));
    return describeColumn(members[0]!, describeColumns(members[0]!.children ?? []));
  });
}

function describeColumn(column: QueryColumn, joinColumns: Record<string, unknown>[]): Record<string, unknown> {
  const { name, type } = column;
  const isField = type !== undefined && !column.aggregate;
  return {
    aggregate: column.aggregate || column.children !== undefined,
    apexType: null,
    booleanType: type === 'Checkbox',
    columnName: name,
    custom: /__[cr]$/.test(name),
    displayName: column.expression ?? name,
    foreignKeyName: null,
    insertable: isField,
    joinColumns,
    numberType: type !== undefined && NUMBERS.has(type),
    textType: type !== undefined && !NUMBERS.has(type) && !NOT_TEXT.has(type),
    updatable: isField
  };
}
