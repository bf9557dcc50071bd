import fc from 'fast-check';
import { Ballot } from '../ballot';

describe('a ballot', () => {
  const saved = new Map([
    ['S', 60],
    ['T', 10]
  ]);

  it('knows what is left, and what has changed', () => {
    const ballot = new Ballot(saved).with('S', 40).with('U', 5);
    expect(ballot.left).toBe(45);
    expect(ballot.changes).toEqual([
      { storyId: 'S', points: 40 },
      { storyId: 'U', points: 5 }
    ]);
    expect(ballot.with('S', 60).with('U', 0).isChanged).toBe(false);
  });

  it('takes whole points from 0 to 100 and nothing else', () => {
    const points = (typed: number): number => new Ballot().with('S', typed).pointsOf('S');
    expect([points(-5), points(400), points(2.6), points(Number.NaN)]).toEqual([0, 100, 3, 0]);
  });

  it('says how many are too many', () => {
    expect(new Ballot(saved).with('U', 50).left).toBe(-20);
  });

  it('keeps what was changed while the org was writing', () => {
    const before = new Ballot(saved).with('S', 40);
    const sent = before.changes;
    const after = before.with('T', 20).afterSaving(sent);
    expect(after.pointsOf('S')).toBe(40);
    expect(after.changes).toEqual([{ storyId: 'T', points: 20 }]);
  });

  it('has spent what it has not left, whatever is typed', () => {
    const typed = fc.array(fc.tuple(fc.constantFrom('S', 'T', 'U', 'V'), fc.integer({ min: -50, max: 200 })));
    fc.assert(
      fc.property(typed, (rows) => {
        const ballot = rows.reduce((all, [id, points]) => all.with(id, points), new Ballot(saved));
        const spent = ['S', 'T', 'U', 'V'].reduce((sum, id) => sum + ballot.pointsOf(id), 0);
        expect(ballot.left).toBe(100 - spent);
        expect(ballot.afterSaving(ballot.changes).isChanged).toBe(false);
      })
    );
  });
});
