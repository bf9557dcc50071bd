/** Pixels inside the plane. */
export type Place = readonly [x: number, y: number];

export interface GestureHandlers {
  moved(at: Place, path: readonly Place[]): void;
  /** `isClick`: the pointer did not move far enough to mean a drag. */
  ended(at: Place, path: readonly Place[], isClick: boolean): void;
  cancelled(): void;
}

/** A press that moves less is a click. */
const THRESHOLD = 4;
/** A lasso needs no more points than one every few pixels. */
const FINE = 3;

/** One press of a pointer on the plane until it is let go, a key ends it, or the browser takes it. */
export class PlaneGesture {
  readonly #stage: HTMLElement;
  readonly #pointer: number;
  readonly #handlers: GestureHandlers;
  readonly #path: Place[];
  #isDrag = false;

  constructor(stage: HTMLElement, event: PointerEvent, handlers: GestureHandlers) {
    this.#stage = stage;
    this.#pointer = event.pointerId;
    this.#handlers = handlers;
    this.#path = [placeIn(stage, event)];
    stage.setPointerCapture?.(event.pointerId);
    stage.addEventListener('pointermove', this.#move);
    stage.addEventListener('pointerup', this.#up);
    stage.addEventListener('pointercancel', this.#cancel);
    window.addEventListener('keydown', this.#key, true);
  }

  #move = (event: PointerEvent): void => {
    if (event.pointerId !== this.#pointer) return;
    const at = placeIn(this.#stage, event);
    const [start, last] = [this.#path[0]!, this.#path.at(-1)!];
    this.#isDrag ||= Math.hypot(at[0] - start[0], at[1] - start[1]) >= THRESHOLD;
    if (!this.#isDrag) return;
    if (Math.hypot(at[0] - last[0], at[1] - last[1]) >= FINE) this.#path.push(at);
    this.#handlers.moved(at, this.#path);
  };

  #up = (event: PointerEvent): void => {
    if (event.pointerId !== this.#pointer) return;
    this.stop();
    this.#handlers.ended(placeIn(this.#stage, event), this.#path, !this.#isDrag);
  };

  #cancel = (): void => {
    this.stop();
    this.#handlers.cancelled();
  };

  #key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.#cancel();
  };

  private stop(): void {
    this.#stage.releasePointerCapture?.(this.#pointer);
    this.#stage.removeEventListener('pointermove', this.#move);
    this.#stage.removeEventListener('pointerup', this.#up);
    this.#stage.removeEventListener('pointercancel', this.#cancel);
    window.removeEventListener('keydown', this.#key, true);
  }
}

/** Where a pointer is inside an element. */
export function placeIn(element: Element, { clientX, clientY }: { clientX: number; clientY: number }): Place {
  const { left, top } = element.getBoundingClientRect();
  return [clientX - left, clientY - top];
}
