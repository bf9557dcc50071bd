import fc from 'fast-check';
import {
  backlogLines,
  capacityToCome,
  gapWithout,
  linesWithout,
  targetAtGap,
  type BacklogLines,
  type Linable,
  type LineOptions
} from 'c/backlogLines';
import { moveInOrder } from 'c/storyOrder';

interface Item extends Linable {
  readonly isOpen: boolean;
  readonly isUnderWay: boolean;
}

const item = (id: string, points: number | null, more: Partial<Item> = {}): Item => ({
  id,
  points,
  epicId: null,
  epicName: '',
  isOpen: true,
  isUnderWay: false,
  ...more
});

const PLAIN: LineOptions<Item> = {
  isOpen: (story) => story.isOpen,
  isUnderWay: (story) => story.isUnderWay,
  isGrouped: false,
  collapsed: new Set(),
  capacity: null
};

const positions = ({ lines }: BacklogLines<Item>): (number | null | undefined)[] =>
  lines.map((line) => (line.story ? line.position : undefined));
const names = ({ lines }: BacklogLines<Item>): string[] =>
  lines.map((line) => (line.story ? line.story.id : `[${line.group.id}]`));

describe('the lines of a backlog', () => {
  it('count positions over all open stories, shown or not', () => {
    const all = [item('a', 1), item('done', 2, { isOpen: false }), item('b', 3), item('c', 5)];
    const lines = backlogLines(all, [all[1]!, all[3]!], PLAIN);
    expect(positions(lines)).toEqual([null, 3]);
    expect(lines.lines[1]).toMatchObject({ sum: 9 });
  });

  it('draw the cut above the first story that does not fit, and pull no smaller one up', () => {
    const all = [item('a', 5), item('b', 8), item('c', null), item('d', 1)];
    const { lines, cut } = backlogLines(all, all, { ...PLAIN, capacity: 12 });
    expect(cut).toEqual({ at: 1, count: 1, unestimated: 0, points: 5 });
    expect(lines.map((line) => line.story && line.isBelowCut)).toEqual([false, true, true, true]);
  });

  it('leave the capacity to come to stories that no running sprint holds', () => {
    const all = [item('running', 8, { isUnderWay: true }), item('a', 5), item('b', null), item('c', 1)];
    const { cut } = backlogLines(all, all, { ...PLAIN, capacity: 5 });
    expect(cut).toEqual({ at: 3, count: 2, unestimated: 1, points: 5 });
  });

  it('draw no cut within what is shown when all of it fits', () => {
    const all = [item('a', 5), item('b', 8)];
    expect(backlogLines(all, all, { ...PLAIN, capacity: 13 }).cut).toEqual({
      at: null,
      count: 2,
      unestimated: 0,
      points: 13
    });
  });

  it('stand under their epics, the epic of the first story first', () => {
    const one = { epicId: 'one', epicName: 'One' };
    const all = [item('a', 1), item('b', 2, one), item('c', 3), item('d', null, one)];
    const options = { ...PLAIN, isGrouped: true };
    const grouped = backlogLines(all, all, options);
    expect(names(grouped)).toEqual(['[]', 'a', 'c', '[one]', 'b', 'd']);
    expect(grouped.lines[3]).toEqual({ group: { id: 'one', name: 'One', count: 2, points: 2, isCollapsed: false } });
    const folded = backlogLines(all, all, { ...options, collapsed: new Set(['']) });
    expect(names(folded)).toEqual(['[]', '[one]', 'b', 'd']);
  });

  const stories = fc
    .array(
      fc.record({
        points: fc.option(fc.integer({ min: 0, max: 13 }), { nil: null }),
        epicId: fc.constantFrom(null, 'x', 'y', 'z'),
        isOpen: fc.boolean(),
        isUnderWay: fc.boolean(),
        isShown: fc.boolean()
      }),
      { maxLength: 40 }
    )
    .map((list) => list.map((each, index) => ({ ...each, id: String(index), epicName: each.epicId ?? '' })));

  it('never change the order, grouped or not', () => {
    fc.assert(
      fc.property(stories, fc.boolean(), (all, isGrouped) => {
        const shown = all.filter((story) => story.isShown);
        const { lines } = backlogLines<Item>(all, shown, { ...PLAIN, isGrouped });
        const ids = lines.flatMap((line) => (line.story ? [line.story.id] : []));
        expect(new Set(ids)).toEqual(new Set(shown.map(({ id }) => id)));
        const byEpic = (epicId: string | null): string[] => ids.filter((id) => all[Number(id)]!.epicId === epicId);
        for (const epicId of [null, 'x', 'y', 'z']) {
          expect(byEpic(epicId)).toEqual(shown.filter((story) => story.epicId === epicId).map(({ id }) => id));
        }
        const plain = shown.map(({ id }) => id);
        expect(isGrouped ? plain : ids).toEqual(plain);
      })
    );
  });

  it('never put more above the cut than the capacity holds, and never less than would fit', () => {
    fc.assert(
      fc.property(stories, fc.integer({ min: 0, max: 60 }), (all, capacity) => {
        const { cut, lines } = backlogLines<Item>(all, all, { ...PLAIN, capacity });
        expect(cut!.points).toBeLessThanOrEqual(capacity);
        const first = lines.find((line) => line.story && line.isBelowCut);
        expect(first?.story ? first.sum : capacity + 1).toBeGreaterThan(capacity);
      })
    );
  });

  it('take what is dropped between them as next to the story there', () => {
    const one = { epicId: 'one', epicName: 'One' };
    const all = [item('a', 1), item('b', 2, one), item('c', 3)];
    const { lines } = backlogLines(all, all, { ...PLAIN, isGrouped: true });
    expect(names({ lines, cut: null })).toEqual(['[]', 'a', 'c', '[one]', 'b']);
    expect([0, 1, 2, 3, 4, 5].map((gap) => targetAtGap(lines, gap))).toEqual([
      { before: 'a' },
      { before: 'a' },
      { before: 'c' },
      { after: 'c' },
      { before: 'b' },
      { after: 'b' }
    ]);
    expect(targetAtGap([], 0)).toBeUndefined();
  });

  it('show a drop exactly where it was let go', () => {
    fc.assert(
      fc.property(stories, fc.array(fc.nat(), { minLength: 1, maxLength: 5 }), fc.nat(), (all, picks, at) => {
        fc.pre(all.length > 0);
        const moving = [...new Set(picks.map((pick) => all[pick % all.length]!.id))];
        const { lines } = backlogLines<Item>(all, all, PLAIN);
        const gap = at % (lines.length + 1);
        const rest = linesWithout(lines, new Set(moving));
        const restGap = gapWithout(lines, new Set(moving), gap);
        const target = targetAtGap(rest, restGap);
        fc.pre(target !== undefined);
        const expected = rest.map(({ story }) => story!.id);
        expected.splice(restGap, 0, ...moving);
        expect(moveInOrder(all, moving, target!).map(({ id }) => id)).toEqual(expected);
      })
    );
  });
});

describe('the capacity to come', () => {
  const sprint = (status: string, startDate: string, capacity: number | null, completedPoints: number | null) => ({
    status,
    startDate,
    capacity,
    completedPoints
  });
  const past = [
    sprint('Completed', '2026-03-01', 20, 30),
    sprint('Completed', '2026-01-01', 20, 2),
    sprint('Completed', '2026-02-01', 20, 20),
    sprint('Completed', '2026-04-01', 20, 24)
  ];

  it('is that of the next planned sprint', () => {
    const planned = [sprint('Planned', '2026-06-01', 40, 0), sprint('Planned', '2026-05-01', 26, 0)];
    expect(capacityToCome([...past, ...planned])).toBe(26);
  });

  it('is what the last three sprints got done, on average, where nobody has planned', () => {
    expect(capacityToCome([...past, sprint('Planned', '2026-05-01', null, 0)])).toBe(25);
  });

  it('is not known of a team without a past', () => {
    expect(capacityToCome([sprint('Cancelled', '2026-01-01', 20, 8)])).toBeNull();
  });
});
