import fc from 'fast-check';
import { agreements, type ConsensusVote, type ConsensusVoter } from 'c/consensus';

const voter = (id: string, group = 'End User', weight = 1): ConsensusVoter => ({ id, group, weight });
const vote = (stakeholderId: string, storyId: string, points: number): ConsensusVote => ({
  stakeholderId,
  storyId,
  points
});

describe('agreement about a story', () => {
  it('is whole when everybody gives the same', () => {
    const [one] = agreements([voter('a'), voter('b')], [vote('a', 'S', 40), vote('b', 'S', 40)]);
    expect(one).toMatchObject({ disagreement: 0, mean: 40, points: 80, withoutPoints: 0 });
  });

  it('is nothing when some give everything and the others nothing', () => {
    const votes = [vote('a', 'S', 100), vote('b', 'T', 100)];
    for (const one of agreements([voter('a'), voter('b')], votes)) expect(one.disagreement).toBe(1);
  });

  it('lies between: 60 of one and nothing of four others', () => {
    const voters = ['a', 'b', 'c', 'd', 'e'].map((id) => voter(id));
    const votes = [vote('a', 'S', 60), ...['b', 'c', 'd', 'e'].map((id) => vote(id, 'T', 100))];
    const one = agreements(voters, votes).find(({ storyId }) => storyId === 'S')!;
    // Mean 12, variance 576, at most 12 * 88 = 1056.
    expect(one.disagreement).toBeCloseTo(576 / 1056, 10);
    expect(one.withoutPoints).toBe(4);
  });

  it('counts a heavier vote more, and keeps groups apart', () => {
    const voters = [voter('a', 'End User', 3), voter('b', 'Developer', 1)];
    const [one] = agreements(voters, [vote('a', 'S', 40), vote('b', 'S', 20)]);
    expect(one).toMatchObject({ mean: 35, weighted: 140, byGroup: { 'End User': 40, Developer: 20 } });
    expect(one!.supporters).toEqual([
      { id: 'a', points: 40 },
      { id: 'b', points: 20 }
    ]);
  });

  it('asks nobody who has not voted at all, and leaves out votes of people who are not there', () => {
    const [one] = agreements([voter('a'), voter('idle')], [vote('a', 'S', 50), vote('gone', 'S', 50)]);
    expect(one).toMatchObject({ disagreement: 0, points: 50, supporters: [{ id: 'a', points: 50 }], withoutPoints: 0 });
  });

  it('takes a vote of no points for no vote', () => {
    const listed = agreements([voter('a'), voter('b')], [vote('a', 'S', 50), vote('b', 'S', 0), vote('a', 'T', 0)]);
    expect(listed.map(({ storyId }) => storyId)).toEqual(['S']);
    expect(listed[0]).toMatchObject({ mean: 50, disagreement: 0, withoutPoints: 0 });
  });

  it('puts first what people differ on and want', () => {
    const voters = [voter('a'), voter('b')];
    const votes = [vote('a', 'big', 80), vote('b', 'agreed', 60), vote('a', 'agreed', 10), vote('b', 'small', 5)];
    for (const any of [votes, [...votes].reverse()])
      expect(agreements(voters, any).map(({ storyId }) => storyId)).toEqual(['big', 'agreed', 'small']);
  });
});

describe('stories of which people think alike', () => {
  it('come by their id, in whatever order the votes came', () => {
    const votes = ['U', 'S', 'T'].map((story) => vote('a', story, 10));
    for (const any of [votes, [...votes].reverse()])
      expect(agreements([voter('a')], any).map(({ storyId }) => storyId)).toEqual(['S', 'T', 'U']);
  });
});

describe('whatever is voted', () => {
  const anyVotes = fc
    .array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('S', 'T', 'U'), fc.nat(100)), {
      maxLength: 20
    })
    .map((rows) => new Map(rows.map(([who, story, points]) => [`${who} ${story}`, vote(who, story, points)])))
    .map((byPair) => [...byPair.values()]);
  const anyVoters = fc
    .array(fc.tuple(fc.constantFrom('x', 'y'), fc.double({ min: 0.1, max: 5, noNaN: true })), {
      minLength: 4,
      maxLength: 4
    })
    .map((rows) => rows.map(([group, weight], index) => voter('abcd'[index]!, group, weight)));

  it('disagreement lies between 0 and 1, points add up, and a mean within what was given', () => {
    fc.assert(
      fc.property(anyVoters, anyVotes, (voters, votes) => {
        for (const one of agreements(voters, votes)) {
          const given = votes.filter(({ storyId }) => storyId === one.storyId).map(({ points }) => points);
          expect(one.disagreement).toBeGreaterThanOrEqual(0);
          expect(one.disagreement).toBeLessThanOrEqual(1);
          expect(one.points).toBe(given.reduce((sum, points) => sum + points, 0));
          expect(one.mean).toBeLessThanOrEqual(Math.max(...given) + 1e-9);
          expect(one.mean).toBeGreaterThan(0);
        }
      })
    );
  });

  it('comes by disagreement times mean, equals by their id, and the largest supporter first', () => {
    fc.assert(
      fc.property(anyVoters, anyVotes, (voters, votes) => {
        const listed = agreements(voters, votes);
        const byHand = [...listed].sort((a, b) => (a.storyId < b.storyId ? -1 : 1));
        byHand.sort((a, b) => b.disagreement * b.mean - a.disagreement * a.mean);
        expect(listed).toEqual(byHand);
        for (const { supporters } of listed)
          expect(supporters).toEqual([...supporters].sort((a, b) => b.points - a.points));
      })
    );
  });

  it('stays the same when all weights grow alike', () => {
    fc.assert(
      fc.property(anyVoters, anyVotes, (voters, votes) => {
        const plain = agreements(voters, votes);
        const heavier = agreements(
          voters.map((one) => ({ ...one, weight: one.weight * 2 })),
          votes
        );
        expect(heavier).toHaveLength(plain.length);
        for (const one of plain) {
          const same = heavier.find(({ storyId }) => storyId === one.storyId)!;
          expect(same.disagreement).toBeCloseTo(one.disagreement, 8);
          expect(same.mean).toBeCloseTo(one.mean, 8);
        }
      })
    );
  });
});
