import { FormulaError } from './model.ts';

const CHECK_CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/**
 * The 18-character form of a 15-character id: each of the three last characters tells which of five are capitals.
 * Source: developer.salesforce.com "Id Field Type".
 */
export function caseSafeId(id: string): string {
  if (!/^[A-Za-z0-9]{15}(?:[A-Za-z0-9]{3})?$/.test(id)) {
    throw new FormulaError(`Invalid id: ${id}`);
  }
  const short = id.slice(0, 15);
  const checks = [0, 5, 10].map((start) => {
    const bits = [...short.slice(start, start + 5)].map((letter, bit) => (/[A-Z]/.test(letter) ? 1 << bit : 0));
    return CHECK_CHARACTERS.charAt(bits.reduce((sum, bit) => sum | bit, 0));
  });
  return short + checks.join('');
}
