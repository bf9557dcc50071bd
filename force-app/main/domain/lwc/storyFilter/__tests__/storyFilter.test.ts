import { filterStories, foldText, isFiltered, NO_FILTER, type Filterable } from 'c/storyFilter';

const story = (fields: Partial<Filterable> & { title?: string }): Filterable => ({
  searchText: foldText(fields.title ?? ''),
  status: 'New',
  epicId: null,
  sprintId: null,
  points: null,
  isBlocked: false,
  ...fields
});

const stories = [
  story({ title: 'S-1 Pay by card', status: 'Ready', points: 3, epicId: 'checkout' }),
  story({ title: 'S-2 Résumé upload', isBlocked: true }),
  story({ title: "S-3 ' OR 1=1 -- <img onerror>", sprintId: 'next' }),
  story({ title: 'S-4 Shipped', status: 'Done', isBlocked: true }),
  story({ title: 'S-5 Put off', status: 'Not Now' })
];

const found = (filter: Partial<typeof NO_FILTER>): number[] =>
  filterStories(stories, { ...NO_FILTER, ...filter }).map((match) => stories.indexOf(match));

describe('filtering stories', () => {
  it.each([
    ['open stories when nothing is chosen', {}, [0, 1, 2]],
    ['every story', { focus: 'all' as const }, [0, 1, 2, 3, 4]],
    ['done stories', { focus: 'done' as const }, [3]],
    ['done stories by their status', { status: 'Done' }, [3]],
    ['stories put off', { focus: 'notNow' as const }, [4]],
    ['words in any order and case', { text: 'CARD pay' }, [0]],
    ['text without its accents', { text: 'resume' }, [1]],
    ['accents for plain text', { text: 'UPLÓAD' }, [1]],
    ['text that looks like code as text', { text: "' or 1=1 <img" }, [2]],
    ['nothing for what no story holds', { text: 'card resume' }, []],
    ['a status', { status: 'Ready' }, [0]],
    ['an epic', { epicId: 'checkout' }, [0]],
    ['a sprint', { sprintId: 'next' }, [2]],
    ['stories without points', { focus: 'unestimated' as const }, [1, 2]],
    ['blocked stories', { focus: 'blocked' as const }, [1]],
    ['stories without an epic', { focus: 'withoutEpic' as const }, [1, 2]],
    ['all choices at once', { status: 'New', focus: 'blocked' as const, text: 'upload' }, [1]]
  ])('finds %s', (_, filter, expected) => {
    expect(found(filter)).toEqual(expected);
  });

  it('knows whether anything is filtered', () => {
    expect(isFiltered(NO_FILTER)).toBe(false);
    expect(isFiltered({ ...NO_FILTER, text: '  ' })).toBe(false);
    expect(isFiltered({ ...NO_FILTER, focus: 'blocked' })).toBe(true);
  });
});
