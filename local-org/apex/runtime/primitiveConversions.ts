import { RoundingMode } from 'bigdecimal.js';
import type { ApexDate } from './values/apexDate.ts';
import { Datetime } from './values/datetime.ts';
import { Decimal } from './values/decimal.ts';
import { Double } from './values/double.ts';
import { type Id, toId } from './values/id.ts';

/** Makes a conversion that leaves null alone. */
function nullable<From, To>(convert: (value: From) => To): (value: From | null) => To | null {
  return (value) => (value === null ? null : convert(value));
}

/** How values of one primitive type become values of another, by the names emitted code uses. Null stays null. */
export const primitiveConversions = {
  integerToLong: nullable((value: number) => BigInt(value)),
  integerToDouble: nullable((value: number) => new Double(value)),
  integerToDecimal: nullable((value: number | bigint) => Decimal.ofInteger(value)),
  longToInteger: nullable((value: bigint) => Number(BigInt.asIntN(32, value))),
  longToDouble: nullable((value: bigint) => new Double(Number(value))),
  doubleToInteger: nullable(({ value }: Double) => clamped(value, -2_147_483_648, 2_147_483_647)),
  doubleToLong: nullable(({ value }: Double) => BigInt.asIntN(64, BigInt(Math.trunc(value)))),
  doubleToDecimal: nullable(({ value }: Double) => Decimal.ofNumber(value)),
  decimalToInteger: nullable((value: Decimal) => Number(BigInt.asIntN(32, value.toWhole(RoundingMode.DOWN)))),
  decimalToLong: nullable((value: Decimal) => BigInt.asIntN(64, value.toWhole(RoundingMode.DOWN))),
  decimalToDouble: nullable((value: Decimal) => new Double(value.toNumber())),
  stringToId: nullable((value: string) => toId(value)),
  idToString: nullable((value: Id) => value.text),
  /** Midnight in Greenwich, not where the user is. */
  dateToDatetime: nullable((value: ApexDate) => new Datetime(value.milliseconds))
};

/** As Java narrows a double: to the nearest there is. */
function clamped(value: number, least: number, most: number): number {
  return Number.isNaN(value) ? 0 : Math.min(most, Math.max(least, Math.trunc(value)));
}
