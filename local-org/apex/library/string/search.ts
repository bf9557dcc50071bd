import { refusingNulls } from '../../runtime/arguments.ts';
import type { LibraryCode } from '../model.ts';

/** Whether and where something is in a String. Positions count UTF-16 code units, as in Java; -1 is nowhere. */
export const searchMembers: Readonly<Record<string, LibraryCode>> = refusingNulls({
  'Boolean contains(String part)': (self: string, part: string) => self.includes(part),
  'Boolean containsIgnoreCase(String part)': (self: string, part: string) => indexIgnoringCase(self, part, 0) >= 0,
  'Boolean containsAny(String characters)': (self: string, characters: string) => hasAny(self, characters),
  'Boolean containsNone(String characters)': (self: string, characters: string) => !hasAny(self, characters),
  'Boolean containsOnly(String characters)': (self: string, characters: string) =>
    self.split('').every((each) => characters.includes(each)),
  'Integer countMatches(String part)': (self: string, part: string) => (part === '' ? 0 : self.split(part).length - 1),
  'Boolean startsWith(String prefix)': (self: string, prefix: string) => self.startsWith(prefix),
  'Boolean startsWithIgnoreCase(String prefix)': (self: string, prefix: string) =>
    self.toLowerCase().startsWith(prefix.toLowerCase()),
  'Boolean endsWith(String suffix)': (self: string, suffix: string) => self.endsWith(suffix),
  'Boolean endsWithIgnoreCase(String suffix)': (self: string, suffix: string) =>
    self.toLowerCase().endsWith(suffix.toLowerCase()),
  'Integer indexOf(String part)': (self: string, part: string) => self.indexOf(part),
  'Integer indexOf(String part, Integer start)': (self: string, part: string, start: number) =>
    self.indexOf(part, start),
  'Integer indexOfIgnoreCase(String part)': (self: string, part: string) => indexIgnoringCase(self, part, 0),
  'Integer indexOfIgnoreCase(String part, Integer start)': indexIgnoringCase,
  'Integer indexOfAny(String characters)': (self: string, characters: string) =>
    self.split('').findIndex((each) => characters.includes(each)),
  'Integer indexOfAnyBut(String characters)': (self: string, characters: string) =>
    self.split('').findIndex((each) => !characters.includes(each)),
  'Integer indexOfChar(Integer character)': (self: string, character: number) =>
    self.indexOf(String.fromCodePoint(character)),
  'Integer indexOfChar(Integer character, Integer start)': (self: string, character: number, start: number) =>
    self.indexOf(String.fromCodePoint(character), start),
  'Integer lastIndexOf(String part)': (self: string, part: string) => self.lastIndexOf(part),
  'Integer lastIndexOf(String part, Integer end)': lastIndex,
  'Integer lastIndexOfChar(Integer character)': (self: string, character: number) =>
    self.lastIndexOf(String.fromCodePoint(character)),
  'Integer lastIndexOfChar(Integer character, Integer end)': (self: string, character: number, end: number) =>
    lastIndex(self, String.fromCodePoint(character), end),
  'Integer lastIndexOfIgnoreCase(String part)': (self: string, part: string) =>
    self.toLowerCase().lastIndexOf(part.toLowerCase()),
  'Integer lastIndexOfIgnoreCase(String part, Integer end)': (self: string, part: string, end: number) =>
    lastIndex(self.toLowerCase(), part.toLowerCase(), end)
});

function hasAny(self: string, characters: string): boolean {
  return self.split('').some((each) => characters.includes(each));
}

function indexIgnoringCase(self: string, part: string, start: number): number {
  return self.toLowerCase().indexOf(part.toLowerCase(), start);
}

/** JavaScript takes a negative end for 0. */
function lastIndex(self: string, part: string, end: number): number {
  return end < 0 ? -1 : self.lastIndexOf(part, end);
}
