import fc from 'fast-check';
import {
  AllLines,
  backlogLines,
  capacityToCome,
  lineId,
  MovedLines,
  targetAtGap,
  type BacklogLine,
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

const NONE: ReadonlySet<string> = new Set();

const positions = ({ lines }: BacklogLines<Item>): (number | null | undefined)[] =>
  [...lines].map((line) => (line.story ? line.position : undefined));
const names = ({ lines }: BacklogLines<Item>): string[] =>
  [...lines].map((line) => (line.story ? line.story.id : `[${line.group.id}]`));

describe('the lines of a backlog', () => {
  it('count positions over all open stories, shown or not', () => {
    const all = [item('a', 1), item('done', 2, { isOpen: false }), item('b', 3), item('c', 5)];
    const lines = backlogLines(all, [all[1]!, all[3]!], PLAIN);
    expect(positions(lines)).toEqual([null, 3]);
    expect(lines.lines.at(1)).toMatchObject({ sum: 9 });
  });

  it('draw the cut above the first story that does not fit, and pull no smaller one up', () => {
    const all = [item('a', 5), item('b', 8), item('c', null), item('d', 1)];
    const { lines, cut } = backlogLines(all, all, { ...PLAIN, capacity: 12 });
    expect(cut).toEqual({ at: 1, count: 1, unestimated: 0, points: 5 });
    expect([...lines].map((line) => line.story && line.isBelowCut)).toEqual([false, true, true, true]);
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
    expect(grouped.lines.at(3)).toEqual({ group: { id: 'one', name: 'One', count: 2, points: 2, isCollapsed: false } });
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
        const ids = [...lines].flatMap((line) => (line.story ? [line.story.id] : []));
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
        const first = [...lines].find((line) => line.story && line.isBelowCut);
        expect(first?.story ? first.sum : capacity + 1).toBeGreaterThan(capacity);
      })
    );
  });

  it('take what is dropped between them as next to the story there', () => {
    const one = { epicId: 'one', epicName: 'One' };
    const all = [item('a', 1), item('b', 2, one), item('c', 3)];
    const { lines } = backlogLines(all, all, { ...PLAIN, isGrouped: true });
    expect(names({ lines, cut: null })).toEqual(['[]', 'a', 'c', '[one]', 'b']);
    expect([0, 1, 2, 3, 4, 5].map((gap) => targetAtGap(lines, gap, NONE))).toEqual([
      { before: 'a' },
      { before: 'a' },
      { before: 'c' },
      { after: 'c' },
      { before: 'b' },
      { after: 'b' }
    ]);
    expect(targetAtGap(new AllLines<Item>([]), 0, NONE)).toBeUndefined();
  });

  const picked = fc.array(fc.nat(), { minLength: 1, maxLength: 5 });
  const chosen = (all: readonly Item[], picks: readonly number[]): string[] => [
    ...new Set(picks.map((pick) => all[pick % all.length]!.id))
  ];

  it('show a drop exactly where it was let go', () => {
    fc.assert(
      fc.property(stories, picked, fc.nat(), (all, picks, at) => {
        fc.pre(all.length > 0);
        const moving = chosen(all, picks);
        const { lines } = backlogLines<Item>(all, all, PLAIN);
        const gap = at % (lines.length + 1);
        const target = targetAtGap(lines, gap, new Set(moving));
        const staying = (part: readonly Item[]): string[] =>
          part.map(({ id }) => id).filter((id) => !moving.includes(id));
        const expected = [...staying(all.slice(0, gap)), ...moving, ...staying(all.slice(gap))];
        const order = target ? moveInOrder<Item>(all, moving, target) : moving.map((id) => ({ id }));
        expect(order.map(({ id }) => id)).toEqual(expected);
      })
    );
  });

  it('are the same whichever is asked for first', () => {
    fc.assert(
      fc.property(stories, fc.integer({ min: 0, max: 60 }), fc.nat(), fc.nat(), (all, capacity, from, count) => {
        const shown = all.filter((story) => story.isShown);
        const made = (): BacklogLines<Item> => backlogLines<Item>(all, shown, { ...PLAIN, capacity });
        const whole = [...made().lines];
        const { lines } = made();
        const start = from % (whole.length + 1);
        expect(lines.slice(start, start + (count % 9))).toEqual(whole.slice(start, start + (count % 9)));
        expect(lines.at(start)).toEqual(whole[start]);
        expect([...lines]).toEqual(whole);
        expect(lines.stories).toEqual(shown);
        whole.forEach((line, index) => expect(lines.indexOf(lineId(line))).toBe(index));
      })
    );
  });

  it('work out no more than what is looked at', () => {
    const all = Array.from({ length: 1000 }, (_, index) => item(String(index), 1));
    const asked = new Set<string>();
    const isOpen = ({ id }: Item): boolean => asked.size < asked.add(id).size;
    const { lines, cut } = backlogLines(all, all, { ...PLAIN, isOpen, capacity: 30 });
    expect([cut!.at, lines.slice(0, 20).length, lines.length]).toEqual([30, 20, 1000]);
    expect(asked.size).toBe(31);
  });

  it('hold stories that are carried in any gap between the others', () => {
    fc.assert(
      fc.property(stories, picked, fc.nat(), fc.boolean(), (all, picks, to, isGrouped) => {
        fc.pre(all.length > 0);
        const moving = chosen(all, picks);
        const { lines } = backlogLines<Item>(all, all, { ...PLAIN, isGrouped });
        const moved = new MovedLines(lines, moving, moving[0]!);
        const idsOf = (list: Iterable<BacklogLine<Item>>): string[] => [...list].map(lineId);
        const isMoving = (name: string): boolean => moving.includes(name);
        const staying = idsOf(lines).filter((name) => !isMoving(name));
        expect(moved.gaps).toBe(staying.length + 1);
        const home = idsOf(lines).slice(0, lines.indexOf(moving[0]!));
        expect(moved.gap).toBe(home.filter((name) => !isMoving(name)).length);
        moved.gap = to % moved.gaps;
        const carried = idsOf(lines).filter(isMoving);
        const expected = [...staying.slice(0, moved.gap), ...carried, ...staying.slice(moved.gap)];
        expect(idsOf(moved)).toEqual(expected);
        expect(moved.slice(2, 7).map(lineId)).toEqual(expected.slice(2, 7));
        expect(moved.length).toBe(expected.length);
        expect(moved.stories).toHaveLength(all.length);
        expect(expected.map((name) => moved.indexOf(name))).toEqual(expected.map((_, index) => index));
        expect(moved.storiesAbove).toBe(
          staying.slice(0, moved.gap).filter((name) => !name.startsWith('group:')).length
        );
        // Once they are let go there, no other line lies between them and where they were shown.
        const { target } = moved;
        if (isGrouped || !target) return;
        expect(moveInOrder<Item>(all, carried, target).map(({ id }) => id)).toEqual(expected);
      })
    );
  });

  it('find no place for a story that is not among them', () => {
    const { lines } = backlogLines([item('a', 1)], [item('a', 1)].slice(1), PLAIN);
    expect([lines.length, lines.indexOf('a'), lines.at(0)]).toEqual([0, -1, undefined]);
    const moved = new MovedLines(backlogLines([item('b', 1)], [], PLAIN).lines, ['b'], 'b');
    expect([moved.gaps, [...moved], moved.indexOf('b'), moved.target]).toEqual([1, [], -1, undefined]);
    expect(lineId(undefined)).toBe('');
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
