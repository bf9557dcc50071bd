import { createElement } from 'lwc';
import PlanResult from 'c/planResult';
import type { FoundPlan } from 'c/planOptimiser';
import {
  buildBoard,
  buildProblem,
  DEFAULT_SETTINGS,
  EMPTY_DRAFT,
  markStories,
  moveStories,
  type Draft,
  type PlanCommand,
  type PlanSnapshot,
  type ProblemInput
} from 'c/planModel';
import { optimise } from 'c/sprintPlan';
import { storyOf } from '../../../../records/lwc/storyRecords/__tests__/storyOf';
import { comparisonRows } from '../comparisonRows';
import { markCosts } from '../markCosts';

const sprint = (id: string): PlanSnapshot['sprints'][number] => ({
  id,
  name: id,
  goal: '',
  status: 'Planned',
  startDate: id === 'x' ? '2026-03-02' : '2026-03-16',
  endDate: id === 'x' ? '2026-03-15' : '2026-03-29',
  capacity: 3,
  teamSize: null,
  committed: 0,
  completed: 0,
  pointsAtStart: null
});
const snapshot: PlanSnapshot = {
  sprints: [sprint('x'), sprint('y')],
  absences: [],
  links: [],
  epics: [],
  donePoints: {},
  mayCommit: true
};
const stories = [
  storyOf('a', { points: 3, businessValue: 8, rank: '1', objectiveId: 'o', objectiveName: 'Fast' }),
  storyOf('b', { points: 3, businessValue: 5, rank: '2' }),
  storyOf('c', { points: 3, businessValue: 2, rank: '3' })
];
const names = {
  story: (id: string) => id,
  key: (id: string) => id,
  sprint: (at: number | string) => `Sprint ${at}`,
  epic: (id: string) => id,
  group: (id: string) => id,
  due: () => ''
};

function inputOf(draft: Draft): ProblemInput {
  const board = buildBoard({
    stories,
    snapshot,
    draft,
    horizon: 2,
    sprintLengthDays: 14,
    today: '2026-03-01',
    firstName: 'x'
  });
  return {
    board,
    snapshot,
    draft,
    settings: { ...DEFAULT_SETTINGS, decay: 0 },
    budget: null,
    costPerPoint: null,
    today: '2026-03-01',
    isForCheck: false
  };
}
async function find(draft: Draft): Promise<{ input: ProblemInput; found: FoundPlan }> {
  const input = inputOf(draft);
  const { problem } = buildProblem(input);
  const outcome = await optimise(problem);
  if (outcome.kind !== 'plan') throw new Error(outcome.kind);
  return { input, found: { problem, plan: outcome.plan, draft } };
}
/** c stands in the first sprint, and is to stay there. */
const PINNED = markStories(moveStories(EMPTY_DRAFT, [stories[2]!], 'x'), ['c'], 'pins', true);

type Element = HTMLElement & { shadowRoot: ShadowRoot };
async function open(draft: Draft): Promise<{ element: Element; commands: PlanCommand[] }> {
  const { input, found } = await find(draft);
  const element = createElement('c-plan-result', { is: PlanResult }) as unknown as Element;
  Object.assign(element, { found, input, names });
  const commands: PlanCommand[] = [];
  element.addEventListener('plancommand', (event) => commands.push((event as CustomEvent<PlanCommand>).detail));
  document.body.appendChild(element);
  return { element, commands };
}
const buttons = (element: Element, label: string): HTMLElement[] =>
  [...element.shadowRoot.querySelectorAll<HTMLElement & { label: string }>('lightning-button')].filter(
    (one) => one.label === label
  );

afterEach(() => {
  document.body.replaceChildren();
});

describe('the result of the optimiser', () => {
  it('is taken over as a whole or sprint by sprint', async () => {
    const { element, commands } = await open(moveStories(EMPTY_DRAFT, [stories[2]!], 'x'));
    buttons(element, 'c.PlanResult_TakeAll')[0]!.click();
    expect(commands[0]).toMatchObject({ kind: 'take', only: null });
    buttons(element, 'c.PlanResult_TakeOne')[1]!.click();
    expect(commands[1]).toMatchObject({ kind: 'take', only: 1 });
  });

  it('asks why', async () => {
    const { element, commands } = await open(EMPTY_DRAFT);
    element.shadowRoot.querySelector<HTMLElement>('li button')!.click();
    expect(commands[0]!.kind).toBe('why');
  });

  it('says so where the plan at hand is as good', async () => {
    const draft = moveStories(moveStories(EMPTY_DRAFT, [stories[0]!], 'x'), [stories[1]!], 'y');
    const { element } = await open(draft);
    expect(element.shadowRoot.textContent).toContain('c.PlanResult_Same');
    expect(buttons(element, 'c.PlanResult_TakeAll')).toHaveLength(0);
  });
});

describe('what marks cost', () => {
  it('is the value that the best plan loses to each', async () => {
    const draft = markStories(PINNED, ['b'], 'excluded', true);
    const { input, found } = await find(draft);
    expect(found.plan.value).toBe(10);
    expect(await markCosts(input, found.plan, {})).toEqual([
      { storyId: 'c', mark: 'pins', loss: 0 },
      { storyId: 'b', mark: 'excluded', loss: 0 }
    ]);
    const pinned = await find(PINNED);
    expect(await markCosts(pinned.input, pinned.found.plan, {})).toEqual([{ storyId: 'c', mark: 'pins', loss: 3 }]);
  });
});

describe('the comparison', () => {
  it('sets value, money and groups side by side', () => {
    const totals = (value: number, points: number): Parameters<typeof comparisonRows>[0]['a'] => ({
      value,
      cost: points * 10,
      points,
      stories: 1,
      groups: { 'objective:o': { points, value, stories: 1 }, 'person:p': { points, value, stories: 1 } }
    });
    const comparison = { a: totals(5, 3), b: totals(8, 3), slips: [], advances: [], groupsGained: [], groupsLost: [] };
    const rows = (hasMoney: boolean): string[][] =>
      comparisonRows(comparison, names, hasMoney).map(({ key, mine, best, difference }) => [
        key,
        mine,
        best,
        difference
      ]);
    expect(rows(true)).toEqual([
      ['value', '5', '8', '+3'],
      ['cost', '30', '30', '='],
      ['points', '3', '3', '='],
      ['stories', '1', '1', '='],
      ['objective:o', '3', '3', '=']
    ]);
    expect(rows(false).map(([key]) => key)).not.toContain('cost');
  });
});
