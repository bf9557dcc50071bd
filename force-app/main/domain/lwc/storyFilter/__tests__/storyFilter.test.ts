import fc from 'fast-check';
import {
  filterOptions,
  filterStories,
  filterToState,
  focusCounts,
  FOCUSES,
  foldText,
  isFiltered,
  NO_FILTER,
  NONE,
  stateToFilter,
  type Filterable,
  type StoryFilter
} from 'c/storyFilter';

const NOW = Date.parse('2026-06-30T12:00:00.000Z');

const story = (fields: Partial<Filterable> & { title?: string }): Filterable => ({
  searchText: foldText(fields.title ?? ''),
  status: 'New',
  type: 'User Story',
  epicId: null,
  objectiveId: null,
  releaseId: null,
  sprintId: null,
  requestedById: null,
  points: null,
  isBlocked: false,
  isAligned: true,
  isReady: true,
  lastModified: '2026-06-29T12:00:00.000Z',
  ...fields
});

const stories = [
  story({ title: 'S-1 Pay by card', status: 'Ready', points: 3, epicId: 'checkout' }),
  story({ title: 'S-2 Résumé upload', isBlocked: true }),
  story({ title: "S-3 ' OR 1=1 -- <img onerror>", sprintId: 'next' }),
  story({ title: 'S-4 Shipped', status: 'Done', isBlocked: true }),
  story({ title: 'S-5 Put off', status: 'Not Now', lastModified: '2025-01-01T00:00:00.000Z' }),
  story({
    title: 'S-6 Old',
    type: 'Bug',
    status: 'Refining',
    points: 1,
    epicId: 'checkout',
    objectiveId: 'grow',
    releaseId: 'spring',
    requestedById: 'ines',
    isAligned: false,
    isReady: false,
    lastModified: '2026-04-30T12:00:00.000Z'
  })
];

const found = (filter: Partial<typeof NO_FILTER>): number[] =>
  filterStories(stories, { ...NO_FILTER, ...filter }, NOW).map((match) => stories.indexOf(match));

describe('filtering stories', () => {
  it.each([
    ['open stories when nothing is chosen', {}, [0, 1, 2, 5]],
    ['every story', { focus: 'all' as const }, [0, 1, 2, 3, 4, 5]],
    ['done stories', { focus: 'done' as const }, [3]],
    ['done stories by their status', { status: 'Done' }, [3]],
    ['stories put off', { focus: 'notNow' as const }, [4]],
    ['words in any order and case', { text: 'CARD pay' }, [0]],
    ['text without its accents', { text: 'resume' }, [1]],
    ['accents for plain text', { text: 'UPLÓAD' }, [1]],
    ['text that looks like code as text', { text: "' or 1=1 <img" }, [2]],
    ['nothing for what no story holds', { text: 'card resume' }, []],
    ['a status', { status: 'Ready' }, [0]],
    ['an epic', { epicId: 'checkout' }, [0, 5]],
    ['a sprint', { sprintId: 'next' }, [2]],
    ['stories without points', { focus: 'unestimated' as const }, [1, 2]],
    ['blocked stories', { focus: 'blocked' as const }, [1]],
    ['stories without an epic', { focus: 'withoutEpic' as const }, [1, 2]],
    ['stories without a release', { releaseId: NONE }, [0, 1, 2]],
    ['an objective', { objectiveId: 'grow' }, [5]],
    ['a release', { releaseId: 'spring' }, [5]],
    ['what a stakeholder asked for', { requestedById: 'ines' }, [5]],
    ['a kind of work', { type: 'Bug' }, [5]],
    ['stories that serve no objective', { focus: 'unaligned' as const }, [5]],
    ['stories that are not ready', { focus: 'notReady' as const }, [5]],
    ['open stories that nobody touched for 60 days', { focus: 'stale' as const }, [5]],
    ['all choices at once', { status: 'New', focus: 'blocked' as const, text: 'upload' }, [1]]
  ])('finds %s', (_, filter, expected) => {
    expect(found(filter)).toEqual(expected);
  });

  it('knows whether anything is filtered', () => {
    expect(isFiltered(NO_FILTER)).toBe(false);
    expect(isFiltered({ ...NO_FILTER, text: '  ' })).toBe(false);
    expect(isFiltered({ ...NO_FILTER, focus: 'blocked' })).toBe(true);
  });

  it('counts what each focus would show', () => {
    const counts = focusCounts(stories, NOW);
    for (const focus of FOCUSES) expect(counts[focus]).toBe(found({ focus }).length);
  });

  it('goes into an address and comes out of it as it was', () => {
    const text = fc.string({ minLength: 1 });
    const filter: fc.Arbitrary<StoryFilter> = fc
      .record(
        { text, status: text, epicId: text, sprintId: text, focus: fc.constantFrom(...FOCUSES) },
        { requiredKeys: [] }
      )
      .map((chosen) => ({ ...NO_FILTER, ...chosen }));
    fc.assert(fc.property(filter, (each) => expect(stateToFilter(filterToState(each))).toEqual(each)));
  });

  it('takes nothing from an address that it does not know', () => {
    expect(stateToFilter({ show: 'everything', colour: 'red' })).toEqual(NO_FILTER);
    expect(Object.values(filterToState(NO_FILTER)).join('')).toBe('');
  });

  it('offers what some story points at, each once, by name', () => {
    const linked = (epicId: string | null, epicName: string): Parameters<typeof filterOptions>[0][number] => ({
      epicId,
      epicName,
      objectiveId: null,
      objectiveName: '',
      releaseId: null,
      releaseName: '',
      sprintId: null,
      sprintName: '',
      requestedById: null,
      requestedByName: ''
    });
    const { epics, sprints } = filterOptions([
      linked('b', 'Epic 10'),
      linked('a', 'Epic 9'),
      linked('b', 'Epic 10'),
      linked(null, '')
    ]);
    expect(epics).toEqual([
      { label: 'Epic 9', value: 'a' },
      { label: 'Epic 10', value: 'b' }
    ]);
    expect(sprints).toEqual([]);
  });
});
