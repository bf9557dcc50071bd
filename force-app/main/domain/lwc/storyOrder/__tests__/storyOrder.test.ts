import fc from 'fast-check';
import { compareRanked, moveInOrder, targetOfPosition, touchesTop, type MoveTarget, type Ranked } from 'c/storyOrder';

const backlog = (count: number): { id: string }[] =>
  Array.from({ length: count }, (_, index) => ({ id: `id${index}` }));
const idsOf = (order: readonly { id: string }[]): string => order.map(({ id }) => id.slice(2)).join(' ');
const moved = (ids: string[], target: MoveTarget): string => idsOf(moveInOrder(backlog(6), ids, target));

describe('moving in an order', () => {
  it('puts any story at any place and leaves the others in their order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 40 }), fc.nat(), fc.nat(), (count, which, where) => {
        const order = backlog(count);
        const story = order[which % count]!;
        const rest = order.filter((other) => other !== story);
        const at = where % (rest.length + 1);
        const next = rest[at];
        const target = next ? { before: next.id } : { after: rest.at(-1)!.id };
        expect(moveInOrder(order, [story.id], target)).toEqual([...rest.slice(0, at), story, ...rest.slice(at)]);
      })
    );
  });

  it('knows the ends', () => {
    expect(moved(['id3'], 'top')).toBe('3 0 1 2 4 5');
    expect(moved(['id3'], 'bottom')).toBe('0 1 2 4 5 3');
  });

  it('keeps a selection together in the order given', () => {
    expect(moved(['id5', 'id1'], { before: 'id3' })).toBe('0 2 5 1 3 4');
    expect(moved(['id5', 'id1'], { after: 'id3' })).toBe('0 2 3 5 1 4');
  });

  it('answers the same order for stories that stand there already', () => {
    const order = backlog(4);
    expect(moveInOrder(order, ['id0'], 'top')).toBe(order);
    expect(moveInOrder(order, ['id1'], { after: 'id0' })).toBe(order);
    expect(moveInOrder(order, ['id2', 'id3'], 'bottom')).toBe(order);
  });

  it('answers the same order where a story of the move is not there', () => {
    const order = backlog(4);
    expect(moveInOrder(order, ['gone'], 'top')).toBe(order);
    expect(moveInOrder(order, ['id1'], { after: 'gone' })).toBe(order);
    expect(moveInOrder(order, ['id1'], { after: 'id1' })).toBe(order);
  });
});

describe('the order of a backlog', () => {
  const story = (key: string, rank: string | null): Ranked => ({ id: key, key, rank });

  it('goes by rank, then by number, with those never placed at the end', () => {
    const stories = [story('4', null), story('3', null), story('2', '5'), story('1', '5'), story('0', '41')];
    expect(idsOf(stories.sort(compareRanked).map(({ id }) => ({ id: `id${id}` })))).toBe('0 1 2 3 4');
  });
});

describe('a position in an order', () => {
  it('is where the first of the moved stories stands afterwards', () => {
    const picks = fc.uniqueArray(fc.nat({ max: 19 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(picks, fc.integer({ min: 1, max: 30 }), (which, position) => {
        const order = backlog(20);
        const ids = which.map((index) => `id${index}`);
        const after = moveInOrder(order, ids, targetOfPosition(order, ids, position)!);
        const expected = Math.min(position, order.length - ids.length + 1);
        expect(after.findIndex(({ id }) => id === ids[0]) + 1).toBe(expected);
      })
    );
  });

  it('is no place where nothing else stands', () => {
    expect(targetOfPosition(backlog(1), ['id0'], 1)).toBeUndefined();
    expect(targetOfPosition(backlog(3), ['id0'], 'bottom')).toEqual({ after: 'id2' });
  });
});

describe('the top of an order', () => {
  it('is touched by what leaves it, enters it or moves within it', () => {
    const order = backlog(6);
    const touches = (ids: string[], target: MoveTarget): boolean =>
      touchesTop(order, moveInOrder(order, ids, target), ids, 2);
    expect(touches(['id0'], 'bottom')).toBe(true);
    expect(touches(['id5'], { before: 'id1' })).toBe(true);
    expect(touches(['id1'], 'top')).toBe(true);
    expect(touches(['id5'], { after: 'id2' })).toBe(false);
  });
});
