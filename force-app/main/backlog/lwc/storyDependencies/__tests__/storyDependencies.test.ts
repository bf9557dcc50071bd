import { createElement } from 'lwc';
import { createRecord, deleteRecord } from 'lightning/uiRecordApi';
import { StoryIndex, type ReadStory } from 'c/storyTextFeed';
import StoryDependencies from 'c/storyDependencies';

const [create, remove] = [createRecord, deleteRecord] as unknown as jest.Mock[];
const story = (id: string, key: string, title: string): ReadStory =>
  ({ id, key, title, text: '', points: null, status: 'New' }) as unknown as ReadStory;
const STORIES = [
  story('s1', 'S-00001', 'Sail'),
  story('s2', 'S-00002', 'Rig the sail'),
  story('s3', 'S-00003', 'Sailing school')
];
const INDEX = new StoryIndex();
INDEX.remember(STORIES);
INDEX.similar.add(STORIES);
const ALL = { mayLink: true, mayUnlink: true };
const NEED = {
  linkId: 'l1',
  id: 's2',
  key: 'S-00002',
  title: 'Rig the sail',
  points: null,
  status: 'New',
  isOpen: true
};

type Element = HTMLElement & { shadowRoot: ShadowRoot };
function open(given: object = {}): Element {
  const element = createElement('c-story-dependencies', { is: StoryDependencies });
  Object.assign(element, { storyId: 's1', needs: [], neededBy: [], rights: ALL, index: INDEX, ...given });
  document.body.appendChild(element);
  return element as unknown as Element;
}
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve(); // eslint-disable-line no-await-in-loop -- one turn after the other
};
async function search(element: Element, value: string): Promise<HTMLElement[]> {
  element.shadowRoot.querySelector('lightning-input')!.dispatchEvent(new CustomEvent('change', { detail: { value } }));
  await settled();
  return [...element.shadowRoot.querySelectorAll<HTMLElement>('lightning-button')];
}

describe('the dependencies of a story', () => {
  beforeEach(() => {
    create!.mockReset().mockResolvedValue({});
    remove!.mockReset().mockResolvedValue(undefined);
  });
  afterEach(() => document.body.replaceChildren());

  it('link a story that is found by words, either way', async () => {
    const element = open();
    const written = jest.fn();
    element.addEventListener('written', written);
    const buttons = await search(element, 'sail');
    expect(buttons.map(({ dataset }) => dataset.id)).toEqual(['s2', 's2', 's3', 's3']);
    buttons[0]!.click();
    await settled();
    expect(create).toHaveBeenLastCalledWith({
      apiName: 'Story_Dependency__c',
      fields: { Predecessor__c: 's2', Successor__c: 's1' }
    });
    expect(written).toHaveBeenCalledTimes(1);
    (await search(element, 'rig'))[1]!.click();
    await settled();
    expect(create!.mock.calls[1][0].fields).toEqual({ Predecessor__c: 's1', Successor__c: 's2' });
  });

  it('link a story that is found by its number, and neither itself nor one that is linked', async () => {
    expect((await search(open(), '3')).map(({ dataset }) => dataset.id)).toEqual(['s3', 's3']);
    expect(await search(open(), 'S-00001')).toHaveLength(0);
    expect(await search(open({ needs: [NEED] }), 'rigging')).toHaveLength(0);
  });

  it('say why the org refuses a link', async () => {
    const element = open();
    create!.mockRejectedValue({ body: { message: 'S-00001 → S-00002 → S-00001' } });
    (await search(element, 'rig'))[0]!.click();
    await settled();
    expect(element.shadowRoot.querySelector('[role="alert"]')!.textContent).toBe('S-00001 → S-00002 → S-00001');
    await search(element, 'rigg');
    expect(element.shadowRoot.querySelector('[role="alert"]')).toBeNull();
  });

  it('are removed', async () => {
    const element = open({ needs: [NEED], neededBy: [{ ...NEED, linkId: 'l2', id: 's3', isOpen: false }] });
    expect(element.shadowRoot.querySelectorAll('h3')).toHaveLength(2);
    expect(element.shadowRoot.querySelectorAll('.state.open')).toHaveLength(1);
    element.shadowRoot.querySelector<HTMLElement>('lightning-button-icon')!.click();
    await settled();
    expect(remove).toHaveBeenCalledWith('l1');
  });

  it('are only read where no more is allowed', () => {
    const element = open({ needs: [NEED], rights: {} });
    expect(element.shadowRoot.querySelector('lightning-input, lightning-button-icon')).toBeNull();
    expect(element.shadowRoot.querySelector('c-story-link')).not.toBeNull();
  });
});
