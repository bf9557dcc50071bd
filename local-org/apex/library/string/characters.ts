import { apexError } from '../../runtime/apexException.ts';
import { given, refusingNulls } from '../../runtime/arguments.ts';
import { ApexList } from '../../runtime/values/apexList.ts';
import type { LibraryCode } from '../model.ts';

/** Strings as numbers of characters. */
export const characterMembers: Readonly<Record<string, LibraryCode>> = {
  'static String fromCharArray(List<Integer> characters)': (characters: ApexList | null) =>
    (given(characters).items as number[]).map((code) => String.fromCodePoint(code)).join(''),
  ...refusingNulls({
    'Integer length()': (self: string) => self.length,
    'Integer charAt(Integer index)': codePoint,
    'Integer codePointAt(Integer index)': codePoint,
    'Integer codePointBefore(Integer index)': codePointBefore,
    'Integer codePointCount(Integer start, Integer end)': (self: string, start: number, end: number) =>
      Array.from(self.slice(inRange(self, start), inRange(self, end))).length,
    'Integer offsetByCodePoints(Integer index, Integer offset)': offsetByCodePoints,
    'List<Integer> getChars()': (self: string) =>
      ApexList.of(
        'Integer',
        self.split('').map((each) => each.charCodeAt(0))
      )
  })
};

function codePoint(self: string, index: number): number {
  const code = index < 0 ? undefined : self.codePointAt(index);
  if (code === undefined) throw outOfBounds(index);
  return code;
}

function codePointBefore(self: string, index: number): number {
  if (index < 1 || index > self.length) throw outOfBounds(index);
  return Array.from(self.slice(Math.max(index - 2, 0), index))
    .at(-1)!
    .codePointAt(0)!;
}

function offsetByCodePoints(self: string, index: number, offset: number): number {
  const before = Array.from(self.slice(0, inRange(self, index)));
  const after = Array.from(self.slice(index));
  if (offset > after.length || -offset > before.length) throw outOfBounds(index + offset);
  const passed = offset < 0 ? before.slice(offset) : after.slice(0, offset);
  return index + Math.sign(offset) * passed.join('').length;
}

function inRange(self: string, index: number): number {
  if (index < 0 || index > self.length) throw outOfBounds(index);
  return index;
}

function outOfBounds(index: number): Error {
  return apexError('System.StringException', `String index out of range: ${index}`);
}
