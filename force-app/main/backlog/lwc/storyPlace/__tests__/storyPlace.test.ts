import { createElement } from 'lwc';
import StoryPlace from 'c/storyPlace';

const named = (id: string, points: number | null = 1): object => ({ id, key: `S-${id}`, title: id, points });
const FACTS = {
  id: 'me',
  key: 'S-me',
  statusLabel: 'New',
  sprintId: 'sp1',
  sprintName: 'Sprint 1',
  sprintStart: '2026-01-05',
  sprintEnd: '2026-01-16',
  releaseId: null,
  releaseName: ''
};

function open(place: object): ShadowRoot {
  const element = createElement('c-story-place', { is: StoryPlace });
  Object.assign(element, { place, facts: FACTS, points: null, storyTitle: 'Sail' });
  document.body.appendChild(element);
  return element.shadowRoot!;
}

describe('the place of a story', () => {
  afterEach(() => document.body.replaceChildren());

  it('is between its neighbours, each with its number', () => {
    const root = open({ position: 5, total: 9, above: [named('a'), named('b')], below: [named('c', 3)] });
    expect([...root.querySelectorAll('.number')].map(({ textContent }) => textContent)).toEqual(['3', '4', '5', '6']);
    expect([...root.querySelectorAll('.size')].map(({ textContent }) => textContent)).toEqual(['1', '1', '–', '3']);
    expect(root.querySelector('[aria-current]')!.textContent).toBe('S-me Sail');
  });

  it('is unknown for one that never got a place', () => {
    expect(open({ position: null, total: 9, above: [], below: [] }).querySelectorAll('.row')).toHaveLength(0);
  });

  it('leads to the sprint, and says what is not planned', () => {
    const links = [
      ...open({ position: 1, total: 1, above: [], below: [] }).querySelectorAll<HTMLAnchorElement>('dd a')
    ];
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['Sprint 1', '/lightning/r/Sprint__c/sp1/view']
    ]);
  });
});
