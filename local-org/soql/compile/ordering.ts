import { isSortable } from '../names/valueKind.ts';
import type { Expression, OrderItem } from '../syntax/ast.ts';
import { queryError } from '../syntax/queryError.ts';
import type { Select } from './compilation.ts';
import { picklistOrderSql } from './picklistSql.ts';
import type { TypedSql } from './typedSql.ts';

/** One key to sort by, and ` DESC NULLS LAST` or the like. */
export interface OrderTerm {
  readonly key: string;
  readonly direction: string;
}

/**
 * What ORDER BY sorts by: text without regard to case, picklists in the order of their values, blanks first unless told
 * otherwise, whatever the direction.
 */
export function orderTerms(
  select: Select,
  items: readonly OrderItem[],
  valueOf: (expression: Expression) => TypedSql
): OrderTerm[] {
  return items.flatMap((item) => {
    const value = valueOf(item.expression);
    if (!isSortable(value.kind)) throw cannotSort(select, item, value);
    return sortKeys(select, value).map((key) => ({ key, direction: directionOf(item, value.nullable) }));
  });
}

/** Terms as SQL, comma separated. */
export function orderSql(terms: readonly OrderTerm[]): string {
  return terms.map(({ key, direction }) => key + direction).join(', ');
}

function cannotSort({ text }: Select, { expression }: OrderItem, { name, field }: TypedSql) {
  return queryError(
    'INVALID_FIELD',
    text,
    expression.at,
    `field '${field?.name ?? name}' can not be sorted in a query call`
  );
}

function sortKeys(select: Select, value: TypedSql): string[] {
  const folded = `sf_fold(${value.sql})`;
  if (value.kind === 'text') return [folded];
  if (value.kind !== 'picklist') return [value.sql];
  const place = picklistOrderSql(select, value);
  return place === undefined ? [folded] : [place, folded];
}

/** SQLite takes NULL for the smallest value: that is FIRST going up, and must be said going down. */
function directionOf({ descending, nullsLast }: OrderItem, nullable: boolean): string {
  const order = descending ? ' DESC' : '';
  if (!nullable || descending === nullsLast) return order;
  return `${order} NULLS ${nullsLast ? 'LAST' : 'FIRST'}`;
}
