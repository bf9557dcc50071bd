const SVG = 'http://www.w3.org/2000/svg';

/** What stands in a style sheet and has to be written into a drawing that leaves the page. All of them are attributes of SVG too. */
const COPIED = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'paint-order',
  'visibility',
  'direction'
];
const COPIED_OF_TEXT = [
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'text-anchor',
  'dominant-baseline',
  'letter-spacing'
];
/** What means something in the page alone. */
const DROPPED = /^(class|style|tabindex|role|aria-.*|data-.*|lwc-.*|c-.*)$/;

const isText = (element: Element): boolean => /^(text|tspan|textPath)$/.test(element.tagName);

/** `color(srgb 0.1 0.2 0.3 / 0.5)`, which browsers answer for mixed colours, in the notation that every reader of SVG knows. */
export function plainColor(value: string): string {
  const parts = /^color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)(?: \/ ([\d.e-]+))?\)$/.exec(value);
  if (!parts) return value;
  const [red, green, blue] = parts.slice(1, 4).map((part) => Math.round(255 * Number(part)));
  return parts[4] === undefined ? `rgb(${red}, ${green}, ${blue})` : `rgba(${red}, ${green}, ${blue}, ${parts[4]})`;
}

/** Fonts of the page are not there where the file is opened; with its width given, a text in another font still fits its place. */
function keepWidth(original: Element, copy: Element): void {
  const text = original as Partial<SVGTextElement> & Element;
  if (text.tagName !== 'text' || text.childElementCount > 0) return;
  const width = text.getComputedTextLength?.() ?? 0;
  if (width === 0) return;
  copy.setAttribute('textLength', width.toFixed(1));
  copy.setAttribute('lengthAdjust', 'spacingAndGlyphs');
}

function writeStyles(original: Element, copy: Element): void {
  const style = getComputedStyle(original);
  for (const name of isText(original) ? [...COPIED, ...COPIED_OF_TEXT] : COPIED) {
    const value = style.getPropertyValue(name);
    if (value !== '') copy.setAttribute(name, plainColor(value));
  }
  keepWidth(original, copy);
  for (const { name } of [...copy.attributes]) if (DROPPED.test(name)) copy.removeAttribute(name);
}

/** Copies by hand: `cloneNode` would bring along what is not drawn. */
function copyOf(original: Element): Element | undefined {
  if (original.hasAttribute('data-screen-only') || getComputedStyle(original).display === 'none') return undefined;
  const copy = original.cloneNode(false) as Element;
  writeStyles(original, copy);
  for (const child of original.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) copy.append(child.textContent ?? '');
    else if (child.nodeType === Node.ELEMENT_NODE) {
      const copied = copyOf(child as Element);
      if (copied) copy.append(copied);
    }
  }
  return copy;
}

const TRANSPARENT = /^(transparent|rgba\(\d+, \d+, \d+, 0\)|)$/;

/** The colour on which an element stands: its own, or that of the nearest around it. */
function backgroundOf(element: Element): string {
  for (let at: Element | null = element; at; at = at.parentElement ?? hostOf(at)) {
    const color = getComputedStyle(at).backgroundColor;
    if (!TRANSPARENT.test(color)) return plainColor(color);
  }
  return '#ffffff';
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** Width and height of a drawing in pixels of the page: as it is drawn, else as its attributes say. */
export function sizeOf(svg: SVGSVGElement): { width: number; height: number } {
  const drawn = svg.getBoundingClientRect();
  if (drawn.width > 0) return { width: drawn.width, height: drawn.height };
  const [, , width, height] = (svg.getAttribute('viewBox') ?? '').split(/[\s,]+/).map(Number);
  const number = (name: string, other: number | undefined): number =>
    Number.parseFloat(svg.getAttribute(name) ?? '') || other || 0;
  return { width: number('width', width), height: number('height', height) };
}

/**
 * A copy that looks the same outside of the page: what style sheets and theme say stands in its attributes, on the background it has in the page. A
 * drawing that is in no page is answered as it is, so that a copy can be added to before it is saved.
 */
export function standaloneSvg(svg: SVGSVGElement): SVGSVGElement {
  if (!svg.isConnected) return svg;
  const copy = copyOf(svg) as SVGSVGElement;
  const { width, height } = sizeOf(svg);
  const [left = 0, top = 0] = (svg.getAttribute('viewBox') ?? '')
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(Number);
  copy.setAttribute('xmlns', SVG);
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  if (!copy.hasAttribute('viewBox')) copy.setAttribute('viewBox', `0 0 ${width} ${height}`);
  const ground = document.createElementNS(SVG, 'rect');
  const box = { x: left, y: top, width: '100%', height: '100%', fill: backgroundOf(svg), stroke: 'none' };
  for (const [name, value] of Object.entries(box)) ground.setAttribute(name, String(value));
  copy.prepend(ground);
  return copy;
}

/** The drawing as the text of a file. */
export function svgText(svg: SVGSVGElement): string {
  return new XMLSerializer().serializeToString(svg);
}
