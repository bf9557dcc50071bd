import type { Block, BlockOption } from './block';

/** Gain of an item in a sprint at the prices in force; sprint number `sprints`: out. */
export type Gain = (item: number, sprint: number) => number;

/**
 * Items that differ in value alone. Some best plan takes them in the order of their value, for any two could change places; so the state
 * is how many are done.
 */
export class AlikeBlock implements Block {
  readonly #items: readonly number[];
  readonly #weight: number;
  readonly #gain: Gain;
  readonly #capacity: Int32Array;
  readonly #limit: number;
  /** Best total of the items from `from` on in the sprints from `sprint` on: [sprint][from]. */
  readonly #rest: Float64Array[];
  readonly #known = new Map<number, BlockOption[]>();

  constructor(items: readonly number[], weight: number, capacity: Int32Array, gain: Gain, limit: number) {
    this.#items = items;
    this.#weight = weight;
    this.#gain = gain;
    this.#capacity = capacity;
    this.#limit = limit;
    this.#rest = [];
    const best = Float64Array.from(items, (item) => gain(item, capacity.length));
    for (let sprint = capacity.length; sprint >= 0; sprint--) {
      const rest = new Float64Array(items.length + 1);
      for (let index = items.length - 1; index >= 0; index--) {
        if (sprint < capacity.length) best[index] = Math.max(best[index]!, gain(items[index]!, sprint));
        rest[index] = rest[index + 1]! + best[index]!;
      }
      this.#rest[sprint] = rest;
    }
  }

  get best(): number {
    return this.#rest[0]![0]!;
  }

  options(sprint: number, state: number): readonly BlockOption[] {
    const key = state * this.#capacity.length + sprint;
    const known = this.#known.get(key);
    if (known) return known;
    const options = this.work(sprint, state);
    this.#known.set(key, options);
    return options;
  }

  items(before: number, after: number): readonly number[] {
    return this.#items.slice(before, after);
  }

  private work(sprint: number, state: number): BlockOption[] {
    const best = this.#rest[sprint]![state]!;
    const options: BlockOption[] = [];
    let gained = 0;
    for (let next = state; next <= this.#items.length; next++) {
      const points = (next - state) * this.#weight;
      if (points > this.#capacity[sprint]!) break;
      const loss = Math.max(best - gained - this.#rest[sprint + 1]![next]!, 0);
      if (loss <= this.#limit) options.push({ state: next, points, loss });
      if (next < this.#items.length) gained += this.#gain(this.#items[next]!, sprint);
    }
    return options.sort((a, b) => a.loss - b.loss);
  }
}
