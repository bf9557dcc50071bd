/** A decision to be made about an item: done by the sprint, or only after it. */
export interface Split {
  readonly item: number;
  readonly sprint: number;
  /** The part of the item that is done by the sprint, where fractions are allowed. */
  readonly by: number;
}

const movedBy = ({ by }: Split, isBy: boolean): number => (isBy ? 1 - by : by);

/** Decisions after which what was learnt of a side is believed. */
const RELIABLE = 4;
/** Where nothing is known of any decision. */
const UNKNOWN = 1;

/**
 * How much the bound falls for each part of an item that a decision moves, learnt from decisions that were made (pseudo-costs: Bénichou et al., 1971;
 * Achterberg, Koch and Martin, Branching rules revisited, 2005).
 */
export class PseudoCosts {
  readonly #sprints: number;
  /** Of each item and sprint, by it and after it. */
  readonly #fell: Float64Array;
  readonly #times: Int32Array;
  #allFell = 0;
  #allTimes = 0;

  constructor(items: number, sprints: number) {
    this.#sprints = sprints;
    this.#fell = new Float64Array(2 * items * sprints);
    this.#times = new Int32Array(2 * items * sprints);
  }

  /** Notes by how much the bound fell when the decision was made. */
  learn(split: Split, isBy: boolean, fell: number): void {
    const moved = movedBy(split, isBy);
    if (moved < 1e-3) return;
    const key = this.key(split, isBy);
    this.#fell[key]! += fell / moved;
    this.#times[key]!++;
    this.#allFell += fell / moved;
    this.#allTimes++;
  }

  /** By how much the bound may fall; as with decisions on the whole where nothing is known of this one. */
  expected(split: Split, isBy: boolean): number {
    const key = this.key(split, isBy);
    const times = this.#times[key]!;
    const usual = this.#allTimes > 0 ? this.#allFell / this.#allTimes : UNKNOWN;
    return movedBy(split, isBy) * (times > 0 ? this.#fell[key]! / times : usual);
  }

  isKnown(split: Split, isBy: boolean): boolean {
    return this.#times[this.key(split, isBy)]! > 0;
  }
  isReliable(split: Split, isBy: boolean): boolean {
    return this.#times[this.key(split, isBy)]! >= RELIABLE;
  }

  private key({ item, sprint }: Split, isBy: boolean): number {
    return 2 * (item * this.#sprints + sprint) + +isBy;
  }
}
