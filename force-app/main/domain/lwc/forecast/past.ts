import { compareRanked } from 'c/storyOrder';

/** A story with what a forecast asks about it, now or at another time. */
export interface ScopedStory {
  readonly id: string;
  readonly key: string;
  readonly rank: string | null;
  readonly points: number | null;
  readonly isInScope: boolean;
  readonly isDone: boolean;
  readonly releaseId: string | null;
  readonly epicId: string | null;
}

/** A change of scope since then. A story that was deleted meanwhile has no id, and goes by its title. */
export interface PastChange {
  readonly storyId: string | null;
  readonly title: string;
  readonly kind: string;
  readonly points: number;
  readonly releaseId: string | null;
  readonly epicId: string | null;
}

export interface PastMove {
  readonly storyId: string;
  readonly fromRank: string;
}

/** A story that is not there any more: where it stood is not known, so it counts as last. */
const lost = (id: string): ScopedStory => ({
  id,
  key: id,
  rank: null,
  points: null,
  isInScope: false,
  isDone: false,
  releaseId: null,
  epicId: null
});

const isEstimate = (kind: string): boolean => kind !== 'Added' && kind !== 'Removed';

/**
 * All stories as they were before some changes and moves, which are given the oldest first. What was added since is out of scope, what was
 * removed is back in it.
 */
export function asOfThen(
  stories: readonly ScopedStory[],
  changes: readonly PastChange[],
  moves: readonly PastMove[]
): ScopedStory[] {
  const ranks = new Map([...moves].reverse().map(({ storyId, fromRank }) => [storyId, fromRank]));
  const byStory = grouped(changes);
  const known = new Set(stories.map(({ id }) => id));
  const then = stories.map((story) => before(story, byStory.get(story.id) ?? [], ranks.get(story.id)));
  const gone = [...byStory]
    .filter(([name]) => !known.has(name))
    .map(([name, made]) => before(lost(name), made, undefined));
  return [...then, ...gone].sort(compareRanked);
}

const nameOf = ({ storyId, title }: PastChange): string => storyId ?? `deleted ${title}`;

function grouped(changes: readonly PastChange[]): Map<string, PastChange[]> {
  const groups = new Map<string, PastChange[]>();
  for (const change of changes) {
    const group = groups.get(nameOf(change));
    if (group) group.push(change);
    else groups.set(nameOf(change), [change]);
  }
  return groups;
}

function before(story: ScopedStory, changes: readonly PastChange[], rank: string | undefined): ScopedStory {
  const come = changes.find(({ kind }) => kind === 'Added' || kind === 'Removed');
  const turned = changes.find(({ kind }) => kind === 'Completed' || kind === 'Reopened');
  const removed = come?.kind === 'Removed' ? come : undefined;
  return {
    ...story,
    rank: rank ?? story.rank,
    points: pointsBefore(story, changes, removed),
    isInScope: come ? come.kind === 'Removed' : story.isInScope,
    isDone: turned ? turned.kind === 'Reopened' : story.isDone,
    releaseId: removed ? removed.releaseId : story.releaseId,
    epicId: removed ? removed.epicId : story.epicId
  };
}

function pointsBefore(
  story: ScopedStory,
  changes: readonly PastChange[],
  removed: PastChange | undefined
): number | null {
  const upTo = removed ? changes.slice(0, changes.indexOf(removed)) : changes;
  const estimated = upTo.reduce((sum, { kind, points }) => (isEstimate(kind) ? sum + points : sum), 0);
  const now = removed ? -removed.points : story.points;
  if (now === null) return null;
  // A first estimate: there was none before.
  return now - estimated === 0 && estimated > 0 ? null : now - estimated;
}
