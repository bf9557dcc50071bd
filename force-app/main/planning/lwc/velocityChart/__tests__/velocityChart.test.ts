import { createElement } from 'lwc';
import sprints from '@salesforce/apex/HistoryController.sprints';
import VelocityChart from 'c/velocityChart';

jest.mock('@salesforce/apex/HistoryController.sprints', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/HistoryController.newestChange', () => ({ default: jest.fn(async () => null) }), {
  virtual: true
});
const read = sprints as unknown as jest.Mock;
const sprint = (Name: string, Status__c: string, atStart: number | undefined, done: number, value: number): object => ({
  Id: Name,
  Name,
  Status__c,
  End_Date__c: `2026-03-0${Name}`,
  Points_at_Start__c: atStart,
  Completed_Points__c: done,
  Completed_Value__c: value
});

type Chart = HTMLElement & { shadowRoot: ShadowRoot; recordId: string };
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve(); // eslint-disable-line no-await-in-loop -- one turn after the other
};
async function open(answer: object[]): Promise<Chart> {
  read.mockResolvedValue(answer);
  const element = createElement('c-velocity-chart', { is: VelocityChart }) as unknown as Chart;
  element.recordId = 'product';
  document.body.appendChild(element);
  await settled();
  return element;
}
const figures = (element: Chart): (string | null)[] =>
  [...element.shadowRoot.querySelectorAll('[data-figure] dd')].map(({ textContent }) => textContent);

describe('the velocity of a team', () => {
  afterEach(() => document.body.replaceChildren());
  const answer = [
    sprint('3', 'Active', 20, 5, 9),
    sprint('2', 'Completed', 20, 25, 30),
    sprint('1', 'Completed', 20, 15, 10)
  ];

  it('is what finished sprints brought beside what was planned', async () => {
    const element = await open(answer);
    expect(figures(element)).toEqual(['20', '100%', '20']);
    expect(element.shadowRoot.querySelectorAll('rect.bar')).toHaveLength(4);
  });

  it('shows the value delivered instead', async () => {
    const element = await open(answer);
    const choice = element.shadowRoot.querySelector('lightning-radio-group')!;
    choice.dispatchEvent(new CustomEvent('change', { detail: { value: 'value' } }));
    await settled();
    expect(element.shadowRoot.querySelectorAll('rect.bar.value')).toHaveLength(2);
  });

  it('does not make up a predictability that nobody noted', async () => {
    const element = await open([sprint('1', 'Completed', undefined, 15, 10)]);
    expect(figures(element)[1]).toContain('Unknown');
  });

  it('says so while no sprint is finished', async () => {
    const element = await open([sprint('3', 'Active', 20, 5, 9)]);
    expect(element.shadowRoot.querySelector('.empty')!.textContent).toContain('VelocityEmpty');
  });
});
