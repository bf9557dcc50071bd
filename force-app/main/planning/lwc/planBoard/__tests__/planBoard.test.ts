import { createElement } from 'lwc';
import PlanBoard from 'c/planBoard';
import type { Board, BoardColumn, PlanCommand, Story, StoryMarks } from 'c/planModel';
import { storyOf } from '../../../../records/lwc/storyRecords/__tests__/storyOf';
import { carryAcross, carryAlong, paintedColumns, type CarriedCard } from '../carriedCard';

class NoResizes {
  observe(): void {}
  disconnect(): void {}
}
globalThis.ResizeObserver = NoResizes as unknown as typeof ResizeObserver;

const column = (key: string, stories: Story[], isActive = false): BoardColumn => ({
  sprint: {
    key,
    name: `Sprint ${key}`,
    goal: '',
    capacity: 10,
    teamSize: null,
    startDate: null,
    endDate: null,
    isProposed: false,
    isActive,
    isEdited: false,
    stored: null,
    absences: [],
    isLeaveChanged: false,
    workingDays: null,
    availableDays: null
  },
  stories,
  points: 0,
  donePoints: 0,
  unestimated: 0
});
const story = (id: string, rank: string, sprintId: string | null = null, change: Partial<Story> = {}): Story =>
  storyOf(id, { rank, sprintId, ...change });

function makeBoard(): Board {
  const x = [story('a', '1', 'x'), story('c', '3', 'x'), story('z', '9', 'x', { status: 'Done' })];
  const y = [story('d', '4', 'y')];
  const columns = [column('x', x, true), column('y', y)];
  const places = new Map(columns.flatMap(({ sprint, stories }) => stories.map(({ id }) => [id, sprint.key] as const)));
  return { columns, backlog: [story('b', '2'), story('e', '5')], places };
}
const marks = (selected: string[] = []): StoryMarks => ({
  moved: new Set(),
  pins: new Set(),
  excluded: new Set(),
  mustHaves: new Set(),
  warned: new Set(),
  selected: new Set(selected)
});

type Element = HTMLElement & { shadowRoot: ShadowRoot };
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 8; turn += 1) await Promise.resolve(); // eslint-disable-line no-await-in-loop -- one turn after the other
};

async function open(canPlan = true, selected: string[] = []): Promise<{ element: Element; commands: PlanCommand[] }> {
  const element = createElement('c-plan-board', { is: PlanBoard }) as unknown as Element;
  Object.assign(element, { board: makeBoard(), marks: marks(selected), canPlan });
  const commands: PlanCommand[] = [];
  element.addEventListener('plancommand', (event) => commands.push((event as CustomEvent<PlanCommand>).detail));
  document.body.appendChild(element);
  await settled();
  return { element, commands };
}
const columnsOf = (element: Element): Element[] => [...element.shadowRoot.querySelectorAll<Element>('c-plan-column')];
const cardsOf = (of: Element): Element => of.shadowRoot.querySelector<Element>('c-plan-cards')!;
const grip = (element: Element, id: string): HTMLElement | undefined =>
  columnsOf(element)
    .map((of) => cardsOf(of).shadowRoot.querySelector<HTMLElement>(`[data-id="${id}"] [data-part="grip"]`))
    .find(Boolean) ?? undefined;
const idsIn = (element: Element, index: number): string =>
  [...cardsOf(columnsOf(element)[index]!).shadowRoot.querySelectorAll<HTMLElement>('li')]
    .map((card) => card.dataset.id)
    .join('');

async function press(element: Element, id: string, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    grip(element, id)!.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true })
    );
    await settled(); // eslint-disable-line no-await-in-loop -- keys come one after the other
  }
}

afterEach(() => {
  document.body.replaceChildren();
});

