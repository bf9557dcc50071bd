import { LightningElement, api } from 'lwc';

/** Where it stands, inside a box of that size. Pixels. */
export interface TipPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const OFFSET = 14;

/** Words beside the pointer. They repeat what a live region says, so a screen reader is spared them. */
export default class MatrixTip extends LightningElement {
  lines: { key: number; text: string; className: string }[] = [];
  placeStyle = '';

  @api
  show(lines: readonly string[], { x, y, width, height }: TipPlace): void {
    this.lines = lines.map((text, key) => ({ key, text, className: key === 0 ? 'title' : 'detail' }));
    const across = x > width / 2 ? `right: ${Math.round(width - x + OFFSET)}px` : `left: ${Math.round(x + OFFSET)}px`;
    const down = y > height / 2 ? `bottom: ${Math.round(height - y + OFFSET)}px` : `top: ${Math.round(y + OFFSET)}px`;
    this.placeStyle = `${across}; ${down}`;
  }

  @api
  hide(): void {
    if (this.lines.length > 0) this.lines = [];
  }

  get isShown(): boolean {
    return this.lines.length > 0;
  }
}
