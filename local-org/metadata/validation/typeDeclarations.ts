import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { suppliedElements, suppliedValues } from './supplements.ts';

/** One child element that a metadata type may have. */
export interface ElementDeclaration {
  /** A declared type or enum, or one of `string`, `boolean`, `number`, `Date`, `any`. */
  readonly type: string;
  /** May occur more than once. */
  readonly many: boolean;
  readonly required: boolean;
}

/** The Metadata API's types as its WSDL declares them. */
export interface TypeDeclarations {
  /** Child elements by name, inherited and supplied ones included; undefined where there is no such type. */
  elementsOf(type: string): ReadonlyMap<string, ElementDeclaration> | undefined;
  /** Values of an enum; undefined where it is none, or is open (`string`). */
  valuesOf(type: string): ReadonlySet<string> | undefined;
  readonly typeCount: number;
  readonly enumCount: number;
}

interface Draft {
  readonly bases: readonly string[];
  readonly own: Map<string, ElementDeclaration>;
}

/** What a line of the declarations may be. Anything else is a format that is not known here: better no answer than a wrong one. */
const lines = {
  opening: /^export type (\w+) = ((?:\w+ & )*)\{$/,
  member: /^ {4}(\w+)(\??): (\w+)((?:\[\])?);$/,
  closing: /^\};$/,
  values: /^export type (\w+) = ('.*');$/,
  alias: /^export type (\w+) = (\w+);$/
};

let loaded: TypeDeclarations | undefined;

/** The declarations of `@salesforce/types`, read at the first call (some 40 ms) and kept for the life of the process. */
export function metadataTypes(): TypeDeclarations {
  loaded ??= readDeclarations(readFileSync(declarationFile(), 'utf8'));
  return loaded;
}

function declarationFile(): string {
  // The package exports its (empty) JavaScript only; the declarations stand beside it.
  const entry = createRequire(import.meta.url).resolve('@salesforce/types/metadata');
  return join(dirname(entry), 'metadata.d.ts');
}

/**
 * Reads the `.d.ts` that is generated from the Metadata API's WSDL. By line, not through the TypeScript compiler, which takes twenty
 * times as long; the file is generated, so its form is fixed. Throws at a line of another form.
 */
export function readDeclarations(source: string): TypeDeclarations {
  const types = new Map<string, Draft>();
  const enums = new Map<string, ReadonlySet<string>>();
  let open: Draft | undefined;
  for (const [at, line] of source.split('\n').entries()) {
    const member = lines.member.exec(line);
    const opening = member ? null : lines.opening.exec(line);
    if (member && open) open.own.set(member[1]!, elementOf(member));
    else if (opening)
      types.set(opening[1]!, (open = { bases: opening[2]!.split(' & ').filter(Boolean), own: new Map() }));
    else if (!lines.closing.test(line) && line !== '') readWhole(line, at + 1, types, enums);
  }
  return declarationsOver(types, enums);
}

function elementOf([, , optional, type, list]: readonly string[]): ElementDeclaration {
  // That a list must have an entry does not show in the declarations.
  return { type: type!, many: list !== '', required: optional === '' && list === '' };
}

/** A declaration that stands on one line: an enum, or another name for a type. */
function readWhole(line: string, at: number, types: Map<string, Draft>, enums: Map<string, ReadonlySet<string>>): void {
  const values = lines.values.exec(line);
  const alias = lines.alias.exec(line);
  if (values) enums.set(values[1]!, valuesOf(values[1]!, values[2]!));
  else if (alias && !/^(string|unknown)$/.test(alias[2]!)) types.set(alias[1]!, { bases: [alias[2]!], own: new Map() });
  else if (!alias) throw new Error(`@salesforce/types has a declaration of an unknown form in line ${at}: ${line}`);
}

function valuesOf(name: string, union: string): ReadonlySet<string> {
  return new Set([...union.slice(1, -1).split("' | '"), ...(suppliedValues[name] ?? [])]);
}

function declarationsOver(types: Map<string, Draft>, enums: Map<string, ReadonlySet<string>>): TypeDeclarations {
  const resolved = new Map<string, ReadonlyMap<string, ElementDeclaration>>();
  const elementsOf = (type: string): ReadonlyMap<string, ElementDeclaration> | undefined => {
    const draft = types.get(type);
    if (!draft || resolved.has(type)) return resolved.get(type);
    const inherited = draft.bases.flatMap((base) => [...(elementsOf(base) ?? [])]);
    const elements = new Map([...inherited, ...draft.own, ...Object.entries(suppliedElements[type] ?? {})]);
    resolved.set(type, elements);
    return elements;
  };
  return {
    elementsOf,
    valuesOf: (type) => enums.get(type),
    typeCount: types.size,
    enumCount: enums.size
  };
}
