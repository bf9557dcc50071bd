import { given, refusingNulls } from '../../runtime/arguments.ts';
import { equalsIgnoreCase } from '../../runtime/equality.ts';
import type { ApexList } from '../../runtime/values/apexList.ts';
import { Id } from '../../runtime/values/id.ts';
import type { LibraryCode } from '../model.ts';
import { commonLength } from './slices.ts';

/** Strings beside one another. Methods regard case where the operators do not. */
export const comparisonMembers: Readonly<Record<string, LibraryCode>> = {
  'Boolean equals(Object other)': (self: string, other: unknown) => self === (other instanceof Id ? other.text : other),
  'Boolean equalsIgnoreCase(String other)': (self: string, other: string | null) =>
    other !== null && equalsIgnoreCase(self, other),
  'static String getCommonPrefix(List<String> texts)': commonPrefix,
  ...refusingNulls({
    'Integer compareTo(String other)': compareTo,
    'Integer getLevenshteinDistance(String other)': levenshtein,
    'Integer getLevenshteinDistance(String other, Integer threshold)': (
      self: string,
      other: string,
      threshold: number
    ) => {
      const distance = levenshtein(self, other);
      return distance > threshold ? -1 : distance;
    }
  })
};

/** Java's: the difference of the first characters that differ, or else of the lengths. */
function compareTo(self: string, other: string): number {
  const at = commonLength(self, other);
  return at < self.length && at < other.length
    ? self.charCodeAt(at) - other.charCodeAt(at)
    : self.length - other.length;
}

function commonPrefix(texts: ApexList | null): string {
  const [first = '', ...others] = given(texts).items as (string | null)[];
  return others.reduce<string>((prefix, text) => prefix.slice(0, commonLength(prefix, text ?? '')), first ?? '');
}

function levenshtein(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i++) {
    const next = [i];
    for (let j = 1; j <= right.length; j++) {
      const cost = left[i - 1] === right[j - 1] ? 0 : 1;
      next.push(Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + cost));
    }
    row = next;
  }
  return row[right.length]!;
}
