/** What Java's Character.isWhitespace takes for white space: no non-breaking spaces. In a form to stand inside brackets. */
export const javaWhitespace = '\\t-\\r\\x1c-\\x20\\u1680\\u2000-\\u2006\\u2008-\\u200a\\u2028\\u2029\\u205f\\u3000';

const onlyWhitespace = new RegExp(`^[${javaWhitespace}]*$`);

/** Empty, or white space only. */
export function isBlankText(text: string): boolean {
  return onlyWhitespace.test(text);
}
