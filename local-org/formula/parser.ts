import { tokenize, type Token } from './lexer.ts';
import { FormulaError } from './model.ts';
import type { Expression } from './syntax.ts';

/**
 * Binary operators by how tightly they bind, all to the left. `^` binds looser than `*` and `/`: that is the platform's own
 * grammar (github.com/salesforce/formula-engine, Formula.g4), which is why its documentation puts brackets around every power.
 */
const BINDING: Readonly<Record<string, number>> = {
  '||': 1,
  '&&': 2,
  '=': 3,
  '==': 3,
  '!=': 3,
  '<>': 3,
  '<': 4,
  '>': 4,
  '<=': 4,
  '>=': 4,
  '+': 5,
  '-': 5,
  '&': 5,
  '^': 6,
  '*': 7,
  '/': 7
};

const CANONICAL_OPERATOR: Readonly<Record<string, string>> = { '==': '=', '!=': '<>', '!': 'NOT' };

/** Parses a whole formula. Throws FormulaError `Syntax error. ...` with the offset of the token that does not fit. */
export function parse(source: string): Expression {
  return new Parser(tokenize(source)).formula();
}

class Parser {
  readonly #tokens: Token[];
  #position = 0;

  constructor(tokens: Token[]) {
    this.#tokens = tokens;
  }

  formula(): Expression {
    const expression = this.#expression(1);
    const rest = this.#peek();
    if (rest.kind !== 'end') {
      const extra = rest.text === ')' || rest.text === ',';
      throw new FormulaError(`Syntax error. ${extra ? 'Extra' : 'Found'} '${rest.text}'`, rest.offset);
    }
    return expression;
  }

  #expression(loosest: number): Expression {
    let left = this.#unary();
    for (;;) {
      const symbol = this.#peek();
      const binding = symbol.kind === 'symbol' ? (BINDING[symbol.text] ?? 0) : 0;
      if (binding < loosest) {
        return left;
      }
      this.#position++;
      left = operation(symbol, [left, this.#expression(binding + 1)]);
    }
  }

  #unary(): Expression {
    const token = this.#peek();
    const prefix = token.kind === 'symbol' && ['-', '+', '!'].includes(token.text);
    if (prefix || (isWord(token, 'NOT') && this.#tokens[this.#position + 1]?.text !== '(')) {
      this.#position++;
      return operation(token, [this.#unary()]);
    }
    return this.#primary();
  }

  #primary(): Expression {
    const token = this.#take();
    if (token.kind === 'number') {
      return { kind: 'literal', value: Number(token.text), offset: token.offset };
    }
    if (token.kind === 'string') {
      return { kind: 'literal', value: token.text, offset: token.offset };
    }
    if (token.kind === 'name') {
      return this.#named(token);
    }
    if (token.text === '(' && token.kind === 'symbol') {
      const inner = this.#expression(1);
      this.#expect(')');
      return inner;
    }
    throw new FormulaError(
      token.kind === 'end' ? 'Syntax error. Missing field name' : `Syntax error. Found '${token.text}'`,
      token.offset
    );
  }

  #named(token: Token): Expression {
    if (this.#accept('(')) {
      return { kind: 'call', name: token.text, args: this.#args(), offset: token.offset };
    }
    for (const [word, value] of [['TRUE', true] as const, ['FALSE', false] as const, ['NULL', null] as const]) {
      if (isWord(token, word)) {
        return { kind: 'literal', value, offset: token.offset };
      }
    }
    return { kind: 'reference', name: token.text, offset: token.offset };
  }

  #args(): Expression[] {
    const args: Expression[] = [];
    if (this.#accept(')')) {
      return args;
    }
    do {
      args.push(this.#expression(1));
    } while (this.#accept(','));
    this.#expect(')');
    return args;
  }

  #peek(): Token {
    return this.#tokens[Math.min(this.#position, this.#tokens.length - 1)] as Token;
  }

  #take(): Token {
    const token = this.#peek();
    this.#position++;
    return token;
  }

  #accept(symbol: string): boolean {
    const token = this.#peek();
    const accepted = token.kind === 'symbol' && token.text === symbol;
    this.#position += accepted ? 1 : 0;
    return accepted;
  }

  #expect(symbol: string): void {
    if (!this.#accept(symbol)) {
      throw new FormulaError(`Syntax error. Missing '${symbol}'`, this.#peek().offset);
    }
  }
}

function isWord(token: Token, word: string): boolean {
  return token.kind === 'name' && token.text.toUpperCase() === word;
}

function operation(token: Token, operands: Expression[]): Expression {
  const symbol = token.text.toUpperCase();
  return { kind: 'operation', operator: CANONICAL_OPERATOR[symbol] ?? symbol, operands, offset: token.offset };
}
