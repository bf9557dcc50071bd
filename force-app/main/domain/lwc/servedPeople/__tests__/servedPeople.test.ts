import fc from 'fast-check';
import { segmentsOf, whomServes, type ServedPerson, type ServedStory, type ServedVote } from 'c/servedPeople';

const person = (id: string, group = 'End User', weight = 1): ServedPerson => ({ id, group, weight });
const story = (id: string, change: Partial<ServedStory> = {}): ServedStory => ({
  id,
  requestedById: null,
  points: 3,
  segment: '',
  reach: null,
  ...change
});
const vote = (stakeholderId: string, storyId: string, points: number): ServedVote => ({
  stakeholderId,
  storyId,
  points
});
const planned =
  (...ids: string[]) =>
  (id: string): boolean =>
    ids.includes(id);

describe('whom a plan serves', () => {
  it('is the share of the points spent that went to what is planned', () => {
    const votes = [vote('a', 'S', 30), vote('a', 'T', 10)];
    const { people } = whomServes([person('a')], [story('S'), story('T')], votes, planned('S'));
    expect(people[0]).toMatchObject({ share: 0.75, isLeftOut: false });
  });

  it('goes by requests where no point was spent', () => {
    const stories = [story('S', { requestedById: 'a' }), story('T', { requestedById: 'a' })];
    const { people } = whomServes([person('a')], stories, [], planned('T'));
    expect(people[0]).toMatchObject({ share: 0.5, planned: 1, requested: 2, isLeftOut: false });
  });

  it('leaves out who asked and gets nothing, not who asked for nothing', () => {
    const people = [person('a'), person('b'), person('c')];
    const stories = [story('S'), story('T', { requestedById: 'c' })];
    const served = whomServes(people, stories, [vote('a', 'S', 10), vote('c', 'S', 5)], planned('T'));
    expect(served.people.map(({ isLeftOut }) => isLeftOut)).toEqual([true, false, false]);
  });

  it('counts a group by the weight of those who asked', () => {
    const people = [
      person('a', 'End User', 3),
      person('b', 'End User', 1),
      person('c', 'End User'),
      person('d', 'Developer')
    ];
    const votes = [vote('a', 'S', 10), vote('b', 'T', 10)];
    const { groups } = whomServes(people, [story('S'), story('T')], votes, planned('S'));
    expect(groups).toEqual([
      { group: 'End User', satisfaction: 0.75, leftOut: 1, people: 3 },
      { group: 'Developer', satisfaction: null, leftOut: 0, people: 1 }
    ]);
  });

  it('does not count votes on what is not open any more', () => {
    const { people } = whomServes(
      [person('a')],
      [story('S')],
      [vote('a', 'S', 5), vote('a', 'done', 95)],
      planned('S')
    );
    expect(people[0]!.share).toBe(1);
  });

  it('never serves anybody less when more is planned', () => {
    const ids = ['S', 'T', 'U'];
    const anyVotes = fc.array(fc.tuple(fc.constantFrom('a', 'b'), fc.constantFrom(...ids), fc.nat(100)));
    fc.assert(
      fc.property(anyVotes, fc.subarray(ids), fc.constantFrom(...ids), (rows, plan, more) => {
        const votes = rows.map(([who, id, points]) => vote(who, id, points));
        const stories = ids.map((id) => story(id, { requestedById: id === 'U' ? 'b' : null }));
        const shares = (list: string[]): number[] =>
          whomServes([person('a'), person('b')], stories, votes, planned(...list)).people.map(({ share }) => share);
        const [before, after] = [shares(plan), shares([...plan, more])];
        after.forEach((share, index) => expect(share).toBeGreaterThanOrEqual(before[index]!));
      })
    );
  });
});

describe('segments', () => {
  it('have the reach of their widest story, and what is planned for them', () => {
    const stories = [
      story('S', { segment: 'Commuters', reach: 100 }),
      story('T', { segment: ' Commuters ', reach: 300, points: 5 }),
      story('U', { segment: 'Tourists' }),
      story('V')
    ];
    expect(segmentsOf(stories, planned('T'))).toEqual([
      { segment: 'Commuters', reach: 300, stories: 2, planned: 1, plannedPoints: 5 },
      { segment: 'Tourists', reach: null, stories: 1, planned: 0, plannedPoints: 0 }
    ]);
  });
});
