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
    this.#wanted = Array.from(this.#order, (index) => backlog.ids[index]!);
    const stays = stayingPlaces(this.#order);
    this.movable = new Set(this.#wanted.filter((_, place) => !stays[place]));
    this.likeness = likeness(this.#order);
    this.unscored = this.#worth.filter((worth) => Number.isNaN(worth)).length;
    this.isWithoutScores = this.#worth.every((worth) => !(worth > 0));
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
    const places = Int32Array.from(this.#order, (_, place) => place + 1);
    if (choice === 'moves') return places.filter((place) => this.movable.has(this.#wanted[place - 1]!));
    return choice === 'all' ? places : places.filter((place) => Number.isNaN(this.#worth[this.#order[place - 1]!]!));
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
