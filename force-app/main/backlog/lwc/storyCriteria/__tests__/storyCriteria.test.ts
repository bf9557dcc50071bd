import { createElement } from 'lwc';
import { parseCriteria } from 'c/criteriaText';
import type { Criterion } from 'c/storyPanelModel';
import StoryCriteria from 'c/storyCriteria';
import { moved, placeAt } from '../rowOrder';

type Element = HTMLElement & {
  shadowRoot: ShadowRoot;
  criteria: readonly Criterion[];
  rights: object;
  show(index?: number, start?: number, end?: number): void;
};
const ALL = { mayAddCriteria: true, mayEditCriteria: true, mayDeleteCriteria: true, mayTickCriteria: true };
const row = (key: string, thenText = key): Criterion => ({
  key,
  given: '',
  when: '',
  thenText,
  notes: '',
  isMet: false
});

/** Takes each change as the page does. */
function open(criteria: readonly Criterion[], rights: object = ALL): Element {
  const element = createElement('c-story-criteria', { is: StoryCriteria }) as unknown as Element;
  element.criteria = criteria;
  element.rights = rights;
  element.addEventListener('criteriachange', (event) => {
    element.criteria = (event as CustomEvent<readonly Criterion[]>).detail;
  });
  document.body.appendChild(element);
  return element;
}
const at = (element: Element, key: string, selector: string): HTMLElement =>
  element.shadowRoot.querySelector<HTMLElement>(`[data-key="${key}"] ${selector}`)!;
const press = async (target: HTMLElement, key: string, altKey = false): Promise<void> => {
  target.dispatchEvent(new KeyboardEvent('keydown', { key, altKey, bubbles: true, cancelable: true }));
  await Promise.resolve();
};
const keys = (element: Element): string => element.criteria.map(({ key }) => key).join('');
const said = (element: Element): string | null => element.shadowRoot.querySelector('[role="status"]')!.textContent;
const change = (target: HTMLElement, value: string): void => {
  target.dispatchEvent(new CustomEvent('change', { detail: { value } }));
};

