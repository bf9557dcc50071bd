import { apexError } from '../../runtime/apexException.ts';
import { nullArgument } from '../../runtime/arguments.ts';
import { typeName } from '../../types/typeKey.ts';
import { typeOf } from '../../runtime/typeOf.ts';
import { Decimal } from '../../runtime/values/decimal.ts';
import { Double } from '../../runtime/values/double.ts';
import { parseDecimal, parseDouble, parseInteger, parseLong } from './parseNumber.ts';

/** A Double or Decimal cut off at its point, as an Integer that wraps around. */
export function toInteger(value: Double | Decimal): number {
  return Number(BigInt.asIntN(32, wholePart(value)));
}

/** A Double or Decimal cut off at its point, as a Long that wraps around. */
export function toLong(value: Double | Decimal): bigint {
  return BigInt.asIntN(64, wholePart(value));
}

/** `Integer.valueOf(Object)`. Throws TypeException for what cannot be one. */
export function integerOf(value: unknown): number {
  if (value === null) throw nullArgument();
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return parseInteger(value);
  if (typeof value === 'bigint') return Number(BigInt.asIntN(32, value));
  if (value instanceof Double || value instanceof Decimal) return toInteger(value);
  throw noConversion(value, 'Integer');
}

/** `Long.valueOf(Object)`. Throws TypeException for what cannot be one. */
export function longOf(value: unknown): bigint {
  if (value === null) throw nullArgument();
  if (typeof value === 'bigint') return value;
  if (typeof value === 'number') return BigInt(value);
  if (typeof value === 'string') return parseLong(value);
  if (value instanceof Double || value instanceof Decimal) return toLong(value);
  throw noConversion(value, 'Long');
}

/** `Double.valueOf(Object)`. Throws TypeException for what cannot be one. */
export function doubleOf(value: unknown): Double {
  if (value === null) throw nullArgument();
  if (value instanceof Double) return value;
  if (typeof value === 'number' || typeof value === 'bigint') return new Double(Number(value));
  if (typeof value === 'string') return parseDouble(value);
  if (value instanceof Decimal) return new Double(value.toNumber());
  throw noConversion(value, 'Double');
}

/** Any number, or its text, as a Decimal. Throws TypeException for what cannot be one. */
export function decimalOf(value: unknown): Decimal {
  if (value === null) throw nullArgument();
  if (value instanceof Decimal) return value;
  if (typeof value === 'number' || typeof value === 'bigint') return Decimal.ofInteger(value);
  if (typeof value === 'string') return parseDecimal(value);
  if (value instanceof Double) return Decimal.ofNumber(value.value);
  throw noConversion(value, 'Decimal');
}

function wholePart(value: Double | Decimal): bigint {
  if (value instanceof Decimal) return value.big.toBigInt();
  return Number.isFinite(value.value) ? BigInt(Math.trunc(value.value)) : 0n;
}

function noConversion(value: unknown, target: string): Error {
  const from = typeName(typeOf(value));
  return apexError('System.TypeException', `Invalid conversion from runtime type ${from} to ${target}`);
}
