import { createElement } from 'lwc';
import read from '@salesforce/apex/ForecastController.read';
import saveForecast from '@salesforce/apex/ForecastController.saveForecast';
import byDay from '@salesforce/apex/HistoryController.byDay';
import ForecastPanel from 'c/forecastPanel';

jest.mock('@salesforce/apex/ForecastController.read', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ForecastController.saveForecast', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/HistoryController.byDay', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/HistoryController.newestChange', () => ({ default: jest.fn(async () => null) }), {
  virtual: true
});
jest.mock('@salesforce/apex/StoryFeedController.stampOf', () => ({ default: jest.fn(async () => ({ total: 0 })) }), {
  virtual: true
});
const [answers, saves, days] = [read, saveForecast, byDay] as unknown as [jest.Mock, jest.Mock, jest.Mock];

const over = (index: number): object => ({
  Id: `s${index}`,
  Name: `Sprint ${index}`,
  Status__c: 'Completed',
  Start_Date__c: `2026-0${index}-02`,
  End_Date__c: `2026-0${index}-15`,
  Completed_Points__c: 20
});
const answer = (changes: object = {}): object => ({
  product: { Id: 'p', Name: 'Harbour', Sprint_Length_Days__c: 14 },
  sprints: [over(3), over(2), over(1)],
  growth: [],
  releases: [{ Id: 'spring', Name: 'Spring', Status__c: 'Planned', Release_Date__c: '2026-03-30' }],
  roadmapItems: [{ Id: 'r1', Name: 'Pay', Epic__c: 'e', Promised_Date__c: '2026-12-31' }],
  epics: [{ Id: 'e', Name: 'Tickets' }],
  changes: [],
  moves: [],
  today: '2026-03-16',
  maySave: true,
  ...changes
});
const story = (id: string, changes: object = {}): object => ({
  id,
  key: id,
  title: `Story ${id}`,
  rank: id,
  points: 10,
  status: 'Ready',
  releaseId: 'spring',
  epicId: null,
  sprintId: null,
  dueDate: null,
  ...changes
});

type Panel = HTMLElement & { shadowRoot: ShadowRoot; recordId: string };
/** The forecast is made in pieces, between which the page goes on. */
const settled = async (): Promise<void> => {
  // eslint-disable-next-line no-await-in-loop, @lwc/lwc/no-async-operation -- one turn after the other
  for (let turn = 0; turn < 12; turn += 1) await new Promise((resolve) => setTimeout(resolve));
};

async function open(recordId: string, stories: object[], given: object = answer()): Promise<Panel> {
  answers.mockResolvedValue(given);
  days.mockResolvedValue([{ day: '2026-03-10', points: 30, done: 0 }]);
  const element = createElement('c-forecast-panel', { is: ForecastPanel }) as unknown as Panel;
  element.recordId = recordId;
  document.body.appendChild(element);
  await settled();
  tell(element, stories);
  await settled();
  return element;
}
function tell(element: Panel, stories: object[]): void {
  const detail = { stories, total: stories.length, isComplete: true, changedByOthers: [] };
  element.shadowRoot.querySelector('c-story-feed')!.dispatchEvent(new CustomEvent('news', { detail }));
}
const figure = (element: Panel, name: string): string =>
  element.shadowRoot.querySelector(`[data-figure="${name}"] dd`)?.textContent ?? '';
interface Table {
  rows: { id: string; p85: string | null; chance: number | null }[];
}
const rows = (element: Panel): Table['rows'] =>
  (element.shadowRoot.querySelector('c-forecast-table') as unknown as Table).rows;
const three = [story('a'), story('b', { epicId: 'e', releaseId: null }), story('c')];

