import { elementOfList, isSystem } from '../types/builtIn.ts';
import { isAssignable } from '../types/conversions.ts';
import type { ApexType, ClassType } from '../types/model.ts';
import { isSameType, symbolKey, typeName } from '../types/typeKey.ts';
import { apexError } from './apexException.ts';
import { primitiveConversions } from './primitiveConversions.ts';
import { typeOf } from './typeOf.ts';
import { toId } from './values/id.ts';

/** What has been found out, by type of the value, then by the type asked for. */
const known = new WeakMap<object, WeakMap<object, boolean>>();

/**
 * `value instanceof Type`; null is an instance of nothing. A value is also of the types it converts into: an Integer is a Long, a Double
 * and a Decimal, a Date a Datetime, and text that is an id an Id.
 */
export function isInstance(value: unknown, type: ApexType): boolean {
  if (value === null || value === undefined) return false;
  if (typeof value === 'string' && isSystem(type, 'Id')) return isIdText(value);
  const actual = typeOf(value);
  if (actual === type) return true;
  const answers = known.get(actual) ?? new WeakMap<object, boolean>();
  known.set(actual, answers);
  let answer = answers.get(type);
  if (answer === undefined) answers.set(type, (answer = isOf(actual, type)));
  return answer;
}

/** A class may have several symbols while only some of the code that knows it was compiled again: what counts is its name. */
function isOf(actual: ApexType, type: ApexType): boolean {
  if (isSystem(type, 'Object') || isSameType(actual, type)) return true;
  if (actual.kind === 'class' && type.kind === 'class' && type.symbol.origin === 'source') {
    return ancestors(actual).has(symbolKey(type.symbol));
  }
  return isAssignable(actual, type);
}

function ancestors({ symbol }: ClassType): Set<string> {
  const found = new Set<string>();
  const pending = [symbol];
  for (let next = pending.pop(); next; next = pending.pop()) {
    found.add(symbolKey(next));
    if (next.superclass) pending.push(next.superclass.symbol);
    pending.push(...next.interfaces.map((one) => one.symbol));
  }
  return found;
}

function isIdText(text: string): boolean {
  try {
    return toId(text) !== undefined;
  } catch {
    return false;
  }
}

/** `(Type) value`. Throws TypeException for a value of another type. */
export function cast(value: unknown, type: ApexType): unknown {
  if (value === null || value === undefined) return null;
  if (isInstance(value, type))
    return type.kind === 'class' && type.symbol.kind === 'primitive' ? asPrimitive(value, type) : value;
  if (isListOfRecords(value, type)) return value;
  throw apexError(
    'System.TypeException',
    `Invalid conversion from runtime type ${typeName(typeOf(value))} to ${typeName(type)}`
  );
}

function asPrimitive(value: unknown, { symbol }: ClassType): unknown {
  const actual = typeOf(value) as ClassType;
  if (actual.symbol === symbol) return value;
  const convert = conversionTo(actual.symbol.name, symbol.name);
  return convert ? convert(value) : value;
}

function conversionTo(from: string, to: string): ((value: unknown) => unknown) | undefined {
  // One way serves both kinds of whole numbers.
  const name = `${from === 'Long' && to === 'Decimal' ? 'integer' : from.toLowerCase()}To${to}`;
  return (primitiveConversions as Record<string, ((value: never) => unknown) | undefined>)[name] as
    ((value: unknown) => unknown) | undefined;
}

/** Lists of records are not held to their object. */
function isListOfRecords(value: unknown, type: ApexType): boolean {
  const [from, to] = [elementOfList(typeOf(value)), elementOfList(type)];
  if (from?.kind !== 'sobject' || to?.kind !== 'sobject') return false;
  return from.object === undefined || to.object === undefined;
}
