/* eslint-disable @lwc/lwc/no-async-operation -- scrolling while dragging is an animation; every end of the drag cancels it */

export interface DragHandlers {
  /** The pointer, in pixels of the window. Called again and again while it rests at an edge. */
  moved(x: number, y: number): void;
  dropped(x: number, y: number): void;
  cancelled(): void;
}

/** A press that moves less is a click. */
const THRESHOLD = 5;

/** One drag of a card by mouse, touch or pen, from press to drop. Escape leaves the card where it was. */
export class CardDrag {
  readonly #handlers: DragHandlers;
  readonly #pointer: number;
  readonly #start: { x: number; y: number };
  readonly #ghost: HTMLElement;
  #at: { x: number; y: number };
  #begun = false;
  #frame = 0;

  constructor(text: string, event: PointerEvent, handlers: DragHandlers) {
    this.#handlers = handlers;
    this.#pointer = event.pointerId;
    this.#start = { x: event.clientX, y: event.clientY };
    this.#at = this.#start;
    this.#ghost = makeGhost(text);
    window.addEventListener('pointermove', this.#move);
    window.addEventListener('pointerup', this.#up);
    window.addEventListener('pointercancel', this.#cancelled);
    window.addEventListener('keydown', this.#key, true);
  }

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
      if (Math.hypot(this.#at.x - this.#start.x, this.#at.y - this.#start.y) < THRESHOLD) return;
      this.#begun = true;
      document.body.appendChild(this.#ghost);
      // Text under the way is not to be marked.
      document.body.style.userSelect = 'none';
      this.#frame = requestAnimationFrame(this.#tick);
    }
    event.preventDefault();
    this.#ghost.style.transform = `translate(${this.#at.x + 12}px, ${this.#at.y + 8}px)`;
  };

  #up = (event: PointerEvent): void => {
    if (event.pointerId !== this.#pointer) return;
    const begun = this.#begun;
    this.stop();
    if (begun) this.#handlers.dropped(this.#at.x, this.#at.y);
    else this.#handlers.cancelled();
  };

  #tick = (): void => {
    this.#handlers.moved(this.#at.x, this.#at.y);
    this.#frame = requestAnimationFrame(this.#tick);
  };

  private stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#ghost.remove();
    document.body.style.userSelect = '';
    window.removeEventListener('pointermove', this.#move);
    window.removeEventListener('pointerup', this.#up);
    window.removeEventListener('pointercancel', this.#cancelled);
    window.removeEventListener('keydown', this.#key, true);
  }
}

/** What follows the pointer; it stands in the page's body, out of reach of the board's style sheet. */
function makeGhost(text: string): HTMLElement {
  const ghost = document.createElement('div');
  ghost.textContent = text;
  ghost.setAttribute('aria-hidden', 'true');
  Object.assign(ghost.style, {
    position: 'fixed',
    insetBlockStart: '0',
    left: '0',
    zIndex: '9999',
    maxWidth: '18rem',
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
