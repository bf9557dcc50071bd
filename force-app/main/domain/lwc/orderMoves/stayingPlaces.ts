/** Which place weighs most among those put at smaller numbers. */
class PrefixMaximum {
  #places: Int32Array;
  #weights: Float64Array;

  constructor(size: number) {
    this.#places = new Int32Array(size + 1).fill(-1);
    this.#weights = new Float64Array(size + 1);
  }

  before(number: number): number {
    let [heaviest, place] = [0, -1];
    for (let at = number; at > 0; at &= at - 1) {
      if (this.#weights[at]! > heaviest) [heaviest, place] = [this.#weights[at]!, this.#places[at]!];
    }
    return place;
  }

  put(number: number, place: number, weight: Float64Array): void {
    for (let at = number + 1; at < this.#places.length; at += at & -at) {
      if (this.#weights[at]! >= weight[place]!) continue;
      this.#weights[at] = weight[place]!;
      this.#places[at] = place;
    }
  }
}

/**
 * The places of an order that can stay: a longest part of it that rises, and of several the one whose stories are least far from where they
 * were. `order` holds 0 to n - 1: where each story stood. The heaviest rising subsequence, by a tree of prefix maxima (Fenwick 1994, as used by
 * Jacobson and Vo 1992 for weights). O(n log n).
 */
export function stayingPlaces(order: ArrayLike<number>): Uint8Array {
  const count = order.length;
  const best = new PrefixMaximum(count);
  const weight = new Float64Array(count);
  const previous = new Int32Array(count).fill(-1);
  let last = -1;
  for (let place = 0; place < count; place++) {
    const above = best.before(order[place]!);
    previous[place] = above;
    // One more story outweighs all that closeness can add up to.
    weight[place] = (above < 0 ? 0 : weight[above]!) + count * count + count - Math.abs(order[place]! - place);
    best.put(order[place]!, place, weight);
    if (last < 0 || weight[place]! > weight[last]!) last = place;
  }
  const stays = new Uint8Array(count);
  for (let place = last; place >= 0; place = previous[place]!) stays[place] = 1;
  return stays;
}
