import { DateTime } from 'luxon';

/** `2026-01-31`, or undefined where the calendar has no such day. */
export function validDate(text: string): string | undefined {
  return DateTime.fromISO(text, { zone: 'utc' }).isValid ? text : undefined;
}

/** Any offset, with or without fractions -> `2026-01-31T08:00:00.000Z`; undefined where there is no such moment. */
export function utcDateTime(text: string): string | undefined {
  const moment = DateTime.fromISO(text.toUpperCase(), { zone: 'utc' });
  return moment.isValid ? utcText(moment) : undefined;
}

/** `08:00:00Z` -> `08:00:00.000Z`; undefined where there is no such time of day. */
export function utcTime(text: string): string | undefined {
  return utcDateTime(`1970-01-01T${text}`)?.slice(11);
}

/** A moment as it is stored. */
export function utcText(moment: DateTime): string {
  return moment.toUTC().toFormat("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'");
}
