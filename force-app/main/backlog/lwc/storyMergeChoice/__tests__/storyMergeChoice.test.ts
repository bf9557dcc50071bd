import { createElement } from 'lwc';
import StoryMergeChoice from 'c/storyMergeChoice';

const TITLE = { field: 'title', base: 'Sail', mine: 'Row', theirs: 'Drift' };
const WISH = { field: 'iWant', base: '', mine: 'to row', theirs: 'to drift' };
const THEN = { field: 'thenText', rowId: 'c2', base: 'x', mine: 'y', theirs: '' };

function open(conflicts: object[]): { root: ShadowRoot; settled: object[] } {
  const element = createElement('c-story-merge-choice', { is: StoryMergeChoice });
  Object.assign(element, { conflicts, who: 'Paula', criteria: [{ key: 'c1' }, { key: 'c2' }] });
  const settled: object[] = [];
  element.addEventListener('settle', (event) => {
    const { conflict, value } = (event as CustomEvent<{ conflict: { field: string }; value: string }>).detail;
    settled.push([conflict.field, value]);
  });
  document.body.appendChild(element);
  return { root: element.shadowRoot!, settled };
}

describe('the choice between two versions', () => {
  afterEach(() => document.body.replaceChildren());

  it('is not there without any', () => {
    expect(open([]).root.querySelector('section')).toBeNull();
  });

  it('is mine, theirs, or for texts both', () => {
    const { root, settled } = open([TITLE, WISH]);
    const buttons = [...root.querySelectorAll<HTMLElement>('lightning-button')];
    for (const button of buttons) button.click();
    expect(settled).toEqual([
      ['title', 'Row'],
      ['title', 'Drift'],
      ['iWant', 'to row'],
      ['iWant', 'to drift'],
      ['iWant', 'to drift\nto row']
    ]);
  });

  it('shows both sides, and a blank one as such', () => {
    const { root } = open([THEN]);
    expect(root.querySelector('[data-part="mine"]')!.textContent).toBe('y');
    expect(root.querySelector('[data-part="theirs"]')!.textContent).not.toBe('');
    expect(root.querySelectorAll('lightning-button')).toHaveLength(2);
  });
});
