const DAY = 86_400_000;

/** The middle one, or the mean of the two in the middle. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return ((low ?? 0) + (high ?? 0)) / 2;
}

/** Days from a moment to a day, both included; undefined where they do not follow each other. */
export function daysBetween(moment: string, day: string): number | undefined {
  const began = Date.parse(moment.slice(0, 10));
  const ended = Date.parse(day.slice(0, 10));
  return ended >= began ? Math.round((ended - began) / DAY) + 1 : undefined;
}
