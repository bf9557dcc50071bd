import type { MetadataRegistry } from '../metadata/model.ts';
import { translatedLanguages } from './words.ts';

/** Always there, to try pages from right to left whatever the org has words in. */
const RIGHT_TO_LEFT = ['ar', 'iw'];

/** The platform's name of a language -> the one that Intl knows; its plain English is American. */
const INTL_NAMES: Readonly<Record<string, string>> = { en_US: 'en', iw: 'he', in: 'id', no: 'nb' };

/** Languages that a user may choose, each in its own words: English, those that the org has translations for, two from right to left. */
export function offeredLanguages(metadata: MetadataRegistry): { value: string; label: string }[] {
  const values = new Set(['en_US', ...translatedLanguages(metadata), ...RIGHT_TO_LEFT]);
  return [...values].map((value) => ({ value, label: nameOf(value) }));
}

function nameOf(language: string): string {
  const tag = (INTL_NAMES[language] ?? language).replaceAll('_', '-');
  try {
    const name = new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? language;
    return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
  } catch {
    return language;
  }
}