describe('the criteria of a story', () => {
  afterEach(() => document.body.replaceChildren());

  it('are written, ticked, added and removed', async () => {
    const element = open([row('a'), row('b')]);
    change(at(element, 'a', '[data-field="given"]'), 'a boat');
    expect(element.criteria[0]).toMatchObject({ given: 'a boat', thenText: 'a' });
    const tick = at(element, 'b', 'lightning-input') as HTMLInputElement;
    tick.checked = true;
    tick.dispatchEvent(new CustomEvent('change'));
    expect(element.criteria[1]?.isMet).toBe(true);
    element.shadowRoot.querySelector<HTMLElement>('[data-part="add"]')!.click();
    expect(element.criteria[2]).toMatchObject({ given: '', thenText: '', isMet: false });
    await Promise.resolve();
    at(element, 'a', '[data-part="remove"]').click();
    expect(element.criteria).toHaveLength(2);
  });

  it('keep the focus when a new one is saved and gets its record', async () => {
    const element = open([row('a'), row('new-1')]);
    const field = at(element, 'new-1', '[data-field="when"]');
    element.criteria = [row('a'), row('id1', 'new-1')];
    await Promise.resolve();
    expect(at(element, 'id1', '[data-field="when"]')).toBe(field);
    element.criteria = [row('id1', 'new-1'), row('a')];
    await Promise.resolve();
    expect(at(element, 'id1', '[data-field="when"]')).toBe(field);
  });

  it('are moved by keyboard: grabbed, carried, dropped, and said', async () => {
    const element = open([row('a'), row('b'), row('c')]);
    const handle = (): HTMLElement => at(element, 'c', '[data-part="handle"]');
    await press(handle(), 'ArrowUp');
    expect(keys(element)).toBe('abc');
    await press(handle(), ' ');
    await press(handle(), 'ArrowUp');
    await press(handle(), 'ArrowUp');
    await press(handle(), 'ArrowUp');
    expect(keys(element)).toBe('cab');
    expect(element.shadowRoot.activeElement).toBe(handle());
    await press(handle(), 'Enter');
    expect(said(element)).toContain('Dropped');
    await press(handle(), 'ArrowDown');
    expect(keys(element)).toBe('cab');
  });

  it('go back where they were with Escape', async () => {
    const element = open([row('a'), row('b')]);
    await press(at(element, 'b', '[data-part="handle"]'), ' ');
    await press(at(element, 'b', '[data-part="handle"]'), 'ArrowUp');
    await press(at(element, 'b', '[data-part="handle"]'), 'Escape');
    expect(keys(element)).toBe('ab');
  });

  it('are moved from any of their fields with Alt and an arrow', async () => {
    const element = open([row('a'), row('b')]);
    await press(at(element, 'a', '[data-field="when"]'), 'ArrowDown', true);
    expect(keys(element)).toBe('ba');
    await press(at(element, 'a', '[data-field="when"]'), 'ArrowDown', true);
    expect(keys(element)).toBe('ba');
    await press(at(element, 'a', '[data-field="when"]'), 'ArrowUp');
    expect(keys(element)).toBe('ba');
  });

  it('come out of pasted text, and take the place of a blank one', async () => {
    const element = open([row('a'), row('b', '')]);
    const event: Event = new CustomEvent('paste', { bubbles: true, cancelable: true });
    Object.assign(event, { clipboardData: { getData: () => 'Given x\nThen y\n\n* z' } });
    at(element, 'b', '[data-field="thenText"]').dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
    expect(element.criteria.map(({ given, thenText }) => [given, thenText])).toEqual([
      ['', 'a'],
      ['x', 'y'],
      ['', 'z']
    ]);
    await Promise.resolve();
    const plain = new CustomEvent('paste', { bubbles: true, cancelable: true });
    Object.assign(plain, { clipboardData: { getData: () => 'some words' } });
    at(element, 'a', '[data-field="thenText"]').dispatchEvent(plain);
    expect(plain.defaultPrevented).toBe(false);
  });

  it('come out of a text that is typed, cut where they do not fit', async () => {
    const element = open([]);
    element.shadowRoot.querySelector<HTMLElement>('[data-part="paste"]')!.click();
    await Promise.resolve();
    const detail = parseCriteria(`one\n${'x'.repeat(300)}`);
    element.shadowRoot.querySelector('c-criteria-paste')!.dispatchEvent(new CustomEvent('criteriafound', { detail }));
    expect(element.criteria.map(({ thenText, notes }) => [thenText.length, notes.length])).toEqual([
      [3, 0],
      [255, 300]
    ]);
  });

  it('are offered to nobody who may not', () => {
    const element = open([row('a')], {});
    expect(
      element.shadowRoot.querySelector('lightning-textarea, .handle, [data-part="add"], [data-part="remove"]')
    ).toBeNull();
    expect((at(element, 'a', 'lightning-input') as HTMLInputElement).disabled).toBe(true);
    expect(element.shadowRoot.querySelector('dd')!.textContent).toBe('a');
  });

  it('show the words that a finding is about, or where one is added', () => {
    const element = open([row('a', 'it is fast')]);
    const area = at(element, 'a', '[data-field="thenText"]') as HTMLElement & { setRangeText: jest.Mock };
    area.setRangeText = jest.fn();
    element.show(0, 6, 10);
    expect(area.setRangeText).toHaveBeenCalledWith('fast', 6, 10, 'select');
    const add = element.shadowRoot.querySelector<HTMLElement>('[data-part="add"]')!;
    const focused = jest.spyOn(add, 'focus');
    element.show();
    expect(focused).toHaveBeenCalled();
  });
});

describe('the order of rows', () => {
  it('changes by one row', () => {
    expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
  });
  it.each([
    [0, 0],
    [0, 2],
    [0, -1],
    [5, 0],
    [-1, 0]
  ])('stays from %d to %d', (from, to) => {
    const rows = ['a', 'b'];
    expect(moved(rows, from, to)).toBe(rows);
  });
  it('follows a pointer between the middles of the others', () => {
    expect([0, 15, 25, 99].map((y) => placeAt(y, [10, 20, 30]))).toEqual([0, 1, 2, 3]);
  });
});
