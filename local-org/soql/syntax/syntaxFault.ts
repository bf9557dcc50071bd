import { ApexErrorListener, ApexLexer, ApexParserFactory } from '@apexdevtools/apex-parser';
import type { ApexToken } from '@apexdevtools/apex-parser';

/** Where the grammar gave up, and the words for it. */
export class SyntaxFault extends Error {
  readonly at: number;
  constructor(at: number, message: string) {
    super(message);
    this.at = at;
  }
}

/** Throws a SyntaxFault at the first error of lexer or parser: what the recovery would find later means nothing. */
export class FaultListener extends ApexErrorListener {
  readonly #text: string;
  constructor(text: string) {
    super();
    this.#text = text;
  }

  override apexSyntaxError(line: number, column: number, message: string): void {
    const at = offsetOf(this.#text, line, column);
    throw new SyntaxFault(
      at,
      `line ${line}:${column} no viable alternative at character '${this.#text[at] ?? message}'`
    );
  }

  /** Lexer errors come without a token. */
  override syntaxError(
    recognizer: Parameters<ApexErrorListener['syntaxError']>[0],
    token: ApexToken | number | null,
    line: number,
    column: number,
    message: string
  ): void {
    if (token === null || typeof token !== 'object') this.apexSyntaxError(line, column, message);
    else throw tokenFault(this.#text, token, message);
    void recognizer;
  }
}

/** The platform names all that it had read when no rule fitted any more (`Name ILIKE`), else the token in its way. */
function tokenFault(text: string, token: ApexToken, message: string): SyntaxFault {
  const read = /no viable alternative at input '(.*)'$/s.exec(message)?.[1];
  if (token.type === ApexLexer.EOF) return unexpected(text.length, '<EOF>');
  const end = token.stop + 1;
  return unexpected(token.start, text.slice(read === undefined ? token.start : Math.max(0, end - read.length), end));
}

export function unexpected(at: number, token: string): SyntaxFault {
  return new SyntaxFault(at, `unexpected token: '${token}'`);
}

function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let row = 1; row < line; row++) start = text.indexOf('\n', start) + 1;
  return start + column;
}

/** Tokens of a query without white space, for a second look at what failed. */
export function tokensOf(masked: string): ApexToken[] {
  return ApexParserFactory.createLexer(masked)
    .getAllTokens()
    .filter((token) => token.channel === 0);
}

/**
 * SOQL keywords are no reserved words to the grammar, so it reads `SELECT Id, FROM X` as a field FROM and stumbles later. The
 * platform names the keyword.
 */
export function earlierSuspect(masked: string, fault: SyntaxFault): SyntaxFault {
  const tokens = tokensOf(masked);
  const suspect = tokens.find((token, index) => {
    const previous = tokens[index - 1]?.type;
    if (token.type === ApexLexer.FROM) return previous === ApexLexer.COMMA || previous === ApexLexer.SELECT;
    return token.type === ApexLexer.NOT && (previous === ApexLexer.SOQLAND || previous === ApexLexer.SOQLOR);
  });
  return suspect && suspect.start < fault.at ? unexpected(suspect.start, suspect.text) : fault;
}
