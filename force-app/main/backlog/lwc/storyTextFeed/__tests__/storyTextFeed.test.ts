import { createElement } from 'lwc';
import { graphql } from 'lightning/graphql';
import StoryTextFeed, { StoryIndex, type IndexNews } from 'c/storyTextFeed';

type Wire = { emit(value: object): void; getLastConfig(): { variables?: { productId: string; after: string | null } } };
const wire = graphql as unknown as Wire;

const node = (index: number, more: object = {}): object => ({
  node: {
    Id: `s${index}`,
    Name: { value: `S-0000${index}` },
    Title__c: { value: `Sail ${index}` },
    As_a__c: { value: null },
    I_Want__c: { value: 'to see the harbour' },
    So_That__c: { value: null },
    Type__c: { value: 'User Story' },
    Status__c: { value: 'Done', label: 'Fertig' },
    Points__c: { value: 3 },
    Epic__c: { value: null },
    Completed_On__c: { value: '2026-01-02' },
    Sprint__r: null,
    ...more
  }
});
const page = (edges: object[], endCursor?: string): object => ({
  uiapi: {
    query: {
      Story__c: { totalCount: 2, pageInfo: { hasNextPage: Boolean(endCursor), endCursor: endCursor ?? null }, edges }
    }
  }
});
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve(); // eslint-disable-line no-await-in-loop -- one turn after the other
};

function open(productId: string): { news: IndexNews[]; element: HTMLElement } {
  const element = createElement('c-story-text-feed', { is: StoryTextFeed });
  Object.assign(element, { productId });
  const news: IndexNews[] = [];
  element.addEventListener('indexed', (event) => news.push((event as CustomEvent<IndexNews>).detail));
  document.body.appendChild(element);
  return { news, element };
}

describe('the words of all stories of a product', () => {
  afterEach(() => document.body.replaceChildren());

  it('are read a page after the other, and told as they come', async () => {
    const { news } = open('p1');
    wire.emit(page([node(1)], 'next'));
    await settled();
    expect(news[0]).toMatchObject({ read: 1, total: 2, isComplete: false });
    expect(wire.getLastConfig().variables).toMatchObject({ productId: 'p1', after: 'next' });
    wire.emit(page([node(2, { Status__c: { value: 'New' } })]));
    await settled();
    expect(news[1]).toMatchObject({ read: 2, isComplete: true });
    const { index } = news[1]!;
    expect(index.similar.find('harbours').map(({ id }) => id)).toEqual(['s1', 's2']);
    expect(index.story('s1')).toMatchObject({ key: 'S-00001', statusLabel: 'Fertig', points: 3, sprintName: '' });
    expect(index.finished('s9').map(({ id }) => id)).toEqual(['s1']);
    expect(index.finished('s1')).toEqual([]);
  });

  it('are not read again for the next story of the product, but for another product', async () => {
    const { news } = open('p1');
    await settled();
    expect(news[0]).toMatchObject({ read: 2, isComplete: true });
    document.body.replaceChildren();
    open('p2');
    await settled();
    expect(wire.getLastConfig().variables?.productId).toBe('p2');
  });

  it('take a page once, whatever the wire hands out again', async () => {
    const { news } = open('p3');
    wire.emit(page([node(1)]));
    wire.emit(page([node(1)]));
    await settled();
    expect(news).toHaveLength(1);
  });

  it('are found by a number written in any way', () => {
    const index = new StoryIndex();
    index.remember([{ id: 's1', key: 'S-00012' } as never]);
    expect(['S-00012', 's-12', '12', '0012', ' S12 '].map((text) => index.numbered(text)?.id)).toEqual([
      's1',
      's1',
      's1',
      's1',
      's1'
    ]);
    expect(['13', 'twelve', '', '12 boats'].map((text) => index.numbered(text))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined
    ]);
  });
});
