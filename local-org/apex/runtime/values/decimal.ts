import { Big, MathContext, RoundingMode, type BigDecimal } from 'bigdecimal.js';
import type { ClassType } from '../../types/model.ts';
import { apexError } from '../apexException.ts';
import { libraryType } from './libraryTypes.ts';

/** How many digits a quotient that never ends is cut to, and how far the scale of any Decimal goes. */
const quotient = new MathContext(34, RoundingMode.HALF_UP);
export const maximumScale = 33;

/** A Decimal of Apex: an exact number with a scale, which sums and products keep as java.math.BigDecimal does. */
export class Decimal {
  readonly big: BigDecimal;

  constructor(big: BigDecimal) {
    this.big = big;
  }

  /** Of an Integer or a Long: no digits after the point. */
  static ofInteger(value: number | bigint): Decimal {
    return new Decimal(Big(value));
  }

  /** Of a Double, or any other number: the digits it is written with, of which there is one after the point at least. */
  static ofNumber(value: number): Decimal {
    if (!Number.isFinite(value)) throw apexError('System.TypeException', `Invalid decimal: ${value}`);
    const big = Big(String(value));
    return new Decimal(big.scale() < 1 ? big.setScale(1) : big);
  }

  /** Text as Apex writes it; undefined where it is no number. */
  static parse(text: string): Decimal | undefined {
    return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? new Decimal(Big(text)) : undefined;
  }

  get apexType(): ClassType {
    return libraryType('Decimal');
  }

  /** 1.0 and 1.00 are one key, as they are equal. */
  get key(): string {
    return `\0n${this.big.signum() === 0 ? '0' : this.big.stripTrailingZeros().toString()}`;
  }

  get scale(): number {
    return this.big.scale();
  }

  plus(other: Decimal): Decimal {
    return new Decimal(this.big.add(other.big));
  }

  minus(other: Decimal): Decimal {
    return new Decimal(this.big.subtract(other.big));
  }

  times(other: Decimal): Decimal {
    return new Decimal(limited(this.big.multiply(other.big)));
  }

  /** The exact quotient where it ends, else 33 digits after the point. */
  dividedBy(other: Decimal): Decimal {
    refuseZero(other);
    return new Decimal(limited(this.big.divideWithMathContext(other.big, quotient)));
  }

  /** With as many digits after the point as asked for. */
  dividedTo(other: Decimal, scale: number, mode: RoundingMode): Decimal {
    refuseZero(other);
    return rounded(() => this.big.divide(other.big, scale, mode));
  }

  remainder(other: Decimal): Decimal {
    refuseZero(other);
    return new Decimal(this.big.remainder(other.big));
  }

  negated(): Decimal {
    return new Decimal(this.big.negate());
  }

  compareTo(other: Decimal): number {
    return this.big.compareTo(other.big);
  }

  withScale(scale: number, mode: RoundingMode = RoundingMode.HALF_EVEN): Decimal {
    return rounded(() => this.big.setScale(scale, mode));
  }

  /** The whole number it is rounded to. */
  toWhole(mode: RoundingMode): bigint {
    return this.withScale(0, mode).big.toBigInt();
  }

  toNumber(): number {
    return this.big.numberValue();
  }

  /** With all its digits, never as a power of ten. */
  toPlainString(): string {
    return this.big.toPlainString();
  }

  toString(): string {
    return this.big.toString();
  }
}

function limited(big: BigDecimal): BigDecimal {
  return big.scale() > maximumScale ? big.setScale(maximumScale, RoundingMode.HALF_UP) : big;
}

function refuseZero(divisor: Decimal): void {
  if (divisor.big.signum() === 0) throw apexError('System.MathException', 'Divide by 0');
}

/** RoundingMode.UNNECESSARY refuses what would have to be rounded. */
function rounded(work: () => BigDecimal): Decimal {
  try {
    return new Decimal(work());
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw apexError('System.MathException', 'Rounding necessary');
  }
}
