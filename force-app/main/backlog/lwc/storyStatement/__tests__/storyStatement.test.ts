import { createElement } from 'lwc';
import type { Rights } from 'c/storyPanelModel';
import StoryStatement from 'c/storyStatement';

type Element = HTMLElement & { shadowRoot: ShadowRoot; show(name: string, start?: number, end?: number): void };
const ALL = ['title', 'type', 'asA', 'iWant', 'soThat', 'description', 'epicId'];
const VALUES = {
  title: 'Sail',
  type: 'User Story',
  asA: 'captain',
  iWant: 'to sail',
  soThat: '',
  description: '',
  epicId: ''
};

function open(fields: readonly string[], values: Record<string, string> = VALUES): Element {
  const element = createElement('c-story-statement', { is: StoryStatement });
  Object.assign(element, {
    values,
    rights: { fields } as unknown as Rights,
    types: [],
    epics: [{ label: 'E', value: 'e1' }]
  });
  document.body.appendChild(element);
  return element as unknown as Element;
}
const control = (element: Element, field: string): HTMLElement | null =>
  element.shadowRoot.querySelector<HTMLElement>(`[data-field="${field}"]`);
function paste(target: HTMLElement, text: string): Event {
  const event: Event = new CustomEvent('paste', { bubbles: true, cancelable: true });
  Object.assign(event, { clipboardData: { getData: () => text } });
  target.dispatchEvent(event);
  return event;
}

describe('the statement of a story', () => {
  afterEach(() => document.body.replaceChildren());

  it('tells each change by the name of its field', () => {
    const element = open(ALL);
    const changed = jest.fn();
    element.addEventListener('fieldchange', changed);
    control(element, 'iWant')!.dispatchEvent(new CustomEvent('change', { detail: { value: 'to row' } }));
    control(element, 'epicId')!.dispatchEvent(new CustomEvent('change', { detail: { value: 'e1' } }));
    expect(changed.mock.calls.map(([event]) => (event as CustomEvent).detail)).toEqual([
      { iWant: 'to row' },
      { epicId: 'e1' }
    ]);
  });

  it('takes a pasted sentence apart, and leaves any other text to the field', () => {
    const element = open(ALL);
    const changed = jest.fn();
    element.addEventListener('fieldchange', changed);
    const event = paste(control(element, 'asA')!, 'As a crew member, I want a list so that nobody is left behind.');
    expect(event.defaultPrevented).toBe(true);
    expect((changed.mock.calls[0][0] as CustomEvent).detail).toEqual({
      asA: 'crew member',
      iWant: 'a list',
      soThat: 'nobody is left behind'
    });
    expect(paste(control(element, 'asA')!, 'crew').defaultPrevented).toBe(false);
  });

  it('offers only what may be written', () => {
    const element = open(['title']);
    expect(control(element, 'title')).not.toBeNull();
    expect(control(element, 'iWant')).toBeNull();
    expect([...element.shadowRoot.querySelectorAll('dd')].map(({ textContent }) => textContent)).toEqual([
      'captain',
      'to sail',
      ''
    ]);
    expect((control(element, 'type') as HTMLElement & { readOnly: boolean }).readOnly).toBe(true);
  });

  it('asks no bug for a sentence, unless it has one', () => {
    expect(control(open(ALL, { ...VALUES, type: 'Bug', asA: '', iWant: '' }), 'iWant')).toBeNull();
    expect(control(open(ALL, { ...VALUES, type: 'Bug', asA: '' }), 'iWant')).not.toBeNull();
  });

  it('says how much is left when a part grows long', () => {
    const left = (length: number): number =>
      open(ALL, { ...VALUES, iWant: 'x'.repeat(length) }).shadowRoot.querySelectorAll('.left').length;
    expect([left(199), left(200)]).toEqual([0, 1]);
  });

  it('selects the words that a finding is about', () => {
    const element = open(ALL);
    const area = control(element, 'iWant') as HTMLElement & { setRangeText: jest.Mock; focus: jest.Mock };
    area.setRangeText = jest.fn();
    area.focus = jest.fn();
    element.show('iWant', 3, 7);
    expect(area.focus).toHaveBeenCalled();
    expect(area.setRangeText).toHaveBeenCalledWith('sail', 3, 7, 'select');
    element.show('iWant');
    expect(area.setRangeText).toHaveBeenCalledTimes(1);
    expect(() => element.show('none')).not.toThrow();
  });
});
