import { createElement } from 'lwc';
import { columnsNamed, type EditableField } from 'c/backlogColumns';
import { backlogLines } from 'c/backlogLines';
import BacklogList, { type ListContent, type StoryAction, type StoryEdit, type StoryMove } from 'c/backlogList';
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
    ...changes
  });
const many = (count: number): Story[] => Array.from({ length: count }, (_, index) => story(index));

type List = HTMLElement & { content: ListContent };
interface Settings extends Partial<ListContent> {
  readonly isGrouped?: boolean;
}

function contentOf(stories: readonly Story[], { isGrouped = false, ...changes }: Settings = {}): ListContent {
  const { lines } = backlogLines(stories, stories, {
    isOpen: () => true,
    isUnderWay: () => false,
    isGrouped,
    collapsed: new Set(),
    capacity: null
  });
  const statuses = ['New', 'Done'].map((value) => ({ label: value, value }));
  return {
    lines,
    cut: null,
    view: 'all',
    isNews: false,
    columns: columnsNamed(['status', 'points']),
    options: { statuses, types: [], moscows: [], epics: [], sprints: [], releases: [] },
    canRank: true,
    isProposing: false,
    canAct: true,
    editable: new Set<EditableField>(['points', 'status', 'title']),
    ...changes
  };
}

function show(stories: readonly Story[], settings: Settings = {}): List {
  const element = createElement('c-backlog-list', { is: BacklogList }) as unknown as List;
  element.content = contentOf(stories, settings);
  document.body.appendChild(element);
  return element;
}

const rows = (list: List): HTMLElement[] => [
  ...(list.shadowRoot?.querySelectorAll<HTMLElement>('c-backlog-row') ?? [])
];
const row = (list: List, id: string): HTMLElement => rows(list).find((each) => each.dataset.id === id)!;
const part = (list: List, id: string, name: string): HTMLElement =>
  row(list, id).shadowRoot!.querySelector<HTMLElement>(`[data-part="${name}"]`)!;
const titleOf = (element: HTMLElement): string | null | undefined =>
  element.shadowRoot?.querySelector('[data-part="title"]')?.textContent;
const titles = (list: List): (string | null | undefined)[] => rows(list).map(titleOf);
const spoken = (list: List): string => list.shadowRoot?.querySelector('[role="status"]')?.textContent ?? '';
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 4; turn += 1) await Promise.resolve(); // eslint-disable-line no-await-in-loop -- one turn after the other
};
const press = async (target: HTMLElement, key: string, more: KeyboardEventInit = {}): Promise<void> => {
  target.focus();
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more }));
  await settled();
};
function told<Detail>(list: List, name: string): Detail[] {
  const seen: Detail[] = [];
  list.addEventListener(name, (event) => seen.push((event as CustomEvent<Detail>).detail));
  return seen;
}
const editor = (list: List, id: string): HTMLInputElement =>
  row(list, id)
    .shadowRoot!.querySelector('c-backlog-cell-editor')!
    .shadowRoot!.querySelector<HTMLInputElement>('.editor')!;

