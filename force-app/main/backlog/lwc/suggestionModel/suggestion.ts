import { movesFor, stayingPlaces, withNeeded, type OrderMove } from 'c/orderMoves';
import { likeness, PlaceSample, type Likeness } from 'c/orderStability';
import { scoresOf, suggestedOrder, type Method, type Weights } from 'c/scoring';
import type { Story } from 'c/storyRecords';
import type { OpenBacklog } from './suggestionModel';

/** The stories at the top that people talk about. */
export const TOP = 20;
/** Orders tried to say how firm a place is, and how far weights or scores swing in them. */
const TRIES = 60;
const SWING = 0.2;

/** One row: what stands at a place in my order and in the suggested one. Places from 1. */
export interface SuggestionLine {
  readonly place: number;
  readonly mine: Story;
  readonly story: Story;
  readonly from: number;
  /** Its place changes, or it is one of the fewest that have to move. */
  readonly isChanged: boolean;
  /** One of the fewest that have to move. */
  readonly isMoving: boolean;
  readonly isScored: boolean;
}

export type Choice = 'all' | 'moves' | 'unscored';

/** A suggested order beside mine. */
export class Suggestion {
  readonly backlog: OpenBacklog;
  readonly method: Method;
  readonly weights: Weights;
  /** The fewest stories that have to move. */
  readonly movable: ReadonlySet<string>;
  readonly likeness: Likeness;
  readonly unscored: number;
  readonly isWithoutScores: boolean;
  readonly #order: Int32Array;
  readonly #worth: Float64Array;
  readonly #wanted: readonly string[];

  constructor(backlog: OpenBacklog, method: Method, weights: Weights) {
    this.backlog = backlog;
    this.method = method;
    this.weights = weights;
    const scores = scoresOf(method, backlog.stories, backlog.shares, weights);
    this.#worth = scores.worth;
    this.#order = suggestedOrder(backlog.links, scores);
    this.likeness = likeness(this.#order);
    [this.#wanted, this.movable] = wantedBy(backlog.ids, this.#order);
    [this.unscored, this.isWithoutScores] = counted(scores.worth);
  }

  get size(): number {
    return this.#order.length;
  }
  /** How many of the first are others than in my order. */
  get changedAtTop(): number {
    return this.#order.subarray(0, TOP).filter((index) => index >= TOP).length;
  }

  line(place: number): SuggestionLine {
    const index = this.#order[place - 1]!;
    const { stories } = this.backlog;
    const story = stories[index]!;
    return {
      place,
      mine: stories[place - 1]!,
      story,
      from: index + 1,
      isChanged: index + 1 !== place || this.movable.has(story.id),
      isMoving: this.movable.has(story.id),
      isScored: !Number.isNaN(this.#worth[index]!)
    };
  }

  /** Whether a story's place changes, or it is one of the fewest that have to move. */
  changes(id: string): boolean {
    const index = this.backlog.ids.indexOf(id);
    return index >= 0 && (this.movable.has(id) || this.#order[index] !== index);
  }

  /** Places of the rows that a choice leaves. */
  places(choice: Choice): Int32Array {
    const [wanted, order, worth, { movable }] = [this.#wanted, this.#order, this.#worth, this];
    const places = new Int32Array(order.length);
    let count = 0;
    for (let at = 0; at < order.length; at++) {
      const isShown =
        choice === 'all' || (choice === 'moves' ? movable.has(wanted[at]!) : Number.isNaN(worth[order[at]!]!));
      if (isShown) places[count++] = at + 1;
    }
    return places.subarray(0, count);
  }

  /** What is to move when these are accepted: with what dependencies need to come along. */
  withNeeded(accepted: ReadonlySet<string>): Set<string> {
    const { ids, dependencies } = this.backlog;
    return withNeeded(ids, this.#wanted, accepted, dependencies);
  }

  /** Stories that are linked with one, directly or not, and the story itself. */
  linkedWith(id: string): string[] {
    const { ids, links } = this.backlog;
    const index = ids.indexOf(id);
    const group = links.groups.find(({ nodes }) => nodes.includes(index));
    return group ? group.nodes.map((node) => ids[node]!) : [id];
  }

  moves(accepted: ReadonlySet<string>): OrderMove[] {
    return movesFor(this.backlog.ids, this.#wanted, accepted);
  }

  /** Orders that might as well have been suggested; they are drawn one by one. */
  sample(): PlaceSample {
    const { stories, shares, links } = this.backlog;
    return new PlaceSample({ method: this.method, stories, shares, weights: this.weights, links }, TRIES, SWING);
  }
}

// Plain loops over local arrays: they run while a slider moves.

/** The ids in their order, and the fewest that have to move. */
function wantedBy(ids: readonly string[], order: Int32Array): [string[], Set<string>] {
  const wanted = new Array<string>(order.length);
  const movable = new Set<string>();
  const stays = stayingPlaces(order);
  for (let place = 0; place < order.length; place++) {
    const id = ids[order[place]!]!;
    wanted[place] = id;
    if (!stays[place]) movable.add(id);
  }
  return [wanted, movable];
}

/** How many have no score, and whether none has one above 0. */
function counted(worth: Float64Array): [number, boolean] {
  let unscored = 0;
  let isWithoutScores = true;
  for (let index = 0; index < worth.length; index++) {
    if (Number.isNaN(worth[index]!)) unscored++;
    else if (worth[index]! > 0) isWithoutScores = false;
  }
  return [unscored, isWithoutScores];
}
