import { linksOf } from '../links';

const needs = (after: string, before: string) => ({ before, after });
const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
/** Groups with the names of their stories, what each needs and what needs it. */
const groups = (...links: ReturnType<typeof needs>[]): unknown[] =>
  linksOf(ids, links).groups.map(({ nodes, before, after }) => ({
    nodes: nodes.map((node) => ids[node]).join(''),
    before: before.map((list) => list.map((number) => ids[nodes[number]!]).join('')),
    after: after.map((list) => list.map((number) => ids[nodes[number]!]).join(''))
  }));

describe('links between stories', () => {
  it('make groups, each story after all it needs', () => {
    expect(groups(needs('a', 'c'), needs('e', 'a'), needs('b', 'd'))).toEqual([
      { nodes: 'cae', before: ['', 'c', 'a'], after: ['a', 'e', ''] },
      { nodes: 'db', before: ['', 'd'], after: ['b', ''] }
    ]);
  });

  it('count once, and not to themselves or to others', () => {
    expect(groups(needs('b', 'a'), needs('b', 'a'), needs('c', 'c'), needs('d', 'elsewhere'))).toEqual([
      { nodes: 'ab', before: ['', 'a'], after: ['b', ''] }
    ]);
    expect([...linksOf(ids, [needs('b', 'a')]).isLinked]).toEqual([1, 1, 0, 0, 0, 0]);
  });

  it('tell chains and trees apart', () => {
    const shape = (...links: ReturnType<typeof needs>[]): [boolean, boolean] => {
      const [group] = linksOf(ids, links).groups;
      return [group!.isOutTree, group!.isInTree];
    };
    expect(shape(needs('b', 'a'), needs('c', 'b'))).toEqual([true, true]);
    expect(shape(needs('b', 'a'), needs('c', 'a'))).toEqual([true, false]);
    expect(shape(needs('c', 'a'), needs('c', 'b'))).toEqual([false, true]);
    expect(shape(needs('c', 'a'), needs('c', 'b'), needs('d', 'a'))).toEqual([false, false]);
  });

  it('leave out a circle and what leads into it, and keep the rest', () => {
    const circle = [needs('a', 'b'), needs('b', 'a')];
    expect(groups(...circle, needs('b', 'c'), needs('d', 'c'))).toEqual([
      { nodes: 'cd', before: ['', 'c'], after: ['d', ''] }
    ]);
    expect([...linksOf(ids, [...circle, needs('b', 'c'), needs('d', 'c')]).isLinked]).toEqual([0, 0, 1, 1, 0, 0]);
  });

  it('are none without dependencies', () => {
    expect(linksOf(ids, [])).toMatchObject({ count: 6, groups: [] });
  });
});
