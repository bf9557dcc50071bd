import { PointerDrag, type PointerPlace } from 'c/pointerDrag';

interface ListDragHandlers {
  /** Height inside the list's content, in pixels. */
  moved(y: number): void;
  dropped(y: number): void;
  cancelled(): void;
}

/** Closer to an edge of the list than this, it scrolls. */
const EDGE = 56;

/**
 * One drag of a row by mouse, touch or pen. The list scrolls by itself at its edges, faster the longer and the farther out the
 * pointer stays, so that the way from the bottom of thousands of rows to the top takes seconds.
 */
export class ListDrag {
  readonly #list: HTMLElement;
  readonly #drag: PointerDrag;
  #heldSince = 0;

  constructor(text: string, list: HTMLElement, press: PointerEvent, handlers: ListDragHandlers) {
    this.#list = list;
    const onTheWay = {
      moved: (at: PointerPlace, time: number) => {
        this.scrollAt(at, time);
        handlers.moved(this.heightOf(at));
      },
      dropped: (at: PointerPlace) => handlers.dropped(this.heightOf(at)),
      cancelled: () => handlers.cancelled()
    };
    // The list keeps the pointer: the row it started on may be scrolled away and used for another story.
    this.#drag = new PointerDrag(text, press, onTheWay, list);
  }

  /** Ends it with nothing moved. */
  cancel(): void {
    this.#drag.cancel();
  }

  private scrollAt(at: PointerPlace, time: number): void {
    const speed = this.speedAt(at);
    if (speed === 0) this.#heldSince = 0;
    else {
      if (this.#heldSince === 0) this.#heldSince = time;
      const seconds = (time - this.#heldSince) / 1000;
      this.#list.scrollTop += speed * (1 + seconds * seconds * 12);
    }
  }

  /** Pixels a frame, before it grows with time; negative is up. */
  private speedAt({ y }: PointerPlace): number {
    const { top, bottom } = this.#list.getBoundingClientRect();
    const above = top + EDGE - y;
    const below = y - (bottom - EDGE);
    if (above > 0) return -Math.min(above, 3 * EDGE) / 6;
    return below > 0 ? Math.min(below, 3 * EDGE) / 6 : 0;
  }

  private heightOf({ y }: PointerPlace): number {
    const { top, bottom } = this.#list.getBoundingClientRect();
    return Math.min(Math.max(y, top), bottom) - top + this.#list.scrollTop;
  }
}
