import { Decimal } from './values/decimal.ts';
import { Double } from './values/double.ts';
import { isStructured } from './values/structured.ts';

/** What user classes may define, under their emitted names. */
interface UserObject {
  equals$object?(other: unknown): boolean;
  hashcode$?(): number;
}

/** `==`: by value; strings without regard to case; numbers of different types by what they amount to. */
export function equals(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (left === null || right === null) return false;
  if (typeof left === 'string' && typeof right === 'string') return equalsIgnoreCase(left, right);
  if (isNumeric(left) && isNumeric(right)) return equalNumbers(left, right);
  return equalsAsKey(left, right);
}

/** `===`: the same object; of values that nobody can change, the same value. */
export function isSame(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  const key = keyOf(left);
  return key !== undefined && key !== left && key === keyOf(right);
}

/** The equality of Set, Map, `List.contains` and the method `equals`: as `==`, but text regards case. */
export function equalsAsKey(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (typeof left !== 'object' || left === null || right === null) return sameKeys(left, right);
  const own = (left as UserObject).equals$object;
  if (own !== undefined) return own.call(left, right);
  return isStructured(left) ? left.sameAs(right) : sameKeys(left, right);
}

/**
 * What a value goes by in a JavaScript Map: equal for equal values. Undefined for what has to be compared one by one: collections,
 * records, and objects of classes with an `equals` of their own.
 */
export function keyOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const key = (value as { key?: unknown }).key;
  if (key !== undefined) return key;
  return isStructured(value) || (value as UserObject).equals$object !== undefined ? undefined : value;
}

/** `hashCode()`: equal for equal values. Text hashes as in Java. */
export function hash(value: unknown): number {
  if (value === null) return 0;
  if (typeof value === 'string') return textHash(value);
  if (typeof value === 'number') return value | 0;
  if (typeof value === 'boolean') return value ? 1231 : 1237;
  if (typeof value === 'bigint') return Number(BigInt.asIntN(32, value ^ (value >> 32n)));
  return objectHash(value as object);
}

/** Letter by letter, as Java does: the lower case of one may not stand for two. */
export function equalsIgnoreCase(left: string, right: string): boolean {
  return left === right || (left.length === right.length && left.toLowerCase() === right.toLowerCase());
}

function sameKeys(left: unknown, right: unknown): boolean {
  const key = keyOf(left);
  return key !== undefined && key === keyOf(right);
}

function objectHash(value: object): number {
  const own = (value as UserObject).hashcode$;
  if (own !== undefined) return own.call(value);
  if (isStructured(value)) return value.hashCode();
  const key = keyOf(value);
  return typeof key === 'string' ? textHash(key) : identityHash(value);
}

function textHash(text: string): number {
  let code = 0;
  for (let at = 0; at < text.length; at++) code = (Math.imul(31, code) + text.charCodeAt(at)) | 0;
  return code;
}

const identities = new WeakMap<object, number>();
let lastIdentity = 0;

function identityHash(value: object): number {
  let identity = identities.get(value);
  if (identity === undefined) identities.set(value, (identity = ++lastIdentity));
  return identity;
}

type Numeric = number | bigint | Double | Decimal;

function isNumeric(value: unknown): value is Numeric {
  return typeof value === 'number' || typeof value === 'bigint' || value instanceof Double || value instanceof Decimal;
}

function equalNumbers(left: Numeric, right: Numeric): boolean {
  if (left instanceof Decimal || right instanceof Decimal) return asDecimal(left).compareTo(asDecimal(right)) === 0;
  return plain(left) == plain(right); // eslint-disable-line eqeqeq -- 1 == 1n
}

function asDecimal(value: Numeric): Decimal {
  if (value instanceof Decimal) return value;
  return value instanceof Double ? Decimal.ofNumber(value.value) : Decimal.ofInteger(value);
}

function plain(value: Exclude<Numeric, Decimal>): number | bigint {
  return value instanceof Double ? value.value : value;
}
