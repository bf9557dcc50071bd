import { createElement } from 'lwc';
import { graphql } from 'lightning/graphql';
import stampOf from '@salesforce/apex/StoryFeedController.stampOf';
import StoryFeed, { type StoryNews } from 'c/storyFeed';
import { storyNode } from '../../storyRecords/__tests__/storyNode';

jest.mock('@salesforce/apex/StoryFeedController.stampOf', () => ({ default: jest.fn() }), { virtual: true });

interface Config {
  variables?: { productId: string; since: string; first: number; after: string | null };
}
const wire = graphql as unknown as {
  emit(data: unknown, filter?: undefined, refresh?: () => Promise<void>): void;
  emitErrors(errors: unknown[]): void;
  getLastConfig(): Config;
};
const stamp = stampOf as unknown as jest.Mock;
const EARLY = '2026-01-01T00:00:00.000Z';
const LATE = '2026-01-02T00:00:00.000Z';

const page = (nodes: unknown[], { next, total = nodes.length }: { next?: string; total?: number } = {}): unknown => ({
  uiapi: {
    query: {
      Story__c: {
        totalCount: total,
        pageInfo: { hasNextPage: Boolean(next), endCursor: next ?? null },
        edges: nodes
      }
    }
  }
});
const story = (id: string, rank: string, change = {}): unknown =>
  storyNode(id, { Rank__c: { value: rank }, ...change });
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 8; turn += 1) await Promise.resolve(); // eslint-disable-line no-await-in-loop -- one turn after the other
};

interface Feed extends HTMLElement {
  productId: string;
  userId: string;
  refresh(): void;
  look(): Promise<void>;
  paint(id: string, change: object): number;
  paintAll(changes: { id: string; change: object }[]): number;
  confirm(token: number): void;
  takeBack(token: number): void;
}

describe('the story feed', () => {
  let feed: Feed;
  let news: StoryNews[];
  const latest = (): StoryNews => news.at(-1) as StoryNews;
  const titles = (): string[] => latest().stories.map(({ id }) => id);

  beforeEach(async () => {
    stamp.mockReset().mockResolvedValue({ newest: EARLY, total: 2 });
    feed = createElement('c-story-feed', { is: StoryFeed }) as unknown as Feed;
    news = [];
    feed.addEventListener('news', (event) => news.push((event as CustomEvent<StoryNews>).detail));
    feed.userId = 'me';
    document.body.appendChild(feed);
    feed.productId = 'product';
    await settled();
  });
  afterEach(() => feed.remove());

  async function readTwo(): Promise<void> {
    wire.emit(page([story('B', '2'), story('A', '1')]));
    await settled();
  }

  it('tells the first page at once and asks for the next one', async () => {
    wire.emit(page([story('A', '1')], { next: 'cursor', total: 2 }));
    await settled();
    expect(latest()).toMatchObject({ total: 2, isComplete: false });
    expect(wire.getLastConfig().variables).toMatchObject({ first: 2000, after: 'cursor' });
    wire.emit(page([story('B', '2')], { total: 2 }));
    expect(latest().isComplete).toBe(true);
    expect(titles()).toEqual(['A', 'B']);
  });

  it('paints a change until the org has answered, and takes it back when it is refused', async () => {
    await readTwo();
    const refused = feed.paint('A', { points: 8 });
    expect(latest().stories[0]!.points).toBe(8);
    feed.takeBack(refused);
    expect(latest().stories[0]!.points).toBe(3);
    feed.confirm(feed.paint('A', { points: 5 }));
    expect(latest().stories[0]!.points).toBe(5);
  });

  it('takes or refuses changes of many stories together, whatever else is painted', async () => {
    await readTwo();
    const many = feed.paintAll([
      { id: 'A', change: { points: 8 } },
      { id: 'B', change: { points: 8 } }
    ]);
    const one = feed.paint('A', { points: 13 });
    const points = (): (number | null)[] => latest().stories.map((each) => each.points);
    expect(points()).toEqual([13, 8]);
    feed.takeBack(one);
    expect(points()).toEqual([8, 8]);
    feed.confirm(many);
    expect(points()).toEqual([8, 8]);
  });

  it('reads what others changed, tells whose it is, and keeps what is painted', async () => {
    await readTwo();
    feed.paint('A', { title: 'Mine' });
    stamp.mockResolvedValue({ newest: LATE, total: 2 });
    await feed.look();
    await settled();
    expect(wire.getLastConfig().variables).toMatchObject({ since: EARLY, after: null });
    const late = { SystemModstamp: { value: LATE }, LastModifiedById: { value: 'other' } };
    wire.emit(page([story('B', '0', late)]));
    await settled();
    expect(titles()).toEqual(['B', 'A']);
    expect(latest().changedByOthers.map(({ id }) => id)).toEqual(['B']);
    expect(latest().stories[1]!.title).toBe('Mine');
  });

  it('does not ask for stories while nothing has changed', async () => {
    await readTwo();
    const asked = wire.getLastConfig();
    await feed.look();
    await settled();
    expect(wire.getLastConfig()).toEqual(asked);
  });

  it('reads everything anew when a story has been deleted', async () => {
    await readTwo();
    stamp.mockResolvedValue({ newest: EARLY, total: 1 });
    const refresh = jest.fn().mockResolvedValue(undefined);
    wire.emit(page([story('B', '2'), story('A', '1')]), undefined, refresh);
    await feed.look();
    await settled();
    expect(refresh).toHaveBeenCalledTimes(1);
    wire.emit(page([story('B', '2')]));
    await settled();
    expect(titles()).toEqual(['B']);
  });

  it('tells that stories cannot be read', async () => {
    const errors: unknown[] = [];
    feed.addEventListener('feederror', (event) => errors.push((event as CustomEvent).detail));
    wire.emitErrors([{ message: 'No access' }]);
    await settled();
    expect(errors).toEqual([[{ message: 'No access' }]]);
  });
});
