/**
 * The query with what stands between its quotes blanked out, offset for offset. The grammar then sees neither content nor
 * escapes (SOQL knows `\%` and `\_`, Apex strings do not), and equal masks have equal trees.
 */
export function maskStrings(text: string): string {
  return text.replace(/'(?:[^'\\]|\\[\s\S])*'/g, (literal) => `'${'x'.repeat(literal.length - 2)}'`);
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Content of a quoted literal with its escapes undone. */
export function stringContent(literal: string): string {
  return literal.slice(1, -1).replace(/\\(u[0-9a-fA-F]{4}|[\s\S])/g, (_, escaped: string) => unescaped(escaped));
}

/** The same for a LIKE pattern: `\%`, `\_` and `\\` stay escaped, for the matcher to read as plain characters. */
export function likePattern(literal: string): string {
  return literal
    .slice(1, -1)
    .replace(/\\(u[0-9a-fA-F]{4}|[\s\S])/g, (whole, escaped: string) =>
      '%_\\'.includes(escaped) ? whole : unescaped(escaped)
    );
}

function unescaped(escaped: string): string {
  if (escaped.length > 1) return String.fromCharCode(Number.parseInt(escaped.slice(1), 16));
  return escapes[escaped.toLowerCase()] ?? escaped;
}
