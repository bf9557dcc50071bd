import { createElement } from 'lwc';
import BacklogAddStory, { type NewStory } from 'c/backlogAddStory';

function show(properties: Record<string, unknown>): { element: HTMLElement; added: NewStory[] } {
  const element = createElement('c-backlog-add-story', { is: BacklogAddStory });
  Object.assign(element, properties);
  const added: NewStory[] = [];
  element.addEventListener('add', (event) => added.push((event as CustomEvent<NewStory>).detail));
  document.body.appendChild(element);
  return { element, added };
}
const tell = async (element: HTMLElement, selector: string, name: string, detail?: unknown): Promise<void> => {
  element.shadowRoot!.querySelector(selector)!.dispatchEvent(new CustomEvent(name, { detail }));
  await Promise.resolve();
};

describe('adding a story', () => {
  afterEach(() => document.body.replaceChildren());

  it('adds at the chosen place', async () => {
    const { element, added } = show({ canRank: true, selectedKey: 'S-1' });
    await tell(element, '.title', 'change', { value: '  Land ' });
    await tell(element, '.place', 'change', { value: 'position' });
    await tell(element, '.position', 'change', { value: '4.7' });
    await tell(element, 'lightning-button', 'click');
    expect(added).toEqual([{ title: 'Land', place: 'position', position: 4 }]);
  });

  it('adds at the bottom for who does not rank, and nothing without a title', async () => {
    const { element, added } = show({ canRank: false });
    await tell(element, 'lightning-button', 'click');
    await tell(element, '.title', 'change', { value: 'Land' });
    await tell(element, 'lightning-button', 'click');
    expect(added.map(({ place }) => place)).toEqual(['bottom']);
    expect(element.shadowRoot!.querySelector('.place')).toBeNull();
  });

  it('goes to the top once the story it was to stand above is selected no more', async () => {
    const { element, added } = show({ canRank: true, selectedKey: 'S-1' });
    await tell(element, '.place', 'change', { value: 'above' });
    Object.assign(element, { selectedKey: '' });
    await tell(element, '.title', 'change', { value: 'Land' });
    await tell(element, 'lightning-button', 'click');
    expect(added.map(({ place }) => place)).toEqual(['top']);
  });
});
