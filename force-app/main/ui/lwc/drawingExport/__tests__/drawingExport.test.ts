import { saveCsv, saveSvg, standaloneSvg } from 'c/drawingExport';
import { plainColor } from '../standaloneSvg';

const SVG = 'http://www.w3.org/2000/svg';

interface Saved {
  readonly name: string;
  readonly type: string;
  readonly text: Promise<string>;
}

const textOf = (blob: Blob): Promise<string> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(blob);
  });

/** What the page hands to the browser as downloads. */
function downloads(): Saved[] {
  const saved: Saved[] = [];
  let last: Blob | undefined;
  URL.createObjectURL = (blob: Blob) => {
    last = blob;
    return 'blob:1';
  };
  URL.revokeObjectURL = () => undefined;
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, type: last!.type, text: textOf(last!) });
  });
  return saved;
}

function drawing(): SVGSVGElement {
  const style = document.createElement('style');
  style.textContent =
    '.bar { fill: rgb(1, 2, 3); } .hidden { display: none; } body { background-color: rgb(9, 9, 9); }';
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('width', '200');
  svg.setAttribute('height', '100');
  svg.setAttribute('aria-label', 'A chart');
  const parts =
    '<rect class="bar" width="10" tabindex="0"/><rect class="hidden"/><g data-screen-only="">x</g><text>A &lt; B</text>';
  const parsed = new DOMParser().parseFromString(`<svg xmlns="${SVG}">${parts}</svg>`, 'image/svg+xml');
  svg.append(...parsed.documentElement.children);
  document.body.append(style, svg);
  return svg;
}

describe('saving a drawing', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => {
    jest.useRealTimers();
    document.body.replaceChildren();
    jest.restoreAllMocks();
  });

  it('writes what style sheets say into the copy, on the background of the page', () => {
    const copy = standaloneSvg(drawing());
    const [ground, bar] = copy.querySelectorAll('rect');
    expect(ground?.getAttribute('fill')).toBe('rgb(9, 9, 9)');
    expect(bar?.getAttribute('fill')).toBe('rgb(1, 2, 3)');
    expect(copy.getAttribute('viewBox')).toBe('0 0 200 100');
  });

  it('leaves out what is hidden, what is for the screen alone and what only the page understands', () => {
    const copy = standaloneSvg(drawing());
    expect(copy.querySelectorAll('rect')).toHaveLength(2);
    expect(copy.querySelector('g')).toBeNull();
    expect(copy.querySelector('[class], [tabindex], [aria-label]')).toBeNull();
  });

  it('saves it as bytes without a type, under a name that every system takes', async () => {
    const saved = downloads();
    saveSvg(drawing(), 'Harbour Pass: value/effort');
    expect(saved[0]).toMatchObject({ name: 'Harbour Pass  value effort.svg', type: 'application/octet-stream' });
    expect(await saved[0]!.text).toContain('A &lt; B</text>');
  });

  it('takes a copy that is in no page as it is', () => {
    const copy = standaloneSvg(drawing());
    copy.append(document.createElementNS(SVG, 'circle'));
    expect(standaloneSvg(copy)).toBe(copy);
  });

  it('saves rows as CSV', async () => {
    const saved = downloads();
    saveCsv(['Title', 'Points'], [['=1+1', 3]], 'stories');
    expect(saved[0]?.name).toBe('stories.csv');
    expect(await saved[0]!.text).toContain("Title,Points\r\n'=1+1,3\r\n");
  });

  it('writes mixed colours in the notation every reader knows', () => {
    expect(plainColor('color(srgb 1 0.5 0 / 0.4)')).toBe('rgba(255, 128, 0, 0.4)');
    expect(plainColor('color(srgb 0 0 0)')).toBe('rgb(0, 0, 0)');
    expect(plainColor('rgb(1, 2, 3)')).toBe('rgb(1, 2, 3)');
  });
});
