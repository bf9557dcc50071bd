import { createElement } from 'lwc';
import startsOf from '@salesforce/apex/StoryPanelController.startsOf';
import { StoryIndex, type ReadStory } from 'c/storyTextFeed';
import StoryEstimate from 'c/storyEstimate';
import { daysBetween, median } from '../numbers';

jest.mock('@salesforce/apex/StoryPanelController.startsOf', () => ({ default: jest.fn() }), { virtual: true });
const starts = startsOf as unknown as jest.Mock;

const story = (id: string, title: string, points: number, more: object = {}): ReadStory =>
  ({
    id,
    key: `S-${id}`,
    title,
    text: '',
    type: 'User Story',
    status: 'Done',
    points,
    epicId: null,
    sprintName: '',
    completedOn: null,
    ...more
  }) as unknown as ReadStory;
const STORIES = [
  story('1', 'Sail to the harbour', 3, { sprintName: 'Sprint 2', completedOn: '2026-03-05' }),
  story('2', 'Sail at night', 8),
  story('3', 'Sail now', 5, { status: 'New' })
];
const INDEX = new StoryIndex();
INDEX.remember(STORIES);
INDEX.similar.add(STORIES);

type Element = HTMLElement & { shadowRoot: ShadowRoot };
function open(given: object = {}): Element {
  const element = createElement('c-story-estimate', { is: StoryEstimate });
  const values = { title: 'Sail to the harbour', type: 'User Story', points: '5' };
  Object.assign(element, { storyId: '9', values, rights: { fields: ['points'] }, index: INDEX, indexed: 3, ...given });
  document.body.appendChild(element);
  return element as unknown as Element;
}
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve(); // eslint-disable-line no-await-in-loop -- one turn after the other
};
const cells = (element: Element): string[] =>
  [...element.shadowRoot.querySelectorAll('tbody tr')].map((row) =>
    [...row.querySelectorAll('td')].map(({ textContent }) => textContent).join(' ')
  );

describe('the estimate of a story', () => {
  beforeEach(() => starts.mockReset().mockResolvedValue({}));
  afterEach(() => document.body.replaceChildren());

  it('is chosen, taken back, or typed', () => {
    const element = open();
    const told: object[] = [];
    element.addEventListener('fieldchange', (event) => told.push((event as CustomEvent<object>).detail));
    const [one, ...others] = element.shadowRoot.querySelectorAll<HTMLElement>('.choice');
    one!.click();
    others[2]!.click();
    element.shadowRoot
      .querySelector('lightning-input')!
      .dispatchEvent(new CustomEvent('change', { detail: { value: '2.5' } }));
    expect(told).toEqual([{ points: '1' }, { points: '' }, { points: '2.5' }]);
    expect(others[2]!.getAttribute('aria-pressed')).toBe('true');
  });

  it('stands beside finished stories that are like it, the most alike first', async () => {
    starts.mockResolvedValue({ '1': '2026-03-02T09:00:00.000Z' });
    const element = open();
    await settled();
    expect(cells(element)).toEqual(['3 Sprint 2 4', '8 – –']);
    expect(starts).toHaveBeenCalledTimes(1);
    expect(starts.mock.calls[0][0].storyIds).toEqual(['1', '2']);
  });

  it('does without their days where they are not to be had', async () => {
    starts.mockRejectedValue(new Error('no'));
    const element = open();
    await settled();
    expect(cells(element)).toEqual(['3 Sprint 2 –', '8 – –']);
  });

  it('is offered to nobody who may not estimate', () => {
    expect(open({ rights: { fields: [] } }).shadowRoot.querySelector('.choice, lightning-input')).toBeNull();
  });

  it('has nothing to compare with while nothing is read', () => {
    expect(open({ index: undefined }).shadowRoot.querySelector('table')).toBeNull();
  });
});

describe('numbers of an estimate', () => {
  it.each<[number[], number]>([
    [[3], 3],
    [[8, 1], 4.5],
    [[5, 1, 3], 3],
    [[2, 8, 3, 5], 4]
  ])('the median of %j is %d', (all, middle) => {
    expect(median(all)).toBe(middle);
  });
  it('count days with both ends, and none backwards', () => {
    expect(daysBetween('2026-03-01T23:00:00Z', '2026-03-01')).toBe(1);
    expect(daysBetween('2026-02-28T01:00:00Z', '2026-03-02')).toBe(3);
    expect(daysBetween('2026-03-02T01:00:00Z', '2026-03-01')).toBeUndefined();
  });
});
