import type { ApexType, ClassType, TypeSymbol } from '../../types/model.ts';

let symbolOf: ((qualifiedName: string) => TypeSymbol) | undefined;
const known = new Map<string, ApexType>();

/**
 * Values tell their own types, whose symbols are made of the library, which is written in values: so the symbols are handed in, once,
 * by the module that makes them (types/librarySymbols.ts). Asked by namespace and name, as declared: `System.String`, `Schema.PicklistEntry`.
 */
export function provideLibrarySymbols(source: (qualifiedName: string) => TypeSymbol): void {
  symbolOf = source;
  known.clear();
}

/** A type of the library as code of the library names it: `String`, `List<Object>`, `Map<Id, SObject>`, `Database.SaveResult`. */
export function libraryType(name: string): ClassType {
  return typeNamed(name) as ClassType;
}

/** `List<element>`. */
export function listType(element: ApexType): ClassType {
  return { kind: 'class', symbol: libraryType('List<Object>').symbol, arguments: [element] };
}

/** `Set<element>`. */
export function setType(element: ApexType): ClassType {
  return { kind: 'class', symbol: libraryType('Set<Object>').symbol, arguments: [element] };
}

/** `Map<key, value>`. */
export function mapType(key: ApexType, value: ApexType): ClassType {
  return { kind: 'class', symbol: libraryType('Map<Object,Object>').symbol, arguments: [key, value] };
}

function typeNamed(name: string): ApexType {
  let type = known.get(name);
  if (type === undefined) known.set(name, (type = readType(name)));
  return type;
}

function readType(text: string): ApexType {
  const name = text.trim();
  if (name === 'SObject') return { kind: 'sobject', object: undefined };
  const open = name.indexOf('<');
  const plain = open < 0 ? name : name.slice(0, open).trim();
  const inner = open < 0 ? [] : topLevelParts(name.slice(open + 1, name.lastIndexOf('>')));
  return { kind: 'class', symbol: symbolNamed(plain), arguments: inner.map((part) => typeNamed(part.trim())) };
}

function symbolNamed(name: string): TypeSymbol {
  if (symbolOf === undefined) throw new Error('The symbols of the Apex library are not there yet');
  return symbolOf(name.includes('.') ? name : `System.${name}`);
}

/** `String, Map<Id, SObject>` at its outermost commas. */
function topLevelParts(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '<') depth++;
    else if (text[at] === '>') depth--;
    else if (text[at] === ',' && depth === 0) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, text.slice(from)];
}
