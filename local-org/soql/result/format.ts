import { DateTime } from 'luxon';
import type { FieldSchema } from '../../schema/model.ts';
import type { Run } from '../compile/statement.ts';
import type { ValueKind } from '../names/valueKind.ts';
import { asStored, type Convert } from './shape.ts';

/** FORMAT(): dates, times and numbers as the caller's locale and time zone write them; anything else as it is. */
export function formatter(kind: ValueKind, field: FieldSchema | undefined): Convert {
  switch (kind) {
    case 'number':
      return (value, run) => (value === null ? null : formatNumber(Number(value), field, run));
    case 'date':
      return (value, run) => (value === null ? null : formatMoment(String(value), DateTime.DATE_SHORT, 'utc', run));
    case 'datetime':
      return (value, run) =>
        value === null
          ? null
          : formatMoment(String(value), DateTime.DATETIME_SHORT, run.calendar.now.zoneName ?? 'utc', run);
    default:
      return asStored;
  }
}

const tagOf = ({ caller }: Run): string => caller.locale.replaceAll('_', '-');

function formatNumber(value: number, field: FieldSchema | undefined, run: Run): string {
  const digits = field?.scale ?? 0;
  const fraction = { minimumFractionDigits: digits, maximumFractionDigits: Math.max(digits, field ? 0 : 2) };
  const text = new Intl.NumberFormat(tagOf(run), fraction).format(value);
  return field?.type === 'Percent' ? `${text}%` : text;
}

function formatMoment(value: string, format: Intl.DateTimeFormatOptions, zone: string, run: Run): string {
  return DateTime.fromISO(value, { zone: 'utc' }).setZone(zone).setLocale(tagOf(run)).toLocaleString(format);
}
