import { apexError } from '../../runtime/apexException.ts';
import { given } from '../../runtime/arguments.ts';
import { iterate } from '../../runtime/iteration.ts';
import { toText } from '../../runtime/text.ts';
import { localText } from '../../runtime/userTime.ts';
import type { ApexDate } from '../../runtime/values/apexDate.ts';
import type { ApexList } from '../../runtime/values/apexList.ts';
import type { Datetime } from '../../runtime/values/datetime.ts';
import type { LibraryCode } from '../model.ts';

const orNull =
  <T>(text: (value: T) => string) =>
  (value: T | null) =>
    value === null ? null : text(value);

/** Strings made of other values. */
export const textMembers: Readonly<Record<string, LibraryCode>> = {
  'static String valueOf(Date value)': orNull<ApexDate>(String),
  'static String valueOf(Datetime value)': orNull<Datetime>(localText),
  'static String valueOfGmt(Datetime value)': orNull<Datetime>(String),
  'static String valueOf(Decimal value)': orNull(String),
  'static String valueOf(Double value)': orNull(String),
  'static String valueOf(Integer value)': orNull(String),
  'static String valueOf(Long value)': orNull(String),
  'static String valueOf(Object value)': orNull<unknown>(toText),
  'static String join(Object iterable, String separator)': join,
  'static String format(String pattern, List<Object> values)': format,
  'String toString()': (self: string) => self
};

function join(iterable: unknown, separator: string | null): string {
  const texts: string[] = [];
  for (const item of iterate(given(iterable))) texts.push(item === null ? '' : toText(item));
  return texts.join(given(separator));
}

/**
 * Java's MessageFormat, as far as Apex goes with it: `{0}` is a value, two single quotes are one, and what stands between single
 * quotes is taken as it is.
 */
function format(pattern: string | null, values: ApexList | null): string {
  const items = given(values).items;
  return given(pattern).replace(/''|'([^']*)(?:'|$)|\{([^}]*)\}?/g, (whole, quoted, index) => {
    if (index !== undefined) return placeholder(whole, index, items);
    return quoted ?? "'";
  });
}

function placeholder(whole: string, index: string, items: readonly unknown[]): string {
  if (!/^\s*\d+\s*$/.test(index) || !whole.endsWith('}')) {
    throw apexError('System.StringException', `Invalid format: can't parse argument number: ${index}`);
  }
  const at = Number(index);
  return at < items.length ? toText(items[at]) : whole;
}
