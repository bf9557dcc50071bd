import { LightningElement, api } from 'lwc';
import { fillLabel } from 'c/labelText';
import type { Story } from 'c/storyRecords';
import { labels } from './labels';

/** What `traydrag` tells while a story is dragged, and when it is let go. */
export interface TrayDrag {
  readonly id: string;
  readonly clientX: number;
  readonly clientY: number;
  readonly phase: 'move' | 'drop' | 'cancel';
}

interface Item {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly lacks: string;
  readonly className: string;
}

const PAGE = 25;
const idOf = (event: Event): string => (event.currentTarget as HTMLElement).dataset.id!;

/** A press that moves less is a click. */
const THRESHOLD = 4;

/**
 * Stories that lack effort or value. They are dragged into the plane, or chosen and given numbers.
 * @fires traydrag a `TrayDrag`
 * @fires choose id of a story
 */
export default class MatrixTray extends LightningElement {
  @api stories: readonly Story[] = [];
  /** Ids of stories whose value is there: what they lack is effort. */
  @api valuedIds: ReadonlySet<string> = new Set();
  @api selectedIds: readonly string[] = [];
  /** Something can be set by dragging. */
  @api canPlace = false;

  labels = labels;
  most = PAGE;
  #drag: { id: string; pointer: number; x: number; y: number; hasMoved: boolean } | undefined;

  get isShown(): boolean {
    return this.stories.length > 0;
  }
  get heading(): string {
    return fillLabel(labels.heading, this.stories.length);
  }
  get items(): Item[] {
    const selected = new Set(this.selectedIds);
    return this.stories.slice(0, this.most).map((story) => ({
      id: story.id,
      key: story.key,
      title: story.title,
      lacks: this.lackOf(story),
      className: `item ${selected.has(story.id) ? 'chosen' : ''} ${this.canPlace ? 'movable' : ''}`
    }));
  }
  get moreText(): string | undefined {
    const left = this.stories.length - this.most;
    return left > 0 ? fillLabel(labels.more, Math.min(left, PAGE)) : undefined;
  }

  private lackOf({ id, points }: Story): string {
    if (!this.valuedIds.has(id)) return points === null ? labels.lacksBoth : labels.lacksValue;
    return labels.lacksEffort;
  }

  handleMore(): void {
    this.most += PAGE;
  }
  handleChoose(event: MouseEvent): void {
    this.dispatchEvent(new CustomEvent('choose', { detail: idOf(event) }));
  }

  handleDown(event: PointerEvent): void {
    if (!this.canPlace || event.button !== 0) return;
    const { pointerId: pointer, clientX: x, clientY: y } = event;
    this.#drag = { id: idOf(event), pointer, x, y, hasMoved: false };
    (event.currentTarget as HTMLElement).setPointerCapture?.(pointer);
  }
  handleMove(event: PointerEvent): void {
    const drag = this.#drag;
    if (drag?.pointer !== event.pointerId) return;
    drag.hasMoved ||= Math.hypot(event.clientX - drag.x, event.clientY - drag.y) >= THRESHOLD;
    if (drag.hasMoved) this.tell(event, 'move');
  }
  handleUp(event: PointerEvent): void {
    if (this.#drag?.pointer !== event.pointerId) return;
    if (this.#drag.hasMoved) this.tell(event, 'drop');
    this.#drag = undefined;
  }
  handleCancel(event: PointerEvent): void {
    if (this.#drag?.hasMoved) this.tell(event, 'cancel');
    this.#drag = undefined;
  }

  private tell({ clientX, clientY }: PointerEvent, phase: TrayDrag['phase']): void {
    const detail: TrayDrag = { id: this.#drag!.id, clientX, clientY, phase };
    this.dispatchEvent(new CustomEvent('traydrag', { detail }));
  }
}
