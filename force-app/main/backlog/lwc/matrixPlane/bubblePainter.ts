import { MIXED, type Bubble } from 'c/matrixBubbles';
import type { PlaneColors } from './planeColors';

const TURN = 2 * Math.PI;
/** Room around a bubble in its stamp, for its halo and ring. */
const MARGIN = 4;

interface Stamp {
  readonly image: HTMLCanvasElement;
  readonly side: number;
}

/**
 * Paints bubbles. Each kind of bubble (colour, size, selected or not) is drawn once and then stamped wherever one stands: ten thousand
 * stamps take less time than a thousand circles.
 */
export class BubblePainter {
  readonly #canvas: HTMLCanvasElement;
  #stamps = new Map<number, Stamp>();
  #colors: PlaneColors | undefined;
  #ratio = 1;

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas;
  }

  /** Says how large the canvas is, in pixels of the page, and which colours there are; forgets what was drawn. */
  prepare(width: number, height: number, colors: PlaneColors): void {
    const ratio = window.devicePixelRatio || 1;
    if (ratio !== this.#ratio || colors !== this.#colors) this.#stamps.clear();
    this.#ratio = ratio;
    this.#colors = colors;
    const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
    // Setting a canvas's size empties it and takes its memory anew.
    if (this.#canvas.width !== wide) this.#canvas.width = wide;
    if (this.#canvas.height !== high) this.#canvas.height = high;
  }

  /** Paints all anew. */
  paint(bubbles: readonly Bubble[], isSelected: (bubble: Bubble) => boolean): void {
    const context = this.#canvas.getContext('2d');
    if (!context || !this.#colors) return;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, this.#canvas.width, this.#canvas.height);
    this.paintThreads(context, bubbles);
    context.setTransform(1, 0, 0, 1, 0, 0);
    const ratio = this.#ratio;
    for (const bubble of bubbles) {
      const { image, side } = this.stampOf(bubble, isSelected(bubble));
      const [left, top] = [bubble.x * ratio - side / 2, bubble.y * ratio - side / 2];
      // Whole pixels are copied; between them, each one would be mixed from four.
      context.drawImage(image, Math.round(left), Math.round(top));
    }
    this.paintCounts(context, bubbles);
  }

  /** From stories that were taken out of a cluster to where they belong. */
  private paintThreads(context: CanvasRenderingContext2D, bubbles: readonly Bubble[]): void {
    context.setTransform(this.#ratio, 0, 0, this.#ratio, 0, 0);
    context.strokeStyle = this.#colors!.thread;
    context.lineWidth = 1;
    context.beginPath();
    for (const { x, y, origin } of bubbles) {
      if (!origin) continue;
      context.moveTo(origin.x, origin.y);
      context.lineTo(x, y);
    }
    context.stroke();
  }

  private paintCounts(context: CanvasRenderingContext2D, bubbles: readonly Bubble[]): void {
    context.setTransform(this.#ratio, 0, 0, this.#ratio, 0, 0);
    context.fillStyle = this.#colors!.onBubble;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.font = `600 12px ${this.#colors!.font}`;
    for (const { x, y, points } of bubbles) if (points.length > 1) context.fillText(String(points.length), x, y + 0.5);
  }

  private stampOf({ r, category, points }: Bubble, isSelected: boolean): Stamp {
    const isCluster = points.length > 1;
    // Half a pixel more or less is not seen.
    const halves = Math.round(2 * r);
    const kind = ((category - MIXED) * 128 + halves) * 4 + (isSelected ? 2 : 0) + (isCluster ? 1 : 0);
    const known = this.#stamps.get(kind);
    if (known) return known;
    const stamp = this.drawStamp(halves / 2, category, isSelected, isCluster);
    this.#stamps.set(kind, stamp);
    return stamp;
  }

  private drawStamp(radius: number, category: number, isSelected: boolean, isCluster: boolean): Stamp {
    const { categories, mixed, halo, selected } = this.#colors!;
    const side = Math.ceil(2 * (radius + MARGIN) * this.#ratio);
    const image = document.createElement('canvas');
    [image.width, image.height] = [side, side];
    const context = image.getContext('2d')!;
    context.setTransform(this.#ratio, 0, 0, this.#ratio, side / 2, side / 2);
    const circle = (r: number): void => {
      context.beginPath();
      context.arc(0, 0, r, 0, TURN);
    };
    circle(radius);
    context.fillStyle = category === MIXED ? mixed : (categories[category % categories.length] ?? mixed);
    // What several stories share stands firm; a single one lets through what it covers.
    context.globalAlpha = isCluster ? 1 : 0.85;
    context.fill();
    context.globalAlpha = 1;
    context.lineWidth = 1.25;
    context.strokeStyle = halo;
    context.stroke();
    if (isSelected) {
      circle(radius + 2);
      context.lineWidth = 2.5;
      context.strokeStyle = selected;
      context.stroke();
    }
    return { image, side };
  }
}
