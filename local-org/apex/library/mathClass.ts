import { RoundingMode } from 'bigdecimal.js';
import { apexError } from '../runtime/apexException.ts';
import { refusingNulls } from '../runtime/arguments.ts';
import { Decimal } from '../runtime/values/decimal.ts';
import { Double } from '../runtime/values/double.ts';
import type { LibraryClass, LibraryCode } from './model.ts';

const functions = {
  acos: Math.acos,
  asin: Math.asin,
  atan: Math.atan,
  cbrt: Math.cbrt,
  cos: Math.cos,
  cosh: Math.cosh,
  exp: Math.exp,
  log: Math.log,
  log10: Math.log10,
  sin: Math.sin,
  sinh: Math.sinh,
  sqrt: Math.sqrt,
  tan: Math.tan,
  tanh: Math.tanh
};

export const mathClass: LibraryClass = {
  declaration: 'class System.Math',
  members: {
    'static final Double PI': () => new Double(Math.PI),
    'static final Double E': () => new Double(Math.E),
    'static Double random()': () => new Double(Math.random()),
    ...refusingNulls({
      ...functionMembers(),
      ...sizeMembers(),
      ...roundingMembers(),
      'static Decimal atan2(Decimal y, Decimal x)': (y: Decimal, x: Decimal) =>
        decimal(Math.atan2(y.toNumber(), x.toNumber())),
      'static Double atan2(Double y, Double x)': (y: Double, x: Double) => new Double(Math.atan2(y.value, x.value)),
      'static Double pow(Double base, Double exponent)': (base: Double, exponent: Double) =>
        new Double(base.value ** exponent.value),
      'static Integer mod(Integer value, Integer divisor)': (value: number, divisor: number) =>
        divisor === 0 ? refuseZero() : (value % divisor) + 0,
      'static Long mod(Long value, Long divisor)': (value: bigint, divisor: bigint) =>
        divisor === 0n ? refuseZero() : value % divisor
    })
  }
};

/** Functions of one number, once for Decimal and once for Double. */
function functionMembers(): Record<string, LibraryCode> {
  const members: Record<string, LibraryCode> = {};
  for (const [name, compute] of Object.entries(functions)) {
    members[`static Decimal ${name}(Decimal x)`] = (x: Decimal) => decimal(compute(x.toNumber()));
    members[`static Double ${name}(Double x)`] = (x: Double) => new Double(compute(x.value));
  }
  return members;
}

function sizeMembers(): Record<string, LibraryCode> {
  return {
    'static Integer abs(Integer x)': (x: number) => (x < 0 ? -x | 0 : x),
    'static Long abs(Long x)': (x: bigint) => (x < 0n ? BigInt.asIntN(64, -x) : x),
    'static Double abs(Double x)': (x: Double) => new Double(Math.abs(x.value)),
    'static Decimal abs(Decimal x)': (x: Decimal) => new Decimal(x.big.abs()),
    'static Integer max(Integer x, Integer y)': (x: number, y: number) => (x > y ? x : y),
    'static Long max(Long x, Long y)': (x: bigint, y: bigint) => (x > y ? x : y),
    'static Double max(Double x, Double y)': (x: Double, y: Double) => new Double(Math.max(x.value, y.value)),
    'static Decimal max(Decimal x, Decimal y)': (x: Decimal, y: Decimal) => (x.compareTo(y) >= 0 ? x : y),
    'static Integer min(Integer x, Integer y)': (x: number, y: number) => (x < y ? x : y),
    'static Long min(Long x, Long y)': (x: bigint, y: bigint) => (x < y ? x : y),
    'static Double min(Double x, Double y)': (x: Double, y: Double) => new Double(Math.min(x.value, y.value)),
    'static Decimal min(Decimal x, Decimal y)': (x: Decimal, y: Decimal) => (x.compareTo(y) <= 0 ? x : y),
    'static Double signum(Double x)': (x: Double) => new Double(Math.sign(x.value)),
    'static Decimal signum(Decimal x)': (x: Decimal) => Decimal.ofInteger(x.big.signum())
  };
}

function roundingMembers(): Record<string, LibraryCode> {
  return {
    'static Double ceil(Double x)': (x: Double) => new Double(Math.ceil(x.value)),
    'static Decimal ceil(Decimal x)': (x: Decimal) => x.withScale(0, RoundingMode.CEILING),
    'static Double floor(Double x)': (x: Double) => new Double(Math.floor(x.value)),
    'static Decimal floor(Decimal x)': (x: Decimal) => x.withScale(0, RoundingMode.FLOOR),
    'static Double rint(Double x)': (x: Double) => new Double(halfEven(x).big.numberValue()),
    'static Decimal rint(Decimal x)': (x: Decimal) => x.withScale(0, RoundingMode.HALF_EVEN),
    'static Integer round(Double x)': (x: Double) => integer(Decimal.ofNumber(x.value).toWhole(RoundingMode.HALF_UP)),
    'static Integer round(Decimal x)': (x: Decimal) => integer(x.toWhole(RoundingMode.HALF_EVEN)),
    'static Long roundToLong(Double x)': (x: Double) => Decimal.ofNumber(x.value).toWhole(RoundingMode.HALF_UP),
    'static Long roundToLong(Decimal x)': (x: Decimal) => x.toWhole(RoundingMode.HALF_EVEN)
  };
}

function decimal(value: number): Decimal {
  if (Number.isNaN(value)) throw apexError('System.MathException', 'Not a number');
  return Decimal.ofNumber(value);
}

function halfEven(value: Double): Decimal {
  return Decimal.ofNumber(value.value).withScale(0, RoundingMode.HALF_EVEN);
}

function integer(value: bigint): number {
  if (value === BigInt.asIntN(32, value)) return Number(value);
  throw apexError('System.MathException', 'Value is too large for an Integer');
}

function refuseZero(): never {
  throw apexError('System.MathException', 'Divide by 0');
}
