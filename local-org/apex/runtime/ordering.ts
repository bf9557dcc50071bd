import { apexError } from './apexException.ts';
import { toText } from './text.ts';
import { typeName } from '../types/typeKey.ts';
import { typeOf } from './typeOf.ts';
import { ApexDate } from './values/apexDate.ts';
import { Datetime } from './values/datetime.ts';
import { Decimal } from './values/decimal.ts';
import { Double } from './values/double.ts';
import { EnumConstant } from './values/enumConstant.ts';
import { Id } from './values/id.ts';
import { Time } from './values/time.ts';

/** What records and user classes bring to be sorted by. */
interface Sortable {
  compareTo?(other: unknown): number;
  compareto$object?(other: unknown): number;
}

/** The order of `List.sort`: nulls first, numbers by size, text letter by letter (capitals first), enums in their order. */
export function compareForSort(left: unknown, right: unknown): number {
  if (left === right) return 0;
  if (left === null) return -1;
  if (right === null) return 1;
  if (typeof left === 'object') return compareObjects(left, right as object);
  return (left as number) < (right as number) ? -1 : (left as number) > (right as number) ? 1 : 0;
}

/** `<` of two texts: letters without regard to case. Negative, zero or positive. */
export function compareText(left: string, right: string): number {
  const a = left.toLowerCase();
  const b = right.toLowerCase();
  return a < b ? -1 : a > b ? 1 : 0;
}

function compareObjects(left: object, right: object): number {
  const own = (left as Sortable).compareto$object;
  if (own !== undefined) return own.call(left, right);
  const size = sizeOf(left);
  if (size !== undefined && left.constructor === right.constructor) {
    const other = sizeOf(right)!;
    return size < other ? -1 : size > other ? 1 : 0;
  }
  if (left instanceof Decimal && right instanceof Decimal) return left.compareTo(right);
  const compare = (left as Sortable).compareTo;
  if (compare === undefined)
    throw apexError('System.ListException', `Method compareTo not implemented in type: ${typeName(typeOf(left))}`);
  return compare.call(left, right);
}

/** What stands for a value among those of its own kind. */
function sizeOf(value: object): number | string | undefined {
  if (value instanceof Id) return value.text;
  if (value instanceof Double) return value.value;
  if (value instanceof ApexDate) return value.days;
  if (value instanceof Datetime || value instanceof Time) return value.milliseconds;
  if (value instanceof EnumConstant) return value.ordinal;
  return value instanceof Decimal ? undefined : textOf(value);
}

/** Types and others that only have a text. */
function textOf(value: object): string | undefined {
  return 'key' in value ? toText(value) : undefined;
}
