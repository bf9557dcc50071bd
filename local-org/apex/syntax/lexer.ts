import type { Position } from './ast.ts';
import { SyntaxFault, type Token } from './token.ts';

/**
 * `>` stands alone always, for `List<List<Id>>` closes twice; `>>` and `>=` are put together where an expression goes on. The longest
 * symbols come first.
 */
const token =
  /(\s+|\/\/[^\r\n]*|\/\*[^]*?\*\/)|([A-Za-z_]\w*)|(\d*\.\d+[dD]?|\d+[lL]?)|('''[ \t]*\r?\n(?:\\[^]|'(?!'')|[^'\\])*'''|'(?:\\[^]|[^'\\\r\n])*')|(>>>=|>>=|<<=|===|!==|<<|<=|<>|==|!=|&&|\|\||\?\?|\?\.|\+\+|--|=>|\+=|-=|\*=|\/=|&=|\|=|\^=|[-(){}[\];,.=<>!~?:+*/&|^@])/y;

/** Cuts a source into tokens, without white space and comments; the last is `end`. Throws SyntaxFault. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  const places = placesOf(text);
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const start = token.lastIndex;
    const found = token.exec(text);
    if (!found) throw faultAt(text, start, places.at(start));
    if (found[1] === undefined) tokens.push(tokenOf(found, start, places.at(start)));
  }
  tokens.push({
    kind: 'end',
    text: '<EOF>',
    lower: '<EOF>',
    at: places.at(text.length),
    start: text.length,
    end: text.length
  });
  return tokens;
}

function tokenOf(found: RegExpExecArray, start: number, at: Position): Token {
  const text = found[0];
  const end = start + text.length;
  if (found[2] !== undefined) return { kind: 'word', text, lower: text.toLowerCase(), at, start, end };
  return { kind: kindOf(found, text), text, lower: text, at, start, end };
}

function kindOf(found: RegExpExecArray, text: string): Token['kind'] {
  if (found[5] !== undefined) return 'symbol';
  if (found[4] !== undefined) return text.startsWith("'''") && text.length > 5 ? 'multiline' : 'string';
  if (text.includes('.')) return 'decimal';
  return /l$/i.test(text) ? 'long' : 'integer';
}

function faultAt(text: string, start: number, at: Position): SyntaxFault {
  if (text[start] === "'") return new SyntaxFault(at, unclosedString(text, start));
  if (text.startsWith('/*', start)) return new SyntaxFault(at, "Expecting '*/' but was: '<EOF>'");
  const symbol = String.fromCodePoint(text.codePointAt(start)!);
  return new SyntaxFault(at, `Unrecognized symbol '${symbol}', which is not a valid Apex identifier.`);
}

function unclosedString(text: string, start: number): string {
  const line = /[^\r\n]*/.exec(text.slice(start))![0];
  return `Illegal string literal: Invalid string literal ${line}. Line breaks are not allowed in string literals`;
}

/** Offsets to lines and columns, asked for in rising order. */
function placesOf(text: string): { at(offset: number): Position } {
  let line = 1;
  let lineStart = 0;
  let next = text.indexOf('\n');
  return {
    at(offset) {
      while (next !== -1 && next < offset) {
        line++;
        lineStart = next + 1;
        next = text.indexOf('\n', lineStart);
      }
      return { line, column: offset - lineStart + 1 };
    }
  };
}
