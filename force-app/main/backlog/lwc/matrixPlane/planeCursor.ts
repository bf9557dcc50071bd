import type { Bubble } from 'c/matrixBubbles';
import { quadrantOf, type Thresholds } from 'c/matrixQuadrants';
import type { Weighed } from 'c/paretoFront';
import { QUADRANTS } from './labels';
import { guide, ring } from './planeMarks';
import type { PlaneScene } from './planeScene';
import { placeWords, spokenBubble, tipLines } from './planeWords';

interface Tip {
  show(lines: readonly string[], place: { x: number; y: number; width: number; height: number }): void;
  hide(): void;
}

/** Elements of the plane that follow the pointer or the focus. */
export interface CursorElements {
  readonly tip: Tip;
  readonly hovered: Element;
  readonly current: Element;
  readonly dragged: Element;
  readonly guide: Element;
  readonly grip: HTMLElement;
  readonly spoken: HTMLElement;
}

/** What follows the pointer and the focus: rings, the tip, and where something dragged would land. Rendering has no part in it. */
export class PlaneCursor {
  readonly #elements: CursorElements;
  #hovered: Bubble | undefined;

  constructor(elements: CursorElements) {
    this.#elements = elements;
  }

  /** Says whether the pointer is on a bubble, by the answer. */
  hover(bubble: Bubble | undefined, { layout }: PlaneScene, thresholds: Thresholds): void {
    if (bubble === this.#hovered) return;
    this.#hovered = bubble;
    ring(this.#elements.hovered, bubble, 2);
    if (bubble) this.#elements.tip.show(tipLines(bubble, thresholds), { ...bubble, ...sizeOf(layout) });
    else this.#elements.tip.hide();
  }

  /** Marks the bubble that the keyboard is on, and that a finger can drag. */
  mark(bubble: Bubble | undefined): void {
    const { current, grip } = this.#elements;
    ring(current, bubble, 4);
    grip.hidden = !bubble;
    if (bubble) Object.assign(grip.style, { left: `${bubble.x}px`, top: `${bubble.y}px` });
  }

  say(text: string): void {
    this.#elements.spoken.textContent = text;
  }
  speakOf(bubble: Bubble, thresholds: Thresholds, isSelected: boolean): void {
    this.say(spokenBubble(bubble, thresholds, isSelected));
  }

  /** Where something dragged would land. */
  land(title: string, estimate: Weighed, r: number, { layout }: PlaneScene, thresholds: Thresholds): void {
    const [x, y] = [layout.effort.at(estimate.effort), layout.value.at(estimate.value)];
    ring(this.#elements.hovered, undefined);
    ring(this.#elements.dragged, { x, y, r }, 0);
    guide(this.#elements.guide, [x, y], layout.plot);
    const words = `${placeWords(estimate.effort, estimate.value)} · ${QUADRANTS[quadrantOf(estimate, thresholds)]}`;
    this.#elements.tip.show([title, words], { x, y, ...sizeOf(layout) });
  }
  clear(): void {
    const { dragged, guide: lines, hovered, tip } = this.#elements;
    this.#hovered = undefined;
    ring(hovered, undefined);
    ring(dragged, undefined);
    lines.setAttribute('d', '');
    tip.hide();
  }
}

function sizeOf({ width, height }: PlaneScene['layout']): { width: number; height: number } {
  return { width, height };
}
