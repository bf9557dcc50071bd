import { createElement } from 'lwc';
import { graphql } from 'lightning/graphql';
import DependencyFeed, { type DependencyNews } from 'c/dependencyFeed';

const wire = graphql as unknown as {
  emit(data: unknown, filter?: undefined, refresh?: () => Promise<void>): void;
  emitErrors(errors: unknown[]): void;
  getLastConfig(): { variables?: { productId: string; first: number; after: string | null } };
};

const page = (pairs: [string | null, string][], next?: string): unknown => ({
  uiapi: {
    query: {
      Story_Dependency__c: {
        pageInfo: { hasNextPage: Boolean(next), endCursor: next ?? null },
        edges: pairs.map(([before, after]) => ({
          node: { Id: `${before}${after}`, Predecessor__c: { value: before }, Successor__c: { value: after } }
        }))
      }
    }
  }
});
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve(); // eslint-disable-line no-await-in-loop -- one turn after the other
};

interface Feed extends HTMLElement {
  productId: string;
  refresh(): void;
}

describe('the dependency feed', () => {
  let feed: Feed;
  let news: DependencyNews['dependencies'][];
  const after = (): string | null | undefined => wire.getLastConfig().variables?.after;

  beforeEach(async () => {
    feed = createElement('c-dependency-feed', { is: DependencyFeed }) as unknown as Feed;
    news = [];
    feed.addEventListener('dependencies', (event) => {
      news.push((event as CustomEvent<DependencyNews>).detail.dependencies);
    });
    feed.productId = 'Harbour';
    document.body.appendChild(feed);
    await settled();
  });
  afterEach(() => document.body.replaceChildren());

  it('tells which story needs which, and leaves out links to stories that are gone', () => {
    wire.emit(
      page([
        ['a', 'b'],
        [null, 'c']
      ])
    );
    expect(news).toEqual([[{ before: 'a', after: 'b' }]]);
  });

  it('tells all pages at once', async () => {
    wire.emit(page([['a', 'b']], 'cursor'));
    await settled();
    expect(news).toEqual([]);
    expect(after()).toBe('cursor');
    wire.emit(page([['c', 'd']]));
    expect(news).toEqual([
      [
        { before: 'a', after: 'b' },
        { before: 'c', after: 'd' }
      ]
    ]);
  });

  it('reads another product anew', async () => {
    wire.emit(page([['a', 'b']]));
    feed.productId = 'Harbour';
    feed.productId = 'Ferry';
    await settled();
    expect(wire.getLastConfig().variables).toEqual({ productId: 'Ferry', first: 2000, after: null });
    wire.emit(page([['x', 'y']]));
    expect(news.at(-1)).toEqual([{ before: 'x', after: 'y' }]);
    feed.productId = '';
    expect(feed.productId).toBe('');
    feed.refresh();
  });

  it('reads anew when asked to, from the org and not from what was kept', async () => {
    const again = jest.fn(() => Promise.resolve());
    wire.emit(page([['a', 'b']]), undefined, again);
    feed.refresh();
    expect(again).toHaveBeenCalledTimes(1);
    wire.emit(page([]));
    expect(news.at(-1)).toEqual([]);
  });

  it('starts at the first page when asked to read anew', async () => {
    const again = jest.fn(() => Promise.resolve());
    wire.emit(page([['a', 'b']], 'cursor'), undefined, again);
    await settled();
    wire.emit(page([['c', 'd']]), undefined, again);
    feed.refresh();
    await settled();
    expect(after()).toBeNull();
    wire.emit(page([['a', 'b']], 'cursor'), undefined, again);
    expect(again).toHaveBeenCalledTimes(1);
  });

  it('tells what keeps it from reading', async () => {
    const failed = jest.fn();
    feed.addEventListener('feederror', failed);
    wire.emitErrors([{ message: 'No access.' }]);
    wire.emit(page([]), undefined, () => Promise.reject(new Error('offline')));
    feed.refresh();
    await settled();
    expect(failed).toHaveBeenCalledTimes(2);
  });
});
