import LOCALE from '@salesforce/i18n/locale';
import { fillLabel } from 'c/labelText';
import { labels } from './labels';

/** What sentences call things. Unknown ids come out as a blank. */
export interface Names {
  /** "S-00012 Pay by card". */
  story(id: string): string;
  /** "S-00012". */
  key(id: string): string;
  /** Name of the sprint at an index of the plan, or by its key. */
  sprint(indexOrKey: number | string): string;
  epic(id: string): string;
  group(id: string): string;
  /** ISO day on which a story is due, in words. */
  due(id: string): string;
}

/** Names in one sentence; the rest are counted. */
const NAMED = 4;

export function namesOf(ids: readonly string[], name: (id: string) => string): string {
  const named = ids.slice(0, NAMED).map(name).join('; ');
  return ids.length <= NAMED ? named : fillLabel(labels.andMore, named, ids.length - NAMED);
}

// A formatter is costly to make, and each is asked hundreds of times while a card is carried.
const made = new Map<string, Intl.NumberFormat>();

function formatter(style: 'decimal' | 'percent', maximumFractionDigits: number): Intl.NumberFormat {
  const key = `${style}${maximumFractionDigits}`;
  const known = made.get(key) ?? new Intl.NumberFormat(LOCALE, { style, maximumFractionDigits });
  made.set(key, known);
  return known;
}

export const formatNumber = (value: number, digits = 1): string => formatter('decimal', digits).format(value);

export const formatPercent = (share: number, digits = 0): string => formatter('percent', digits).format(share);

/** Without a currency sign: the org's currency is not known here. */
export const formatMoney = (amount: number): string => formatNumber(amount, 0);

/** Days within which a day and a month say enough. */
const NEAR = 300;
const DAY = 86_400_000;
const NEAR_DAY = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short', timeZone: 'UTC' });
const FAR_DAY = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

/** "12 Jan", with the year where it is far away. */
export function formatDay(day: string | null): string {
  if (!day) return '';
  const date = new Date(`${day}T00:00:00Z`);
  const isNear = Math.abs(date.getTime() - Date.now()) < NEAR * DAY;
  return (isNear ? NEAR_DAY : FAR_DAY).format(date);
}
