import type { CutLine, Linable, LineOptions, StoryLine } from './backlogLines';
import type { LineList } from './lineList';

/**
 * A line for each story, worked out when it is asked for, with those before it: what is looked at first is there at once, however long the
 * backlog is.
 */
export class StoryLines<Story extends Linable> implements LineList<Story> {
  readonly stories: readonly Story[];
  readonly #ordered: readonly Story[];
  readonly #options: LineOptions<Story>;
  readonly #known: StoryLine<Story>[] = [];
  /** How many of the ordered stories have been walked past, and what they came to. */
  #walked = 0;
  #position = 0;
  #sum = 0;
  #isBelowCut = false;
  /** Above the cut. */
  #count = 0;
  #unestimated = 0;
  #points = 0;

  constructor(ordered: readonly Story[], shown: readonly Story[], options: LineOptions<Story>) {
    this.stories = shown;
    this.#ordered = ordered;
    this.#options = options;
  }

  get length(): number {
    return this.stories.length;
  }
  at(index: number): StoryLine<Story> | undefined {
    while (this.#known.length <= index && this.#walked < this.#ordered.length) this.walk();
    return this.#known[index];
  }
  slice(start: number, end: number): StoryLine<Story>[] {
    this.at(Math.min(end, this.length) - 1);
    return this.#known.slice(start, end);
  }
  indexOf(id: string): number {
    return this.stories.findIndex((story) => story.id === id);
  }
  *[Symbol.iterator](): Iterator<StoryLine<Story>> {
    for (let index = 0; index < this.length; index++) yield this.at(index)!;
  }

  /** Where the capacity ends; null where there is none. */
  get cut(): CutLine | null {
    if (this.#options.capacity === null) return null;
    while (!this.#isBelowCut && this.#walked < this.#ordered.length) this.walk();
    let at = this.#known.findIndex((line) => line.isBelowCut);
    while (at < 0 && this.#isBelowCut && this.#walked < this.#ordered.length) {
      this.walk();
      if (this.#known.at(-1)?.isBelowCut) at = this.#known.length - 1;
    }
    return { at: at < 0 ? null : at, count: this.#count, unestimated: this.#unestimated, points: this.#points };
  }

  private walk(): void {
    const { capacity, isOpen, isUnderWay } = this.#options;
    const story = this.#ordered[this.#walked++]!;
    const isCounted = isOpen(story);
    if (isCounted) this.#position += 1;
    if (isCounted && !isUnderWay(story)) {
      this.#sum += story.points ?? 0;
      // Once one does not fit, the line is drawn: smaller ones behind it are not pulled up.
      this.#isBelowCut ||= capacity !== null && this.#sum > capacity;
      if (!this.#isBelowCut) {
        this.#count += 1;
        this.#points = this.#sum;
        if (story.points === null) this.#unestimated += 1;
      }
    }
    if (story !== this.stories[this.#known.length]) return;
    this.#known.push({
      story,
      position: isCounted ? this.#position : null,
      sum: this.#sum,
      isBelowCut: this.#isBelowCut && isCounted
    });
  }
}
