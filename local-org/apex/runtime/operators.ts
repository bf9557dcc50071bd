import { apexError } from './apexException.ts';
import { compareText } from './ordering.ts';
import { ApexDate } from './values/apexDate.ts';
import { Datetime } from './values/datetime.ts';
import type { Decimal } from './values/decimal.ts';
import { Double } from './values/double.ts';
import type { Id } from './values/id.ts';
import { Time } from './values/time.ts';

const millisecondsADay = 86_400_000;

/** For a null that is asked for something. */
export function nullPointer(): never {
  throw apexError('System.NullPointerException', 'Attempt to de-reference a null object');
}

function divideByZero(): never {
  throw apexError('System.MathException', 'Divide by 0');
}

export function divideIntegers(left: number, right: number): number {
  return right === 0 ? divideByZero() : (left / right) | 0;
}

export function divideLongs(left: bigint, right: bigint): bigint {
  return right === 0n ? divideByZero() : BigInt.asIntN(64, left / right);
}

export function divideDoubles({ value: left }: Double, { value: right }: Double): Double {
  return right === 0 ? divideByZero() : new Double(left / right);
}

/** `>>>` of Longs: zeros come in from the left. */
export function shiftLong(left: bigint, right: bigint): bigint {
  return BigInt.asIntN(64, BigInt.asUintN(64, left) >> (right & 63n));
}

/** `<` and its kin: null is neither less nor more than a number, so that every comparison with it fails. */
export function compareDecimals(left: Decimal | null, right: Decimal | null): number {
  return left === null || right === null ? NaN : left.compareTo(right);
}

/** Of text and ids, null is the least. */
export function compareTexts(left: string | Id | null, right: string | Id | null): number {
  if (left === null || right === null) return Number(left !== null) - Number(right !== null);
  return compareText(String(left), String(right));
}

/** A Date, Datetime or Time some days or milliseconds later, or with -1 earlier. Part of a day counts for a Datetime only. */
export function moved(
  moment: ApexDate | Datetime | Time,
  direction: 1 | -1,
  by: number | bigint | Double | Decimal
): unknown {
  const amount = direction * amountOf(by);
  if (moment instanceof ApexDate) return moment.plusDays(amount);
  if (moment instanceof Datetime) return new Datetime(Math.round(moment.milliseconds + amount * millisecondsADay));
  return new Time(moment.milliseconds + amount);
}

function amountOf(by: number | bigint | Double | Decimal): number {
  if (typeof by === 'object') return by instanceof Double ? by.value : by.toNumber();
  return Number(by);
}
