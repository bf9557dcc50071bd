import { createElement } from 'lwc';
import commitPlan from '@salesforce/apex/PlanningController.commitPlan';
import PlanCommit from 'c/planCommit';
import { buildBoard, EMPTY_DRAFT, moveStories, type PlanSnapshot } from 'c/planModel';
import { storyOf } from '../../../../records/lwc/storyRecords/__tests__/storyOf';

jest.mock('@salesforce/apex/PlanningController.commitPlan', () => ({ default: jest.fn() }), { virtual: true });
jest.mock(
  'lightning/modal',
  () => {
    const { LightningElement } = jest.requireActual<typeof import('lwc')>('lwc');
    return {
      __esModule: true,
      default: class extends LightningElement {
        close(result: unknown): void {
          this.dispatchEvent(new CustomEvent('closed', { detail: result }));
        }
      }
    };
  },
  { virtual: true }
);

const commit = commitPlan as unknown as jest.Mock;
const snapshot: PlanSnapshot = { sprints: [], absences: [], links: [], epics: [], donePoints: {}, mayCommit: true };
const stories = [storyOf('a', { rank: '1' })];
const draft = moveStories(EMPTY_DRAFT, stories, 'new:1');
const board = buildBoard({
  stories,
  snapshot,
  draft,
  horizon: 1,
  sprintLengthDays: 14,
  today: '2026-03-01',
  firstName: 'Sprint 1'
});

type Element = HTMLElement & { shadowRoot: ShadowRoot };
type Field = HTMLElement & { label: string; disabled: boolean; reasons: readonly string[] };
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 8; turn += 1) await Promise.resolve(); // eslint-disable-line no-await-in-loop -- one turn after the other
};

async function open(overLimits: string[] = []): Promise<{ element: Element; closed: unknown[] }> {
  const element = createElement('c-plan-commit', { is: PlanCommit }) as unknown as Element;
  Object.assign(element, { productId: 'p', draft, board, overLimits, today: '2026-03-01' });
  const closed: unknown[] = [];
  element.addEventListener('closed', (event) => closed.push((event as CustomEvent).detail));
  document.body.appendChild(element);
  await settled();
  return { element, closed };
}
const field = (element: Element, label: string): Field =>
  [...element.shadowRoot.querySelectorAll<Field>('lightning-button, lightning-input, lightning-textarea')].find(
    (one) => one.label === `c.PlanDialog_${label}`
  )!;
const fill = async (element: Element, label: string, detail: object): Promise<void> => {
  field(element, label).dispatchEvent(new CustomEvent('change', { detail }));
  await settled();
};

afterEach(() => {
  document.body.replaceChildren();
  commit.mockReset();
});

describe('the commit of a plan', () => {
  it('says what changes, sends it as one request and answers what the org answered', async () => {
    commit.mockResolvedValue({ madeSprints: { 'new:1': 'id' } });
    const { element, closed } = await open();
    expect(element.shadowRoot.querySelector('.changes')!.textContent).toMatch(/Sprint 1.*c\.PlanDialog_New/);
    field(element, 'Commit').click();
    await settled();
    expect(commit.mock.calls[0][0].request).toMatchObject({
      productId: 'p',
      moves: [{ storyId: 'a', sprint: 'new:1' }],
      overLimitReason: '',
      decisionTitle: ''
    });
    expect(closed).toEqual([{ madeSprints: { 'new:1': 'id' } }]);
  });

  it('shows every reason of a refusal, and stays', async () => {
    commit.mockRejectedValue({ body: { message: 'One.\nTwo.' } });
    const { element, closed } = await open();
    field(element, 'Commit').click();
    await settled();
    expect(element.shadowRoot.querySelector<Field>('c-plan-reasons')!.reasons).toEqual(['One.', 'Two.']);
    expect([closed, field(element, 'Commit').disabled]).toEqual([[], false]);
  });

  it('goes over a limit only with a reason', async () => {
    commit.mockResolvedValue({ madeSprints: {} });
    const { element } = await open(['Too much']);
    expect(field(element, 'Commit').disabled).toBe(true);
    await fill(element, 'OverLimit', { value: ' help comes ' });
    field(element, 'Commit').click();
    await settled();
    expect(commit.mock.calls[0][0].request.overLimitReason).toBe('help comes');
  });

  it('keeps a decision only with a title and a reason', async () => {
    commit.mockResolvedValue({ madeSprints: {} });
    const { element } = await open();
    await fill(element, 'SaveDecision', { checked: true });
    expect(field(element, 'Commit').disabled).toBe(true);
    await fill(element, 'DecisionReason', { value: 'Season' });
    expect(field(element, 'Commit').disabled).toBe(false);
    field(element, 'Commit').click();
    await settled();
    expect(commit.mock.calls[0][0].request.decisionReason).toBe('Season');
  });
});
