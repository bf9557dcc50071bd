import { refusingNulls } from '../../runtime/arguments.ts';
import { ApexList } from '../../runtime/values/apexList.ts';
import { javaPattern } from '../regex/javaPattern.ts';
import { replaceMatches, splitText } from '../regex/replacing.ts';
import type { LibraryCode } from '../model.ts';

/** General categories of Unicode: a new one begins a new part. */
const categories = 'Lu Ll Lt Lm Lo Mn Mc Me Nd Nl No Zs Zl Zp Cc Cf Cs Co Cn Pc Pd Ps Pe Pi Pf Po Sm Sc Sk So'
  .split(' ')
  .map((name) => new RegExp(`^\\p{${name}}$`, 'u'));

/** Strings taken apart, and changed by regular expressions. */
export const splitMembers: Readonly<Record<string, LibraryCode>> = refusingNulls({
  'List<String> split(String regex)': (self: string, regex: string) => textList(splitText(self, javaPattern(regex), 0)),
  'List<String> split(String regex, Integer limit)': (self: string, regex: string, limit: number) =>
    textList(splitText(self, javaPattern(regex), limit)),
  'String replaceAll(String regex, String replacement)': (self: string, regex: string, replacement: string) =>
    replaceMatches(self, javaPattern(regex), replacement, Infinity),
  'String replaceFirst(String regex, String replacement)': (self: string, regex: string, replacement: string) =>
    replaceMatches(self, javaPattern(regex), replacement, 1),
  'List<String> splitByCharacterType()': (self: string) => textList(byCharacterType(self)),
  'List<String> splitByCharacterTypeCamelCase()': (self: string) => textList(camelCased(byCharacterType(self)))
});

function textList(texts: string[]): ApexList {
  return ApexList.of('String', texts);
}

function byCharacterType(text: string): string[] {
  const parts: string[] = [];
  let last = -1;
  for (const character of text) {
    const category = categories.findIndex((pattern) => pattern.test(character));
    if (category === last) parts[parts.length - 1] += character;
    else parts.push(character);
    last = category;
  }
  return parts;
}

/** The capital before small letters belongs to them: `fooBARBaz` is foo, BAR, Baz. */
function camelCased(parts: readonly string[]): string[] {
  const cased: string[] = [];
  for (const part of parts) {
    const before = cased.at(-1);
    if (before !== undefined && /^\p{Ll}/u.test(part) && /\p{Lu}$/u.test(before)) {
      const capital = Array.from(before).at(-1)!;
      cased.pop();
      if (before.length > capital.length) cased.push(before.slice(0, -capital.length));
      cased.push(capital + part);
    } else cased.push(part);
  }
  return cased;
}
