const SPACE = /[ \t\n\r]*/y;
const TOKEN = /[{}[\],:"]|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or end';

/**
 * Where and why a text is not JSON, in the words of the platform's parser. V8's own messages name no place for most faults.
 * To be called for a text that `JSON.parse` refuses.
 */
export function jsonFault(text: string): string {
  const offset = faultOffset(text);
  const lines = text.slice(0, offset).split('\n');
  const place = `[line:${lines.length}, column:${lines.at(-1)!.length + 1}]`;
  if (offset >= text.length) return `Unexpected end-of-input at ${place}`;
  const code = text.codePointAt(offset)!;
  return `Unexpected character ('${String.fromCodePoint(code)}' (code ${code})) at ${place}`;
}

/** Offset of the first token that cannot stand where it stands. */
function faultOffset(text: string): number {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  for (let at = skip(text, 0); ; at = skip(text, at)) {
    TOKEN.lastIndex = at;
    const token: string | undefined = TOKEN.exec(text)?.[0];
    const next: Expected | undefined = token ? step(token, expected, open) : undefined;
    if (!token || !next) return at;
    expected = next;
    at += token.length;
    if (token !== '"') continue;
    at = stringEnd(text, at);
    if (text[at] !== '"') return at;
    at++;
  }
}

/** Offset of the quote that ends a string, or of what cannot stand in one. A loop, for strings may be megabytes long. */
function stringEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && text[at] !== '"' && text[at]! >= ' ') {
    ESCAPE.lastIndex = at;
    const length = text[at] === '\\' ? ESCAPE.exec(text)?.[0].length : 1;
    if (length === undefined) return at;
    at += length;
  }
  return at;
}

function skip(text: string, at: number): number {
  SPACE.lastIndex = at;
  return at + SPACE.exec(text)![0].length;
}

/** What may follow a token; undefined when the token itself is out of place. */
function step(token: string, expected: Expected, open: ('{' | '[')[]): Expected | undefined {
  const isKey = expected === 'key' || expected === 'key or }';
  if (isKey && token === '"') return ':';
  if (expected === ':') return token === ':' ? 'value' : undefined;
  if (expected === ', or end') return afterValue(token, open);
  if (token === '}' && expected === 'key or }') return close(open);
  if (token === ']' && expected === 'value or ]') return close(open);
  if (isKey || '}],:'.includes(token)) return undefined;
  if (token !== '{' && token !== '[') return ', or end';
  open.push(token);
  return token === '{' ? 'key or }' : 'value or ]';
}

function afterValue(token: string, open: ('{' | '[')[]): Expected | undefined {
  const around = open.at(-1);
  if (token === ',' && around) return around === '{' ? 'key' : 'value';
  const isClosing = (token === '}' && around === '{') || (token === ']' && around === '[');
  return isClosing ? close(open) : undefined;
}

function close(open: ('{' | '[')[]): Expected {
  open.pop();
  return ', or end';
}
