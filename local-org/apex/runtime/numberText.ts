import { current } from './transaction.ts';

/** A number as the user's locale writes it: `1,234.568`. At most three digits after the point, rounded to even, as Java does. */
export function localNumber(value: string | number | bigint): string {
  const locale = current().caller.locale.replaceAll('_', '-');
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 3, roundingMode: 'halfEven' });
  return format.format(value as Intl.StringNumericLiteral);
}
