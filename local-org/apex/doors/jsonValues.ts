import { serialize } from '../library/json/serialize.ts';
import { parseTree } from '../library/json/tree.ts';
import { typed } from '../library/json/typed.ts';
import type { ApexType, VariableSymbol } from '../types/model.ts';

/** What JSON gave, as a value of a type. Throws JSONException or TypeException where it does not fit. */
export function fromJson(value: unknown, type: ApexType): unknown {
  return value === undefined || value === null
    ? null
    : typed(parseTree(JSON.stringify(value)), type, { isStrict: false });
}

/** A value as JSON for a component or an action: records are their fields, of the org's own classes only what carries the annotation. */
export function toJson(value: unknown, annotation: 'auraenabled' | 'invocablevariable'): unknown {
  if (value === null || value === undefined) return null;
  const shows = ({ annotations }: VariableSymbol): boolean => annotations.some(({ name }) => name === annotation);
  return JSON.parse(serialize(value, { shows, plainRecords: true, suppressNulls: annotation === 'invocablevariable' }));
}
