/**
 * The platform calculates in decimals; we hold doubles. These bring a double to the decimal it stands for: the 15 significant
 * digits a double always carries. `0.1 + 0.2` is 0.3, `1.005` rounds to 1.01.
 */

/** The decimal of at most 15 significant digits next to a double; integers of any size are left alone. Never -0. */
export function decimal(value: number): number {
  return Number.isInteger(value) ? value + 0 : Number(value.toPrecision(15));
}

/** Rounds half away from zero to `digits` decimals; negative digits round to tens, hundreds ... */
export function roundHalfUp(value: number, digits: number): number {
  return byDigits(value, digits, Math.round);
}

/** Cuts towards zero after `digits` decimals. */
export function truncate(value: number, digits: number): number {
  return byDigits(value, digits, Math.floor);
}

/** Rounds the magnitude of the decimal up or down to an integer: `away` from zero or towards it. */
export function integral(value: number, rounding: 'away' | 'towards' | 'up' | 'down'): number {
  const exact = decimal(value);
  const round = { away: exact < 0 ? Math.floor : Math.ceil, towards: Math.trunc, up: Math.ceil, down: Math.floor }[
    rounding
  ];
  return round(exact) + 0;
}

/** Plain digits, no exponent, no trailing zeros: what TEXT() shows. */
export function numberText(value: number): string {
  const [mantissa = '0', exponent] = String(decimal(value)).split('e');
  if (exponent === undefined) {
    return mantissa;
  }
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)\.?(\d*)$/.exec(mantissa) ?? [];
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  return point <= 0 ? `${sign}0.${'0'.repeat(-point)}${digits}` : `${sign}${digits.padEnd(point, '0')}`;
}

/** A number as VALUE() and ISNUMBER() read it, or undefined. No spaces, no grouping, no currency sign. */
export function parseNumber(text: string): number | undefined {
  return /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/.test(text) ? Number(text) : undefined;
}

function byDigits(value: number, digits: number, round: (magnitude: number) => number): number {
  const places = Math.trunc(digits);
  if (places >= 0 && Number.isInteger(value)) {
    return value + 0;
  }
  const magnitude = quickly(Math.abs(value), places, round) ?? exactly(Math.abs(value), places, round);
  return value < 0 && magnitude !== 0 ? -magnitude : magnitude;
}

/** By multiplication, which is right unless the scaled number is about to tip: within a millionth of a half or a whole. */
function quickly(magnitude: number, places: number, round: (magnitude: number) => number): number | undefined {
  const scaled = magnitude * 10 ** places;
  const tipping = Math.abs(scaled * 2 - Math.round(scaled * 2)) < 1e-6;
  return tipping || places < 0 || places > 9 || scaled > 1e9 ? undefined : round(scaled) / 10 ** places;
}

function exactly(magnitude: number, places: number, round: (magnitude: number) => number): number {
  return shift(round(shift(decimal(magnitude), places)), -places);
}

/** Moves the decimal point in the text, so that no binary error creeps in. */
function shift(value: number, places: number): number {
  const [mantissa, exponent = '0'] = String(value).split('e');
  return Number(`${mantissa}e${Number(exponent) + places}`);
}
