import fc from 'fast-check';
import {
  objectiveShares,
  parentIds,
  prune,
  strategyTree,
  sumTotals,
  treeRows,
  type StrategyParts,
  type TreeNode,
  type TreeStory
} from 'c/strategyRollUp';

const record = (id: string): { id: string; name: string; status: string; statusLabel: string } => ({
  id,
  name: id,
  status: 'Active',
  statusLabel: 'Active'
});
const story = (id: string, change: Partial<TreeStory> = {}): TreeStory => ({
  id,
  key: id,
  title: id,
  status: 'New',
  statusLabel: 'New',
  points: 3,
  businessValue: 10,
  epicId: null,
  ...change
});
const parts = (change: Partial<StrategyParts> = {}): StrategyParts => ({
  objectives: [record('O')],
  items: [{ ...record('I'), objectiveId: 'O', epicId: 'E' }],
  epics: [{ ...record('E'), objectiveId: 'O' }],
  stories: [story('S', { epicId: 'E' })],
  ...change
});

const everything = (tree: readonly TreeNode[]): TreeNode[] =>
  tree.flatMap((node) => [node, ...everything(node.children)]);
const shape = (tree: readonly TreeNode[]): unknown[] =>
  tree.map(({ id, children }) => (children.length > 0 ? { [id]: shape(children) } : id));

describe('from the vision to the story', () => {
  it('puts each story below its epic, roadmap item and objective', () => {
    expect(shape(strategyTree(parts()))).toEqual([{ O: [{ I: [{ E: ['S'] }] }] }]);
  });

  it('puts an epic without a roadmap item right below its objective', () => {
    expect(shape(strategyTree(parts({ items: [] })))).toEqual([{ O: [{ E: ['S'] }] }]);
  });

  it('counts an epic once when two roadmap items name it', () => {
    const items = ['I', 'J'].map((id) => ({ ...record(id), objectiveId: 'O', epicId: 'E' }));
    const tree = strategyTree(parts({ items }));
    expect(shape(tree)).toEqual([{ O: [{ I: [{ E: ['S'] }] }, 'J'] }]);
    expect(tree[0]!.totals.points).toBe(3);
  });

  it('takes the objective of its epic where a roadmap item has none', () => {
    const items = [{ ...record('I'), objectiveId: null, epicId: 'E' }];
    expect(shape(strategyTree(parts({ items })))).toEqual([{ O: [{ I: [{ E: ['S'] }] }] }]);
  });

  it('leaves an epic where its own objective is, whatever a roadmap item that names it serves', () => {
    const items = [{ ...record('I'), objectiveId: 'O', epicId: 'E' }];
    const epics = [{ ...record('E'), objectiveId: null }];
    expect(shape(strategyTree(parts({ items, epics })))).toEqual([{ O: ['I'] }, { withoutObjective: [{ E: ['S'] }] }]);
  });

  it('shows work that serves no objective, and stories without an epic, at the end', () => {
    const epics = [{ ...record('E'), objectiveId: null }];
    const tree = strategyTree(parts({ items: [], epics, stories: [story('S', { epicId: 'E' }), story('T')] }));
    expect(shape(tree)).toEqual(['O', { withoutObjective: [{ E: ['S'] }] }, { withoutEpic: ['T'] }]);
    expect(tree.map(({ kind }) => kind)).toEqual(['objective', 'withoutObjective', 'withoutEpic']);
  });

  it('adds up points, value and what is done, and leaves out what is put off', () => {
    const stories = [
      story('S', { epicId: 'E' }),
      story('D', { epicId: 'E', status: 'Done', points: 5, businessValue: 8 }),
      story('U', { epicId: 'E', points: null, businessValue: null }),
      story('N', { epicId: 'E', status: 'Not Now', points: 100 })
    ];
    expect(strategyTree(parts({ stories }))[0]!.totals).toEqual({
      stories: 3,
      doneStories: 1,
      points: 8,
      donePoints: 5,
      value: 18,
      doneValue: 8,
      unestimated: 1
    });
  });
});

const anyParts = fc
  .record({ objectives: fc.nat(3), items: fc.nat(4), epics: fc.nat(4), stories: fc.nat(12) })
  .chain((size) => {
    const oneOf = (prefix: string, count: number): fc.Arbitrary<string | null> =>
      fc.nat(count + 1).map((n) => (n < count ? `${prefix}${n}` : n === count ? null : 'gone'));
    const many = <T>(prefix: string, count: number, more: fc.Arbitrary<T>): fc.Arbitrary<({ id: string } & T)[]> =>
      fc.tuple(
        ...Array.from({ length: count }, (_, index) => more.map((rest) => ({ id: `${prefix}${index}`, ...rest })))
      );
    const plain = {
      name: fc.string(),
      status: fc.constantFrom('New', 'Done', 'Not Now'),
      statusLabel: fc.constant('')
    };
    return fc.record({
      objectives: many('o', size.objectives, fc.record(plain)),
      items: many(
        'i',
        size.items,
        fc.record({ ...plain, objectiveId: oneOf('o', size.objectives), epicId: oneOf('e', size.epics) })
      ),
      epics: many('e', size.epics, fc.record({ ...plain, objectiveId: oneOf('o', size.objectives) })),
      stories: many(
        's',
        size.stories,
        fc.record({
          key: fc.constant(''),
          title: fc.string(),
          status: plain.status,
          statusLabel: plain.statusLabel,
          points: fc.option(fc.nat(13)),
          businessValue: fc.option(fc.nat(20)),
          epicId: oneOf('e', size.epics)
        })
      )
    });
  });

