import type { Link } from 'c/dependencyGraph';
import { weightRange, type WeightRange } from 'c/orderStability';
import {
  linksOf,
  sharesOf,
  weighed,
  type Criterion,
  type Links,
  type Method,
  type Shares,
  type Weights
} from 'c/scoring';
import type { Story } from 'c/storyRecords';
import { Suggestion } from './suggestion';

export { Suggestion, TOP, type Choice, type SuggestionLine } from './suggestion';

/** Stories of which a weight must not change the choice. */
export const TOP_OF_RANGE = 10;

/** The open stories of a backlog in my order, made ready so that a slider can suggest another one within a frame. */
export class OpenBacklog {
  readonly stories: readonly Story[];
  readonly ids: readonly string[];
  readonly dependencies: readonly Link[];
  readonly links: Links;
  readonly shares: Shares;

  constructor(stories: readonly Story[], dependencies: readonly Link[]) {
    this.stories = stories;
    this.dependencies = dependencies;
    this.ids = stories.map(({ id }) => id);
    this.links = linksOf(this.ids, dependencies);
    this.shares = sharesOf(stories);
  }

  suggest(method: Method, weights: Weights): Suggestion {
    return new Suggestion(this, method, weights);
  }

  /** How far each weight that counts may go while the first stay the same. */
  ranges(weights: Weights): Map<Criterion, WeightRange> {
    return new Map(
      weighed(weights).flatMap((criterion): [Criterion, WeightRange][] => {
        const range = weightRange(this.shares, weights, criterion, TOP_OF_RANGE);
        return range ? [[criterion, range]] : [];
      })
    );
  }
}
