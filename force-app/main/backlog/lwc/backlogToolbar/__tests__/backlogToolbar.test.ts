import { createElement } from 'lwc';
import BacklogToolbar from 'c/backlogToolbar';
import { focusCounts, NO_FILTER, type StoryFilter } from 'c/storyFilter';

function show(filter: StoryFilter): { element: HTMLElement; changes: StoryFilter[] } {
  const element = createElement('c-backlog-toolbar', { is: BacklogToolbar });
  element.filter = filter;
  element.statusOptions = [{ label: 'Ready', value: 'Ready' }];
  element.counts = focusCounts([], 0);
  const changes: StoryFilter[] = [];
  element.addEventListener('filterchange', (event) => changes.push((event as CustomEvent<StoryFilter>).detail));
  document.body.appendChild(element);
  return { element, changes };
}
const all = (element: HTMLElement, selector: string): HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])
];
const openFilters = async (element: HTMLElement): Promise<void> => {
  all(element, '.filters')[0]?.dispatchEvent(new CustomEvent('click'));
  await Promise.resolve();
};

describe('the backlog toolbar', () => {
  afterEach(() => document.body.replaceChildren());

  it('tells the whole filter when one part of it changes', async () => {
    const { element, changes } = show({ ...NO_FILTER, text: 'pay' });
    await openFilters(element);
    const status = all(element, '[data-field="status"]')[0];
    status?.dispatchEvent(new CustomEvent('change', { detail: { value: 'Ready' } }));
    expect(changes).toEqual([{ ...NO_FILTER, text: 'pay', status: 'Ready' }]);
  });

  it('keeps the filters behind a button that says how many are set', async () => {
    const { element } = show({ ...NO_FILTER, status: 'Ready', epicId: 'none' });
    expect(all(element, 'lightning-combobox')).toEqual([]);
    await openFilters(element);
    expect(all(element, 'lightning-combobox')).toHaveLength(7);
  });

  it('shows what deserves a look in one click, and leads back with the second', () => {
    const first = show(NO_FILTER);
    all(first.element, '[data-focus="stale"]')[0]?.click();
    expect(first.changes).toEqual([{ ...NO_FILTER, focus: 'stale' }]);
    const second = show({ ...NO_FILTER, focus: 'stale' });
    expect(all(second.element, '[data-focus="stale"]')[0]?.getAttribute('aria-pressed')).toBe('true');
    all(second.element, '[data-focus="stale"]')[0]?.click();
    expect(second.changes).toEqual([NO_FILTER]);
  });

  it('offers to clear a filter only when there is one', () => {
    expect(all(show(NO_FILTER).element, 'lightning-button')).toHaveLength(1);
    const { element, changes } = show({ ...NO_FILTER, focus: 'blocked' });
    all(element, 'lightning-button')[1]?.dispatchEvent(new CustomEvent('click'));
    expect(changes).toEqual([NO_FILTER]);
  });
});
