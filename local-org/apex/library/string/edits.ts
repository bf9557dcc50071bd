import { refusingNulls } from '../../runtime/arguments.ts';
import type { LibraryCode } from '../model.ts';
import { javaWhitespace } from './whitespace.ts';

const whitespaces = new RegExp(`[${javaWhitespace}]+`, 'g');

/** Changed copies of a String. */
export const editMembers: Readonly<Record<string, LibraryCode>> = refusingNulls({
  'String capitalize()': (self: string) => onFirst(self, (first) => first.toUpperCase()),
  'String uncapitalize()': (self: string) => onFirst(self, (first) => first.toLowerCase()),
  'String swapCase()': (self: string) => Array.from(self, swapped).join(''),
  'String toLowerCase()': (self: string) => self.toLowerCase(),
  'String toLowerCase(String locale)': (self: string, locale: string) => self.toLocaleLowerCase(tag(locale)),
  'String toUpperCase()': (self: string) => self.toUpperCase(),
  'String toUpperCase(String locale)': (self: string, locale: string) => self.toLocaleUpperCase(tag(locale)),
  'String trim()': javaTrim,
  'String normalizeSpace()': (self: string) => self.replace(whitespaces, ' ').replace(/^ | $/g, ''),
  'String deleteWhitespace()': (self: string) => self.replace(whitespaces, ''),
  'String reverse()': (self: string) => Array.from(self).reverse().join(''),
  'String repeat(Integer times)': (self: string, times: number) => self.repeat(Math.max(times, 0)),
  'String repeat(String separator, Integer times)': (self: string, separator: string, times: number) =>
    Array.from({ length: Math.max(times, 0) }, () => self).join(separator),
  'String replace(String target, String replacement)': (self: string, target: string, replacement: string) =>
    self.replaceAll(target, () => replacement),
  'String remove(String part)': (self: string, part: string) => (part === '' ? self : self.replaceAll(part, '')),
  'String removeStart(String part)': (self: string, part: string) =>
    self.startsWith(part) ? self.slice(part.length) : self,
  'String removeStartIgnoreCase(String part)': (self: string, part: string) =>
    self.toLowerCase().startsWith(part.toLowerCase()) ? self.slice(part.length) : self,
  'String removeEnd(String part)': (self: string, part: string) =>
    self.endsWith(part) ? self.slice(0, self.length - part.length) : self,
  'String removeEndIgnoreCase(String part)': (self: string, part: string) =>
    self.toLowerCase().endsWith(part.toLowerCase()) ? self.slice(0, self.length - part.length) : self,
  'String leftPad(Integer length)': (self: string, length: number) => self.padStart(length),
  'String leftPad(Integer length, String padding)': (self: string, length: number, padding: string) =>
    self.padStart(length, padding || ' '),
  'String rightPad(Integer length)': (self: string, length: number) => self.padEnd(length),
  'String rightPad(Integer length, String padding)': (self: string, length: number, padding: string) =>
    self.padEnd(length, padding || ' '),
  'String center(Integer length)': (self: string, length: number) => centered(self, length, ' '),
  'String center(Integer length, String padding)': (self: string, length: number, padding: string) =>
    centered(self, length, padding || ' '),
  'String stripHtmlTags()': (self: string) => self.replace(/<!--[\s\S]*?-->|<\/?[a-z!][^>]*>/gi, '')
});

/** Java's: everything up to the space, control characters too, goes from both ends. */
export function javaTrim(text: string): string {
  return text.replace(/^[\0- ]+|[\0- ]+$/g, '');
}

function onFirst(text: string, change: (first: string) => string): string {
  const first = text.codePointAt(0);
  if (first === undefined) return text;
  const letter = String.fromCodePoint(first);
  return change(letter) + text.slice(letter.length);
}

function swapped(letter: string): string {
  const upper = letter.toUpperCase();
  return letter === upper ? letter.toLowerCase() : upper;
}

/** The odd character goes to the right. */
function centered(text: string, length: number, padding: string): string {
  const left = Math.floor(Math.max(length - text.length, 0) / 2);
  return text.padStart(text.length + left, padding).padEnd(length, padding);
}

function tag(locale: string): string {
  return locale.replaceAll('_', '-');
}
