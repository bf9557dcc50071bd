import { createElement } from 'lwc';
import BacklogToolbar from 'c/backlogToolbar';
import { NO_FILTER, type StoryFilter } from 'c/storyFilter';

function show(filter: StoryFilter): { element: HTMLElement; changes: StoryFilter[] } {
  const element = createElement('c-backlog-toolbar', { is: BacklogToolbar });
  element.filter = filter;
  element.statusOptions = [{ label: 'Ready', value: 'Ready' }];
  const changes: StoryFilter[] = [];
  element.addEventListener('filterchange', (event) => changes.push((event as CustomEvent<StoryFilter>).detail));
  document.body.appendChild(element);
  return { element, changes };
}

const control = (element: HTMLElement, field: string): Element | null | undefined =>
  element.shadowRoot?.querySelector(`[data-field="${field}"]`);

describe('the backlog toolbar', () => {
  afterEach(() => document.body.replaceChildren());

  it('tells the whole filter when one part of it changes', () => {
    const { element, changes } = show({ ...NO_FILTER, text: 'pay' });
    control(element, 'status')?.dispatchEvent(new CustomEvent('change', { detail: { value: 'Ready' } }));
    expect(changes).toEqual([{ ...NO_FILTER, text: 'pay', status: 'Ready' }]);
  });

  it('offers to clear a filter only when there is one', () => {
    expect(show(NO_FILTER).element.shadowRoot?.querySelector('lightning-button')).toBeNull();
    const { element, changes } = show({ ...NO_FILTER, focus: 'blocked' });
    element.shadowRoot?.querySelector('lightning-button')?.dispatchEvent(new CustomEvent('click'));
    expect(changes).toEqual([NO_FILTER]);
  });
});
