import { apexError } from '../../runtime/apexException.ts';
import { enumConstant, type EnumConstant } from '../../runtime/values/enumConstant.ts';
import { LibraryObject } from '../../runtime/values/libraryObject.ts';
import { libraryType } from '../../runtime/values/libraryTypes.ts';
import type { TypeToken } from '../../runtime/values/typeToken.ts';
import type { LibraryClass, LibraryCode } from '../model.ts';
import { primitiveReaders } from './primitives.ts';
import { JsonScanner, type Token } from './scanner.ts';
import { readTree } from './tree.ts';
import { typed } from './typed.ts';

/** Walks through JSON token by token. */
export class JsonParser extends LibraryObject {
  readonly #scanner: JsonScanner;
  current: Token | undefined;
  cleared: Token | undefined;
  /** The name that the current value stands under. */
  currentName: string | null = null;
  readonly #outerNames: (string | null)[] = [];

  constructor(text: string) {
    super();
    this.#scanner = new JsonScanner(text);
  }

  override get apexType() {
    return libraryType('System.JSONParser');
  }

  next(): Token | undefined {
    this.current = this.#scanner.next();
    const type = this.current?.type;
    if (type === 'FIELD_NAME') this.currentName = this.current!.text;
    else if (type === 'START_OBJECT' || type === 'START_ARRAY') {
      this.#outerNames.push(this.currentName);
      if (type === 'START_ARRAY') this.currentName = null;
    } else if (type === 'END_OBJECT' || type === 'END_ARRAY') this.currentName = this.#outerNames.pop() ?? null;
    return this.current;
  }

  /** The current value whole; where none has been read yet, the first. */
  readValue(type: TypeToken, isStrict: boolean): unknown {
    const token = this.current ?? this.next();
    if (token === undefined) throw apexError('System.JSONException', 'No content to map to Object due to end of input');
    const start = token.type === 'FIELD_NAME' ? this.next()! : token;
    return typed(readTree(start, this), type.of, { isStrict });
  }

  skipChildren(): void {
    if (this.current?.type === 'START_OBJECT' || this.current?.type === 'START_ARRAY') readTree(this.current, this);
  }
}

export const jsonTokenEnum: LibraryClass = {
  declaration:
    'enum System.JSONToken { END_ARRAY, END_OBJECT, FIELD_NAME, NOT_AVAILABLE, START_ARRAY, START_OBJECT, VALUE_EMBEDDED_OBJECT, VALUE_FALSE, VALUE_NULL, VALUE_NUMBER_FLOAT, VALUE_NUMBER_INT, VALUE_STRING, VALUE_TRUE }',
  members: {}
};

const values = ['Blob', 'Boolean', 'Date', 'Datetime', 'Decimal', 'Double', 'Id', 'Integer', 'Long', 'Time'];

export const jsonParserClass: LibraryClass = {
  declaration: 'class System.JSONParser',
  members: {
    ...Object.fromEntries(values.map(getter)),
    'void clearCurrentToken()': (self: JsonParser) => {
      self.cleared = self.current;
      self.current = undefined;
    },
    'JSONToken getCurrentToken()': (self: JsonParser) => constant(self.current),
    'JSONToken getLastClearedToken()': (self: JsonParser) => constant(self.cleared),
    'String getCurrentName()': (self: JsonParser) => self.currentName,
    'String getText()': (self: JsonParser) => self.current?.text ?? null,
    'Boolean hasCurrentToken()': (self: JsonParser) => self.current !== undefined,
    'JSONToken nextToken()': (self: JsonParser) => constant(self.next()),
    'JSONToken nextValue()': (self: JsonParser) => {
      const token = self.next();
      return constant(token?.type === 'FIELD_NAME' ? self.next() : token);
    },
    'Object readValueAs(Type type)': (self: JsonParser, type: TypeToken) => self.readValue(type, false),
    'Object readValueAsStrict(Type type)': (self: JsonParser, type: TypeToken) => self.readValue(type, true),
    'void skipChildren()': (self: JsonParser) => self.skipChildren()
  }
};

/** `getIntegerValue()` and its kin: the current value, which must be one of the type. */
function getter(type: string): [string, LibraryCode] {
  const name = type === 'Datetime' ? 'DateTime' : type;
  return [
    `${type} get${name}Value()`,
    ({ current }: JsonParser) => {
      if (current === undefined) throw apexError('System.JSONException', 'No current token');
      return primitiveReaders[type]!(readTree(current, { next: () => undefined }));
    }
  ];
}

function constant(token: Token | undefined): EnumConstant | null {
  return token === undefined ? null : enumConstant(libraryType('System.JSONToken'), token.type)!;
}
