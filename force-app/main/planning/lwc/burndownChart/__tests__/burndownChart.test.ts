import { createElement } from 'lwc';
import ofSprint from '@salesforce/apex/HistoryController.ofSprint';
import BurndownChart from 'c/burndownChart';

jest.mock('@salesforce/apex/HistoryController.ofSprint', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/HistoryController.newestChange', () => ({ default: jest.fn(async () => null) }), {
  virtual: true
});
const read = ofSprint as unknown as jest.Mock;

const history = {
  sprint: {
    Name: 'Sprint 1',
    Product__c: 'p',
    Status__c: 'Active',
    Start_Date__c: '2026-03-02',
    End_Date__c: '2026-03-13',
    Started_On__c: '2026-03-02T08:00:00.000Z',
    Points_at_Start__c: 20,
    Committed_Points__c: 25,
    Completed_Points__c: 8
  },
  changes: [
    {
      Id: '1',
      Changed_On__c: '2026-03-04T09:00:00.000Z',
      Kind__c: 'Added',
      Story__c: 's',
      Story_Title__c: 'Pay',
      Points__c: 5
    },
    {
      Id: '2',
      Changed_On__c: '2026-03-05T09:00:00.000Z',
      Kind__c: 'Completed',
      Story__c: 't',
      Story_Title__c: 'Sail',
      Done_Points__c: 8
    }
  ],
  isCut: false,
  today: '2026-03-06',
  timeZone: 'UTC'
};

type Chart = HTMLElement & { shadowRoot: ShadowRoot; recordId: string };
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve(); // eslint-disable-line no-await-in-loop -- one turn after the other
};

async function open(): Promise<Chart> {
  const element = createElement('c-burndown-chart', { is: BurndownChart }) as unknown as Chart;
  element.recordId = 'sprint';
  document.body.appendChild(element);
  await settled();
  return element;
}
const figures = (element: Chart): Record<string, string> =>
  Object.fromEntries(
    [...element.shadowRoot.querySelectorAll<HTMLElement>('[data-figure]')].map((part) => [
      part.dataset.figure,
      part.querySelector('dd')!.textContent
    ])
  );
interface Frame {
  rows: { cells: (string | number | null)[] }[];
  readings: { lines: string[] }[];
}
const frame = (element: Chart): Frame => element.shadowRoot.querySelector('c-chart-frame') as unknown as Frame;

describe('the burndown of a sprint', () => {
  afterEach(() => document.body.replaceChildren());

  it('says what was planned, came in, is done and remains', async () => {
    read.mockResolvedValue(history);
    expect(figures(await open())).toEqual({ start: '20', added: '+5', removed: '0', done: '8', remaining: '17' });
  });

  it('has a line for each day until today, and marks the day on which scope came in', async () => {
    read.mockResolvedValue(history);
    const element = await open();
    expect(
      frame(element)
        .rows.slice(0, 6)
        .map(({ cells }) => cells[1])
    ).toEqual([20, 20, 25, 17, 17, null]);
    expect(element.shadowRoot.querySelectorAll('circle.grown')).toHaveLength(1);
    expect(frame(element).readings[2]!.lines.at(-1)).toContain('KindAdded');
  });

  it('is drawn anew when the scope has changed', async () => {
    read.mockResolvedValue(history);
    const element = await open();
    read.mockResolvedValue({ ...history, sprint: { ...history.sprint, Completed_Points__c: 12 } });
    element.shadowRoot.querySelector('c-scope-watch')!.dispatchEvent(new CustomEvent('scopechange'));
    await settled();
    expect(figures(element).remaining).toBe('13');
  });

  it.each([
    ['dates', { ...history, sprint: { ...history.sprint, Start_Date__c: undefined } }, 'BurndownNoDates'],
    ['stories', { ...history, changes: [], sprint: { ...history.sprint, Committed_Points__c: 0 } }, 'BurndownNoStories']
  ])('says what it needs without %s', async (_, answer, expected) => {
    read.mockResolvedValue(answer);
    const element = await open();
    expect(element.shadowRoot.querySelector('.empty')!.textContent).toContain(expected);
    expect(element.shadowRoot.querySelector('svg')).toBeNull();
  });

  it('says why it cannot be read, and tries again', async () => {
    read.mockRejectedValueOnce({ body: { message: 'no' } }).mockResolvedValue(history);
    const element = await open();
    element.shadowRoot.querySelector('c-error-panel')!.dispatchEvent(new CustomEvent('retry'));
    await settled();
    expect(figures(element).start).toBe('20');
  });
});
