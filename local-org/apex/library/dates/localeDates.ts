import { current } from '../../runtime/transaction.ts';

/** The running user's locale as browsers name it: `en-US`. */
export function localeTag(): string {
  return current().caller.locale.replaceAll('_', '-');
}

const dateParts: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'numeric', day: 'numeric', timeZone: 'UTC' };
const timeParts: Intl.DateTimeFormatOptions = { ...dateParts, hour: 'numeric', minute: '2-digit' };
const longParts: Intl.DateTimeFormatOptions = { ...timeParts, second: '2-digit', timeZoneName: 'short' };

/** `1/31/2026`, `31/01/2026` ...; `wall` is a wall clock that UTC shows. */
export function localDate(wall: number): string {
  return written(dateParts, wall);
}

/** `1/31/2026, 9:00 AM`. */
export function localDateTime(wall: number): string {
  return written(timeParts, wall);
}

/** With seconds and the zone: `1/31/2026, 9:00:00 AM PST`. */
export function localLongDateTime(moment: number, zone: string): string {
  return written({ ...longParts, timeZone: zone }, moment);
}

/** Year, month, day, and hour and minute where there are any, in a text that the user's locale would write so. */
export function readLocalDate(text: string): number[] | undefined {
  const order = new Intl.DateTimeFormat(localeTag(), dateParts)
    .formatToParts(0)
    .map(({ type }) => type)
    .filter((type) => type === 'year' || type === 'month' || type === 'day');
  const match = /^\s*(\d+)\D(\d+)\D(\d+)(?:,?\s+(\d{1,2}):(\d{2})(?:\s*([AP])M)?)?\s*$/i.exec(text);
  if (match === null) return undefined;
  const numbers = Object.fromEntries(order.map((type, index) => [type, Number(match[index + 1])]));
  return [fullYear(numbers.year!), numbers.month!, numbers.day!, ...timeOf(match)];
}

function written(options: Intl.DateTimeFormatOptions, moment: number): string {
  // ICU puts a narrow space before AM and PM, the platform a plain one.
  return new Intl.DateTimeFormat(localeTag(), options).format(moment).replace(/[\u202f\u00a0]/g, ' ');
}

/** Two digits are of this century, up to twenty years from now, or of the last. */
function fullYear(year: number): number {
  if (year >= 100) return year;
  const now = current().environment.clock().getUTCFullYear();
  const near = Math.floor(now / 100) * 100 + year;
  return near > now + 20 ? near - 100 : near;
}

function timeOf([, , , , hour, minute, half]: RegExpExecArray): number[] {
  if (hour === undefined) return [];
  const isHalf = half !== undefined;
  return [isHalf ? (Number(hour) % 12) + (half.toUpperCase() === 'P' ? 12 : 0) : Number(hour), Number(minute)];
}
