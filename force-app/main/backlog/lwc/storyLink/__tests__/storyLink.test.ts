import { createElement } from 'lwc';
import StoryLink from 'c/storyLink';

describe('a link to a story', () => {
  afterEach(() => document.body.replaceChildren());

  it('opens its page here, and with a key held leaves it to the browser', () => {
    const element = createElement('c-story-link', { is: StoryLink });
    Object.assign(element, { storyId: 's1', storyKey: 'S-00001', storyTitle: 'Sail' });
    document.body.appendChild(element);
    const link = element.shadowRoot!.querySelector('a')!;
    expect(link.getAttribute('href')).toBe('/lightning/r/Story__c/s1/view');
    expect(link.textContent).toBe('S-00001Sail');
    // Runs behind the component's own listener, and keeps the test's page from following the link.
    const taken: boolean[] = [];
    link.addEventListener('click', (event) => {
      taken.push(event.defaultPrevented);
      event.preventDefault();
    });
    for (const keys of [{}, { ctrlKey: true }, { metaKey: true }, { shiftKey: true }]) {
      link.dispatchEvent(new MouseEvent('click', { cancelable: true, ...keys }));
    }
    expect(taken).toEqual([true, false, false, false]);
  });
});
