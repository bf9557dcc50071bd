import { createElement } from 'lwc';
import readHistory from '@salesforce/apex/StoryPanelController.history';
import StoryHistory from 'c/storyHistory';

jest.mock('@salesforce/apex/StoryPanelController.history', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('../labels', () => ({
  labels: {
    changed: '{0}: {1} > {2}',
    filled: '{0}: {1}',
    cleared: '{0}: no {1}',
    created: 'created',
    moved: '{0} > {1}',
    declined: 'not {0} > {1}'
  }
}));
const read = readHistory as unknown as jest.Mock;

async function open(answer: Promise<object[]>): Promise<ShadowRoot> {
  read.mockReturnValue(answer);
  const element = createElement('c-story-history', { is: StoryHistory });
  Object.assign(element, { recordId: 's1' });
  document.body.appendChild(element);
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve(); // eslint-disable-line no-await-in-loop -- one turn after the other
  return element.shadowRoot!;
}

describe('the history of a story', () => {
  afterEach(() => document.body.replaceChildren());

  it('tells changes and moves in words, the newest first', async () => {
    const root = await open(
      Promise.resolve([
        { field: 'Title', oldValue: 'a', newValue: 'b', changedOn: '2026-01-03T00:00:00Z' },
        { field: 'Epic', newValue: 'E', changedOn: '2026-01-02T00:00:00Z' },
        { field: 'created', changedOn: '2026-01-01T00:00:00Z' },
        { oldValue: '4', newValue: '1', moveStatus: 'Applied', reason: 'urgent', changedOn: '2026-01-05T00:00:00Z' },
        { oldValue: '4', newValue: '2', moveStatus: 'Declined', changedOn: '2026-01-04T00:00:00Z' },
        { field: 'Sprint', oldValue: 'S', changedOn: '2026-01-06T00:00:00Z' }
      ])
    );
    const texts = [...root.querySelectorAll('.words')].map(({ textContent }) => textContent);
    expect(texts).toEqual(['Sprint: no S', '4 > 1urgent', 'not 4 > 2', 'Title: a > b', 'Epic: E', 'created']);
  });

  it('says that it cannot be read, and tries again', async () => {
    const root = await open(Promise.reject(new Error('no')));
    read.mockResolvedValue([]);
    root.querySelector('c-error-panel')!.dispatchEvent(new CustomEvent('retry'));
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve(); // eslint-disable-line no-await-in-loop -- one turn after the other
    expect(root.querySelector('c-error-panel, lightning-spinner')).toBeNull();
    expect(root.querySelector('.hint')).not.toBeNull();
  });
});
