import { MovedLines, type LineList } from 'c/backlogLines';
import type { MoveTarget } from 'c/storyOrder';
import type { Story } from 'c/storyRecords';

/** Stories that were picked up with the keyboard, and where among the others they would be put down. */
export class CarriedLines {
  /** The story that has the focus. */
  readonly story: Story;
  readonly ids: readonly string[];
  readonly #moved: MovedLines<Story>;
  readonly #home: number;

  constructor(lines: LineList<Story>, story: Story, ids: readonly string[]) {
    this.story = story;
    this.ids = ids;
    this.#moved = new MovedLines(lines, ids, story.id);
    this.#home = this.#moved.gap;
  }

  /** The lines as they would stand. */
  get lines(): LineList<Story> {
    return this.#moved;
  }
  /** Index of the first carried one among `lines`. */
  get at(): number {
    return this.#moved.gap;
  }
  /** From 1, among the stories shown. */
  get place(): number {
    return this.#moved.storiesAbove + 1;
  }
  /** How many places there are to put them down. */
  get places(): number {
    return this.#moved.gaps;
  }
  get isElsewhere(): boolean {
    return this.#moved.gap !== this.#home || this.ids.length > 1;
  }
  get target(): MoveTarget | undefined {
    return this.#moved.target;
  }

  carryTo(index: number): void {
    this.#moved.gap = Math.min(Math.max(0, index), this.#moved.gaps - 1);
  }
}
