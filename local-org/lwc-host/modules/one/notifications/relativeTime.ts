import { i18n } from '../orgValues/orgValues.ts';

const STEPS: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number])[] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60]
];

/** `5 minutes ago` in the user's language; `now` below a minute. */
export function relativeTime(iso: string, now: Date): string {
  const seconds = (Date.parse(iso) - now.getTime()) / 1000;
  const [unit, size] = STEPS.find(([, step]) => Math.abs(seconds) >= step) ?? ['second', 1];
  const format = new Intl.RelativeTimeFormat(String(i18n('lang') ?? 'en-US'), { numeric: 'auto' });
  return format.format(unit === 'second' ? 0 : Math.round(seconds / size), unit);
}
