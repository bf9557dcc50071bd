import fc from 'fast-check';
import { addInSlices, comparables, SimilarStories, type StoryText } from 'c/similarStories';

const story = (id: string, title: string, text = ''): StoryText => ({ id, title, text });
const STORIES = [
  story('1', 'Buy a single ticket', 'passenger to buy a single ticket on my phone I need not queue'),
  story('2', 'Buy a monthly season pass', 'commuter to buy a pass for a month'),
  story('3', 'See the next sailings of my route', 'commuter to see the sailings'),
  story('4', 'Fähre pünktlich anzeigen', 'Pendler die Abfahrten sehen')
];
const indexed = (stories: readonly StoryText[] = STORIES): SimilarStories => {
  const index = new SimilarStories();
  index.add(stories);
  return index;
};
const idsOf = (index: SimilarStories, text: string): string =>
  index
    .find(text)
    .map(({ id }) => id)
    .join('');

describe('similar stories', () => {
  it('are found by the words they share, the most similar first', () => {
    expect(indexed().find('Buying single tickets')[0]).toMatchObject({
      id: '1',
      words: ['Buying', 'single', 'tickets']
    });
    expect(idsOf(indexed(), 'Buying single tickets')).toBe('12');
  });

  it('are found whatever the ending, accent and case', () => {
    expect(idsOf(indexed(), 'SAILING')).toBe('3');
    expect(idsOf(indexed(), 'fahren')).toBe('4');
    expect(idsOf(indexed(), 'Abfahrt')).toBe('4');
  });

  it('are not found by words that every story has', () => {
    expect(indexed().find('as a user I want to, so that I can')).toEqual([]);
    expect(indexed().find('als ein Benutzer möchte ich das')).toEqual([]);
    expect(indexed().find('')).toEqual([]);
  });

  it('are as alike as the share of words that both have', () => {
    const index = indexed([story('1', 'harbour ticket'), story('2', 'harbour ticket price zone')]);
    expect(index.find('harbour ticket').map(({ likeness }) => likeness)).toEqual([1, 0.5]);
  });

  it('are at most so many, of those that may be', () => {
    expect(indexed().find('buy', { most: 1 })).toHaveLength(1);
    expect(
      indexed()
        .find('buy', { among: (id) => id === '2' })
        .map(({ id }) => id)
    ).toEqual(['2']);
  });

  it('are found by the beginning of the last word while somebody types', () => {
    expect(indexed().find('single tick', { isTyping: true })[0]?.id).toBe('1');
    expect(indexed().find('tick')).toEqual([]);
  });

  it('take only the last word for a beginning, and all it stands for as one word', () => {
    const index = indexed([story('1', 'ticket tickbox harbour'), story('2', 'harbour gate')]);
    expect(index.find('harb tick', { isTyping: true })).toEqual([{ id: '1', likeness: 1 / 4, words: ['tick'] }]);
    expect(indexed().find('', { isTyping: true })).toEqual([]);
  });

  it.each(['their', 'aber', 'Für', 'habe', 'von', 'x'])('are not found by a word that says nothing: %s', (word) => {
    expect(indexed([story('1', `${word} ferry`), story('2', word)]).find(word)).toEqual([]);
  });

  it('are found by short words, which keep their endings', () => {
    expect(indexed([story('1', 'OK pen')]).find('ok')).toHaveLength(1);
    expect(indexed([story('1', 'OK pen')]).find('pes')).toEqual([]);
  });

  it('are told apart by their first forty words', () => {
    const words = Array.from({ length: 60 }, (_, index) => `word${index}x`);
    const index = indexed([story('1', '', words.join(' '))]);
    expect(index.find(words[39]!)).toHaveLength(1);
    expect(index.find(words[40]!)).toEqual([]);
  });

  it('follow a story that was written anew', () => {
    const index = indexed();
    index.add([story('3', 'Refund a voyage')]);
    expect(index.size).toBe(4);
    expect(index.find('sailings')).toEqual([]);
    expect(idsOf(index, 'refunds')).toBe('3');
  });

  it('find every story by its own title first, unless another has the same words', () => {
    const word = fc.constantFrom('harbour', 'ticket', 'crew', 'price', 'zone', 'gate', 'kiosk', 'refund');
    const titles = fc.uniqueArray(
      fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => [...new Set(words)].sort().join(' ')),
      {
        minLength: 1,
        maxLength: 20
      }
    );
    fc.assert(
      fc.property(titles, (all) => {
        const index = indexed(all.map((title) => story(title, title)));
        for (const title of all) {
          const found = index.find(title, { most: 50 });
          expect(found.find(({ likeness }) => likeness === 1)?.id).toBe(title);
          for (const { likeness } of found) expect(likeness).toBeGreaterThan(0);
          for (const { likeness } of found) expect(likeness).toBeLessThanOrEqual(1);
        }
      })
    );
  });
});

