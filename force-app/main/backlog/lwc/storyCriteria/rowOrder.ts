/** The list with the item at `from` standing at `to`; the same list where it stands there already or one of them is none. */
export function moved<Item>(items: readonly Item[], from: number, to: number): readonly Item[] {
  const item = items[from];
  if (item === undefined || from === to || to < 0 || to >= items.length) return items;
  const rest = items.filter((_, index) => index !== from);
  return [...rest.slice(0, to), item, ...rest.slice(to)];
}

/** Where an item dropped at height `y` goes: before the first row whose middle is below. `middles` leaves out the row that is dragged. */
export function placeAt(y: number, middles: readonly number[]): number {
  const at = middles.findIndex((middle) => y < middle);
  return at < 0 ? middles.length : at;
}
