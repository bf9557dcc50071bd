export interface ServedStory {
  readonly id: string;
  readonly requestedById: string | null;
  readonly points: number | null;
  readonly segment: string;
  readonly reach: number | null;
}
export interface ServedPerson {
  readonly id: string;
  readonly group: string;
  readonly weight: number;
}
export interface ServedVote {
  readonly storyId: string;
  readonly stakeholderId: string;
  readonly points: number;
}

/** How well a plan serves a person: the share of the points spent that went to planned stories, and the requests that are planned. */
export interface Service {
  readonly id: string;
  readonly group: string;
  readonly share: number;
  readonly planned: number;
  readonly requested: number;
  /** Asked for something, by vote or request, and gets nothing of it. */
  readonly isLeftOut: boolean;
}

/** A group: mean of its members who asked for anything, by weight; null where nobody did. */
export interface GroupService {
  readonly group: string;
  readonly satisfaction: number | null;
  readonly leftOut: number;
  readonly people: number;
}

export interface Served {
  readonly people: readonly Service[];
  readonly groups: readonly GroupService[];
}

/**
 * Whom a plan serves. Satisfaction of a person is the share of what was asked for that is planned: of the points where points were spent, else of
 * the requests. `stories` are all that are open, `isPlanned` tells those of the plan.
 */
export function whomServes(
  people: readonly ServedPerson[],
  stories: readonly ServedStory[],
  votes: readonly ServedVote[],
  isPlanned: (storyId: string) => boolean
): Served {
  const open = new Set(stories.map(({ id }) => id));
  const spent = new Map<string, { all: number; planned: number }>();
  for (const { storyId, stakeholderId, points } of votes) {
    if (!open.has(storyId) || points <= 0) continue;
    const sums = spent.get(stakeholderId) ?? { all: 0, planned: 0 };
    sums.all += points;
    if (isPlanned(storyId)) sums.planned += points;
    spent.set(stakeholderId, sums);
  }
  const requests = new Map<string, { all: number; planned: number }>();
  for (const { id, requestedById } of stories) {
    if (!requestedById) continue;
    const counts = requests.get(requestedById) ?? { all: 0, planned: 0 };
    counts.all += 1;
    if (isPlanned(id)) counts.planned += 1;
    requests.set(requestedById, counts);
  }
  const services = people.map(({ id, group }) => serviceOf(id, group, spent.get(id), requests.get(id)));
  return { people: services, groups: groupsOf(people, services) };
}

type Sums = { readonly all: number; readonly planned: number } | undefined;

function serviceOf(id: string, group: string, spent: Sums, requests: Sums): Service {
  const basis = spent ?? requests;
  const planned = requests?.planned ?? 0;
  return {
    id,
    group,
    share: basis ? basis.planned / basis.all : 0,
    planned,
    requested: requests?.all ?? 0,
    isLeftOut: basis !== undefined && (spent?.planned ?? 0) === 0 && planned === 0
  };
}

function groupsOf(people: readonly ServedPerson[], services: readonly Service[]): GroupService[] {
  const asked = (service: Service): boolean => service.isLeftOut || service.share > 0 || service.planned > 0;
  return [...new Set(people.map(({ group }) => group))].map((group) => {
    const members = services.map((service, index) => ({ service, weight: people[index]!.weight }));
    const own = members.filter(({ service }) => service.group === group);
    const asking = own.filter(({ service }) => asked(service));
    const weights = asking.reduce((sum, { weight }) => sum + weight, 0);
    const shares = asking.reduce((sum, { service, weight }) => sum + service.share * weight, 0);
    return {
      group,
      satisfaction: weights === 0 ? null : shares / weights,
      leftOut: own.filter(({ service }) => service.isLeftOut).length,
      people: own.length
    };
  });
}

/** A segment of users: how many it reaches, and how much of its work is planned. */
export interface SegmentService {
  readonly segment: string;
  /** The largest number of people that one of its stories names; null where none does. */
  readonly reach: number | null;
  readonly stories: number;
  readonly planned: number;
  readonly plannedPoints: number;
}

/** Segments that stories name, the widest reach first. Reach is not added up: stories of one segment reach the same people. */
export function segmentsOf(stories: readonly ServedStory[], isPlanned: (storyId: string) => boolean): SegmentService[] {
  const segments = new Map<string, ServedStory[]>();
  for (const story of stories) {
    const segment = story.segment.trim();
    if (segment) segments.set(segment, [...(segments.get(segment) ?? []), story]);
  }
  return [...segments]
    .map(([segment, own]) => {
      const planned = own.filter(({ id }) => isPlanned(id));
      const reaches = own.flatMap(({ reach }) => reach ?? []);
      return {
        segment,
        reach: reaches.length > 0 ? Math.max(...reaches) : null,
        stories: own.length,
        planned: planned.length,
        plannedPoints: planned.reduce((sum, { points }) => sum + (points ?? 0), 0)
      };
    })
    .sort((a, b) => (b.reach ?? 0) - (a.reach ?? 0) || a.segment.localeCompare(b.segment));
}
