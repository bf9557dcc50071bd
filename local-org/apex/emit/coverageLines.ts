/** Collects the lines of a unit that count for coverage, and says how code marks one as reached. */
export class CoverageLines {
  readonly #places = new Map<number, number>();

  /** Text that marks a line: `c[3]=1;`. */
  mark(line: number): string {
    let place = this.#places.get(line);
    if (place === undefined) this.#places.set(line, (place = this.#places.size));
    return `c[${place}]=1;`;
  }

  /** By place. */
  get lines(): readonly number[] {
    return [...this.#places.keys()];
  }
}
