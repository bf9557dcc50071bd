import { createElement } from 'lwc';
import PlanOptimiser, { type FoundPlan } from 'c/planOptimiser';
import {
  buildBoard,
  DEFAULT_SETTINGS,
  EMPTY_DRAFT,
  type Draft,
  type PlanSnapshot,
  type ProblemInput,
  type Story
} from 'c/planModel';
import type { Names } from 'c/planWords';
import { storyOf } from '../../../../records/lwc/storyRecords/__tests__/storyOf';

const snapshot: PlanSnapshot = {
  sprints: [
    {
      id: 'x',
      name: 'Sprint 1',
      goal: 'Go',
      status: 'Planned',
      startDate: '2026-03-02',
      endDate: '2026-03-15',
      capacity: 5,
      teamSize: null,
      committed: 0,
      completed: 0,
      pointsAtStart: null
    }
  ],
  absences: [],
  links: [],
  epics: [],
  donePoints: {},
  mayCommit: true
};
const names: Names = {
  story: (id) => id,
  key: (id) => id,
  sprint: (at) => String(at),
  epic: (id) => id,
  group: (id) => id,
  due: () => ''
};
const stories: Story[] = [
  storyOf('a', { points: 3, businessValue: 8, rank: '1' }),
  storyOf('b', { points: 3, businessValue: 5, rank: '2' }),
  storyOf('c', { points: 2, businessValue: 3, rank: '3' }),
  storyOf('d', { points: null, businessValue: 20, rank: '4' })
];

function inputOf(draft: Draft = EMPTY_DRAFT): ProblemInput {
  const board = buildBoard({
    stories,
    snapshot,
    draft,
    horizon: 1,
    sprintLengthDays: 14,
    today: '2026-03-01',
    firstName: 'Sprint 1'
  });
  return {
    board,
    snapshot,
    draft,
    settings: DEFAULT_SETTINGS,
    budget: null,
    costPerPoint: null,
    today: '2026-03-01',
    isForCheck: false
  };
}

type Element = HTMLElement & { shadowRoot: ShadowRoot; input: ProblemInput; found: FoundPlan | undefined };

function open(input: ProblemInput): { element: Element; found: (FoundPlan | undefined)[]; settings: unknown[] } {
  const element = createElement('c-plan-optimiser', { is: PlanOptimiser }) as unknown as Element;
  Object.assign(element, { input, names, groups: new Map() });
  const found: (FoundPlan | undefined)[] = [];
  const settings: unknown[] = [];
  element.addEventListener('found', (event) =>
    found.push((event as CustomEvent<FoundPlan | null>).detail ?? undefined)
  );
  element.addEventListener('settingschange', (event) => settings.push((event as CustomEvent).detail));
  document.body.appendChild(element);
  return { element, found, settings };
}
const button = (element: Element, label: string): HTMLElement | undefined =>
  [...element.shadowRoot.querySelectorAll<HTMLElement & { label: string }>('lightning-button')].find(
    (one) => one.label === label
  );
const until = async (test: () => boolean): Promise<void> => {
  // The optimiser lets the page breathe between its slices; so does this.
  // eslint-disable-next-line no-await-in-loop, @lwc/lwc/no-async-operation -- one breath after the other
  for (let turn = 0; turn < 10_000 && !test(); turn += 1) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(test()).toBe(true);
};

afterEach(() => {
  document.body.replaceChildren();
});

describe('the optimiser', () => {
  it('finds the best plan, with its proof and what it leaves out', async () => {
    const { element, found } = open(inputOf());
    button(element, 'c.PlanOptimiser_Run')!.click();
    await until(() => found.at(-1) !== undefined);
    const { plan } = found.at(-1)!;
    expect([plan.assignment, plan.isOptimal, plan.value]).toEqual([{ a: 0, c: 0 }, true, 11]);
    expect(plan.notices.map(({ code }) => code)).toContain('notEstimated');
  });

  it('says why there is no plan', async () => {
    const { element, found } = open(inputOf({ ...EMPTY_DRAFT, mustHaves: ['d'] }));
    button(element, 'c.PlanOptimiser_Run')!.click();
    const reasons = (): readonly string[] =>
      element.shadowRoot.querySelector<HTMLElement & { reasons: readonly string[] }>('c-plan-reasons')!.reasons;
    await until(() => reasons().length > 0);
    expect(reasons()).toEqual(['c.PlanWords_RequiredNotEstimated']);
    expect(found.at(-1)).toBeUndefined();
  });

  it('shows how far it is, and stops when it is asked to', async () => {
    const { element, found } = open(inputOf());
    button(element, 'c.PlanOptimiser_Run')!.click();
    await Promise.resolve();
    button(element, 'c.PlanOptimiser_Cancel')!.click();
    await until(() => button(element, 'c.PlanOptimiser_Run') !== undefined);
    expect(found.at(-1) === undefined || found.at(-1)!.plan.isOptimal).toBe(true);
  });

  it('asks for other settings, and keeps out what is no percentage', async () => {
    const { element, settings } = open(inputOf());
    const decay = element.shadowRoot.querySelector('lightning-input[type="number"], lightning-input')!;
    for (const value of ['-1', '101', '', '12.5'])
      decay.dispatchEvent(new CustomEvent('change', { detail: { value } }));
    expect(settings).toEqual([{ ...DEFAULT_SETTINGS, decay: 12.5 }]);
  });
});
