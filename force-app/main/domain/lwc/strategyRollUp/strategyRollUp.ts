export { objectiveShares, type ShareRow } from './objectiveShares';

/** What the tree needs to know of each kind of record. */
export interface TreeStory {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly statusLabel: string;
  readonly status: string;
  readonly points: number | null;
  readonly businessValue: number | null;
  readonly epicId: string | null;
}
export interface TreeRecord {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly statusLabel: string;
}
export interface TreeEpic extends TreeRecord {
  readonly objectiveId: string | null;
}
export interface TreeItem extends TreeRecord {
  readonly objectiveId: string | null;
  readonly epicId: string | null;
}

export interface StrategyParts {
  /** In the order in which they should stand, as are all of them. */
  readonly objectives: readonly TreeRecord[];
  readonly items: readonly TreeItem[];
  readonly epics: readonly TreeEpic[];
  readonly stories: readonly TreeStory[];
}

/** Stories below, what is put off left out. `value` is business value. */
export interface Totals {
  readonly stories: number;
  readonly doneStories: number;
  readonly points: number;
  readonly donePoints: number;
  readonly value: number;
  readonly doneValue: number;
  readonly unestimated: number;
}

export type NodeKind = 'objective' | 'item' | 'epic' | 'story' | 'withoutObjective' | 'withoutEpic';

export interface TreeNode {
  readonly id: string;
  readonly kind: NodeKind;
  /** Empty for the two groups of work that nothing is above of: the page has words for them. */
  readonly name: string;
  readonly key: string;
  readonly status: string;
  readonly statusLabel: string;
  readonly totals: Totals;
  readonly children: readonly TreeNode[];
}

const NOT_NOW = 'Not Now';
const DONE = 'Done';
export const NOTHING: Totals = {
  stories: 0,
  doneStories: 0,
  points: 0,
  donePoints: 0,
  value: 0,
  doneValue: 0,
  unestimated: 0
};

function totalsOf(story: TreeStory): Totals {
  if (story.status === NOT_NOW) return NOTHING;
  const isDone = story.status === DONE;
  const points = story.points ?? 0;
  const value = story.businessValue ?? 0;
  return {
    stories: 1,
    doneStories: isDone ? 1 : 0,
    points,
    donePoints: isDone ? points : 0,
    value,
    doneValue: isDone ? value : 0,
    unestimated: story.points === null ? 1 : 0
  };
}

/** What several parts add up to. */
export function sumTotals(parts: readonly { readonly totals: Totals }[]): Totals {
  const sum = { ...NOTHING };
  for (const { totals } of parts)
    for (const key of Object.keys(sum) as (keyof Totals)[]) sum[key as keyof typeof sum] += totals[key];
  return sum;
}

function storyNode(story: TreeStory): TreeNode {
  return { ...story, kind: 'story', name: story.title, totals: totalsOf(story), children: [] };
}

function parentNode(kind: NodeKind, record: Partial<TreeRecord> & { id: string }, children: TreeNode[]): TreeNode {
  const { id, name = '', status = '', statusLabel = '' } = record;
  return { id, kind, name, key: '', status, statusLabel, totals: sumTotals(children), children };
}

function groupBy<T>(values: readonly T[], keyOf: (value: T) => string | null): Map<string | null, T[]> {
  const groups = new Map<string | null, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

/**
 * One tree of all: objective, roadmap item, epic, story. Each story stands in it exactly once, below the objective of its epic, as the org
 * itself adds up: an epic stands under the first roadmap item that names it for that same objective, and right under the objective where there
 * is none. At the end stand what serves no objective and the stories without an epic. A lookup to a record that is not given counts as empty.
 */
export function strategyTree({ objectives, items, epics, stories }: StrategyParts): TreeNode[] {
  const knownEpics = new Map(epics.map((epic) => [epic.id, epic]));
  const knownObjectives = new Set(objectives.map(({ id }) => id));
  const known = (id: string | null | undefined): string | null => (id && knownObjectives.has(id) ? id : null);

  const ofEpic = groupBy(stories, ({ epicId }) => (epicId && knownEpics.has(epicId) ? epicId : null));
  const epicNode = (epic: TreeEpic): TreeNode => parentNode('epic', epic, (ofEpic.get(epic.id) ?? []).map(storyNode));

  const placed = new Set<string>();
  const itemNodes = items.map((item) => {
    const epic = item.epicId ? knownEpics.get(item.epicId) : undefined;
    const objectiveId = known(item.objectiveId) ?? known(epic?.objectiveId);
    const isItsPlace = epic !== undefined && !placed.has(epic.id) && known(epic.objectiveId) === objectiveId;
    if (isItsPlace) placed.add(epic.id);
    return { objectiveId, node: parentNode('item', item, isItsPlace ? [epicNode(epic)] : []) };
  });
  const epicNodes = epics
    .filter(({ id }) => !placed.has(id))
    .map((epic) => ({ objectiveId: known(epic.objectiveId), node: epicNode(epic) }));

  const below = groupBy([...itemNodes, ...epicNodes], ({ objectiveId }) => objectiveId);
  const nodesBelow = (id: string | null): TreeNode[] => (below.get(id) ?? []).map(({ node }) => node);
  const loose: TreeNode[] = [];
  const unaligned = nodesBelow(null);
  if (unaligned.length > 0) loose.push(parentNode('withoutObjective', { id: 'withoutObjective' }, unaligned));
  const withoutEpic = ofEpic.get(null);
  if (withoutEpic) loose.push(parentNode('withoutEpic', { id: 'withoutEpic' }, withoutEpic.map(storyNode)));
  return [...objectives.map((objective) => parentNode('objective', objective, nodesBelow(objective.id))), ...loose];
}

export interface TreeRow {
  readonly node: TreeNode;
  /** 1 at the top, as `aria-level` counts. */
  readonly level: number;
  readonly position: number;
  readonly siblings: number;
  readonly parentId: string | null;
  readonly isExpanded: boolean;
}

/** The rows that show while these nodes are open. */
export function treeRows(tree: readonly TreeNode[], isExpanded: (id: string) => boolean): TreeRow[] {
  const rows: TreeRow[] = [];
  const add = (nodes: readonly TreeNode[], level: number, parentId: string | null): void => {
    nodes.forEach((node, index) => {
      const isOpen = node.children.length > 0 && isExpanded(node.id);
      rows.push({ node, level, position: index + 1, siblings: nodes.length, parentId, isExpanded: isOpen });
      if (isOpen) add(node.children, level + 1, node.id);
    });
  };
  add(tree, 1, null);
  return rows;
}

/**
 * The tree of what a test finds, with the way down to it. Totals stay those of everything below, for they tell of the record, not of the search.
 */
export function prune(tree: readonly TreeNode[], isFound: (node: TreeNode) => boolean): TreeNode[] {
  return tree.flatMap((node) => {
    if (isFound(node)) return [node];
    const children = prune(node.children, isFound);
    return children.length > 0 ? [{ ...node, children }] : [];
  });
}

/** Ids of all nodes that have something below them. */
export function parentIds(tree: readonly TreeNode[]): string[] {
  return tree.flatMap((node) => (node.children.length > 0 ? [node.id, ...parentIds(node.children)] : []));
}
