import type { LibraryCode } from '../model.ts';
import { isBlankText, javaWhitespace } from './whitespace.ts';

const anyWhitespace = new RegExp(`[${javaWhitespace}]`);
const matching = (pattern: RegExp) => (self: string) => pattern.test(self);

/** Questions about what characters a String has. Those that allow spaces, and `isWhitespace`, say yes to the empty String. */
export const testMembers: Readonly<Record<string, LibraryCode>> = {
  'static Boolean isBlank(String text)': (text: string | null) => text === null || isBlankText(text),
  'static Boolean isNotBlank(String text)': (text: string | null) => text !== null && !isBlankText(text),
  'static Boolean isEmpty(String text)': (text: string | null) => text === null || text === '',
  'static Boolean isNotEmpty(String text)': (text: string | null) => text !== null && text !== '',
  'Boolean isAllLowerCase()': matching(/^\p{Ll}+$/u),
  'Boolean isAllUpperCase()': matching(/^\p{Lu}+$/u),
  'Boolean isAlpha()': matching(/^\p{L}+$/u),
  'Boolean isAlphaSpace()': matching(/^[\p{L} ]*$/u),
  'Boolean isAlphanumeric()': matching(/^[\p{L}\p{Nd}]+$/u),
  'Boolean isAlphanumericSpace()': matching(/^[\p{L}\p{Nd} ]*$/u),
  'Boolean isAsciiPrintable()': matching(/^[ -~]*$/),
  'Boolean isNumeric()': matching(/^\p{Nd}+$/u),
  'Boolean isNumericSpace()': matching(/^[\p{Nd} ]*$/u),
  'Boolean isWhitespace()': (self: string) => isBlankText(self),
  'Boolean containsWhitespace()': matching(anyWhitespace)
};
