interface Shared {
  readonly points: number | null;
  readonly objectiveId: string | null;
  readonly status: string;
}

/** How the points of one sprint or release spread over objectives. */
export interface ShareRow {
  readonly id: string;
  readonly points: number;
  /** By objective id, and null for what serves none: points, and their share of the whole, 0 to 1. Largest first. */
  readonly shares: readonly { readonly objectiveId: string | null; readonly points: number; readonly share: number }[];
}

const NOT_NOW = 'Not Now';

/** Shares of each container that has points, in the order of `containers`. Stories put off and stories without points do not count. */
export function objectiveShares<Story extends Shared>(
  stories: readonly Story[],
  containers: readonly { readonly id: string }[],
  containerOf: (story: Story) => string | null
): ShareRow[] {
  const points = new Map<string, Map<string | null, number>>(containers.map(({ id }) => [id, new Map()]));
  for (const story of stories) {
    const of = points.get(containerOf(story) ?? '');
    if (of && story.points && story.status !== NOT_NOW)
      of.set(story.objectiveId, (of.get(story.objectiveId) ?? 0) + story.points);
  }
  return [...points].flatMap(([id, of]) => {
    const total = [...of.values()].reduce((sum, value) => sum + value, 0);
    if (total === 0) return [];
    const shares = [...of].map(([objectiveId, value]) => ({ objectiveId, points: value, share: value / total }));
    return [{ id, points: total, shares: shares.sort((a, b) => b.points - a.points) }];
  });
}