describe('the backlog list', () => {
  afterEach(() => document.body.replaceChildren());

  it('puts only the rows in view into the page, whatever the length', () => {
    expect(rows(show(many(50))).length).toBeLessThan(40);
    document.body.replaceChildren();
    expect(rows(show(many(10_000))).length).toBeLessThan(40);
  });

  it('tells a screen reader how long the whole list is', () => {
    const list = show(many(500));
    expect(list.shadowRoot?.querySelector('[role="grid"]')?.getAttribute('aria-rowcount')).toBe('501');
    expect(rows(list)[0]?.getAttribute('aria-rowindex')).toBe('2');
  });

  it('moves a story by keyboard: grab, carry, drop', async () => {
    const list = show(many(5));
    const seen = told<StoryMove>(list, 'storymove');
    await press(part(list, 'id3', 'handle'), ' ');
    expect(spoken(list)).not.toBe('');
    await press(part(list, 'id3', 'handle'), 'ArrowUp');
    expect(titles(list)).toEqual(['Story 0', 'Story 1', 'Story 3', 'Story 2', 'Story 4']);
    await press(part(list, 'id3', 'handle'), ' ');
    expect(seen).toEqual([{ ids: ['id3'], target: { before: 'id2' } }]);
  });

  it.each([
    ['Home', 'id2', { before: 'id0' }],
    ['End', 'id2', { after: 'id4' }],
    ['ArrowDown', 'id2', { before: 'id4' }]
  ])('carries a grabbed story with %s', async (key, id, target) => {
    const list = show(many(5));
    const seen = told<StoryMove>(list, 'storymove');
    await press(part(list, id, 'handle'), ' ');
    await press(part(list, id, 'handle'), key);
    await press(part(list, id, 'handle'), 'Enter');
    expect(seen).toEqual([{ ids: [id], target }]);
  });

  it('leaves a grabbed story where it was on Escape', async () => {
    const list = show(many(5));
    const seen = told<StoryMove>(list, 'storymove');
    await press(part(list, 'id3', 'handle'), ' ');
    await press(part(list, 'id3', 'handle'), 'Home');
    await press(part(list, 'id3', 'handle'), 'Escape');
    expect(titles(list)).toEqual(['Story 0', 'Story 1', 'Story 2', 'Story 3', 'Story 4']);
    expect(seen).toEqual([]);
  });

  it('moves one place with Alt and an arrow, from any cell', async () => {
    const list = show(many(5));
    const seen = told<StoryMove>(list, 'storymove');
    await press(part(list, 'id3', 'title'), 'ArrowDown', { altKey: true });
    await press(part(list, 'id0', 'title'), 'ArrowUp', { altKey: true });
    expect(seen).toEqual([{ ids: ['id3'], target: { after: 'id4' } }]);
  });

  it('carries all that are selected together', async () => {
    const list = show(many(6));
    const seen = told<StoryMove>(list, 'storymove');
    part(list, 'id1', 'select').click();
    part(list, 'id4', 'select').click();
    await settled();
    await press(part(list, 'id4', 'handle'), ' ');
    await press(part(list, 'id4', 'handle'), 'Home');
    expect(titles(list)).toEqual(['Story 1', 'Story 4', 'Story 0', 'Story 2', 'Story 3', 'Story 5']);
    await press(part(list, 'id4', 'handle'), ' ');
    expect(seen).toEqual([{ ids: ['id1', 'id4'], target: { before: 'id0' } }]);
  });

  it('selects by click, range, keyboard and all at once, and forgets what is shown no more', async () => {
    const list = show(many(6));
    const seen = told<string[]>(list, 'selectionchange');
    part(list, 'id1', 'select').click();
    await settled();
    part(list, 'id3', 'select').dispatchEvent(
      new MouseEvent('click', { bubbles: true, composed: true, shiftKey: true })
    );
    await settled();
    expect(seen.at(-1)).toEqual(['id1', 'id2', 'id3']);
    await press(part(list, 'id3', 'title'), 'ArrowDown', { shiftKey: true });
    expect(seen.at(-1)).toEqual(['id1', 'id2', 'id3', 'id4']);
    await press(part(list, 'id0', 'title'), 'a', { ctrlKey: true });
    expect(seen.at(-1)).toHaveLength(6);
    list.content = contentOf(many(6).filter(({ id }) => id === 'id2'));
    await settled();
    expect(seen.at(-1)).toEqual(['id2']);
    await press(part(list, 'id2', 'title'), 'Escape');
    expect(seen.at(-1)).toEqual([]);
  });

  it('walks from cell to cell, and Tab leads to one cell alone', async () => {
    const list = show(many(3));
    await press(part(list, 'id0', 'title'), 'ArrowRight');
    expect(part(list, 'id0', 'status').tabIndex).toBe(0);
    await press(part(list, 'id0', 'status'), 'ArrowDown');
    const tabbable = rows(list).flatMap((each) => [...each.shadowRoot!.querySelectorAll('[tabindex="0"]')]);
    expect(tabbable).toEqual([part(list, 'id1', 'status')]);
  });

  it('tells a typed position, and the ends of the backlog', async () => {
    const list = show(many(5));
    const seen = told(list, 'storyplace');
    part(list, 'id4', 'position').click();
    await settled();
    editor(list, 'id4').value = '2';
    await press(editor(list, 'id4'), 'Enter');
    row(list, 'id3').shadowRoot!.querySelector<HTMLElement>('[data-action="top"]')!.click();
    row(list, 'id1').shadowRoot!.querySelector<HTMLElement>('[data-action="bottom"]')!.click();
    expect(seen).toEqual([
      { ids: ['id4'], position: 2 },
      { ids: ['id3'], position: 1 },
      { ids: ['id1'], position: 'bottom' }
    ]);
  });

  it('edits points and keeps what was not changed', async () => {
    const list = show(many(3));
    const seen = told<StoryEdit>(list, 'storyedit');
    /* eslint-disable no-await-in-loop -- each edit waits for the one before */
    for (const [text, id] of [
      ['8', 'id1'],
      ['2', 'id2'],
      ['', 'id1']
    ] as const) {
      part(list, id, 'points').click();
      await settled();
      editor(list, id).value = text;
      await press(editor(list, id), 'Enter');
    }
    /* eslint-enable no-await-in-loop */
    expect(seen).toEqual([
      { id: 'id1', field: 'points', value: 8 },
      { id: 'id1', field: 'points', value: null }
    ]);
  });

  it('leaves an edit on Escape', async () => {
    const list = show(many(3));
    const seen = told<StoryEdit>(list, 'storyedit');
    part(list, 'id1', 'points').click();
    await settled();
    editor(list, 'id1').value = '13';
    await press(editor(list, 'id1'), 'Escape');
    expect(part(list, 'id1', 'points').textContent).toBe('1');
    expect(seen).toEqual([]);
  });

  it('renames with F2, and takes no blank title', async () => {
    const list = show(many(3));
    const seen = told<StoryEdit>(list, 'storyedit');
    await press(part(list, 'id1', 'title'), 'F2');
    editor(list, 'id1').value = '   ';
    await press(editor(list, 'id1'), 'Enter');
    await press(part(list, 'id1', 'title'), 'F2');
    editor(list, 'id1').value = ' Sail away ';
    await press(editor(list, 'id1'), 'Enter');
    expect(seen).toEqual([{ id: 'id1', field: 'title', value: 'Sail away' }]);
  });

  it('does not disturb an edit with what others do meanwhile, and shows it afterwards', async () => {
    const list = show(many(3));
    part(list, 'id1', 'points').click();
    await settled();
    editor(list, 'id1').value = '13';
    list.content = contentOf([story(9), ...many(3)], { isNews: true });
    await settled();
    expect(editor(list, 'id1').value).toBe('13');
    await press(editor(list, 'id1'), 'Escape');
    expect(titles(list)[0]).toBe('Story 9');
  });

  it('asks for a place with M, about all that are selected', async () => {
    const list = show(many(4));
    const seen = told<StoryAction>(list, 'storyaction');
    await press(part(list, 'id0', 'title'), 'm');
    part(list, 'id1', 'select').click();
    part(list, 'id2', 'select').click();
    await settled();
    await press(part(list, 'id2', 'title'), 'm');
    expect(seen).toEqual([
      { action: 'move', ids: ['id0'] },
      { action: 'move', ids: ['id1', 'id2'] }
    ]);
  });

  it('offers in the menu what may be done, and leads the focus back when it is closed', async () => {
    const list = show(many(3), { canRank: false });
    part(list, 'id1', 'menu').click();
    await settled();
    const menu = list.shadowRoot!.querySelector('c-backlog-row-menu')!;
    const actions = [...menu.shadowRoot!.querySelectorAll<HTMLElement>('[role="menuitem"]')].map(
      ({ dataset }) => dataset.action
    );
    expect(actions).toEqual(['open', 'rename', 'edit', 'notNow']);
    menu.dispatchEvent(new CustomEvent('close'));
    await settled();
    expect(list.shadowRoot!.querySelector('c-backlog-row-menu')).toBeNull();
  });

  it('shows epics as headings that fold', async () => {
    const epic = { epicId: 'e', epicName: 'Pay' };
    const list = show([story(0), story(1, epic), story(2, epic)], { isGrouped: true });
    const seen = told<string>(list, 'grouptoggle');
    const headings = [...list.shadowRoot!.querySelectorAll<HTMLElement>('.group-name')];
    expect(headings.map((each) => each.getAttribute('aria-expanded'))).toEqual(['true', 'true']);
    headings[1]!.click();
    expect(seen).toEqual(['e']);
    await press(headings[1]!, 'ArrowDown');
    expect(part(list, 'id1', 'title').tabIndex).toBe(0);
  });

  it('offers nothing that may not be done', () => {
    const list = show(many(3), { canRank: false, canAct: false, editable: new Set() });
    for (const each of rows(list)) {
      expect(each.shadowRoot!.querySelector('button, input')).toBeNull();
    }
  });

  it('shows text that looks like markup as text', () => {
    const title = `<img src=x onerror="alert(1)"> ' OR 1=1`;
    const list = show([story(0, { title })]);
    expect(titles(list)).toEqual([title]);
    expect(rows(list)[0]!.shadowRoot!.querySelector('img')).toBeNull();
  });
});
