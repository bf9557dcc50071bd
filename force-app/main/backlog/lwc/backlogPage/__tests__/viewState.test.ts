import fc from 'fast-check';
import { USUAL_COLUMNS } from 'c/backlogColumns';
import { NO_FILTER } from 'c/storyFilter';
import { storyOf } from '../../../../records/lwc/storyRecords/__tests__/storyOf';
import { othersChanges } from '../othersChanges';
import { stateToView, viewToState } from '../viewState';

describe('the view in the address', () => {
  it('comes out of it as it went in', () => {
    const view = fc.record({
      filter: fc.constantFrom(NO_FILTER, { ...NO_FILTER, text: 'pay', focus: 'stale' as const }),
      isGrouped: fc.boolean(),
      columns: fc.constantFrom(USUAL_COLUMNS, [], ['points' as const, 'sum' as const]),
      capacity: fc.constantFrom(undefined, null, 0, 27.5)
    });
    fc.assert(fc.property(view, (each) => expect(stateToView(viewToState(each))).toEqual(each)));
  });

  it('says nothing of what is usual', () => {
    expect(Object.values(viewToState(stateToView({}))).join('')).toBe('');
    expect(stateToView({ capacity: 'plenty', columns: 'colour' })).toMatchObject({ capacity: undefined, columns: [] });
  });
});

describe('what others changed', () => {
  const story = (id: string, rank: string, lastModifiedById: string) => storyOf(id, { rank, lastModifiedById });
  const before = new Map(['A', 'B', 'C'].map((id) => [id, story(id, '1', 'me')]));

  it('names the one who changed the most, and tells moves from other changes', () => {
    const changed = [story('A', '2', 'ines'), story('B', '1', 'ines'), story('C', '2', 'bilal')];
    expect(othersChanges(changed, before)).toEqual({ userId: 'ines', moved: 1, changed: 2, story: 'A Story A' });
    expect(othersChanges([], before)).toBeUndefined();
  });
});
