import { isNewKey, type Criterion } from 'c/storyPanelModel';

/**
 * Which element of the page draws which criterion. A criterion that was new gets the id of its record once it is saved; its element stays, and
 * with it the focus of who goes on typing.
 */
export class RowSlots {
  #slots = new Map<string, string>();

  /** Follows from one list of criteria to the next. */
  follow(before: readonly Criterion[], after: readonly Criterion[]): void {
    const slots = new Map<string, string>();
    const isGone = (key: string): boolean => after.every((row) => row.key !== key);
    after.forEach(({ key }, index) => {
      const last = before[index];
      const isSaved = last !== undefined && isNewKey(last.key) && !isNewKey(key) && isGone(last.key);
      slots.set(key, this.#slots.get(key) ?? (isSaved ? this.of(last.key) : key));
    });
    this.#slots = slots;
  }

  of(key: string): string {
    return this.#slots.get(key) ?? key;
  }
}
