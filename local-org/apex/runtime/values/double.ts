import type { ClassType } from '../../types/model.ts';
import { libraryType } from './libraryTypes.ts';

/** A Double of Apex: a 64-bit floating-point number. A class of its own, for plain numbers are Integers. */
export class Double {
  readonly value: number;

  constructor(value: number) {
    this.value = value;
  }

  get apexType(): ClassType {
    return libraryType('Double');
  }

  /** What stands for it in a Set or Map: 0.0 and -0.0 are one. */
  get key(): string {
    return `\0f${this.value}`;
  }

  /** As Java writes a double: always with a point, powers of ten from ten million up and below a thousandth. */
  toString(): string {
    return doubleText(this.value);
  }
}

function doubleText(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? 'Infinity' : '-Infinity';
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-3 || size >= 1e7)) return scientific(value);
  const plain = Object.is(value, -0) ? '-0' : String(value);
  return plain.includes('.') ? plain : `${plain}.0`;
}

function scientific(value: number): string {
  const [digits, exponent] = value.toExponential().split('e') as [string, string];
  return `${digits.includes('.') ? digits : `${digits}.0`}E${Number(exponent)}`;
}
