import type { Caller } from '../../security/model.ts';
import { datePatterns } from './datePatterns.ts';

/** Languages written from right to left, as the platform offers them. */
const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'iw', 'ur', 'yi']);

/** `@salesforce/i18n/*` of a user, as far as they may differ from American English, which the base components bring along. */
export function localeFormats({
  locale,
  language,
  timeZone
}: Pick<Caller, 'locale' | 'language' | 'timeZone'>): Record<string, unknown> {
  const tag = canonical(locale);
  const parts = new Intl.NumberFormat(tag).formatToParts(-12345.6);
  const separators = new Map(parts.map(({ type, value }) => [type, value]));
  return {
    locale: tag,
    lang: canonical(language),
    dir: RIGHT_TO_LEFT.has(language.split('_')[0] ?? '') ? 'rtl' : 'ltr',
    timeZone,
    currency: 'USD',
    firstDayOfWeek: firstDay(tag),
    'number.decimalSeparator': separators.get('decimal'),
    'number.groupingSeparator': separators.get('group'),
    ...(tag === 'en-US' ? {} : datePatterns(tag))
  };
}

/** `en_US` -> `en-US`; what Intl does not know counts as American English. */
function canonical(name: string): string {
  try {
    return Intl.getCanonicalLocales(name.replaceAll('_', '-'))[0] ?? 'en-US';
  } catch {
    return 'en-US';
  }
}

/** 1 is Sunday; Intl has Sunday as 7. */
function firstDay(tag: string): number {
  const locale = new Intl.Locale(tag) as unknown as { getWeekInfo(): { firstDay?: number } };
  const { firstDay: day = 7 } = locale.getWeekInfo();
  return (day % 7) + 1;
}