describe('a forecast', () => {
  afterEach(() => document.body.replaceChildren());

  it('tells the days of a release, and that its promise is at risk', async () => {
    const element = await open('spring', [...three, story('d', { points: 20 })]);
    expect(figure(element, 'p85')).toContain('2026');
    expect(element.shadowRoot.querySelector('.figure.at-risk')).not.toBeNull();
    expect(rows(element).map(({ id }) => id)).toEqual(['a', 'c', 'd']);
    expect(element.shadowRoot.querySelector('c-burn-up-chart')).not.toBeNull();
  });

  it('lists releases, roadmap and epics of a product, each with the day of its last story', async () => {
    const element = await open('p', three);
    expect(rows(element)).toMatchObject([{ id: 'spring', p85: '2026-04-12', chance: 0 }]);
    for (const [value, id] of [
      ['roadmap', 'r1'],
      ['epics', 'e']
    ]) {
      const choice = element.shadowRoot.querySelector('lightning-combobox')!;
      choice.dispatchEvent(new CustomEvent('change', { detail: { value } }));
      await settled(); // eslint-disable-line no-await-in-loop -- one choice after the other
      expect(rows(element)).toMatchObject([{ id, p85: '2026-03-29' }]);
    }
  });

  it('puts what stands in a sprint before the rest, whatever its rank', async () => {
    const active = {
      Id: 'now',
      Name: 'Sprint 4',
      Status__c: 'Active',
      Start_Date__c: '2026-03-16',
      End_Date__c: '2026-03-29'
    };
    const sprints = [active, over(3), over(2), over(1)];
    const stories = [...three, story('z', { sprintId: 'now', releaseId: 'other' })];
    const element = await open('spring', stories, answer({ sprints }));
    expect(rows(element).map(({ p85 }) => p85)).toEqual(['2026-03-29', '2026-04-12']);
  });

  it.each([
    ['too few sprints', three, answer({ sprints: [over(1)] }), 'TooShort'],
    [
      'no work done',
      three,
      answer({ sprints: [1, 2, 3].map((index) => ({ ...over(index), Completed_Points__c: 0 })) }),
      'Never'
    ],
    ['nothing to do', [], answer(), 'NothingLeft'],
    ['everything of it done', [story('a', { status: 'Done' }), story('b', { releaseId: null })], answer(), 'AllDone'],
    ['no story of it', [story('b', { releaseId: null })], answer(), 'NoStories']
  ])('gives no day with %s, and says why', async (_, stories, given, expected) => {
    const element = await open('spring', stories, given);
    expect(element.shadowRoot.querySelector('.absence')!.textContent).toContain(expected);
    expect(element.shadowRoot.querySelector('[data-figure]')).toBeNull();
  });

  it('says why the day moved since last week', async () => {
    const changes = [{ Kind__c: 'Added', Story__c: 'd', Story_Title__c: 'd', Release__c: 'spring', Points__c: 20 }];
    const first = { ...over(1), Id: 's0', Start_Date__c: '2025-12-02', End_Date__c: '2025-12-15' };
    const sprints = [over(3), over(2), over(1), first];
    const element = await open('spring', [...three, story('d', { points: 20 })], answer({ changes, sprints }));
    expect(element.shadowRoot.querySelector('.moved')!.textContent).toContain('MovedScope');
  });

  it('is made anew when stories change', async () => {
    const element = await open('spring', three);
    const before = figure(element, 'p85');
    tell(element, [...three, story('d', { points: 100 })]);
    await settled();
    expect(figure(element, 'p85')).not.toBe(before);
  });

  it('is kept with releases and roadmap items by who may, and a refusal is told', async () => {
    const element = await open('p', three);
    saves.mockResolvedValueOnce(2);
    element.shadowRoot.querySelector<HTMLElement>('.save')!.click();
    await settled();
    expect(saves).toHaveBeenLastCalledWith({
      productId: 'p',
      forecasts: [
        { recordId: 'spring', p50: '2026-04-12', p85: '2026-04-12' },
        { recordId: 'r1', p50: '2026-03-29', p85: '2026-03-29' }
      ]
    });
    const told = jest.fn();
    element.addEventListener('lightning__showtoast', (event) => told((event as CustomEvent).detail.variant));
    saves.mockRejectedValueOnce({ body: { message: 'no' } });
    element.shadowRoot.querySelector<HTMLElement>('.save')!.click();
    await settled();
    expect(told).toHaveBeenCalledWith('error');
    const other = await open('p', three, answer({ maySave: false }));
    expect(other.shadowRoot.querySelector('.save')).toBeNull();
  });

  it('says why it cannot be made, and tries again', async () => {
    answers.mockRejectedValueOnce({ body: { message: 'no' } });
    const element = createElement('c-forecast-panel', { is: ForecastPanel }) as unknown as Panel;
    element.recordId = 'spring';
    document.body.appendChild(element);
    await settled();
    answers.mockResolvedValue(answer());
    element.shadowRoot.querySelector('c-error-panel')!.dispatchEvent(new CustomEvent('retry'));
    await settled();
    expect(element.shadowRoot.querySelector('c-error-panel')).toBeNull();
  });
});
