export interface ConsensusVoter {
  readonly id: string;
  readonly group: string;
  /** How much the votes count, above zero. */
  readonly weight: number;
}
export interface ConsensusVote {
  readonly storyId: string;
  readonly stakeholderId: string;
  /** 0 to 100. */
  readonly points: number;
}

/** What stakeholders make of one story. */
export interface Agreement {
  readonly storyId: string;
  /** Points of all, and weighted by who gave them. */
  readonly points: number;
  readonly weighted: number;
  /** Mean points of those who voted at all, weighted. */
  readonly mean: number;
  /** 0 when all give the same, 1 when some give everything and the others nothing. */
  readonly disagreement: number;
  /** Mean points of each group whose members voted. */
  readonly byGroup: Readonly<Record<string, number>>;
  /** Who gives most, the largest first, and how many of those who voted give nothing. */
  readonly supporters: readonly { readonly id: string; readonly points: number }[];
  readonly withoutPoints: number;
}

const MOST = 100;

/** Weights of those who vote, together and by group. */
interface Weights {
  readonly all: number;
  readonly byGroup: ReadonlyMap<string, number>;
}

function weightsOf(voting: readonly ConsensusVoter[]): Weights {
  const byGroup = new Map<string, number>();
  for (const { group, weight } of voting) byGroup.set(group, (byGroup.get(group) ?? 0) + weight);
  return { all: voting.reduce((sum, { weight }) => sum + weight, 0), byGroup };
}

/**
 * Agreement about each story that has votes, by disagreement times mean points, the largest first: what is worth talking about. Everybody who
 * spent a point somewhere has a say on every story, with nothing where no point was spent.
 *
 * Disagreement is the weighted variance as a share of the largest that is possible with this mean between 0 and 100 points, which is
 * `mean * (100 - mean)` (Bhatia and Davis, "A Better Bound on the Variance", American Mathematical Monthly 107, 2000).
 */
export function agreements(voters: readonly ConsensusVoter[], votes: readonly ConsensusVote[]): Agreement[] {
  const known = new Map(voters.map((voter) => [voter.id, voter]));
  const counted = votes.filter(({ stakeholderId, points }) => points > 0 && known.has(stakeholderId));
  const active = new Set(counted.map(({ stakeholderId }) => stakeholderId));
  const voting = voters.filter(({ id }) => active.has(id));
  const weights = weightsOf(voting);
  const byStory = new Map<string, Map<string, number>>();
  for (const { storyId, stakeholderId, points } of counted) {
    const given = byStory.get(storyId) ?? new Map<string, number>();
    given.set(stakeholderId, (given.get(stakeholderId) ?? 0) + points);
    byStory.set(storyId, given);
  }
  return [...byStory]
    .map(([storyId, given]) => agreementOf(storyId, given, known, weights, voting.length))
    .sort((a, b) => b.disagreement * b.mean - a.disagreement * a.mean || (a.storyId < b.storyId ? -1 : 1));
}

/** Only those who gave points are looked at: the others are in the sums with nothing, or stories times people would be counted. */
function agreementOf(
  storyId: string,
  given: ReadonlyMap<string, number>,
  known: ReadonlyMap<string, ConsensusVoter>,
  weights: Weights,
  voting: number
): Agreement {
  const supporters = [...given].map(([id, points]) => ({ id, points })).sort((a, b) => b.points - a.points);
  const givers = supporters.map(({ id, points }) => ({ ...known.get(id)!, points }));
  const weighted = givers.reduce((sum, { points, weight }) => sum + points * weight, 0);
  const mean = weighted / weights.all;
  const away = givers.reduce((sum, { points, weight }) => sum + weight * (points - mean) ** 2, 0);
  const silent = Math.max(0, weights.all - givers.reduce((sum, { weight }) => sum + weight, 0));
  const variance = (away + silent * mean ** 2) / weights.all;
  const most = mean * (MOST - mean);
  const ofGroup = (name: string): number =>
    givers.reduce((sum, { group, points, weight }) => (group === name ? sum + points * weight : sum), 0);
  return {
    storyId,
    points: supporters.reduce((sum, { points }) => sum + points, 0),
    weighted,
    mean,
    // More than 100 points of one person, which the org refuses, must not make it more than whole.
    disagreement: most <= 0 ? 0 : Math.min(1, variance / most),
    byGroup: Object.fromEntries([...weights.byGroup].map(([group, weight]) => [group, ofGroup(group) / weight])),
    supporters,
    withoutPoints: voting - supporters.length
  };
}
