import { linesOf } from 'c/pageText';

export interface CaseContent {
  readonly product: string;
  readonly name: string;
  readonly figures: readonly { readonly label: string; readonly text: string }[];
  readonly parts: readonly { readonly label: string; readonly text: string }[];
}

const NAMESPACE = 'http://www.w3.org/2000/svg';
/** A4 at 96 dots per inch. */
const WIDTH = 794;
const HEIGHT = 1123;
const MARGIN = 64;
const COLUMNS = 3;

/**
 * The business case as a drawing of one page, A4. Texts are made smaller until all of it fits; what still does not is cut, and the last line says so by an
 * ellipsis.
 */
export function casePage(content: CaseContent): SVGSVGElement {
  for (const size of [13, 12, 11, 10, 9, 8]) {
    const page = draw(content, size, false);
    if (page) return page;
  }
  return draw(content, 8, true)!;
}

function draw(content: CaseContent, size: number, isCut: boolean): SVGSVGElement | undefined {
  const page = document.createElementNS(NAMESPACE, 'svg');
  const attributes = { width: WIDTH, height: HEIGHT, viewBox: `0 0 ${WIDTH} ${HEIGHT}`, 'font-family': 'sans-serif' };
  for (const [name, value] of Object.entries(attributes)) page.setAttribute(name, String(value));
  add(page, 'rect', { width: WIDTH, height: HEIGHT, fill: '#ffffff' });
  let y = MARGIN;
  const write = (text: string, x: number, letter: number, more: Record<string, string> = {}): void => {
    add(page, 'text', { x, y, 'font-size': letter, fill: '#181818', ...more }, text);
  };
  write(content.product, MARGIN, 12, { fill: '#5c5c5c' });
  for (const line of linesOf(content.name, WIDTH - 2 * MARGIN, widthAt(24))) {
    y += 30;
    write(line, MARGIN, 24, { 'font-weight': 'bold' });
  }
  y += 28;
  const column = (WIDTH - 2 * MARGIN) / COLUMNS;
  content.figures.forEach(({ label, text }, index) => {
    const x = MARGIN + (index % COLUMNS) * column;
    if (index > 0 && index % COLUMNS === 0) y += 44;
    write(label, x, 11, { fill: '#5c5c5c' });
    y += 18;
    write(linesOf(text, column - 12, widthAt(14))[0] ?? '', x, 14);
    y -= 18;
  });
  y += 36;
  for (const { label, text } of content.parts) {
    y += size + 22;
    if (y > HEIGHT - MARGIN) return isCut ? page : undefined;
    write(label, MARGIN, size + 2, { 'font-weight': 'bold' });
    for (const line of linesOf(text, WIDTH - 2 * MARGIN, widthAt(size))) {
      y += size * 1.45;
      if (y > HEIGHT - MARGIN) {
        if (isCut) write('…', MARGIN, size);
        return isCut ? page : undefined;
      }
      write(line, MARGIN, size);
    }
  }
  return page;
}

/** Pixels of a text in letters of a size, near enough for lines of a page. */
function widthAt(size: number): (text: string) => number {
  return (text) => [...text].length * size * 0.52;
}

function add(page: SVGSVGElement, tag: string, attributes: Record<string, string | number>, text?: string): void {
  const element = document.createElementNS(NAMESPACE, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  if (text !== undefined) element.textContent = text;
  page.append(element);
}
