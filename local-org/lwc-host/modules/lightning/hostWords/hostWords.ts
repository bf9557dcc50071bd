/** What the page around the components says, in the language of the user; English where the shell has none of it. */
import { english, type Words } from './english.ts';
import { german } from './german.ts';

export type { Words } from './english.ts';

const LANGUAGES: Readonly<Record<string, Words>> = { en: english, de: german };

/** The words of the page: its language stands in its markup. Without a page, as in tests of plain functions, they are English. */
export function hostWords(): Words {
  const root = typeof document === 'undefined' ? undefined : (document.documentElement as HTMLElement | undefined);
  return LANGUAGES[root?.lang.split('-')[0] ?? 'en'] ?? english;
}

/** `filled('Edit {0}', 'Story')` -> `Edit Story` */
export function filled(text: string, ...values: readonly (string | number)[]): string {
  return text.replace(/\{(\d+)\}/g, (place, index: string) => String(values[Number(index)] ?? place));
}
