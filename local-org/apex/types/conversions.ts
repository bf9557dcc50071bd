import { elementOfList, isSystem } from './builtIn.ts';
import type { ApexType, ClassType } from './model.ts';
import { isRecordType, lineage } from './supertypes.ts';
import { isSameType, symbolKey } from './typeKey.ts';

/**
 * How a value of one type becomes one of another where nobody asks for it, the closest first. Overloads are chosen by them:
 * `loose` conversions and those to Object count only where nothing closer fits.
 */
export type Conversion = 'identity' | 'subtype' | 'widening' | 'loose' | 'object';

const widenings = new Set(
  'integer>long integer>double integer>decimal long>double long>decimal double>decimal id>string date>datetime'.split(
    ' '
  )
);
const loose = new Set(['decimal>double', 'string>id']);

/** undefined where there is no implicit conversion. */
export function conversion(from: ApexType, to: ApexType): Conversion | undefined {
  if (from.kind === 'error' || to.kind === 'error') return 'identity';
  if (from.kind === 'void' || to.kind === 'void') return undefined;
  if (from.kind === 'null') return 'subtype';
  if (isSameType(from, to)) return 'identity';
  if (isSystem(to, 'Object')) return 'object';
  if (isRecordType(from) && to.kind === 'sobject') return to.object === undefined ? 'subtype' : undefined;
  if (from.kind !== 'class' || to.kind !== 'class') return undefined;
  return primitiveConversion(from, to) ?? classConversion(from, to);
}

function primitiveConversion(from: ClassType, to: ClassType): Conversion | undefined {
  const pair = `${symbolKey(from.symbol)}>${symbolKey(to.symbol)}`;
  if (widenings.has(pair)) return 'widening';
  return loose.has(pair) ? 'loose' : undefined;
}

function classConversion(from: ClassType, to: ClassType): Conversion | undefined {
  const view = lineage(from).find(({ symbol }) => symbol === to.symbol);
  if (!view) return undefined;
  // On the platform a Set is of its element's type and no other.
  if (isSystem(to, 'Set')) return undefined;
  const parts = view.arguments.map((one, index) => partConversion(one, to, index));
  if (parts.includes(undefined)) return undefined;
  return parts.includes('loose') ? 'loose' : 'subtype';
}

/** The platform takes an `Iterable<Object>` for one of anything. */
function partConversion(from: ApexType, to: ClassType, index: number): Conversion | undefined {
  if (isSystem(to, 'Iterable') && isSystem(from, 'Object')) return 'loose';
  return elementConversion(from, to.arguments[index]!, isSystem(to, 'Map'));
}

/** Collections are read as collections of a wider type; lists of records also of a narrower one, which nobody checks. */
function elementConversion(from: ApexType, to: ApexType, isMap: boolean): Conversion | undefined {
  if (isSameType(from, to)) return 'identity';
  if (from.kind === 'variable' || to.kind === 'variable') return 'identity';
  if (!isMap && from.kind === 'sobject' && from.object === undefined && isRecordType(to)) return 'loose';
  if (changesValue(from, to)) return areIdAndString(from, to) ? 'loose' : undefined;
  const found = conversion(from, to);
  return found === undefined ? undefined : found === 'loose' ? 'loose' : 'subtype';
}

function isNumber(type: ApexType): boolean {
  return ['Integer', 'Long', 'Double', 'Decimal'].some((name) => isSystem(type, name));
}

function areIdAndString(a: ApexType, b: ApexType): boolean {
  return (isSystem(a, 'Id') || isSystem(b, 'Id')) && (isSystem(a, 'String') || isSystem(b, 'String'));
}

/** Whether a conversion makes another value of the value: Integer to Decimal, String to Id. Others only look at it differently. */
export function changesValue(from: ApexType, to: ApexType): boolean {
  if (from.kind !== 'class' || to.kind !== 'class' || from.symbol === to.symbol) return false;
  return primitiveConversion(from, to) !== undefined;
}

export function isAssignable(from: ApexType, to: ApexType): boolean {
  return conversion(from, to) !== undefined;
}

/**
 * Whether `(to) value` may be asked for: where one type converts into the other, either way, and between classes of which a subclass might be
 * both. A cast narrows numbers, too: `(Integer) total`.
 */
export function isCastable(from: ApexType, to: ApexType): boolean {
  if (isAssignable(from, to)) return true;
  if (changesValue(to, from)) return areIdAndString(from, to) || (isNumber(from) && isNumber(to));
  if (isRecordType(from) && isRecordType(to)) return from.kind === 'sobject' && from.object === undefined;
  if (isAssignable(to, from)) return true;
  const fromElement = elementOfList(from);
  const toElement = elementOfList(to);
  if (fromElement && toElement) return isCastable(fromElement, toElement);
  if (from.kind !== 'class' || to.kind !== 'class') return false;
  if (from.symbol === to.symbol) return from.arguments.every((one, index) => isCastable(one, to.arguments[index]!));
  const kinds = [from.symbol.kind, to.symbol.kind];
  return kinds.includes('interface') && kinds.every((kind) => kind === 'interface' || kind === 'class');
}
