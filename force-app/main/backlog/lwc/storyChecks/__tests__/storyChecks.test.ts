import { createElement } from 'lwc';
import { storyQuality, type Quality, type StoryToCheck } from 'c/storyQuality';
import StoryChecks from 'c/storyChecks';
import { textsOf } from '../findingTexts';

type Element = HTMLElement & { shadowRoot: ShadowRoot };
const STORY: StoryToCheck = {
  isUserStory: true,
  title: 'Sail',
  asA: 'captain',
  iWant: 'to sail fast',
  soThat: 'I arrive in time',
  points: 3,
  criteria: [{ given: '', when: '', thenText: 'it sails' }],
  openQuestions: 0,
  openPredecessors: 0
};
const quality = (change: Partial<StoryToCheck> = {}): Quality => storyQuality({ ...STORY, ...change });

function open(of: Quality): Element {
  const element = createElement('c-story-checks', { is: StoryChecks });
  Object.assign(element, { quality: of });
  document.body.appendChild(element);
  return element as unknown as Element;
}
const fixes = (element: Element): object[] => {
  const fixed: object[] = [];
  element.addEventListener('fix', (event) => fixed.push((event as CustomEvent<object>).detail));
  element.shadowRoot.querySelectorAll<HTMLElement>('.show').forEach((button) => button.click());
  return fixed;
};

describe('the quality of a story on its page', () => {
  afterEach(() => document.body.replaceChildren());

  it('leads to the words that a finding is about', () => {
    expect(fixes(open(quality()))).toEqual([{ part: 'iWant', start: 8, end: 12 }]);
  });

  it('leads to the part where something is missing', () => {
    const part = (change: Partial<StoryToCheck>): object | undefined =>
      fixes(open(quality({ iWant: 'to sail', ...change })))[0];
    expect(part({ criteria: [] })).toMatchObject({ part: 'criteria' });
    expect(part({ criteria: [{ given: '', when: '', thenText: 'it is fast' }] })).toMatchObject({
      part: 'criteria:0',
      start: 6
    });
    expect(part({ openQuestions: 1 })).toMatchObject({ part: 'questions' });
    expect(part({ openPredecessors: 1 })).toMatchObject({ part: 'dependencies' });
    expect(part({ points: null })).toMatchObject({ part: 'points' });
    expect(part({ soThat: '' })).toMatchObject({ part: 'soThat' });
  });

  it('shows six letters with the worst about each', () => {
    const { shadowRoot } = open(quality({ soThat: '' }));
    expect(
      [...shadowRoot.querySelectorAll('.letter')].map(({ className }) => className.replace('letter ', ''))
    ).toEqual(['fine', 'fine', 'error', 'fine', 'fine', 'warning']);
  });

  it('shows the costly findings first, and the others when asked', async () => {
    const element = open(quality({ title: '', asA: '', iWant: '', soThat: '', points: null, criteria: [] }));
    expect(element.shadowRoot.querySelectorAll('.finding')).toHaveLength(4);
    element.shadowRoot.querySelector<HTMLElement>('lightning-button')!.click();
    await Promise.resolve();
    expect(element.shadowRoot.querySelectorAll('.finding')).toHaveLength(6);
    expect(element.shadowRoot.querySelector('lightning-button')).toBeNull();
  });

  it('has nothing to say about a good one', () => {
    const element = open(quality({ iWant: 'to sail' }));
    expect(element.shadowRoot.querySelectorAll('.finding')).toHaveLength(0);
    expect(element.shadowRoot.querySelector('.score.good')).not.toBeNull();
  });

  it.each([
    [80, 'good'],
    [79, 'fair'],
    [50, 'fair'],
    [49, 'poor']
  ])('calls %d %s', (score, word) => {
    expect(open({ score, findings: [], letters: [] }).shadowRoot.querySelector(`.head .${word}`)).not.toBeNull();
  });

  it('has words for everything that can be found', () => {
    const bad = quality({
      title: `${'x'.repeat(100)} fast`,
      asA: 'user',
      iWant: 'to press a button and to sail the boat',
      soThat: '',
      points: 40,
      openQuestions: 1,
      openPredecessors: 1,
      criteria: Array.from({ length: 9 }, () => ({ given: '', when: '', thenText: 'soon' }))
    });
    for (const finding of bad.findings) {
      const { what, how } = textsOf(finding);
      expect(what && how).toBeTruthy();
      expect(what).not.toContain('{0}');
    }
  });
});
