interface Posting {
  /** Where the term occurs, ascending. */
  readonly places: number[];
  /** How much it counts there. */
  readonly weights: number[];
}

/** For each term, the texts it occurs in: texts are numbered from 0. */
export class Postings {
  #byTerm = new Map<string, Posting>();

  add(term: string, place: number, weight: number): void {
    const posting = this.#byTerm.get(term);
    if (posting) {
      posting.places.push(place);
      posting.weights.push(weight);
    } else this.#byTerm.set(term, { places: [place], weights: [weight] });
  }

  /** Terms that begin so, that one itself left out. */
  beginningWith(beginning: string): string[] {
    return [...this.#byTerm.keys()].filter((term) => term !== beginning && term.startsWith(beginning));
  }

  /**
   * The `most` texts in which the terms weigh most, the heaviest first: a term counts the more, the fewer of the `count` texts have it. The
   * earlier text goes first where two weigh the same. Time grows with the occurrences of the terms, not with the number of texts.
   */
  heaviest(terms: readonly string[], count: number, most: number, isWanted: (place: number) => boolean): number[] {
    const weights = new Float32Array(count);
    const touched: number[] = [];
    for (const term of terms) {
      const posting = this.#byTerm.get(term);
      if (posting) weigh(posting, Math.log(1 + count / posting.places.length), weights, touched);
    }
    return first(touched, weights, most, isWanted);
  }
}

function weigh({ places, weights: counts }: Posting, rarity: number, weights: Float32Array, touched: number[]): void {
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index] as number;
    const before = weights[place] as number;
    if (before === 0) touched.push(place);
    weights[place] = before + rarity * (counts[index] as number);
  }
}

/** Keeps the best so far in order: most of the others are told by one comparison, and nothing is sorted. */
function first(
  touched: readonly number[],
  weights: Float32Array,
  most: number,
  isWanted: (place: number) => boolean
): number[] {
  const best: number[] = [];
  const weightOf = (place: number): number => weights[place] as number;
  const isBefore = (one: number, other: number): boolean => {
    return weightOf(one) === weightOf(other) ? one < other : weightOf(one) > weightOf(other);
  };
  for (const place of touched) {
    const last = best.at(-1);
    const isFull = best.length >= most;
    if (isFull && (last === undefined || !isBefore(place, last))) continue;
    if (!isWanted(place)) continue;
    if (isFull) best.pop();
    let at = best.length;
    while (at > 0 && isBefore(place, best[at - 1] as number)) at -= 1;
    best.splice(at, 0, place);
  }
  return best;
}
