/** A type as a signature or declaration of the library writes it: `Map<Id, List<T>>`. */
export interface TypeReference {
  /** With its namespace where it has one. */
  readonly name: string;
  readonly arguments: readonly TypeReference[];
}

export interface Signature {
  readonly kind: 'method' | 'constructor' | 'variable' | 'setter';
  readonly name: string;
  readonly isStatic: boolean;
  readonly isFinal: boolean;
  /** undefined of a constructor. */
  readonly type: TypeReference | undefined;
  readonly parameters: readonly { readonly name: string; readonly type: TypeReference }[];
}

/** Reads the signature of a member as `library/model.ts` describes it. Throws Error for what is none. */
export function readSignature(text: string): Signature {
  const reader = new Reader(text);
  const words = { static: reader.takes('static'), final: reader.takes('final') };
  if (text.startsWith('new(')) {
    reader.expect('new');
    return done(reader, { kind: 'constructor', name: 'new', type: undefined, parameters: reader.parameters() }, words);
  }
  const isSetter = reader.takes('set', true);
  words.static ||= reader.takes('static');
  const type = reader.type();
  const name = reader.word();
  if (reader.next() === '(')
    return done(reader, { kind: 'method', name, type, parameters: reader.parameters() }, words);
  return done(reader, { kind: isSetter ? 'setter' : 'variable', name, type, parameters: [] }, words);
}

function done(
  reader: Reader,
  parts: Pick<Signature, 'kind' | 'name' | 'type' | 'parameters'>,
  words: { static: boolean; final: boolean }
): Signature {
  reader.end();
  return { ...parts, isStatic: words.static, isFinal: words.final };
}

export interface Declaration {
  readonly kind: 'primitive' | 'class' | 'interface' | 'enum';
  readonly isAbstract: boolean;
  readonly isVirtual: boolean;
  /** `Schema.PicklistEntry`: namespace, then the names of the class and those it is in. */
  readonly path: readonly string[];
  readonly typeParameters: readonly string[];
  readonly superclass: TypeReference | undefined;
  readonly interfaces: readonly TypeReference[];
  readonly constants: readonly string[];
}

/** Reads the declaration of a class as `library/model.ts` describes it. Throws Error for what is none. */
export function readDeclaration(text: string): Declaration {
  const reader = new Reader(text);
  const isAbstract = reader.takes('abstract');
  const isVirtual = reader.takes('virtual');
  const kind = reader.word() as Declaration['kind'];
  if (!['primitive', 'class', 'interface', 'enum'].includes(kind)) throw reader.failure(`unknown kind '${kind}'`);
  const type = reader.type();
  const superclass = kind !== 'interface' && reader.takes('extends') ? reader.type() : undefined;
  const interfaces = reader.takes('implements') || reader.takes('extends') ? reader.types() : [];
  const constants = reader.constants();
  reader.end();
  const typeParameters = type.arguments.map(({ name }) => name);
  return { kind, isAbstract, isVirtual, path: type.name.split('.'), typeParameters, superclass, interfaces, constants };
}

class Reader {
  readonly #text: string;
  readonly #tokens: readonly string[];
  #at = 0;

  constructor(text: string) {
    this.#text = text;
    this.#tokens = text.match(/[\w.]+|\S/g) ?? [];
  }

  next(): string | undefined {
    return this.#tokens[this.#at];
  }

  /** Takes a word if it is next; `isPrefix`: only where a type and a name follow it. */
  takes(word: string, isPrefix = false): boolean {
    if (this.next() !== word) return false;
    if (isPrefix && !/^[\w.]/.test(this.#tokens[this.#at + 1] ?? '')) return false;
    this.#at++;
    return true;
  }

  expect(token: string): void {
    if (this.next() !== token) throw this.failure(`'${token}' expected, found '${this.next() ?? 'the end'}'`);
    this.#at++;
  }

  word(): string {
    const word = this.next();
    if (word === undefined || !/^[A-Za-z_]/.test(word))
      throw this.failure(`name expected, found '${word ?? 'the end'}'`);
    this.#at++;
    return word;
  }

  type(): TypeReference {
    const name = this.word();
    if (!this.takes('<')) return { name, arguments: [] };
    const types = this.types();
    this.expect('>');
    return { name, arguments: types };
  }

  types(): TypeReference[] {
    const types = [this.type()];
    while (this.takes(',')) types.push(this.type());
    return types;
  }

  parameters(): Signature['parameters'] {
    const parameters: { name: string; type: TypeReference }[] = [];
    this.expect('(');
    while (this.next() !== ')') {
      if (parameters.length > 0) this.expect(',');
      const type = this.type();
      parameters.push({ type, name: this.word() });
    }
    this.expect(')');
    return parameters;
  }

  constants(): string[] {
    if (!this.takes('{')) return [];
    const constants = [this.word()];
    while (this.takes(',')) constants.push(this.word());
    this.expect('}');
    return constants;
  }

  end(): void {
    if (this.next() !== undefined) throw this.failure(`nothing more expected, found '${this.next()}'`);
  }

  failure(what: string): Error {
    return new Error(`Apex library: ${what} in '${this.#text}'`);
  }
}
