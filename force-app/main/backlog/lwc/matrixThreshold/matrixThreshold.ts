import { LightningElement, api } from 'lwc';

const FORWARD = ['ArrowRight', 'ArrowUp'];
const BACK = ['ArrowLeft', 'ArrowDown'];

/**
 * The grip of a line between high and low: a slider for pointer and keyboard.
 * @fires thresholdmove `{ clientX, clientY }` while a pointer drags it
 * @fires thresholdstep 1 or -1: an arrow key
 * @fires thresholdend when it has been put down
 */
export default class MatrixThreshold extends LightningElement {
  /** `effort`: an upright line that moves sideways; `value`: a level one that moves up and down. */
  @api kind: 'effort' | 'value' = 'effort';
  /** Centre of the grip in pixels of the plane. */
  @api x = 0;
  @api y = 0;
  @api label = '';
  @api value = 0;
  @api most = 0;
  /** What the line means, in words. */
  @api text = '';
  @api isRtl = false;

  #pointer: number | undefined;

  get orientation(): string {
    return this.kind === 'effort' ? 'horizontal' : 'vertical';
  }
  get gripClass(): string {
    return `grip ${this.kind}`;
  }
  get gripStyle(): string {
    return `left: ${this.x}px; top: ${this.y}px`;
  }

  handleDown(event: PointerEvent): void {
    if (event.button !== 0) return;
    event.stopPropagation();
    this.#pointer = event.pointerId;
    (event.currentTarget as HTMLElement).setPointerCapture?.(event.pointerId);
  }
  handleMove(event: PointerEvent): void {
    if (event.pointerId !== this.#pointer) return;
    const { clientX, clientY } = event;
    this.dispatchEvent(new CustomEvent('thresholdmove', { detail: { clientX, clientY } }));
  }
  handleUp(event: PointerEvent): void {
    if (event.pointerId !== this.#pointer) return;
    this.#pointer = undefined;
    this.dispatchEvent(new CustomEvent('thresholdend'));
  }

  handleKey(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const direction = FORWARD.includes(event.key) ? 1 : BACK.includes(event.key) ? -1 : 0;
    if (direction === 0) return;
    event.preventDefault();
    event.stopPropagation();
    const isSideways = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
    const step = isSideways && this.isRtl ? -direction : direction;
    this.dispatchEvent(new CustomEvent('thresholdstep', { detail: step }));
    this.dispatchEvent(new CustomEvent('thresholdend'));
  }
}
