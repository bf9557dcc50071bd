/** Lengths of dates and times as `@salesforce/i18n/dateTime.*` names them. */
const STYLES: readonly [string, Intl.DateTimeFormatOptions][] = [
  ['shortDateFormat', { year: 'numeric', month: 'numeric', day: 'numeric' }],
  ['mediumDateFormat', { year: 'numeric', month: 'short', day: 'numeric' }],
  ['longDateFormat', { year: 'numeric', month: 'long', day: 'numeric' }],
  ['shortTimeFormat', { timeStyle: 'short' }],
  ['mediumTimeFormat', { timeStyle: 'medium' }],
  ['shortDateTimeFormat', { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: '2-digit' }],
  ['mediumDateTimeFormat', { dateStyle: 'medium', timeStyle: 'medium' }],
  ['longDateTimeFormat', { dateStyle: 'long', timeStyle: 'long' }]
];

/** A day and an hour whose parts tell apart what has a leading zero and what has none. */
const SAMPLE = Date.UTC(2026, 2, 4, 5, 6, 7);

/** Date and time patterns of a locale (`d.M.yyyy`, `HH:mm`), in the letters of Unicode TR 35. */
export function datePatterns(tag: string): Record<string, string> {
  return Object.fromEntries(STYLES.map(([name, options]) => [`dateTime.${name}`, pattern(tag, options)]));
}

function pattern(tag: string, options: Intl.DateTimeFormatOptions): string {
  const format = new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC', numberingSystem: 'latn' });
  const { hour12 } = format.resolvedOptions();
  return format
    .formatToParts(SAMPLE)
    .map((part) => letters(part, hour12 === true))
    .join('');
}

function letters({ type, value }: Intl.DateTimeFormatPart, isHalfDay: boolean): string {
  const digits = (letter: string): string => letter.repeat(value.length > 1 ? 2 : 1);
  switch (type) {
    case 'year':
      return value.length === 2 ? 'yy' : 'yyyy';
    case 'month':
      return /^\d+$/.test(value) ? digits('M') : value.length > 3 && !value.endsWith('.') ? 'MMMM' : 'MMM';
    case 'day':
      return digits('d');
    case 'hour':
      return digits(isHalfDay ? 'h' : 'H');
    case 'minute':
      return 'mm';
    case 'second':
      return 'ss';
    case 'dayPeriod':
      return 'a';
    case 'timeZoneName':
      return 'z';
    default:
      return literal(value);
  }
}

/** Words stand in quotes; the narrow space before "PM" is a space. */
function literal(text: string): string {
  return text.replaceAll('\u202f', ' ').replace(/\p{L}[\p{L}.]*/gu, "'$&'");
}
