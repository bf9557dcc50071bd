import { groupSequence } from './groupSequence';
import type { Links } from './links';
import { ratio } from './ratio';
import { Runs } from './runs';
import type { Scores } from './scores';

/**
 * The order that scores suggest: indices of my order, best first. Most worth soonest, that is the least sum of worth times the effort done
 * by then (Smith's rule), and never a story before one it needs.
 *
 * A story that others need is pulled up by them: a group of linked stories is cut into runs of falling worth per effort, and runs of all
 * groups are sorted together (Sidney 1975). The best order there is where dependencies form chains or trees; otherwise close to it.
 * Stories without a score keep their places, and count neither as worth nor as effort; only a dependency moves them. Ties are as in my order.
 */
export function suggestedOrder(links: Links, scores: Scores): Int32Array {
  const { isScored, worth, effort } = counted(scores);
  const places = new Float64Array(links.count);
  let place = 0;
  for (const node of ranked(links, worth, effort)) {
    if (!isScored[node]) continue;
    while (!isScored[place]) place++;
    places[node] = place++;
  }
  for (let node = 0; node < links.count; node++) if (!isScored[node]) places[node] = node;
  return inPlace(places, links.groups.length === 0 ? [] : putRight(links, places, isScored));
}

/** Without a score, a story counts neither as worth nor as effort. Loops, for this runs while a slider moves. */
function counted(scores: Scores): Scores & { readonly isScored: Uint8Array } {
  const [worth, effort] = [scores.worth.slice(), scores.effort.slice()];
  const isScored = new Uint8Array(worth.length).fill(1);
  for (let node = 0; node < worth.length; node++) {
    if (worth[node]! >= 0) continue;
    isScored[node] = 0;
    worth[node] = 0;
    effort[node] = 0;
  }
  return { isScored, worth, effort };
}

/** Every story, by worth per effort of the run it stands in. */
function ranked(links: Links, worth: Float64Array, effort: Float64Array): Int32Array {
  const runs = new Runs(links.count);
  for (const group of links.groups) runs.cut(groupSequence(group, worth, effort), worth, effort);
  for (let node = 0; node < links.count; node++) {
    if (!links.isLinked[node]) runs.add(node, ratio(worth[node]!, effort[node]!));
  }
  return runs.sorted();
}

/**
 * Moves places of stories without a score so that links hold: up to right before what needs them, down behind what they need. Answers
 * these stories in the order of their places, and of equal places with each after all it needs.
 */
function putRight(links: Links, places: Float64Array, isScored: Uint8Array): number[] {
  const loose: number[] = [];
  for (const { nodes, before, after } of links.groups) {
    for (let at = nodes.length - 1; at >= 0; at--) {
      const node = nodes[at]!;
      if (isScored[node]) continue;
      for (const next of after[at]!) {
        places[node] = Math.min(places[node]!, places[nodes[next]!]! - (isScored[nodes[next]!] ? 0.5 : 0));
      }
    }
    nodes.forEach((node, at) => {
      if (isScored[node]) return;
      for (const needed of before[at]!) places[node] = Math.max(places[node]!, places[nodes[needed]!]!);
      loose.push(node);
    });
  }
  return loose.sort((a, b) => places[a]! - places[b]!);
}

/** Stories by their places; a loose one stands behind the one whose place that is. */
function inPlace(places: Float64Array, loose: readonly number[]): Int32Array {
  const standing = new Int32Array(places.length).fill(-1);
  const isLoose = new Uint8Array(places.length);
  for (const node of loose) isLoose[node] = 1;
  for (let node = 0; node < places.length; node++) if (!isLoose[node]) standing[places[node]!] = node;
  const order = new Int32Array(places.length);
  let [length, next] = [0, 0];
  for (let place = 0; place < standing.length; place++) {
    while (next < loose.length && places[loose[next]!]! < place) order[length++] = loose[next++]!;
    if (standing[place]! >= 0) order[length++] = standing[place]!;
    while (next < loose.length && places[loose[next]!]! === place) order[length++] = loose[next++]!;
  }
  return order;
}
