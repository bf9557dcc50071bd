import { DraftStore } from '../draftStore';
import type { Editing } from '../editing';

const DAY = 86_400_000;
const NOW = 1_800_000_000_000;
const editing: Editing = { base: { title: 'a' }, mine: { title: 'b' }, baseCriteria: [], criteria: [] };
const conflict = { field: 'title', base: 'a', mine: 'b', theirs: 'c' };

describe('drafts in the browser', () => {
  const store = new DraftStore('u1', 's1');
  afterEach(() => {
    jest.restoreAllMocks();
    localStorage.clear();
  });

  it('come back, with what nobody has settled yet', () => {
    store.keep(editing, [conflict], NOW);
    expect(store.read(NOW + DAY)).toEqual({ editing, conflicts: [conflict], savedAt: NOW });
  });

  it('are of one user and one story', () => {
    store.keep(editing, [], NOW);
    expect(new DraftStore('u2', 's1').read(NOW)).toBeUndefined();
    expect(new DraftStore('u1', 's2').read(NOW)).toBeUndefined();
  });

  it('are gone once dropped', () => {
    store.keep(editing, [], NOW);
    store.drop();
    expect(store.read(NOW)).toBeUndefined();
  });

  it('expire after thirty days, those of other stories as well, and nothing else does', () => {
    localStorage.setItem('another page', '{}');
    new DraftStore('u1', 's2').keep(editing, [], NOW);
    store.keep(editing, [], NOW);
    expect(store.read(NOW + 30 * DAY)).toBeDefined();
    expect(store.read(NOW + 30 * DAY + 1)).toBeUndefined();
    expect(Object.keys(localStorage)).toEqual(['another page']);
  });

  it.each([
    'no JSON',
    'null',
    '[]',
    '{"savedAt":"x"}',
    '{"savedAt":1800000000000,"conflicts":[],"editing":{"base":[],"mine":{}}}'
  ])('are thrown away where they are none: %s', (kept) => {
    localStorage.setItem('foresight.story.draft.u1.s1', kept);
    expect(store.read(NOW)).toBeUndefined();
    expect(localStorage).toHaveLength(0);
  });

  it('are not missed where the browser keeps nothing', () => {
    const refuse = (): never => {
      throw new Error('forbidden');
    };
    jest.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse);
    jest.spyOn(Storage.prototype, 'getItem').mockImplementation(refuse);
    jest.spyOn(Storage.prototype, 'removeItem').mockImplementation(refuse);
    store.keep(editing, [], NOW);
    store.drop();
    expect(store.read(NOW)).toBeUndefined();
  });
});
