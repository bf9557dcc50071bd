import fc from 'fast-check';
import { whatSlips, type PlannedSprint, type SlipStory } from 'c/storySlip';

const story = (id: string, points: number | null, fields: Partial<SlipStory> = {}): SlipStory => ({
  id,
  points,
  ...fields
});
const SPRINTS: PlannedSprint[] = [
  { name: 'Sprint 1', capacity: 10, end: '2026-01-14' },
  { name: 'Sprint 2', capacity: 10, end: '2026-01-28' },
  { name: 'Sprint 3', capacity: 10, end: '2026-02-11' }
];
const [a, b, c, d] = [story('a', 5), story('b', 5), story('c', 5), story('d', 5)] as const;

describe('what slips', () => {
  it('is nothing where the order stays', () => {
    expect(whatSlips([a, b, c], [a, b, c], SPRINTS)).toEqual({
      later: [],
      earlier: [],
      missedDueDates: [],
      releases: [],
      unestimated: 0,
      assumedPoints: 5
    });
  });

  it('is what an inserted story pushes over the end of a sprint', () => {
    const slip = whatSlips([a, b, c, d], [story('x', 3), a, b, c, d], SPRINTS);
    expect(slip.later).toEqual([
      { id: 'b', from: 0, to: 1 },
      { id: 'd', from: 1, to: 2 }
    ]);
    expect(slip.earlier).toEqual([{ id: 'x', from: null, to: 0 }]);
  });

  it('tells what comes earlier when a story is moved up', () => {
    const slip = whatSlips([a, b, c, d], [c, a, b, d], SPRINTS);
    expect(slip.earlier).toEqual([{ id: 'c', from: 1, to: 0 }]);
    expect(slip.later).toEqual([{ id: 'b', from: 0, to: 1 }]);
  });

  it('goes on past the last sprint that is known', () => {
    const slip = whatSlips([a, b], [story('x', 30), a, b], SPRINTS);
    expect(slip.later).toEqual([
      { id: 'a', from: 0, to: null },
      { id: 'b', from: 0, to: null }
    ]);
  });

  it('counts a story without points as the median of the others, and says how many there are', () => {
    const slip = whatSlips([a, b, c], [story('x', null), a, b, c], SPRINTS);
    expect([slip.unestimated, slip.assumedPoints]).toEqual([1, 5]);
    expect(slip.later.map(({ id }) => id)).toEqual(['b']);
    expect(whatSlips([], [story('x', null), story('y', 2), story('z', 5)], SPRINTS).assumedPoints).toBe(3.5);
    expect(whatSlips([], [story('x', null), d, story('y', 8), story('z', 1)], SPRINTS).assumedPoints).toBe(5);
    expect(whatSlips([], [story('x', null)], SPRINTS).assumedPoints).toBe(0);
  });

  it('lets a story that is larger than a sprint run through several, and nothing overtake it', () => {
    const slip = whatSlips([], [a, story('large', 22), b], SPRINTS);
    expect(slip.earlier).toEqual([{ id: 'a', from: null, to: 0 }]);
    expect(whatSlips([], [story('large', 22)], SPRINTS).earlier).toEqual([{ id: 'large', from: null, to: 2 }]);
    const four = [...SPRINTS, { name: 'Sprint 4', capacity: 10 }];
    expect(whatSlips([], [a, story('large', 22), b], four).earlier).toEqual([
      { id: 'a', from: null, to: 0 },
      { id: 'large', from: null, to: 3 },
      { id: 'b', from: null, to: 3 }
    ]);
  });

  it('names due dates that were kept and are missed now', () => {
    const due = story('b', 5, { dueDate: '2026-01-20' });
    const late = story('c', 5, { dueDate: '2025-12-01' });
    expect(whatSlips([a, due, late], [story('x', 3), a, due, late], SPRINTS).missedDueDates).toEqual(['b']);
    expect(whatSlips([a, due], [story('x', 30), a, due], SPRINTS).missedDueDates).toEqual(['b']);
  });

  it('says nothing about dates without the end of a sprint, or past the last sprint for a date that lies past it too', () => {
    const due = story('b', 5, { dueDate: '2026-01-20' });
    const bare = SPRINTS.map(({ name, capacity }) => ({ name, capacity }));
    expect(whatSlips([a, due], [story('x', 3), a, due], bare).missedDueDates).toEqual([]);
    const far = story('b', 5, { dueDate: '2027-01-20' });
    expect(whatSlips([a, far], [story('x', 30), a, far], SPRINTS).missedDueDates).toEqual([]);
  });

  it('says nothing about dates where the work comes into a sprint without an end, or there is no sprint', () => {
    const due = story('b', 5, { dueDate: '2026-01-20' });
    const open = SPRINTS.map((sprint, index) => (index === 1 ? { ...sprint, end: null } : sprint));
    expect(whatSlips([a, due], [story('x', 3), a, due], open).missedDueDates).toEqual([]);
    expect(whatSlips([a, due], [due, a], []).missedDueDates).toEqual([]);
  });

  it('takes a due date for missed once the work ends after the last sprint, and that one does not end before it', () => {
    for (const dueDate of ['2026-02-05', '2026-02-11']) {
      const due = story('b', 5, { dueDate });
      expect(whatSlips([a, due], [story('x', 30), a, due], SPRINTS).missedDueDates).toEqual(['b']);
    }
  });

  it('names a new story that is late from the start', () => {
    expect(whatSlips([a], [story('x', 3, { dueDate: '2026-01-10' }), a], SPRINTS).missedDueDates).toEqual(['x']);
  });

  it('keeps a due date on the last day of the sprint', () => {
    const due = story('b', 5, { dueDate: '2026-01-28' });
    expect(whatSlips([a, due], [story('x', 3), a, due], SPRINTS).missedDueDates).toEqual([]);
  });

  it('tells which release ends later, and whether its promise is missed', () => {
    const last = story('d', 5, { releaseId: 'r' });
    const promises = [
      { id: 'r', date: '2026-01-31' },
      { id: 'other', date: '2026-01-31' }
    ];
    expect(whatSlips([a, b, c, last], [story('x', 3), a, b, c, last], SPRINTS, promises).releases).toEqual([
      { id: 'r', date: '2026-01-31', from: 1, to: 2, isNewlyMissed: true }
    ]);
    expect(whatSlips([a, b, c, last], [a, b, c, last], SPRINTS, promises).releases).toEqual([]);
    expect(whatSlips([a, b, c, last], [a, b, c], SPRINTS, promises).releases).toEqual([]);
    const first = story('a', 5, { releaseId: 'r' });
    expect(whatSlips([first, b, c, last], [last, b, c, first], SPRINTS, promises).releases).toEqual([]);
  });

  it('never tells that a story below is earlier when one is inserted', () => {
    const stories = fc.array(fc.integer({ min: 1, max: 13 }), { maxLength: 15 });
    fc.assert(
      fc.property(
        stories,
        fc.nat(15),
        fc.integer({ min: 1, max: 13 }),
        fc.array(fc.nat(20), { maxLength: 6 }),
        (points, at, size, capacities) => {
          const order = points.map((count, index) => story(String(index), count));
          const sprints = capacities.map((capacity, index) => ({ name: String(index), capacity }));
          const slip = whatSlips(order, [...order.slice(0, at), story('x', size), ...order.slice(at)], sprints);
          expect(slip.earlier.every(({ id }) => id === 'x')).toBe(true);
          expect(slip.later.every(({ id }) => Number(id) >= at)).toBe(true);
        }
      )
    );
  });
});
