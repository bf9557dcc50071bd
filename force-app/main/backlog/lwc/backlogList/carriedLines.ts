import { linesWithout, targetAtGap, type BacklogLine } from 'c/backlogLines';
import type { MoveTarget } from 'c/storyOrder';
import type { Story } from 'c/storyRecords';

type Line = BacklogLine<Story>;

/** Stories that were picked up with the keyboard, and where among the others they would be put down. */
export class CarriedLines {
  /** The story that has the focus. */
  readonly story: Story;
  readonly ids: readonly string[];
  readonly #moving: readonly Line[];
  readonly #rest: readonly Line[];
  readonly #from: number;
  #gap: number;

  constructor(lines: readonly Line[], story: Story, ids: readonly string[]) {
    const set = new Set(ids);
    this.story = story;
    this.ids = ids;
    this.#moving = lines.filter((line) => line.story && set.has(line.story.id));
    this.#rest = linesWithout(lines, set);
    const at = lines.findIndex((line) => line.story?.id === story.id);
    this.#from = linesWithout(lines.slice(0, at), set).length;
    this.#gap = this.#from;
  }

  /** The lines as they would stand. */
  get lines(): readonly Line[] {
    return [...this.#rest.slice(0, this.#gap), ...this.#moving, ...this.#rest.slice(this.#gap)];
  }
  /** Index of the first carried one among `lines`. */
  get at(): number {
    return this.#gap;
  }
  /** From 1, among the stories shown. */
  get place(): number {
    return this.#rest.slice(0, this.#gap).filter((line) => line.story).length + 1;
  }
  /** How many places there are to put them down. */
  get places(): number {
    return this.#rest.length + 1;
  }
  get isElsewhere(): boolean {
    return this.#gap !== this.#from || this.#moving.length > 1;
  }
  get target(): MoveTarget | undefined {
    return targetAtGap(this.#rest, this.#gap);
  }

  carryTo(index: number): void {
    this.#gap = Math.min(Math.max(0, index), this.#rest.length);
  }
}
