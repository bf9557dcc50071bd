import { dayOfInstant, isWorkingDay, toDay, toIso, workingDays } from 'c/workingDays';

export { velocityOf, type SprintResult, type Velocity, type VelocityRow } from './velocity';
export { burnUp, type BurnUpDay, type DayChange } from './burnUp';

/** One change of a sprint's scope, or of the work done in it. */
export interface ScopeChange {
  /** When, as an instant: `2026-03-02T09:00:00.000Z`. */
  readonly at: string;
  readonly kind: string;
  /** Which story; one that was deleted is known by its title. */
  readonly story: string;
  readonly title: string;
  /** By how much the scope, and the work done, grew. */
  readonly points: number;
  readonly done: number;
}

/** Working days that somebody is away; `days` of them in all, from the first to the last. */
export interface Absence {
  readonly start: string;
  readonly end: string | null;
  readonly days: number;
}

const CLOSING = 60_000;

export interface SprintScope {
  readonly start: string;
  readonly end: string;
  readonly isOver: boolean;
  /** When it began; null where that was not noted. */
  readonly startedAt: string | null;
  /** When it ended; null while it goes on, and where that was not noted. */
  readonly endedAt: string | null;
  readonly pointsAtStart: number | null;
  /** As it is now. */
  readonly scope: number;
  readonly done: number;
  readonly teamSize: number | null;
  readonly absences: readonly Absence[];
  readonly today: string;
  readonly timeZone: string;
}

/** What a sprint shows at the end of a day. */
export interface BurndownDay {
  readonly day: string;
  readonly isWorking: boolean;
  /** Points to do at the end of the day; undefined for days to come. */
  readonly remaining: number | undefined;
  readonly scope: number | undefined;
  readonly done: number | undefined;
  /** What would remain at an even pace over the days the team has. */
  readonly ideal: number;
  /** What changed that day once the sprint had begun. */
  readonly changes: readonly ScopeChange[];
}

export interface Burndown {
  /** Points when it began: where the lines start. */
  readonly atStart: number;
  readonly days: readonly BurndownDay[];
  /** Points that came in and went out after the beginning, estimates included; the second is not above zero. */
  readonly added: number;
  readonly removed: number;
  /** Points not done that were taken out when it ended. */
  readonly carriedOver: number;
}

/** Points have one decimal; sums of them should have no more. */
const rounded = (points: number): number => Math.round(points * 10) / 10;

/** Stories without points come, go and are done as well. */
const isCount = (kind: string): boolean => kind !== 'Revalued' && kind !== 'Re-estimated';

/**
 * What remained of a sprint on each of its days. It is worked out from how the sprint is now, back through its changes, so that the line
 * always ends where the sprint stands.
 */
export function burndown(sprint: SprintScope, changes: readonly ScopeChange[]): Burndown {
  const dayOf = (change: ScopeChange): number => dayOfInstant(change.at, sprint.timeZone);
  const [first, last] = [toDay(sprint.start), toDay(sprint.end)];
  const net = netted(changes);
  const isCarriedOver = (change: ScopeChange): boolean => {
    if (!sprint.isOver || change.kind !== 'Removed' || change.done !== 0) return false;
    return dayOf(change) >= last || isAtEnd(change, sprint);
  };
  const kept = net.filter((change) => !isCarriedOver(change));
  const carriedOver = net.filter(isCarriedOver).reduce((sum, { points }) => sum - points, 0);
  const now = { scope: sprint.scope + carriedOver, done: sprint.done };
  const endOf = (day: number): { scope: number; done: number } => before(now, kept, (change) => dayOf(change) > day);
  const later = kept.filter((change) => isAfterStart(change, sprint, dayOf(change), first));
  const atStart = sprint.pointsAtStart ?? before(now, later, () => true).scope;
  const ideals = idealLine(sprint, first, last, atStart);
  const today = toDay(sprint.today);
  const days = ideals.map((ideal, index): BurndownDay => {
    const day = first + index;
    const total = day <= today ? endOf(day) : undefined;
    const changed = later.filter((change) => dayOf(change) === day || (index === 0 && dayOf(change) < first));
    return {
      day: toIso(day),
      isWorking: isWorkingDay(day),
      ideal,
      changes: changed,
      remaining: total && rounded(total.scope - total.done),
      scope: total?.scope,
      done: total?.done
    };
  });
  const grown = later.map(({ points }) => points);
  return {
    atStart,
    days,
    added: grown.reduce((sum, points) => sum + Math.max(0, points), 0),
    removed: grown.reduce((sum, points) => sum + Math.min(0, points), 0),
    carriedOver
  };
}

/** Closing a sprint moves what is not done in one go: a minute is time enough for it. */
function isAtEnd(change: ScopeChange, { endedAt }: SprintScope): boolean {
  return endedAt !== null && Date.parse(change.at) >= Date.parse(endedAt) - CLOSING;
}

/** Without the moment it began, its first day is what planning still goes on in. */
function isAfterStart(change: ScopeChange, { startedAt }: SprintScope, day: number, first: number): boolean {
  return startedAt === null ? day > first : Date.parse(change.at) > Date.parse(startedAt);
}

function before(
  now: { scope: number; done: number },
  changes: readonly ScopeChange[],
  isUndone: (change: ScopeChange) => boolean
): { scope: number; done: number } {
  let { scope, done } = now;
  for (const change of changes) {
    if (!isUndone(change)) continue;
    scope -= change.points;
    done -= change.done;
  }
  return { scope: rounded(scope), done: rounded(done) };
}

/** A story that leaves and comes back at one moment, as when only its release changed, did not change the sprint. */
function netted(changes: readonly ScopeChange[]): ScopeChange[] {
  const sums = new Map<string, ScopeChange>();
  for (const change of changes) {
    const key = `${change.at} ${change.story}`;
    const other = sums.get(key);
    sums.set(
      key,
      other
        ? {
            ...change,
            kind: kindOf(other, change),
            points: other.points + change.points,
            done: other.done + change.done
          }
        : change
    );
  }
  return [...sums.values()].filter(({ points, done, kind }) => points !== 0 || done !== 0 || isCount(kind));
}

function kindOf(one: ScopeChange, other: ScopeChange): string {
  if (one.done + other.done > 0) return 'Completed';
  if (one.done + other.done < 0) return 'Reopened';
  return one.points + other.points === 0 ? 'Revalued' : 'Re-estimated';
}

/** An even pace: each day takes its part of the days that the team has. On a day without anybody nothing is done. */
function idealLine(sprint: SprintScope, first: number, last: number, points: number): number[] {
  const days = Array.from({ length: Math.max(1, last - first + 1) }, (_, index) => first + index);
  const capacity = days.map((day) => capacityOf(sprint, day));
  const all = capacity.reduce((sum, part) => sum + part, 0);
  const parts = all > 0 ? capacity : days.map(() => 1);
  const whole = all > 0 ? all : days.length;
  let used = 0;
  return parts.map((part) => {
    used += part;
    return points * (1 - used / whole);
  });
}

function capacityOf({ teamSize, absences }: SprintScope, day: number): number {
  if (!isWorkingDay(day)) return 0;
  const team = teamSize && teamSize > 0 ? teamSize : 1;
  if (teamSize === null) return team;
  const away = absences.reduce((sum, absence) => sum + awayOn(absence, day), 0);
  return Math.max(0, team - away);
}

function awayOn({ start, end, days }: Absence, day: number): number {
  const [first, last] = [toDay(start), toDay(end ?? start)];
  const all = workingDays(first, last);
  return day < first || day > last || all === 0 ? 0 : days / all;
}
