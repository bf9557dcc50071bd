import { createElement } from 'lwc';
import SlipPreview from 'c/slipPreview';
import { story } from '../../suggestionModel/__tests__/story';

const SPRINTS = [
  { name: 'Sprint 1', capacity: 4, end: '2026-01-14' },
  { name: 'Sprint 2', capacity: 4, end: '2026-01-28' }
];
const STORIES = [1, 2, 3, 4, 5].map((index) => story(index, { points: 2 }));

interface Props {
  stories: unknown[];
  sprints: unknown[];
  storyIds: string[];
  target: unknown;
  releases: unknown[];
}

async function open(fields: Partial<Props>): Promise<ShadowRoot> {
  const element = createElement('c-slip-preview', { is: SlipPreview });
  Object.assign(element, { stories: STORIES, sprints: SPRINTS, storyIds: [STORIES[4]!.id], target: 'top' }, fields);
  document.body.appendChild(element);
  await Promise.resolve();
  return element.shadowRoot!;
}
const lines = (root: ShadowRoot, part: string): number => root.querySelectorAll(`.${part} li`).length;

describe('what slips', () => {
  afterEach(() => document.body.replaceChildren());

  it('names the stories that end later', async () => {
    const root = await open({});
    expect(lines(root, 'later')).toBe(2);
    expect(lines(root, 'earlier')).toBe(0);
  });

  it('shows nothing before there is a place', async () => {
    expect((await open({ target: undefined })).querySelector('section')).toBeNull();
    expect((await open({ storyIds: [] })).querySelector('section')).toBeNull();
  });

  it('says that nothing slips, or that nothing is planned', async () => {
    const root = await open({ target: { after: STORIES[3]!.id } });
    expect(root.querySelectorAll('[role="status"] p')).toHaveLength(1);
    expect(root.querySelectorAll('li')).toHaveLength(0);
    expect((await open({ sprints: [] })).querySelector('[role="status"]')).toBeNull();
  });

  it('names due dates and promises that are missed', async () => {
    const due = STORIES.map((each, index) => ({ ...each, releaseId: 'r', dueDate: index === 1 ? '2026-01-20' : null }));
    const releases = [{ id: 'r', name: 'Spring', date: '2026-01-28' }];
    const root = await open({ stories: due.slice(0, 4), releases, storyIds: [STORIES[3]!.id] });
    expect(lines(root, 'due')).toBe(1);
    expect(lines(root, 'missed')).toBe(0);
    const more = await open({ stories: [...due.slice(0, 4), story(5, { points: 9 })], releases });
    expect(lines(more, 'missed')).toBe(1);
  });

  it('tells stories that come earlier, and cuts long lists', async () => {
    const many = Array.from({ length: 12 }, (_, index) => story(index + 1, { points: null, id: `id${index}` }));
    const sprints = Array.from({ length: 12 }, (_, index) => ({ name: String(index), capacity: 2 }));
    const stories = [story(90, { points: 2, id: 'first' }), ...many];
    const root = await open({ stories, sprints, storyIds: ['first'], target: 'bottom' });
    expect(lines(root, 'earlier')).toBe(6);
    expect(root.querySelectorAll('.note')).toHaveLength(1);
  });
});
