import { apexError } from '../../runtime/apexException.ts';
import { refusingNulls } from '../../runtime/arguments.ts';
import type { LibraryCode } from '../model.ts';

/** Parts of a String. */
export const sliceMembers: Readonly<Record<string, LibraryCode>> = {
  ...refusingNulls({
    'String left(Integer length)': (self: string, length: number) => self.slice(0, Math.max(length, 0)),
    'String right(Integer length)': (self: string, length: number) => (length <= 0 ? '' : self.slice(-length)),
    'String mid(Integer start, Integer length)': mid,
    'String substring(Integer start)': (self: string, start: number) => substring(self, start, self.length),
    'String substring(Integer start, Integer end)': substring,
    'String abbreviate(Integer length)': (self: string, length: number) => abbreviate(self, length, 0),
    'String abbreviate(Integer length, Integer offset)': abbreviate,
    'String difference(String other)': (self: string, other: string) => other.slice(commonLength(self, other)),
    'Integer indexOfDifference(String other)': (self: string, other: string) =>
      self === other ? -1 : commonLength(self, other)
  }),
  'String substringAfter(String separator)': (self: string, separator: string | null) =>
    after(self, separator, 'first'),
  'String substringAfterLast(String separator)': (self: string, separator: string | null) =>
    separator === '' ? '' : after(self, separator, 'last'),
  'String substringBefore(String separator)': (self: string, separator: string | null) =>
    before(self, separator, 'first'),
  'String substringBeforeLast(String separator)': (self: string, separator: string | null) =>
    separator === '' ? self : before(self, separator, 'last'),
  'String substringBetween(String tag)': (self: string, tag: string | null) => between(self, tag, tag),
  'String substringBetween(String open, String close)': between
};

/** How many characters two Strings have in common at their beginnings. */
export function commonLength(left: string, right: string): number {
  let length = 0;
  while (length < left.length && length < right.length && left[length] === right[length]) length++;
  return length;
}

function substring(self: string, start: number, end: number): string {
  if (start < 0 || start > self.length) throw outOfBounds('Starting', start);
  if (end < start || end > self.length) throw outOfBounds('Ending', end);
  return self.slice(start, end);
}

function mid(self: string, start: number, length: number): string {
  const from = Math.max(start, 0);
  return length < 0 ? '' : self.slice(from, from + length);
}

/** As StringUtils of Apache: three points where something is left out, at the end or at both ends. */
function abbreviate(self: string, length: number, offset: number): string {
  if (length < 4) throw apexError('System.StringException', 'Minimum abbreviation width is 4');
  if (self.length <= length) return self;
  const bounded = Math.min(offset, self.length);
  const start = self.length - bounded < length - 3 ? self.length - (length - 3) : bounded;
  if (start <= 4) return `${self.slice(0, length - 3)}...`;
  if (length < 7) throw apexError('System.StringException', 'Minimum abbreviation width with offset is 7');
  if (start + length - 3 < self.length) return `...${abbreviate(self.slice(start), length - 3, 0)}`;
  return `...${self.slice(self.length - (length - 3))}`;
}

function after(self: string, separator: string | null, which: 'first' | 'last'): string {
  if (separator === null) return '';
  const at = which === 'first' ? self.indexOf(separator) : self.lastIndexOf(separator);
  return at < 0 ? '' : self.slice(at + separator.length);
}

function before(self: string, separator: string | null, which: 'first' | 'last'): string {
  if (separator === null) return self;
  const at = which === 'first' ? self.indexOf(separator) : self.lastIndexOf(separator);
  return at < 0 ? self : self.slice(0, at);
}

function between(self: string, open: string | null, close: string | null): string | null {
  if (open === null || close === null) return null;
  const from = self.indexOf(open);
  const to = from < 0 ? -1 : self.indexOf(close, from + open.length);
  return to < 0 ? null : self.slice(from + open.length, to);
}

function outOfBounds(which: string, position: number): Error {
  return apexError('System.StringException', `${which} position out of bounds: ${position}`);
}