describe('whatever the lookups say', () => {
  it('every record stands in the tree exactly once', () => {
    fc.assert(
      fc.property(anyParts, (all) => {
        const ids = everything(strategyTree(all)).map(({ id }) => id);
        const given = [...all.objectives, ...all.items, ...all.epics, ...all.stories].map(({ id }) => id);
        expect(ids.filter((id) => !id.startsWith('without')).sort()).toEqual(given.sort());
      })
    );
  });

  it('each story stands below the objective of its epic', () => {
    fc.assert(
      fc.property(anyParts, (all) => {
        const epicOf = new Map(all.epics.map((epic) => [epic.id, epic]));
        for (const objective of strategyTree(all).filter(({ kind }) => kind === 'objective'))
          for (const { id } of everything([objective]).filter(({ kind }) => kind === 'story')) {
            const { epicId } = all.stories.find((one) => one.id === id)!;
            expect(epicOf.get(epicId!)?.objectiveId).toBe(objective.id);
          }
      })
    );
  });

  it('each part adds up to what stands below it, and the whole to all stories', () => {
    fc.assert(
      fc.property(anyParts, (all) => {
        const tree = strategyTree(all);
        for (const node of everything(tree).filter(({ kind }) => kind !== 'story'))
          expect(node.totals).toEqual(sumTotals(node.children));
        const wanted = all.stories.filter(({ status }) => status !== 'Not Now');
        const sum = sumTotals(tree);
        expect(sum.stories).toBe(wanted.length);
        expect(sum.points).toBe(wanted.reduce((points, one) => points + (one.points ?? 0), 0));
      })
    );
  });

  it('rows of an open tree are all its nodes, and of a closed one its roots', () => {
    fc.assert(
      fc.property(anyParts, (all) => {
        const tree = strategyTree(all);
        expect(treeRows(tree, () => true).map(({ node }) => node.id)).toEqual(everything(tree).map(({ id }) => id));
        expect(treeRows(tree, () => false)).toHaveLength(tree.length);
      })
    );
  });
});

describe('rows', () => {
  it('know level, place among their siblings and parent', () => {
    const rows = treeRows(strategyTree(parts()), (id) => id !== 'E');
    expect(rows.map(({ node, level, parentId }) => [node.id, level, parentId])).toEqual([
      ['O', 1, null],
      ['I', 2, 'O'],
      ['E', 3, 'I']
    ]);
    expect(rows.map(({ isExpanded }) => isExpanded)).toEqual([true, true, false]);
    expect(rows[0]).toMatchObject({ position: 1, siblings: 1 });
  });

  it('a search keeps the way down to what it finds, and all below that', () => {
    const tree = strategyTree(
      parts({ stories: [story('S', { epicId: 'E' }), story('T', { epicId: 'E' }), story('X')] })
    );
    expect(shape(prune(tree, ({ id }) => id === 'T'))).toEqual([{ O: [{ I: [{ E: ['T'] }] }] }]);
    expect(shape(prune(tree, ({ id }) => id === 'E'))).toEqual([{ O: [{ I: [{ E: ['S', 'T'] }] }] }]);
    expect(prune(tree, () => false)).toEqual([]);
  });

  it('can all be opened', () => {
    expect(parentIds(strategyTree(parts()))).toEqual(['O', 'I', 'E']);
  });
});

describe('the share of a sprint that serves each objective', () => {
  const shared = (objectiveId: string | null, points: number | null, sprintId: string, status = 'New') => ({
    objectiveId,
    points,
    sprintId,
    status
  });
  const sprints = [{ id: '1' }, { id: '2' }];

  it('is its points of all points, the largest first', () => {
    const stories = [shared('a', 1, '1'), shared('b', 5, '1'), shared(null, 2, '1'), shared('a', 2, '1')];
    expect(objectiveShares(stories, sprints, ({ sprintId }) => sprintId)).toEqual([
      {
        id: '1',
        points: 10,
        shares: [
          { objectiveId: 'b', points: 5, share: 0.5 },
          { objectiveId: 'a', points: 3, share: 0.3 },
          { objectiveId: null, points: 2, share: 0.2 }
        ]
      }
    ]);
  });

  it('counts neither what is put off nor what has no points', () => {
    const stories = [shared('a', 1, '1', 'Not Now'), shared('a', null, '1'), shared('a', 3, 'elsewhere')];
    expect(objectiveShares(stories, sprints, ({ sprintId }) => sprintId)).toEqual([]);
  });
});
