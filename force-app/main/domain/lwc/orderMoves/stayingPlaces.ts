/**
 * The places of an order that can stay: a longest part of it that rises, and of several the one whose stories are least far from where they
 * were. `order` holds 0 to n - 1: where each story stood. The heaviest rising subsequence, by a tree of prefix maxima (Fenwick 1994, as used by
 * Jacobson and Vo 1992 for weights). O(n log n), in plain arrays, for it runs while a slider moves.
 */
export function stayingPlaces(order: ArrayLike<number>): Uint8Array {
  const count = order.length;
  /** For a tree node the heaviest end of a part among its numbers: the place, and what the part weighs. */
  const treePlaces = new Int32Array(count + 1).fill(-1);
  const treeWeights = new Float64Array(count + 1);
  const previous = new Int32Array(count);
  let [last, heaviest] = [-1, 0];
  for (let place = 0; place < count; place++) {
    const number = order[place]!;
    let [above, weight] = [-1, 0];
    for (let at = number; at > 0; at &= at - 1) {
      if (treeWeights[at]! > weight) [above, weight] = [treePlaces[at]!, treeWeights[at]!];
    }
    previous[place] = above;
    // One more story outweighs all that closeness can add up to.
    weight += count * count + count - Math.abs(number - place);
    for (let at = number + 1; at <= count; at += at & -at) {
      if (treeWeights[at]! >= weight) continue;
      treeWeights[at] = weight;
      treePlaces[at] = place;
    }
    if (weight > heaviest) [last, heaviest] = [place, weight];
  }
  const stays = new Uint8Array(count);
  for (let place = last; place >= 0; place = previous[place]!) stays[place] = 1;
  return stays;
}
