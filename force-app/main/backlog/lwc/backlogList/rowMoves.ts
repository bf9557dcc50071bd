import { targetAtGap, type LineList } from 'c/backlogLines';
import { fillLabel } from 'c/labelText';
import { gapAt } from 'c/rowWindow';
import type { MoveTarget } from 'c/storyOrder';
import type { Story } from 'c/storyRecords';
import { CarriedLines } from './carriedLines';
import { keyboardStep } from './keyboardStep';
import { labels } from './labels';
import { ListDrag } from './listDrag';

/** What moving rows needs of the list around. */
export interface MoveHost {
  lines(): LineList<Story>;
  rowHeight(): number;
  /** Rows that one page key passes. */
  page(): number;
  /** The stories that move with one of them: itself, or all that are selected with it. */
  movingWith(id: string): readonly string[];
  viewport(): HTMLElement | null;
  say(text: string): void;
  /** Draws the rows anew. */
  draw(): void;
  /** Brings a row into view and puts the focus on a part of it. */
  goTo(id: string, part: string): void;
  /** The same without scrolling: the row is about to stand elsewhere. */
  focus(id: string, part: string): void;
  moved(ids: readonly string[], target: MoveTarget): void;
}

/** Moving rows by keyboard, in steps, and by mouse, touch and pen. The order changes only when the host says so. */
export class RowMoves {
  readonly #host: MoveHost;
  #carried: CarriedLines | undefined;
  #drag: ListDrag | undefined;
  #dragged = new Set<string>();
  /** Gap under the pointer; below zero where nothing is dragged. */
  gap = -1;

  constructor(host: MoveHost) {
    this.#host = host;
  }

  get isBusy(): boolean {
    return Boolean(this.#carried ?? this.#drag);
  }
  get isCarrying(): boolean {
    return Boolean(this.#carried);
  }
  /** The lines with what is carried where it would be put down. */
  shown(lines: LineList<Story>): LineList<Story> {
    return this.#carried?.lines ?? lines;
  }
  mark(id: string): string {
    if (this.#carried?.ids.includes(id)) return 'grabbed';
    return this.#dragged.has(id) ? 'dragged' : '';
  }

  // By keyboard

  grab(story: Story): void {
    this.#carried = new CarriedLines(this.#host.lines(), story, this.#host.movingWith(story.id));
    const { ids, place } = this.#carried;
    const what = ids.length > 1 ? fillLabel(labels.manyStories, ids.length) : story.key;
    this.#host.say(fillLabel(labels.grabbed, what, place, this.storyCount()));
    this.#host.goTo(story.id, 'handle');
  }

  /** What a key does to carried stories; false for one that means nothing to them. */
  carryKey(key: string): boolean {
    const carried = this.#carried;
    if (!carried) return false;
    if (key === ' ' || key === 'Enter') this.drop(carried);
    else if (key === 'Escape') this.leave();
    else {
      const to = keyboardStep(key, carried.at, carried.places, this.#host.page());
      if (to === undefined) return false;
      carried.carryTo(to);
      this.#host.say(fillLabel(labels.carried, carried.place, this.storyCount()));
      this.#host.goTo(carried.story.id, 'handle');
    }
    return true;
  }

  private drop(carried: CarriedLines): void {
    if (!carried.isElsewhere) {
      this.leave();
      return;
    }
    const { ids, target, story } = carried;
    this.#carried = undefined;
    this.#host.focus(story.id, 'handle');
    if (target) this.#host.moved(ids, target);
  }

  /** Puts carried stories back where they were. */
  leave(): void {
    const carried = this.#carried;
    if (!carried) return;
    this.#carried = undefined;
    this.#host.say(fillLabel(labels.left, carried.story.key));
    this.#host.goTo(carried.story.id, 'handle');
  }
  /** The same without a word: the person has gone elsewhere. */
  abandon(): void {
    this.#carried = undefined;
    this.#host.draw();
  }

  /** One place up or down, without picking it up first. */
  step(story: Story, part: string, by: 1 | -1): void {
    const carried = new CarriedLines(this.#host.lines(), story, this.#host.movingWith(story.id));
    carried.carryTo(carried.at + by);
    this.#host.focus(story.id, part);
    if (carried.isElsewhere && carried.target) this.#host.moved(carried.ids, carried.target);
  }

  // By pointer

  press(story: Story, event: PointerEvent): void {
    const element = this.#host.viewport();
    if (!element || event.button !== 0) return;
    const ids = this.#host.movingWith(story.id);
    const text = ids.length > 1 ? fillLabel(labels.manyStories, ids.length) : `${story.key} ${story.title}`;
    this.#drag = new ListDrag(text, element, event, {
      moved: (y) => this.dragTo(ids, y),
      dropped: (y) => this.dropAt(story, ids, y),
      cancelled: () => this.endDrag()
    });
  }

  private dragTo(ids: readonly string[], y: number): void {
    const isFirst = this.gap < 0;
    const gap = this.gapAt(y);
    if (gap === this.gap) return;
    this.gap = gap;
    if (isFirst) this.#dragged = new Set(ids);
    this.#host.draw();
  }

  private dropAt(story: Story, ids: readonly string[], y: number): void {
    const target = targetAtGap(this.#host.lines(), this.gapAt(y), new Set(ids));
    this.endDrag();
    this.#host.focus(story.id, 'handle');
    if (target) this.#host.moved(ids, target);
  }

  private gapAt(y: number): number {
    return gapAt(y, this.#host.rowHeight(), this.#host.lines().length);
  }

  cancelDrag(): void {
    this.#drag?.cancel();
  }
  private endDrag(): void {
    this.#drag = undefined;
    this.#dragged.clear();
    this.gap = -1;
    this.#host.draw();
  }

  private storyCount(): number {
    return this.#host.lines().stories.length;
  }
}
