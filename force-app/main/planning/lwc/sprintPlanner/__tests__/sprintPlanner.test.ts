import { createElement } from 'lwc';
import snapshotOf from '@salesforce/apex/PlanningController.snapshotOf';
import type { Board, BoardWarning, PlanCommand } from 'c/planModel';
import SprintPlanner from 'c/sprintPlanner';
import { storyOf } from '../../../../records/lwc/storyRecords/__tests__/storyOf';

jest.mock('@salesforce/apex/PlanningController.snapshotOf', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/PlanningController.commitPlan', () => ({ default: jest.fn() }), { virtual: true });
jest.mock(
  '@salesforce/apex/PlanningController.peopleOf',
  () => {
    const { createApexTestWireAdapter } = jest.requireActual('@salesforce/sfdx-lwc-jest');
    return { default: createApexTestWireAdapter(jest.fn()) };
  },
  { virtual: true }
);
jest.mock('@salesforce/apex/SprintLifeController.startSprint', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/SprintLifeController.closeSprint', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/SprintLifeController.reviewSprint', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/SprintLifeController.lifeOf', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/StoryFeedController.stampOf', () => ({ default: jest.fn() }), { virtual: true });
jest.mock(
  'lightning/modal',
  () => ({ __esModule: true, default: jest.requireActual<typeof import('lwc')>('lwc').LightningElement }),
  { virtual: true }
);
class NoResizes {
  observe(): void {}
  disconnect(): void {}
}
globalThis.ResizeObserver = NoResizes as unknown as typeof ResizeObserver;

const snapshot = snapshotOf as unknown as jest.Mock;
const answer = (mayCommit: boolean): object => ({
  sprints: [
    {
      Id: 'x',
      Name: 'Sprint 1',
      Status__c: 'Planned',
      Goal__c: 'Go',
      Start_Date__c: '2026-03-02',
      End_Date__c: '2026-03-15',
      Capacity_Points__c: 5
    },
    {
      Id: 'y',
      Name: 'Sprint 2',
      Status__c: 'Planned',
      Goal__c: 'On',
      Start_Date__c: '2026-03-16',
      End_Date__c: '2026-03-29',
      Capacity_Points__c: 5
    }
  ],
  absences: [],
  dependencies: [],
  epics: [],
  donePoints: {},
  mayCommit
});
const STORIES = [storyOf('a', { rank: '1' }), storyOf('b', { rank: '2' }), storyOf('c', { rank: '3' })];

type Element = HTMLElement & { shadowRoot: ShadowRoot };
type BoardElement = HTMLElement & { board: Board; warnings: readonly BoardWarning[]; canPlan: boolean };
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve(); // eslint-disable-line no-await-in-loop -- one turn after the other
};

async function open(mayCommit = true): Promise<Element> {
  snapshot.mockResolvedValue(answer(mayCommit));
  const element = createElement('c-sprint-planner', { is: SprintPlanner }) as unknown as Element;
  document.body.appendChild(element);
  const tell = (selector: string, name: string, detail: unknown): boolean =>
    element.shadowRoot.querySelector(selector)!.dispatchEvent(new CustomEvent(name, { detail }));
  tell('c-product-header', 'productchange', { id: 'p', name: 'Harbour', sprintLengthDays: 14 });
  await settled();
  tell('c-story-feed', 'news', { stories: STORIES, total: 3, isComplete: true, changedByOthers: [] });
  await settled();
  return element;
}
const boardOf = (element: Element): BoardElement => element.shadowRoot.querySelector<BoardElement>('c-plan-board')!;
const command = async (element: Element, detail: PlanCommand): Promise<void> => {
  boardOf(element).dispatchEvent(new CustomEvent('plancommand', { detail, bubbles: true, composed: true }));
  await settled();
};
const idsIn = (element: Element, index: number): string =>
  boardOf(element)
    .board.columns[index]!.stories.map(({ id }) => id)
    .join('');
const status = (element: Element): string => element.shadowRoot.querySelector('.changes')?.textContent ?? '';
const press = async (element: Element, key: string, shiftKey = false): Promise<void> => {
  const event = new KeyboardEvent('keydown', { key, ctrlKey: true, shiftKey, bubbles: true, composed: true });
  element.shadowRoot.querySelector('article')!.dispatchEvent(event);
  await settled();
};

afterEach(() => {
  document.body.replaceChildren();
  localStorage.clear();
});

describe('the sprint planner', () => {
  it('keeps what is moved as a draft, and counts it', async () => {
    const element = await open();
    expect(status(element)).toBe('c.Planner_NoChanges');
    await command(element, { kind: 'place', ids: ['a', 'b'], to: 'x', index: null });
    expect([idsIn(element, 0), status(element)]).toEqual(['ab', 'c.Planner_Changes']);
    expect(boardOf(element).warnings.map(({ code }) => code)).toContain('overCapacity');
    document.body.replaceChildren();
    expect(idsIn(await open(), 0)).toBe('ab');
  });

  it('takes steps back and does them again, by keyboard', async () => {
    const element = await open();
    await command(element, { kind: 'place', ids: ['a'], to: 'x', index: null });
    await command(element, { kind: 'place', ids: ['b'], to: 'x', index: null });
    await press(element, 'z');
    expect(idsIn(element, 0)).toBe('a');
    await press(element, 'Z', true);
    expect(idsIn(element, 0)).toBe('ab');
  });

  it('places and orders in one step', async () => {
    const element = await open();
    await command(element, { kind: 'place', ids: ['a'], to: 'x', index: null });
    await command(element, { kind: 'place', ids: ['c'], to: 'x', index: 0 });
    expect(idsIn(element, 0)).toBe('ca');
    await press(element, 'z');
    expect(idsIn(element, 0)).toBe('a');
  });

  it('mends a warning with one press', async () => {
    const element = await open();
    await command(element, { kind: 'place', ids: ['a', 'b'], to: 'x', index: null });
    const { fix } = boardOf(element).warnings.find(({ code }) => code === 'overCapacity')!;
    await command(element, { kind: 'fix', fix: fix! });
    expect([idsIn(element, 0), idsIn(element, 1)]).toEqual(['a', 'b']);
  });

  it('takes over a plan', async () => {
    const element = await open();
    await command(element, { kind: 'take', assignment: { a: 1, c: 0 }, only: null });
    expect([idsIn(element, 0), idsIn(element, 1)]).toEqual(['c', 'a']);
  });

  it('offers nothing to who may not commit, and takes nothing from them', async () => {
    const element = await open(false);
    await command(element, { kind: 'place', ids: ['a'], to: 'x', index: null });
    expect([idsIn(element, 0), boardOf(element).canPlan]).toEqual(['', false]);
    expect(element.shadowRoot.querySelectorAll('lightning-button')).toHaveLength(0);
    expect(element.shadowRoot.textContent).toContain('c.Planner_ReadOnly');
  });

  it('says what could not be read', async () => {
    const element = await open();
    snapshot.mockRejectedValue({ body: { message: 'No' } });
    element.shadowRoot.querySelector('c-product-header')!.dispatchEvent(new CustomEvent('refresh'));
    await settled();
    expect(element.shadowRoot.querySelector('c-error-panel')).not.toBeNull();
  });
});
