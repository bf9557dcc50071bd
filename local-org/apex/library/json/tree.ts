import { apexError } from '../../runtime/apexException.ts';
import { JsonScanner, type Token } from './scanner.ts';

/** A number, kept as it is written until somebody says what it is to be. */
export class JsonNumber {
  readonly text: string;
  readonly isWhole: boolean;

  constructor(text: string, isWhole: boolean) {
    this.text = text;
    this.isWhole = isWhole;
  }
}

/** Fields by name, in their order; of two with one name the last counts. */
export type JsonObject = Map<string, JsonTree>;
export type JsonTree = null | boolean | string | JsonNumber | JsonTree[] | JsonObject;

/** Where tokens come from: a text, or a parser that Apex holds. */
export interface TokenSource {
  next(): Token | undefined;
}

/** JSON as a tree. Throws JSONException for what is none, and for more than one value. */
export function parseTree(text: string): JsonTree {
  const scanner = new JsonScanner(text);
  const tree = readTree(scanner.next()!, scanner);
  scanner.next();
  return tree;
}

/** The value that begins with `token`; reads on up to its end. */
export function readTree(token: Token, source: TokenSource): JsonTree {
  switch (token.type) {
    case 'VALUE_STRING':
      return token.text;
    case 'VALUE_NUMBER_INT':
    case 'VALUE_NUMBER_FLOAT':
      return new JsonNumber(token.text, token.type === 'VALUE_NUMBER_INT');
    case 'VALUE_TRUE':
      return true;
    case 'VALUE_FALSE':
      return false;
    case 'VALUE_NULL':
      return null;
    case 'START_ARRAY':
      return readArray(source);
    case 'START_OBJECT':
      return readObject(source);
    default:
      throw apexError('System.JSONException', `Unexpected token ${token.type}`);
  }
}

function readArray(source: TokenSource): JsonTree[] {
  const items: JsonTree[] = [];
  for (let token = source.next()!; token.type !== 'END_ARRAY'; token = source.next()!)
    items.push(readTree(token, source));
  return items;
}

function readObject(source: TokenSource): JsonObject {
  const fields: JsonObject = new Map();
  for (let name = source.next()!; name.type !== 'END_OBJECT'; name = source.next()!) {
    fields.set(name.text, readTree(source.next()!, source));
  }
  return fields;
}
