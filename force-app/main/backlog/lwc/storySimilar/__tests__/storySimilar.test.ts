import { createElement } from 'lwc';
import { StoryIndex, type ReadStory } from 'c/storyTextFeed';
import StorySimilar from 'c/storySimilar';

const story = (id: string, title: string, more: Partial<ReadStory> = {}): ReadStory => ({
  id,
  key: `S-${id}`,
  title,
  text: '',
  type: 'User Story',
  status: 'New',
  statusLabel: 'New',
  points: null,
  epicId: null,
  sprintName: '',
  completedOn: null,
  ...more
});
function indexOf(stories: ReadStory[]): StoryIndex {
  const index = new StoryIndex();
  index.remember(stories);
  index.similar.add(stories);
  return index;
}
const INDEX = indexOf([
  story('1', 'Sail to the harbour'),
  story('2', 'Sail at night', { sprintName: 'Sprint 3' }),
  story('3', 'Pay')
]);

function open(given: object): ShadowRoot {
  const element = createElement('c-story-similar', { is: StorySimilar });
  Object.assign(element, { index: INDEX, indexed: 3, ...given });
  document.body.appendChild(element);
  return element.shadowRoot!;
}
const found = (root: ShadowRoot): string[] =>
  [...root.querySelectorAll<HTMLElement & { storyId: string }>('c-story-link')].map(({ storyId }) => storyId);

describe('similar stories on the page', () => {
  afterEach(() => document.body.replaceChildren());

  it('stand with what they have in common, but for the story itself', () => {
    expect(found(open({ text: 'sailing to a harbour', exceptId: '9' }))).toEqual(['1', '2']);
    expect(found(open({ text: 'sailing to a harbour', exceptId: '1' }))).toEqual(['2']);
  });

  it('are marked where they are nearly the same', () => {
    expect(open({ text: 'sail harbour' }).querySelectorAll('.same')).toHaveLength(1);
  });

  it('follow what is typed', async () => {
    const element = createElement('c-story-similar', { is: StorySimilar });
    Object.assign(element, { index: INDEX, indexed: 3, text: 'pay' });
    document.body.appendChild(element);
    expect(found(element.shadowRoot!)).toEqual(['3']);
    Object.assign(element, { text: 'night' });
    await Promise.resolve();
    expect(found(element.shadowRoot!)).toEqual(['2']);
  });

  it('are none where none is, and unknown while stories are still read', () => {
    expect(open({ text: 'unheard of' }).querySelectorAll('p.detail')).toHaveLength(1);
    expect(found(open({ text: 'sail', index: undefined, indexed: 0 }))).toEqual([]);
    expect(open({ text: '', progress: 'Reading' }).querySelector('p.detail')!.textContent).toBe('Reading');
  });
});
