interface DragHandlers {
  /** Height inside the list's content, in pixels. */
  moved(y: number): void;
  dropped(y: number): void;
  cancelled(): void;
}

/* eslint-disable @lwc/lwc/no-async-operation -- scrolling while dragging is an animation; every end of the drag cancels it */

/** Closer to an edge of the list than this, it scrolls. */
const EDGE = 56;
/** A press that moves less is a click. */
const THRESHOLD = 4;

/**
 * One drag of a row by mouse, touch or pen. The list scrolls by itself at its edges, faster the longer and the farther out the
 * pointer stays, so that the way from the bottom of thousands of rows to the top takes seconds.
 */
export class PointerDrag {
  readonly id: string;
  readonly #list: HTMLElement;
  readonly #handlers: DragHandlers;
  readonly #pointer: number;
  readonly #start: { x: number; y: number };
  readonly #ghost: HTMLElement;
  #at: { x: number; y: number };
  #begun = false;
  #frame = 0;
  #heldSince = 0;

  constructor(id: string, text: string, list: HTMLElement, event: PointerEvent, handlers: DragHandlers) {
    this.id = id;
    this.#list = list;
    this.#handlers = handlers;
    this.#pointer = event.pointerId;
    this.#start = { x: event.clientX, y: event.clientY };
    this.#at = this.#start;
    this.#ghost = makeGhost(text);
    // The list keeps the pointer: the row it started on may be scrolled away and used for another story.
    list.setPointerCapture?.(event.pointerId);
    list.addEventListener('pointermove', this.#move);
    list.addEventListener('pointerup', this.#up);
    list.addEventListener('pointercancel', this.#cancelled);
    window.addEventListener('keydown', this.#key, true);
  }

  /** Ends it with nothing moved. */
  cancel(): void {
    this.stop();
    this.#handlers.cancelled();
  }

  #cancelled = (): void => this.cancel();

  #key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.cancel();
  };

  #move = (event: PointerEvent): void => {
    if (event.pointerId !== this.#pointer) return;
    this.#at = { x: event.clientX, y: event.clientY };
    if (!this.#begun) {
      const moved = Math.hypot(this.#at.x - this.#start.x, this.#at.y - this.#start.y);
      if (moved < THRESHOLD) return;
      this.#begun = true;
      document.body.appendChild(this.#ghost);
      this.#frame = requestAnimationFrame(this.#tick);
    }
    this.show();
  };

  #up = (event: PointerEvent): void => {
    if (event.pointerId !== this.#pointer) return;
    const begun = this.#begun;
    this.stop();
    if (begun) this.#handlers.dropped(this.height());
    else this.#handlers.cancelled();
  };

  #tick = (time: number): void => {
    const speed = this.speed();
    if (speed === 0) this.#heldSince = 0;
    else {
      if (this.#heldSince === 0) this.#heldSince = time;
      const seconds = (time - this.#heldSince) / 1000;
      this.#list.scrollTop += speed * (1 + seconds * seconds * 12);
      this.show();
    }
    this.#frame = requestAnimationFrame(this.#tick);
  };

  /** Pixels a frame, before it grows with time; negative is up. */
  private speed(): number {
    const { top, bottom } = this.#list.getBoundingClientRect();
    const above = top + EDGE - this.#at.y;
    const below = this.#at.y - (bottom - EDGE);
    if (above > 0) return -Math.min(above, 3 * EDGE) / 6;
    return below > 0 ? Math.min(below, 3 * EDGE) / 6 : 0;
  }

  private height(): number {
    const { top, bottom } = this.#list.getBoundingClientRect();
    const y = Math.min(Math.max(this.#at.y, top), bottom);
    return y - top + this.#list.scrollTop;
  }

  private show(): void {
    this.#ghost.style.transform = `translate(${this.#at.x + 12}px, ${this.#at.y + 8}px)`;
    this.#handlers.moved(this.height());
  }

  private stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#ghost.remove();
    this.#list.releasePointerCapture?.(this.#pointer);
    this.#list.removeEventListener('pointermove', this.#move);
    this.#list.removeEventListener('pointerup', this.#up);
    this.#list.removeEventListener('pointercancel', this.#cancelled);
    window.removeEventListener('keydown', this.#key, true);
  }
}

/** What follows the pointer; it stands in the page's body, out of reach of the list's style sheet. */
function makeGhost(text: string): HTMLElement {
  const ghost = document.createElement('div');
  ghost.textContent = text;
  ghost.setAttribute('aria-hidden', 'true');
  Object.assign(ghost.style, {
    position: 'fixed',
    insetBlockStart: '0',
    left: '0',
    zIndex: '9999',
    maxWidth: '22rem',
    padding: '0.375rem 0.75rem',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    pointerEvents: 'none',
    borderRadius: 'var(--slds-g-radius-border-2, 0.25rem)',
    background: 'var(--slds-g-color-surface-container-1, #fff)',
    color: 'var(--slds-g-color-on-surface-3, #03234d)',
    boxShadow: 'var(--slds-g-shadow-3, 0 2px 8px rgb(0 0 0 / 30%))'
  });
  return ghost;
}
