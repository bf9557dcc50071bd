/** What it takes and what it gives. */
export interface Weighed {
  readonly effort: number;
  readonly value: number;
}

/**
 * The items that no other beats: none gives as much for less effort, or more for the same. By effort, ascending; so value ascends too. Items with
 * the same effort and value as one of them belong to it as well.
 */
export function paretoFront<Item extends Weighed>(items: readonly Item[]): Item[] {
  const sorted = [...items].sort((a, b) => a.effort - b.effort || b.value - a.value);
  const front: Item[] = [];
  for (const item of sorted) {
    const last = front.at(-1);
    const isTwin = last?.effort === item.effort && last.value === item.value;
    if (!last || item.value > last.value || isTwin) front.push(item);
  }
  return front;
}
