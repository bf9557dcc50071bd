/** What Java's named classes hold, to stand inside the brackets of a JavaScript class with the v flag. */
const posix: Readonly<Record<string, string>> = {
  Lower: 'a-z',
  Upper: 'A-Z',
  ASCII: '\\x00-\\x7f',
  Alpha: 'a-zA-Z',
  Digit: '0-9',
  Alnum: 'a-zA-Z0-9',
  Punct: '!-\\/:-@\\[-`\\{-~',
  Graph: '!-~',
  Print: '\\x20-~',
  Blank: '\\x20\\t',
  Cntrl: '\\x00-\\x1f\\x7f',
  XDigit: '0-9a-fA-F',
  Space: '\\x20\\t\\n\\x0b\\f\\r',
  javaLowerCase: '\\p{Lowercase}',
  javaUpperCase: '\\p{Uppercase}',
  javaWhitespace: '\\t-\\r\\x1c-\\x20\\u1680\\u2000-\\u2006\\u2008-\\u200a\\u2028\\u2029\\u205f\\u3000',
  javaAlphabetic: '\\p{Alphabetic}',
  javaLetter: '\\p{L}',
  javaDigit: '\\p{Nd}',
  javaLetterOrDigit: '\\p{L}\\p{Nd}',
  IsLetter: '\\p{L}',
  IsDigit: '\\p{Nd}',
  IsPunctuation: '\\p{P}',
  IsControl: '\\p{Cc}'
};

/** Line ends, as `.`, `^` and `$` of Java know them. */
export const lineEnds = '\\n\\r\\x85\\u2028\\u2029';

/** The classes behind one letter; capitals are their opposites. */
export const letterClasses: Readonly<Record<string, string>> = {
  d: '0-9',
  w: 'a-zA-Z_0-9',
  s: '\\x20\\t\\n\\x0b\\f\\r',
  h: '\\x20\\t\\xa0\\u1680\\u180e\\u2000-\\u200a\\u202f\\u205f\\u3000',
  v: '\\n\\x0b\\f\\r\\x85\\u2028\\u2029'
};

/** `\p{name}`: POSIX and Java names, categories, scripts, binary properties. Undefined for what neither side knows. */
export function propertyClass(name: string): string | undefined {
  if (Object.hasOwn(posix, name)) return posix[name];
  const [key, value] = name.includes('=') ? (name.split('=') as [string, string]) : ['', name];
  const plain = key === '' ? value.replace(/^I[sn](?=.)/, '') : value;
  const candidates = key === '' ? [plain, `Script=${plain}`] : [key.startsWith('g') ? plain : `Script=${plain}`];
  return candidates.map((candidate) => `\\p{${candidate}}`).find(isKnown);
}

function isKnown(property: string): boolean {
  try {
    return new RegExp(property, 'v').source !== '';
  } catch {
    return false;
  }
}
