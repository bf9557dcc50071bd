/**
 * Which row element shows which line, by number. A line that stays in view keeps its element wherever it goes, so that a move changes the
 * place of rows and not all of their texts; a line that comes into view takes over an element that is free.
 */
export class RowSlots {
  #slots = new Map<string, number>();

  /** Slots of lines, in their order; numbers from 0, none twice. */
  of(ids: readonly string[]): number[] {
    const before = this.#slots;
    const taken = new Set(ids.map((id) => before.get(id)));
    let next = 0;
    const free = (): number => {
      while (taken.has(next)) next += 1;
      return next++;
    };
    // Elements of rows that have gone first: they are there.
    const gone = [...before].filter(([, slot]) => !taken.has(slot)).map(([, slot]) => slot);
    for (const slot of gone) taken.add(slot);
    const slots = ids.map((id) => before.get(id) ?? gone.shift() ?? free());
    this.#slots = new Map(ids.map((id, place) => [id, slots[place]!]));
    return slots;
  }
}
