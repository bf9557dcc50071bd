import { createElement } from 'lwc';
import BacklogList, { type StoryEdit, type StoryMove } from 'c/backlogList';
import type { Story } from 'c/storyRecords';
import { storyOf } from '../../../../records/lwc/storyRecords/__tests__/storyOf';

class NoResizes {
  observe(): void {}
  disconnect(): void {}
}
globalThis.ResizeObserver = NoResizes as unknown as typeof ResizeObserver;

const story = (index: number, changes: Partial<Story> = {}): Story =>
  storyOf(`id${index}`, {
    key: `S-${index}`,
    rank: String(index).padStart(12, '1'),
    title: `Story ${index}`,
    points: index,
    isReady: false,
    ...changes
  });

type List = HTMLElement;
type Properties = Partial<Record<'canRank' | 'canEstimate' | 'canSetStatus', boolean>>;

function show(stories: Story[], changes: Properties = {}): List {
  const element = createElement('c-backlog-list', { is: BacklogList }) as unknown as List;
  Object.assign(element, {
    statusOptions: [
      { label: 'New', value: 'New' },
      { label: 'Done', value: 'Done' }
    ],
    canRank: true,
    canEstimate: true,
    canSetStatus: true,
    stories,
    ...changes
  });
  document.body.appendChild(element);
  return element;
}

const many = (count: number): Story[] => Array.from({ length: count }, (_, index) => story(index));
const all = (list: List, selector: string): HTMLElement[] => [
  ...(list.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])
];
const part = (list: List, id: string, name: string): HTMLElement =>
  list.shadowRoot?.querySelector(`[data-id="${id}"] [data-part="${name}"]`) as HTMLElement;
const press = (target: HTMLElement, key: string): boolean =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
const titles = (list: List): (string | null)[] => all(list, '.row[data-id] a').map((link) => link.textContent);
const spoken = (list: List): string => list.shadowRoot?.querySelector('[role="status"]')?.textContent ?? '';

function moves(list: List): StoryMove[] {
  const seen: StoryMove[] = [];
  list.addEventListener('storymove', (event) => seen.push((event as CustomEvent<StoryMove>).detail));
  return seen;
}
function edits(list: List): StoryEdit[] {
  const seen: StoryEdit[] = [];
  list.addEventListener('storyedit', (event) => seen.push((event as CustomEvent<StoryEdit>).detail));
  return seen;
}

describe('the backlog list', () => {
  afterEach(() => document.body.replaceChildren());

  it('puts only the rows in view into the page, whatever the length', () => {
    expect(all(show(many(50)), '.row[data-id]').length).toBeLessThan(40);
    document.body.replaceChildren();
    expect(all(show(many(10_000)), '.row[data-id]').length).toBeLessThan(40);
  });

  it('tells a screen reader how long the whole list is', () => {
    const list = show(many(500));
    expect(list.shadowRoot?.querySelector('[role="table"]')?.getAttribute('aria-rowcount')).toBe('501');
    expect(all(list, '.row[data-id]')[0]?.getAttribute('aria-rowindex')).toBe('2');
  });

  it('moves a story by keyboard: grab, carry, drop', async () => {
    const list = show(many(5));
    const seen = moves(list);
    press(part(list, 'id3', 'handle'), ' ');
    await Promise.resolve();
    expect(spoken(list)).not.toBe('');
    press(part(list, 'id3', 'handle'), 'ArrowUp');
    await Promise.resolve();
    expect(titles(list)).toEqual(['Story 0', 'Story 1', 'Story 3', 'Story 2', 'Story 4']);
    press(part(list, 'id3', 'handle'), ' ');
    expect(seen).toEqual([{ id: 'id3', target: { before: 'id2' } }]);
  });

  it.each([
    ['Home', 'id2', { before: 'id0' }],
    ['End', 'id2', { after: 'id4' }],
    ['ArrowDown', 'id2', { before: 'id4' }]
  ])('carries a grabbed story with %s', async (key, id, target) => {
    const list = show(many(5));
    const seen = moves(list);
    press(part(list, id, 'handle'), ' ');
    await Promise.resolve();
    press(part(list, id, 'handle'), key);
    await Promise.resolve();
    press(part(list, id, 'handle'), 'Enter');
    expect(seen).toEqual([{ id, target }]);
  });

  it('leaves a grabbed story where it was on Escape', async () => {
    const list = show(many(5));
    const seen = moves(list);
    press(part(list, 'id3', 'handle'), ' ');
    await Promise.resolve();
    press(part(list, 'id3', 'handle'), 'Home');
    await Promise.resolve();
    press(part(list, 'id3', 'handle'), 'Escape');
    await Promise.resolve();
    expect(titles(list)).toEqual(['Story 0', 'Story 1', 'Story 2', 'Story 3', 'Story 4']);
    expect(seen).toEqual([]);
  });

  it('moves to a typed position', async () => {
    const list = show(many(5));
    const seen = moves(list);
    part(list, 'id4', 'position').click();
    await Promise.resolve();
    const editor = part(list, 'id4', 'editor') as HTMLInputElement;
    editor.value = '2';
    press(editor, 'Enter');
    expect(seen).toEqual([{ id: 'id4', target: { before: 'id1' } }]);
  });

  it('edits points and keeps what was not changed', async () => {
    const list = show(many(3));
    const seen = edits(list);
    /* eslint-disable no-await-in-loop -- each edit waits for the one before */
    for (const [text, id] of [
      ['8', 'id1'],
      ['2', 'id2'],
      ['', 'id1']
    ] as const) {
      part(list, id, 'points').click();
      await Promise.resolve();
      const editor = part(list, id, 'editor') as HTMLInputElement;
      editor.value = text;
      press(editor, 'Enter');
      await Promise.resolve();
    }
    expect(seen).toEqual([
      { id: 'id1', field: 'points', value: 8 },
      { id: 'id1', field: 'points', value: null }
    ]);
  });

  it('leaves an edit on Escape', async () => {
    const list = show(many(3));
    const seen = edits(list);
    part(list, 'id1', 'points').click();
    await Promise.resolve();
    const editor = part(list, 'id1', 'editor') as HTMLInputElement;
    editor.value = '13';
    press(editor, 'Escape');
    await Promise.resolve();
    expect(part(list, 'id1', 'points').textContent).toBe('1');
    expect(seen).toEqual([]);
  });

  it('offers nothing that may not be done', () => {
    const list = show(many(3), { canRank: false, canEstimate: false, canSetStatus: false });
    expect(all(list, '.editable, .action')).toEqual([]);
    expect(all(list, '.handle').every((handle) => (handle as HTMLButtonElement).disabled)).toBe(true);
  });

  it('shows text that looks like markup as text', () => {
    const title = `<img src=x onerror="alert(1)"> ' OR 1=1`;
    const list = show([story(0, { title })]);
    expect(titles(list)).toEqual([title]);
    expect(list.shadowRoot?.querySelector('img')).toBeNull();
  });
});