describe('a board', () => {
  it('shows the backlog and each sprint', async () => {
    const { element } = await open();
    expect([idsIn(element, 0), idsIn(element, 1), idsIn(element, 2)]).toEqual(['be', 'acz', 'd']);
  });

  it('carries a story to another sprint by keyboard; it is painted at once, and asked for when it is dropped', async () => {
    const { element, commands } = await open();
    await press(element, 'b', ' ', 'ArrowRight');
    expect(idsIn(element, 1)).toBe('abcz');
    expect(commands).toEqual([]);
    await press(element, 'b', 'Enter');
    expect(commands).toEqual([{ kind: 'place', ids: ['b'], to: 'x', index: null }]);
  });

  it('puts a story in order within its sprint', async () => {
    const { element, commands } = await open();
    await press(element, 'c', ' ', 'ArrowUp', ' ');
    expect(commands).toEqual([{ kind: 'place', ids: ['c'], to: 'x', index: 0 }]);
  });

  it('leaves a story with Escape, and where it was', async () => {
    const { element, commands } = await open();
    await press(element, 'd', ' ', 'ArrowLeft', 'Escape');
    await press(element, 'd', ' ', ' ');
    expect([idsIn(element, 2), commands]).toEqual(['d', []]);
  });

  it('selects with Control and Space', async () => {
    const { element, commands } = await open();
    const key = new KeyboardEvent('keydown', {
      key: ' ',
      ctrlKey: true,
      bubbles: true,
      composed: true,
      cancelable: true
    });
    grip(element, 'a')!.dispatchEvent(key);
    expect(commands).toEqual([{ kind: 'select', ids: ['a'], isOn: true }]);
  });

  it('moves nothing that is done, and nothing for who may not plan', async () => {
    const { element, commands } = await open();
    await press(element, 'z', ' ', 'ArrowRight', ' ');
    const reader = await open(false);
    await press(reader.element, 'a', ' ', 'ArrowRight', ' ');
    expect([...commands, ...reader.commands]).toEqual([]);
    expect(cardsOf(columnsOf(reader.element)[0]!).shadowRoot.querySelector('[data-part="menu"]')).toBeNull();
  });

  it('offers every other place in the menu of a card, and moves all that are selected', async () => {
    const { element, commands } = await open(true, ['a', 'b']);
    cardsOf(columnsOf(element)[1]!).shadowRoot.querySelector<HTMLElement>('[data-id="a"] [data-part="menu"]')!.click();
    await settled();
    const menu = element.shadowRoot.querySelector<Element>('c-plan-menu')!;
    const items = [...menu.shadowRoot.querySelectorAll<HTMLElement>('button')];
    expect(items.map(({ dataset }) => dataset.key)).toEqual([
      'move:x',
      'move:y',
      'move:',
      'pin',
      'must',
      'exclude',
      'select',
      'why',
      'open'
    ]);
    items[1]!.click();
    await settled();
    expect(commands).toEqual([{ kind: 'place', ids: ['a', 'b'], to: 'y', index: null }]);
    expect(element.shadowRoot.querySelector('c-plan-menu')).toBeNull();
  });
});

describe('a carried card', () => {
  const carried = (change: Partial<CarriedCard> = {}): CarriedCard => ({
    id: 'b',
    from: '',
    fromIndex: 0,
    to: '',
    index: 0,
    isPlaced: false,
    ...change
  });
  const board = makeBoard();
  const b = board.backlog[0]!;

  it('stands where its rank has it, and no further than the last sprint', () => {
    const x = carryAcross(board, carried(), 1, b);
    expect([x.to, x.index]).toEqual(['x', 1]);
    const y = carryAcross(board, x, 1, b);
    expect([y.to, y.index]).toEqual(['y', 0]);
    expect(carryAcross(board, y, 1, b)).toBe(y);
    expect(carryAcross(board, carryAcross(board, x, -1, b), -1, b).to).toBe('');
  });

  it('walks along a sprint to its ends, and not along the backlog', () => {
    const x = carried({ to: 'x', index: 1 });
    expect(carryAlong(board, carryAlong(board, x, -1), -1)).toMatchObject({ index: 0, isPlaced: true });
    expect(carryAlong(board, carried({ to: 'x', index: 3 }), 1).index).toBe(3);
    expect(carryAlong(board, carried(), 1)).toEqual(carried());
  });

  it('is painted once', () => {
    const painted = paintedColumns(board, carried({ to: 'y', index: 1 }));
    expect([...painted.values()].flat().filter(({ id }) => id === 'b')).toHaveLength(1);
    expect(painted.get('y')!.map(({ id }) => id)).toEqual(['d', 'b']);
  });
});
