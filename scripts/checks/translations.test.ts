// Everything that people read has its German, and no German stands for something that is not there.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filesOf } from './packageMetadata.ts';
import { englishTexts, translatedTexts } from './translatedTexts.ts';
import { childrenOf, textOf } from './xmlTree.ts';

const LANGUAGE = 'de';
const english = englishTexts();
const german = translatedTexts(LANGUAGE);

test('every label, object, field, help text, value, message, heading, tab, action and app speaks German', () => {
  assert.ok(english.size > 1000, `only ${english.size} texts found`);
  const missing = [...english].filter(([key]) => !german.get(key)).map(([key, text]) => `${key}: ${text}`);
  assert.deepEqual(missing, []);
});

test('no German stands for something that is not there, and none is there twice', () => {
  assert.deepEqual(
    [...german.keys()].filter((key) => !english.has(key)),
    []
  );
});

test('what is filled in is the same in both languages', () => {
  const places = (text: string): string => [...new Set(text.match(/\{\d+\}/g))].sort().join();
  const different = [...english].filter(([key, text]) => places(text) !== places(german.get(key) ?? ''));
  assert.deepEqual(
    different.map(([key, text]) => `${key}: ${text} / ${german.get(key)}`),
    []
  );
});

/** What the platform takes, in characters. Source: Metadata API Developer Guide and Salesforce Help, "Translation Workbench". */
const MOST: readonly (readonly [kind: RegExp, characters: number])[] = [
  [/^field \S+$|^object |^tab |^app \S+$/, 40],
  [/^field \S+ help$/, 510],
  [/^rule /, 255],
  [/^(field \S+ related list|layout |action )/, 80],
  [/^label /, 1000]
];

test('no German is longer than the platform takes', () => {
  const long = [...german].filter(([key, text]) => MOST.some(([kind, most]) => kind.test(key) && text.length > most));
  assert.deepEqual(long, []);
});

test('an object is declined in four cases, singular and plural, and has a gender', () => {
  // What the package adds to a standard object, an action for example, leaves the object's own words alone.
  for (const { name, xml } of filesOf('objectTranslation').filter((file) => file.name.includes('__c-'))) {
    const forms = childrenOf(xml, 'caseValues').map((form) => `${textOf(form, 'caseType')} ${textOf(form, 'plural')}`);
    const all = ['Nominative', 'Accusative', 'Genitive', 'Dative'].flatMap((one) => [`${one} false`, `${one} true`]);
    assert.deepEqual(forms, all, name);
    assert.match(textOf(xml, 'gender') ?? '', /^(Feminine|Masculine|Neuter)$/, name);
  }
});

test('German calls things by one name: Storys are never Stories', () => {
  assert.deepEqual(
    [...german].filter(([, text]) => /\bStories\b/.test(text)),
    []
  );
});

test('German speaks to people formally, in its own quotation marks', () => {
  const wrong = [...german].filter(
    ([, text]) => /\b(du|dich|dir|dein\w*|euch|euer)\b/i.test(text) || /"|“[^„]*”/.test(text)
  );
  assert.deepEqual(wrong, []);
});
