import { maskStrings } from '../../../soql/syntax/maskedText.ts';
import { apexError } from '../apexException.ts';
import type { ApexMap } from '../values/apexMap.ts';
import { type Bound, toBind } from './binds.ts';

/** Variables that the code around a dynamic query can see, by name in lower case. */
export type VisibleVariables = Readonly<Record<string, () => unknown>>;

let visible: VisibleVariables | undefined;

/**
 * Emitted code hands the last argument of `Database.query`, or of one of its siblings, through here: the query may name variables of the
 * code as binds. They hold for the next dynamic query only.
 */
export function provideBinds<Value>(argument: Value, variables: VisibleVariables): Value {
  visible = variables;
  return argument;
}

/** Values of the binds that a dynamic query names. Throws QueryException for a variable that is not there. */
export function visibleBinds(text: string): Record<string, Bound> {
  const variables = visible ?? {};
  visible = undefined;
  return bindsOf(text, (name) => {
    const read = variables[name.toLowerCase()];
    if (read === undefined) throw apexError('System.QueryException', `Variable does not exist: ${name}`);
    return read();
  });
}

/** Values of the binds that a query names, out of a map; keys ignore case. */
export function mappedBinds(text: string, map: ApexMap): Record<string, Bound> {
  const values = new Map<string, unknown>();
  for (const { key, value } of map.entries()) values.set(String(key).toLowerCase(), value);
  return bindsOf(text, (name) => {
    const found = values.get(name.toLowerCase());
    if (found !== undefined) return found;
    throw apexError('System.QueryException', `Key '${name}' does not exist in the bindMap`);
  });
}

const BIND = /:\s*([A-Za-z_][\w.]*)/g;

function bindsOf(text: string, valueOf: (name: string) => unknown): Record<string, Bound> {
  const binds: Record<string, Bound> = {};
  for (const [, name] of maskStrings(text).matchAll(BIND)) binds[name!] ??= toBind(valueOf(name!));
  return binds;
}
