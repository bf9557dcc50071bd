/* eslint-disable @lwc/lwc/no-async-operation -- what is dragged moves with the frames; every end of the drag cancels them */

/** Pixels of the window. */
export interface PointerPlace {
  readonly x: number;
  readonly y: number;
}

export interface DragHandlers {
  /** Before each frame while something is dragged, whether the pointer moves or rests; `time` in milliseconds as frames have it. */
  moved(at: PointerPlace, time: number): void;
  dropped(at: PointerPlace): void;
  /** Escape, the platform, or a press that was none. */
  cancelled(): void;
}

/** A press that moves less is a click. */
const THRESHOLD = 4;

/** One drag by mouse, touch or pen, from press to drop. Escape leaves everything where it was. */
export class PointerDrag {
  readonly #handlers: DragHandlers;
  readonly #holder: HTMLElement | undefined;
  readonly #pointer: number;
  readonly #start: PointerPlace;
  readonly #ghost: HTMLElement;
  #at: PointerPlace;
  #begun = false;
  #frame = 0;

  /**
   * @param text of what follows the pointer
   * @param press with which it begins
   * @param holder keeps the pointer where what was pressed may go away while it is dragged
   */
  constructor(text: string, press: PointerEvent, handlers: DragHandlers, holder?: HTMLElement) {
    this.#handlers = handlers;
    this.#holder = holder;
    this.#pointer = press.pointerId;
    this.#start = { x: press.clientX, y: press.clientY };
    this.#at = this.#start;
    this.#ghost = makeGhost(text);
    holder?.setPointerCapture?.(press.pointerId);
    window.addEventListener('pointermove', this.#move);
    window.addEventListener('pointerup', this.#up);
    window.addEventListener('pointercancel', this.#cancelled);
    window.addEventListener('keydown', this.#key, true);
  }

  /** Ends it with nothing moved. */
  cancel(): void {
    this.stop();
    this.#handlers.cancelled();
  }

  #cancelled = (event: PointerEvent): void => {
    if (event.pointerId === this.#pointer) this.cancel();
  };

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
    if (begun) this.#handlers.dropped(this.#at);
    else this.#handlers.cancelled();
  };

  #tick = (time: number): void => {
    this.#handlers.moved(this.#at, time);
    this.#frame = requestAnimationFrame(this.#tick);
  };

  private stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#ghost.remove();
    document.body.style.userSelect = '';
    this.#holder?.releasePointerCapture?.(this.#pointer);
    window.removeEventListener('pointermove', this.#move);
    window.removeEventListener('pointerup', this.#up);
    window.removeEventListener('pointercancel', this.#cancelled);
    window.removeEventListener('keydown', this.#key, true);
  }
}

/** What follows the pointer; it stands in the page's body, out of reach of a component's style sheet. */
function makeGhost(text: string): HTMLElement {
  const ghost = document.createElement('div');
  ghost.textContent = text;
  ghost.setAttribute('aria-hidden', 'true');
  Object.assign(ghost.style, {
    position: 'fixed',
    insetBlockStart: '0',
    left: '0',
    zIndex: '9999',
    maxWidth: '20rem',
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
