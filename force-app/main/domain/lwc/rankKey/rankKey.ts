/**
 * Keys that order a backlog. A key is a string of decimal digits, read as the digits after a decimal point: the first
 * `WIDTH` always stand, more follow only where a gap is full, and there the last is never 0. Digits sort alike by code point,
 * without regard to case and in every locale, which letters do not. A move writes one key and disturbs no other.
 */
const WIDTH = 12;
const STEP = 1_000_000n;
const FIRST = '5'.padEnd(WIDTH, '0');
const LIMIT = 10n ** BigInt(WIDTH);

/** All zeros, or zeros at the end past `WIDTH`, would leave a gap that no key fits in. */
const isKey = (key: string): boolean => /^\d{12}(\d*[1-9])?$/.test(key) && /[1-9]/.test(key);

function check(lower: string | null, upper: string | null): void {
  for (const key of [lower, upper]) {
    if (key !== null && !isKey(key)) throw new RangeError(`Not a rank key: "${key}"`);
  }
  if (lower !== null && upper !== null && lower >= upper) {
    throw new RangeError(`No key can lie between "${lower}" and "${upper}"`);
  }
}

function toKey(value: bigint, digits: number): string {
  const text = value.toString().padStart(digits, '0');
  return text.slice(0, WIDTH) + text.slice(WIDTH).replace(/0+$/, '');
}

/** `count` keys evenly spread strictly between two numbers of `WIDTH` or more digits; more digits are taken only when needed. */
function spread(lower: string | null, upper: string | null, count: number): string[] {
  const parts = BigInt(count + 1);
  let digits = Math.max(WIDTH, lower?.length ?? 0, upper?.length ?? 0);
  let from = BigInt((lower ?? '').padEnd(digits, '0'));
  let to = upper === null ? 10n ** BigInt(digits) : BigInt(upper.padEnd(digits, '0'));
  while (to - from < parts) {
    digits += 1;
    from *= 10n;
    to *= 10n;
  }
  return Array.from({ length: count }, (_, index) => toKey(from + ((to - from) * BigInt(index + 1)) / parts, digits));
}

/**
 * `count` ascending keys strictly between `lower` and `upper`; null stands for the open end. After the last key and before
 * the first, keys are a fixed step apart, so that a backlog that grows at its ends keeps short keys.
 * @throws RangeError when a bound is not a key or `lower >= upper`.
 */
export function sequence(lower: string | null, upper: string | null, count: number): string[] {
  check(lower, upper);
  if (lower !== null && upper !== null) return spread(lower, upper, count);
  const room = STEP * BigInt(count);
  const start = BigInt((lower ?? upper ?? FIRST).slice(0, WIDTH));
  // Going down, the first key of the sequence is the farthest from `upper`.
  const first = upper !== null ? start - room : lower === null ? start : start + STEP;
  const last = first + STEP * BigInt(Math.max(0, count - 1));
  if (first <= 0n || last >= LIMIT) return spread(lower, upper, count);
  return Array.from({ length: count }, (_, index) => toKey(first + STEP * BigInt(index), WIDTH));
}

/** One key strictly between two others; null stands for the open end. Throws as `sequence` does. */
export function between(lower: string | null, upper: string | null): string {
  return sequence(lower, upper, 1)[0] as string;
}
