import type { MoveTarget } from 'c/storyOrder';
import type { BacklogLine } from './backlogLines';
import { targetAtGap } from './dropTarget';
import { lineId, type LineList } from './lineList';

/** Lines with some stories of theirs taken out and held together in a gap between the others. */
export class MovedLines<Story extends { readonly id: string }> implements LineList<Story> {
  readonly #lines: LineList<Story>;
  readonly #ids: ReadonlySet<string>;
  /** Where they stood, in ascending order. */
  readonly #from: readonly number[];
  /** Where they are held: a gap between the lines that stay, from 0. */
  gap: number;

  /** @param ids of stories among the lines; `held` is the one in whose place they are held at first */
  constructor(lines: LineList<Story>, ids: readonly string[], held: string) {
    this.#lines = lines;
    this.#ids = new Set(ids);
    this.#from = placesOf(lines, this.#ids);
    const at = lines.indexOf(held);
    this.gap = at - this.#from.filter((place) => place < at).length;
  }

  get length(): number {
    return this.#lines.length;
  }
  /** Gaps between the lines that stay, those at both ends included. */
  get gaps(): number {
    return this.#lines.length - this.#from.length + 1;
  }
  get stories(): readonly Story[] {
    return [...this].flatMap(({ story }) => (story ? [story] : []));
  }
  at(index: number): BacklogLine<Story> | undefined {
    const held = index - this.gap;
    if (held >= 0 && held < this.#from.length) return this.#lines.at(this.#from[held]!);
    return this.#lines.at(this.placeOfStaying(held < 0 ? index : index - this.#from.length));
  }
  slice(start: number, end: number): BacklogLine<Story>[] {
    const count = Math.max(0, Math.min(end, this.length) - start);
    return Array.from({ length: count }, (_, offset) => this.at(start + offset)!);
  }
  indexOf(id: string): number {
    for (let index = 0; index < this.length; index++) if (lineId(this.at(index)) === id) return index;
    return -1;
  }
  *[Symbol.iterator](): Iterator<BacklogLine<Story>> {
    for (let index = 0; index < this.length; index++) yield this.at(index)!;
  }

  /** Stories above the ones that are held. */
  get storiesAbove(): number {
    return this.slice(0, this.gap).filter(({ story }) => story).length;
  }
  /** Where they would go if they were let go now. */
  get target(): MoveTarget | undefined {
    return targetAtGap(this.#lines, this.placeOfStaying(this.gap), this.#ids);
  }

  /** Place among all lines of one of those that stay; past the last one it is their number. */
  private placeOfStaying(index: number): number {
    let place = index;
    for (const from of this.#from) {
      if (from > place) break;
      place += 1;
    }
    return place;
  }
}

function placesOf(lines: LineList<{ readonly id: string }>, ids: ReadonlySet<string>): number[] {
  if (ids.size === 1) return [...ids].map((id) => lines.indexOf(id)).filter((place) => place >= 0);
  const places: number[] = [];
  for (let index = 0; index < lines.length; index++) {
    const { story } = lines.at(index)!;
    if (story && ids.has(story.id)) places.push(index);
  }
  return places;
}
