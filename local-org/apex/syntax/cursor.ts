import type { Identifier, Position } from './ast.ts';
import { tokensOf } from './lexer.ts';
import { keywords, reservedNames, SyntaxFault, type Token } from './token.ts';

/** A place in the tokens of a source. Reading functions take what they need and leave the cursor behind it. */
export class Cursor {
  readonly text: string;
  readonly #tokens: readonly Token[];
  #index = 0;

  constructor(text: string) {
    this.text = text;
    this.#tokens = tokensOf(text);
  }

  /** The token that comes next, or one further on; behind the end there is the end. */
  peek(ahead = 0): Token {
    return this.#tokens[this.#index + ahead] ?? this.#tokens[this.#tokens.length - 1]!;
  }

  get at(): Position {
    return this.peek().at;
  }

  /** The token that was taken last. */
  get last(): Token {
    return this.#tokens[this.#index - 1] ?? this.peek();
  }

  next(): Token {
    const token = this.peek();
    if (token.kind !== 'end') this.#index++;
    return token;
  }

  /** For a look ahead that may turn out wrong. */
  get mark(): number {
    return this.#index;
  }

  reset(mark: number): void {
    this.#index = mark;
  }

  /** Whether symbols or words (in lower case) come next. Texts of strings are never taken for either. */
  sees(...texts: readonly string[]): boolean {
    return texts.every((text, ahead) => isSpelled(this.peek(ahead), text));
  }

  /** Takes a symbol or word if it is what comes next. */
  take(text: string): boolean {
    if (!isSpelled(this.peek(), text)) return false;
    this.next();
    return true;
  }

  expect(text: string): Token {
    const token = this.peek();
    if (isSpelled(token, text)) return this.next();
    if (token.kind === 'end') throw new SyntaxFault(token.at, `Expecting '${text}' but was: '<EOF>'`);
    throw new SyntaxFault(token.at, `Missing '${text}' at '${token.text}'`);
  }

  unexpected(token = this.peek()): SyntaxFault {
    return new SyntaxFault(token.at, `Unexpected token '${token.text}'.`);
  }

  /** Whether a name comes next that is no keyword. */
  seesName(ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.kind === 'word' && !keywords.has(token.lower);
  }

  /** A name that is used: of a type, variable or method. */
  name(): Identifier {
    if (!this.seesName()) throw this.unexpected();
    const { text, at } = this.next();
    return { name: text, at };
  }

  /** A name behind a dot: keywords are names there. */
  memberName(): Identifier {
    if (this.peek().kind !== 'word') throw this.unexpected();
    const { text, at } = this.next();
    return { name: text, at };
  }

  /** A name that is given to something here. */
  declaredName(): Identifier {
    const name = this.name();
    if (reservedNames.has(name.name.toLowerCase())) {
      throw new SyntaxFault(name.at, `Identifier name is reserved: ${name.name}`);
    }
    return name;
  }
}

function isSpelled(token: Token, text: string): boolean {
  return token.lower === text && (token.kind === 'symbol' || token.kind === 'word');
}
