import type { Gain } from './alikeBlock';
import type { Block, BlockOption } from './block';

/** Links inside a block: `before` and `after` are places in its items, `apart` how many sprints lie between them at least. */
export interface InnerLink {
  readonly before: number;
  readonly after: number;
  readonly apart: number;
}

/** Thrown where a block has more states than are worth going through. */
export class TooManyStates extends Error {}

const MOST_OPTIONS = 30_000;

/** Items that hang together by links; the state is a set of items that are done, with all they need. At most 30 items. */
export class LinkedBlock implements Block {
  readonly #items: readonly number[];
  readonly #weights: readonly number[];
  readonly #needsNow: Int32Array;
  readonly #needsBefore: Int32Array;
  readonly #gain: Gain;
  readonly #capacity: Int32Array;
  readonly #limit: number;
  readonly #masks: number[] = [0];
  readonly #states = new Map<number, number>([[0, 0]]);
  readonly #known = new Map<number, { best: number; options: BlockOption[] }>();
  #made = 0;

  /** `items` in an order in which needs come first; `gain` is -Infinity where a plan within the limit cannot have the item. */
  constructor(
    items: readonly number[],
    weights: readonly number[],
    links: readonly InnerLink[],
    capacity: Int32Array,
    gain: Gain,
    limit: number
  ) {
    if (items.length > 30) throw new TooManyStates();
    this.#items = items;
    this.#weights = weights;
    this.#capacity = capacity;
    this.#gain = gain;
    this.#limit = limit;
    this.#needsNow = new Int32Array(items.length);
    this.#needsBefore = new Int32Array(items.length);
    for (const { before, after, apart } of links) {
      if (apart > 0) this.#needsBefore[after]! |= 1 << before;
      else this.#needsNow[after]! |= 1 << before;
    }
  }

  get best(): number {
    return this.look(0, 0).best;
  }

  options(sprint: number, state: number): readonly BlockOption[] {
    return this.look(sprint, state).options;
  }

  items(before: number, after: number): readonly number[] {
    const done = this.#masks[after]! & ~this.#masks[before]!;
    return this.#items.filter((_, place) => done & (1 << place));
  }

  private look(sprint: number, state: number): { best: number; options: BlockOption[] } {
    const key = state * (this.#capacity.length + 1) + sprint;
    const known = this.#known.get(key);
    if (known) return known;
    const found =
      sprint === this.#capacity.length
        ? { best: this.left(state), options: [] }
        : this.work(sprint, this.#masks[state]!);
    this.#known.set(key, found);
    return found;
  }

  /** Gain of leaving out what is not done. */
  private left(state: number): number {
    const mask = this.#masks[state]!;
    let gain = 0;
    this.#items.forEach((item, place) => {
      if (!(mask & (1 << place))) gain += this.#gain(item, this.#capacity.length);
    });
    return gain;
  }

  private work(sprint: number, done: number): { best: number; options: BlockOption[] } {
    const found: { mask: number; points: number; total: number }[] = [];
    const walk = (place: number, mask: number, points: number, gained: number): void => {
      if (place === this.#items.length) {
        if (++this.#made > MOST_OPTIONS) throw new TooManyStates();
        found.push({ mask, points, total: gained });
        return;
      }
      walk(place + 1, mask, points, gained);
      const bit = 1 << place;
      const weight = points + this.#weights[place]!;
      if (mask & bit) return;
      if (this.#needsNow[place]! & ~mask || this.#needsBefore[place]! & ~done) return;
      const gain = this.#gain(this.#items[place]!, sprint);
      if (gain > -Infinity) walk(place + 1, mask | bit, weight, gained + gain);
    };
    walk(0, done, 0, 0);
    let best = -Infinity;
    for (const way of found) {
      way.total += this.look(sprint + 1, this.stateOf(way.mask)).best;
      best = Math.max(best, way.total);
    }
    const options: BlockOption[] = [];
    for (const { mask, points, total } of found) {
      if (best - total > this.#limit || points > this.#capacity[sprint]! || best === -Infinity) continue;
      options.push({ state: this.stateOf(mask), points, loss: best - total });
    }
    return { best, options: options.sort((a, b) => a.loss - b.loss) };
  }

  private stateOf(mask: number): number {
    const known = this.#states.get(mask);
    if (known !== undefined) return known;
    const state = this.#masks.push(mask) - 1;
    this.#states.set(mask, state);
    return state;
  }
}
