import {
  scoresOf,
  suggestedOrder,
  type Links,
  type Method,
  type Scorable,
  type Scores,
  type Shares,
  type Weights
} from 'c/scoring';
import { seededRandom } from './random';

/** How an order came about. */
export interface Suggestion {
  readonly method: Method;
  readonly stories: readonly Scorable[];
  readonly shares: Shares;
  readonly weights: Weights;
  readonly links: Links;
}

/** Places from the top, from 1: nine of ten orders have the story there or between. */
export interface PlaceRange {
  readonly from: number;
  readonly to: number;
}

const SEED = 20;
/** Cut off below and above. */
const TAIL = 0.05;

/**
 * Where stories stand in other orders that might as well have been suggested. Weighted: each weight up to a share lower or higher. By the
 * other methods, which have no weights: each score up to that share lower or higher, for it is made of estimates. The draws are the same
 * each time, so that the answer is.
 */
export class PlaceSample {
  readonly size: number;
  #suggestion: Suggestion;
  #swing: number;
  #random = seededRandom(SEED);
  #places: Int32Array;
  #base: Scores;
  #drawn = 0;

  /** `size` orders; `swing` 0.2 means 20 percent. */
  constructor(suggestion: Suggestion, size: number, swing: number) {
    const { method, stories, shares, weights } = suggestion;
    this.#suggestion = suggestion;
    this.#swing = swing;
    this.size = size;
    this.#places = new Int32Array(size * stories.length);
    this.#base = scoresOf(method, stories, shares, weights);
  }

  get isComplete(): boolean {
    return this.#drawn === this.size;
  }

  /** Draws one more order; as long as one suggestion takes. */
  draw(): void {
    if (this.isComplete) return;
    const order = suggestedOrder(this.#suggestion.links, this.scores());
    const [places, size, column] = [this.#places, this.size, this.#drawn++];
    for (let place = 0; place < order.length; place++) places[order[place]! * size + column] = place + 1;
  }

  /** Where a story stands in the orders drawn; by its index in my order. Undefined before the first is drawn. */
  range(story: number): PlaceRange | undefined {
    if (this.#drawn === 0) return undefined;
    const start = story * this.size;
    const places = this.#places.slice(start, start + this.#drawn).sort();
    const cut = Math.floor(TAIL * places.length);
    return { from: places[cut]!, to: places[places.length - 1 - cut]! };
  }

  private scores(): Scores {
    const { method, stories, shares, weights } = this.#suggestion;
    if (method === 'weighted') return scoresOf(method, stories, shares, this.swung(weights));
    const worth = this.#base.worth.slice();
    for (let index = 0; index < worth.length; index++) worth[index]! *= this.factor();
    return { worth, effort: this.#base.effort };
  }

  private swung(weights: Weights): Weights {
    return Object.fromEntries(
      Object.entries(weights).map(([criterion, weight]) => [criterion, weight * this.factor()])
    ) as unknown as Weights;
  }

  private factor(): number {
    return 1 + this.#swing * (2 * this.#random() - 1);
  }
}
