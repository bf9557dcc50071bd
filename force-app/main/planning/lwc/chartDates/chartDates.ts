import locale from '@salesforce/i18n/locale';

const axis = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });
const full = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat(locale, { month: 'short', year: '2-digit', timeZone: 'UTC' });

const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
const signed = new Intl.NumberFormat(locale, { maximumFractionDigits: 1, signDisplay: 'exceptZero' });
const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });

const instantOf = (day: string): number => Date.parse(`${day.slice(0, 10)}T00:00:00Z`);

/** An ISO day as the reader's country writes it: `2 Mar`. */
export const axisDate = (day: string): string => axis.format(instantOf(day));
/** `Mon, 2 Mar` */
export const weekdayDate = (day: string): string => weekday.format(instantOf(day));
/** `2 Mar 2026` */
export const fullDate = (day: string): string => full.format(instantOf(day));
/** `Mar 26` */
export const axisMonth = (day: string): string => month.format(instantOf(day));

/** Points with at most one decimal. */
export const pointsText = (value: number): string => plain.format(value);
/** The same with a sign: `+2`. */
export const signedText = (value: number): string => signed.format(value);
/** A share from 0 to 1 as `85%`. What is not quite certain or impossible is not rounded to it. */
export function percentText(share: number): string {
  const shown = share > 0 && share < 1 ? Math.min(0.99, Math.max(0.01, share)) : share;
  return percent.format(shown);
}
