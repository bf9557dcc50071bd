import type { MetadataComponent, MetadataRegistry, XmlElement } from '../metadata/model.ts';
import { childrenNamed, childText } from '../metadata/xmlElement.ts';

/** Types whose components are named after what they translate and a language: `Invoice__c-de`. */
export type TranslationType = 'CustomObjectTranslation' | 'GlobalValueSetTranslation' | 'StandardValueSetTranslation';

/** The language that an org has words in for a user: the user's own, else the one it is a dialect of; undefined where it has none. */
export function languageOf(metadata: MetadataRegistry, language: string): string | undefined {
  const known = translatedLanguages(metadata);
  const wanted = [language, language.split('_')[0] ?? ''];
  return wanted.flatMap((one) => known.find((other) => other.toLowerCase() === one.toLowerCase()) ?? [])[0];
}

/** Languages that the org has translations for, sorted. */
export function translatedLanguages(metadata: MetadataRegistry): string[] {
  const objects = metadata.list('CustomObjectTranslation').map(({ fullName }) => fullName.split('-').at(-1)!);
  return [...new Set([...metadata.list('Translations').map(({ fullName }) => fullName), ...objects])].sort();
}

/** The children of one name of a translation by the text of their key: `customTabs` by `name`. */
export function wordsOf(component: MetadataComponent | undefined, element: string, key: string): Words {
  if (!component) return NO_WORDS;
  const known = indexed.get(component) ?? new Map<string, Words>();
  indexed.set(component, known);
  const name = `${element}/${key}`;
  const found = known.get(name) ?? index(childrenNamed(component.xml, element), key);
  known.set(name, found);
  return found;
}

/** Keys in lower case. */
export type Words = ReadonlyMap<string, XmlElement>;

const NO_WORDS: Words = new Map();
const indexed = new WeakMap<MetadataComponent, Map<string, Words>>();

export function index(elements: readonly XmlElement[], key: string): Words {
  return new Map(elements.map((element) => [(childText(element, key) ?? '').toLowerCase(), element]));
}

/** Text of a child of a translation; undefined where the language has none. */
export function word(words: Words, key: string, child: string): string | undefined {
  return childText(words.get(key.toLowerCase()), child);
}
