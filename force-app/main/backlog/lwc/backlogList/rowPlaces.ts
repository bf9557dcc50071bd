/** A row element, by the number that stays with it while it shows one story after another. */
interface Slot {
  readonly slot: number;
}

/**
 * Where the row elements stand in the page. To move an element costs the browser a layout of all that is in it, so while the list
 * scrolls they stay where they are, each drawn where it belongs; once it rests they are put in the order in which they are read.
 */
export class RowPlaces {
  #places = new Map<number, number>();

  /** Rows in the order of the list, and from now on in that order in the page. */
  settle<Row extends Slot>(rows: Row[]): Row[] {
    this.#places = new Map(rows.map(({ slot }, place) => [slot, place]));
    return rows;
  }

  /** Rows in the order that their elements have in the page, new ones at the end. */
  keep<Row extends Slot>(rows: Row[]): Row[] {
    for (const { slot } of rows) if (!this.#places.has(slot)) this.#places.set(slot, this.#places.size);
    const placeOf = (row: Row): number => this.#places.get(row.slot) as number;
    return rows.sort((a, b) => placeOf(a) - placeOf(b));
  }
}
