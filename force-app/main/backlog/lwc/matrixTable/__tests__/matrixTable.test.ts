import { createElement } from 'lwc';
import MatrixTable, { type TableRow } from 'c/matrixTable';

const row = (index: number, change: Partial<TableRow> = {}): TableRow => ({
  id: `id${index}`,
  key: `S-${index}`,
  title: `Story ${index}`,
  effort: index,
  value: index % 20,
  quadrant: 'Quick win',
  group: 'User Story',
  note: '',
  ...change
});

function show(rows: TableRow[], change: Record<string, unknown> = {}): HTMLElement {
  const element = createElement('c-matrix-table', { is: MatrixTable });
  Object.assign(element, { valueLabel: 'Business value', groupLabel: 'Type', rows, ...change });
  document.body.append(element);
  return element;
}
const all = (table: HTMLElement, selector: string): HTMLElement[] => [
  ...table.shadowRoot!.querySelectorAll<HTMLElement>(selector)
];
const keys = (table: HTMLElement): (string | null)[] => all(table, 'td.key').map(({ textContent }) => textContent);
function events<Detail>(table: HTMLElement, name: string): Detail[] {
  const seen: Detail[] = [];
  table.addEventListener(name, (event) => seen.push((event as CustomEvent<Detail>).detail));
  return seen;
}

describe('the matrix as a table', () => {
  afterEach(() => document.body.replaceChildren());

  it('begins with the most valuable, and leaves what has no value to the end, whichever way it is sorted', async () => {
    const table = show([row(1, { value: 3 }), row(2, { value: null }), row(3, { value: 13 })]);
    expect(keys(table)).toEqual(['S-3', 'S-1', 'S-2']);
    const sort = all(table, 'th.value button')[0]!;
    sort.click();
    await Promise.resolve();
    expect(keys(table)).toEqual(['S-1', 'S-3', 'S-2']);
    expect(all(table, 'th.value')[0]!.getAttribute('aria-sort')).toBe('ascending');
  });

  it('keeps few rows in the page, and says how many there are', () => {
    const table = show(Array.from({ length: 10_000 }, (_, index) => row(index)));
    expect(all(table, 'tbody td.key').length).toBeLessThan(60);
    expect(all(table, 'table')[0]!.getAttribute('aria-rowcount')).toBe('10001');
  });

  it('tells a new estimate, and takes back what is none', () => {
    const table = show([row(5)], { canSetEffort: true });
    const told = events(table, 'reestimate');
    const input = all(table, 'input[data-name="effort"]')[0] as HTMLInputElement;
    input.value = '8';
    input.dispatchEvent(new CustomEvent('change'));
    input.value = '';
    input.dispatchEvent(new CustomEvent('change'));
    expect(told).toEqual([{ ids: ['id5'], effort: 8 }]);
    expect(input.value).toBe('5');
    expect(all(table, 'input[data-name="value"]')).toHaveLength(0);
  });

  it('adds to the selection, and takes away', () => {
    const table = show([row(1), row(2)], { selection: ['id2'] });
    const told = events(table, 'selectionchange');
    const box = (id: string): HTMLInputElement => all(table, `input[data-id="${id}"]`)[0] as HTMLInputElement;
    box('id1').click();
    box('id2').click();
    expect(told).toEqual([['id2', 'id1'], []]);
  });
});