describe('adding in slices', () => {
  const many = Array.from({ length: 205 }, (_, index) => story(String(index), `title ${index}`));

  it('pauses when a slice took its time, and adds all', async () => {
    const index = new SimilarStories();
    let clock = 0;
    const pause = jest.fn(() => Promise.resolve());
    await addInSlices(index, many, { budget: 10, now: () => (clock += 4), pause });
    expect(index.size).toBe(205);
    expect(pause).toHaveBeenCalledTimes(3);
  });

  it('does not pause when there is nothing left, or nothing at all', async () => {
    const pause = jest.fn(() => Promise.resolve());
    await addInSlices(new SimilarStories(), [], { budget: 10, now: () => 0, pause });
    await addInSlices(new SimilarStories(), many, { budget: 10, now: () => 0, pause });
    expect(pause).not.toHaveBeenCalled();
  });
});

describe('finished stories to compare with', () => {
  const finished = [
    { id: '1', type: 'Bug', epicId: 'e2', points: 3 },
    { id: '2', type: 'User Story', epicId: 'e1', points: 5 },
    { id: '3', type: 'User Story', epicId: 'e2', points: 8 },
    { id: '4', type: 'User Story', epicId: 'e2', points: null }
  ];
  const found = (target: { text?: string; points?: number | null; epicId?: string | null; type?: string }): object =>
    comparables({ text: '', points: null, epicId: null, type: 'User Story', ...target }, finished, indexed(), 5).map(
      ({ story: { id }, likeness }) => `${id} ${likeness.join()}`
    );

  it('are those with similar words, then the same epic, then the same points', () => {
    expect(found({ text: 'Buy a single ticket', epicId: 'e2', points: 5 })).toEqual([
      '1 text,epic',
      '2 text,points,type',
      '3 epic,type'
    ]);
  });
  it('are not those that are alike in their type alone, nor without points', () => {
    expect(found({})).toEqual([]);
    expect(found({ text: 'pünktliche Fähre' })).toEqual([]);
  });
  it('may be alike in one thing', () => {
    expect(found({ points: 8, type: 'Spike' })).toEqual(['3 points']);
    expect(found({ epicId: 'e1', type: 'Spike' })).toEqual(['2 epic']);
  });
  it('come with what says most first, whatever order they are in; few words in common say less than an epic', () => {
    const words = 'ticket harbour crew price zone gate kiosk refund voyage';
    const index = indexed([story('few', words), story('many', 'Buy a single ticket')]);
    const target = { text: 'Buy a single ticket', type: 'Bug', epicId: 'e1', points: 5 };
    const one = (id: string, changes: object): { id: string; type: string; epicId: string | null; points: number } => ({
      id,
      type: 'Spike',
      epicId: null,
      points: 1,
      ...changes
    });
    const all = [
      one('points', { points: 5 }),
      one('few', {}),
      one('points and type', { points: 5, type: 'Bug' }),
      one('epic', { epicId: 'e1' }),
      one('many', {})
    ];
    for (const any of [all, [...all].reverse()]) {
      const ids = comparables(target, any, index, 9).map(({ story: { id } }) => id);
      expect([ids[0], ids.at(-1)]).toEqual(['many', 'points']);
      expect(ids.indexOf('epic')).toBeLessThan(ids.indexOf('few'));
    }
  });
  it('are not alike in having no epic', () => {
    const without = [{ id: '9', type: 'Bug', epicId: null, points: 3 }];
    expect(comparables({ text: '', points: null, epicId: null, type: 'Bug' }, without, indexed(), 5)).toEqual([]);
  });
  it('are no more than asked for', () => {
    expect(comparables({ text: '', points: null, epicId: 'e2', type: 'Bug' }, finished, indexed(), 1)).toHaveLength(1);
  });
});
