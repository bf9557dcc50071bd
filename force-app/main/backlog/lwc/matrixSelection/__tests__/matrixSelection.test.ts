import { createElement } from 'lwc';
import MatrixSelection, { NO_RIGHTS } from 'c/matrixSelection';
import { storyOf } from '../../../../records/lwc/storyRecords/__tests__/storyOf';

const ALL = { effort: true, value: true, rank: true, propose: false, plan: true, putOff: true, tag: true };
const STORIES = [storyOf('a', { points: 3, businessValue: 8 }), storyOf('b', { points: 5, businessValue: 13 })];

function show(change: Record<string, unknown>): HTMLElement {
  const element = createElement('c-matrix-selection', { is: MatrixSelection });
  Object.assign(element, { stories: STORIES, rights: ALL, valueLabel: 'Business value', ...change });
  document.body.append(element);
  return element;
}
const all = (element: HTMLElement, selector: string): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)
];
function events<Detail>(element: HTMLElement, name: string): Detail[] {
  const seen: Detail[] = [];
  element.addEventListener(name, (event) => seen.push((event as CustomEvent<Detail>).detail));
  return seen;
}

describe('what can be done with selected stories', () => {
  afterEach(() => document.body.replaceChildren());

  it('is offered as far as the person may', () => {
    const kinds = (rights: object): (string | undefined)[] =>
      all(show({ rights }), '[data-action]').map(({ dataset }) => dataset.action);
    expect(kinds(ALL)).toEqual(['rank', 'plan', 'putOff', 'tag']);
    document.body.replaceChildren();
    expect(kinds({ ...NO_RIGHTS, propose: true })).toEqual(['rank']);
    document.body.replaceChildren();
    expect(kinds(NO_RIGHTS)).toEqual([]);
  });

  it('asks in a form, which goes when the action is told', async () => {
    const element = show({});
    const acts = events(element, 'act');
    all(element, '[data-action="putOff"]')[0]!.click();
    await Promise.resolve();
    const [form] = all(element, 'c-matrix-action');
    expect((form as unknown as { kind: string }).kind).toBe('putOff');
    form!.dispatchEvent(new CustomEvent('act', { detail: { kind: 'putOff', reason: 'later' } }));
    await Promise.resolve();
    expect(acts).toEqual([{ kind: 'putOff', reason: 'later' }]);
    expect(all(element, 'c-matrix-action')).toHaveLength(0);
  });

  it('shows the numbers of a single story only, for who may change one of them', () => {
    expect(all(show({}), '[data-estimate]')).toHaveLength(0);
    expect(all(show({ stories: STORIES.slice(0, 1) }), '[data-estimate]')).toHaveLength(2);
    expect(all(show({ stories: STORIES.slice(0, 1), rights: NO_RIGHTS }), '[data-estimate]')).toHaveLength(0);
  });

  it('lets go of one story', () => {
    const element = show({});
    const told = events(element, 'selectionchange');
    all(element, 'lightning-button-icon[data-id="a"]')[0]!.click();
    expect(told).toEqual([['b']]);
  });
});
