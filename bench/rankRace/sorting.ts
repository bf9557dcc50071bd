/** Languages whose collation puts letters elsewhere than code points do, and some that do not. */
const LOCALES = 'en de sv da nb fi et lt lv pl cs sk hu hr tr az es fr is cy ro vi el ru uk ar he hi th ja ko zh'.split(
  ' '
);

const collators = LOCALES.map((locale) => new Intl.Collator(locale).compare);
const byCodePoint = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const withoutCase = (a: string, b: string): number => byCodePoint(a.toLowerCase(), b.toLowerCase());

/** Pairs that are looked at. */
const SAMPLE = 20_000;

/**
 * Share of neighbouring and far pairs that some way to sort puts the other way round: by code point, without regard to case (as SOQL does), or
 * in one of many languages. `keys` are in their order.
 */
export function wronglySorted(keys: readonly string[]): number {
  const pairs = Math.min(SAMPLE, keys.length - 1);
  let wrong = 0;
  for (let pair = 0; pair < pairs; pair++) {
    const first = Math.floor((pair * (keys.length - 1)) / pairs);
    const distance = pair % 2 === 0 ? 1 : 1 + ((pair * 7919) % (keys.length - 1 - first));
    const [lower, upper] = [keys[first]!, keys[first + distance]!];
    if ([byCodePoint, withoutCase, ...collators].some((compare) => compare(lower, upper) >= 0)) wrong++;
  }
  return wrong / pairs;
}
