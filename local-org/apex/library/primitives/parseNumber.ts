import { apexError } from '../../runtime/apexException.ts';
import { nullArgument } from '../../runtime/arguments.ts';
import { Decimal } from '../../runtime/values/decimal.ts';
import { Double } from '../../runtime/values/double.ts';

/** `Integer.valueOf(text)`. Throws TypeException for what is no Integer, or too large. */
export function parseInteger(text: string | null): number {
  const value = wholeNumber(text, 'integer');
  if (value !== BigInt.asIntN(32, value)) throw invalid('integer', text);
  return Number(value);
}

/** `Long.valueOf(text)`. Throws TypeException for what is no Long, or too large. */
export function parseLong(text: string | null): bigint {
  const value = wholeNumber(text, 'long');
  if (value !== BigInt.asIntN(64, value)) throw invalid('long', text);
  return value;
}

/** `Double.valueOf(text)`. Throws TypeException for what is no number. */
export function parseDouble(text: string | null): Double {
  if (text === null) throw nullArgument();
  const trimmed = text.trim();
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?[df]?$/i.test(trimmed)) throw invalid('double', text);
  return new Double(Number(trimmed.replace(/[df]$/i, '')));
}

/** `Decimal.valueOf(text)`. Throws TypeException for what is no number. */
export function parseDecimal(text: string | null): Decimal {
  if (text === null) throw nullArgument();
  const value = Decimal.parse(text);
  if (value === undefined) throw invalid('decimal', text);
  return value;
}

function wholeNumber(text: string | null, kind: string): bigint {
  if (text === null) throw nullArgument();
  if (!/^[+-]?\d+$/.test(text)) throw invalid(kind, text);
  return BigInt(text.replace('+', ''));
}

function invalid(kind: string, text: string | null): Error {
  return apexError('System.TypeException', `Invalid ${kind}: ${text}`);
}
