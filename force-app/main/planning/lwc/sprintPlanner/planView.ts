import type { BoardWarning, Draft, PlanSnapshot, StoryMarks } from 'c/planModel';
import { warningWords, type Names } from 'c/planWords';
import { toDay, toIso, workingDays } from 'c/workingDays';

/** Warnings that a commit refuses unless it is told why. */
const LIMITS = new Set(['overCapacity', 'overBudget', 'overEpicBudget']);
/** Warnings that name so many stories that to mark each would mark none. */
const UNMARKED = new Set(['overCapacity', 'notReady']);

/** What is marked on cards: by the draft, by warnings, by selection. */
export function marksOf(draft: Draft, warnings: readonly BoardWarning[], selected: ReadonlySet<string>): StoryMarks {
  const told = warnings.filter(({ code, isInfo, sprint }) => !isInfo && sprint !== undefined && !UNMARKED.has(code));
  return {
    moved: new Set(Object.keys(draft.moves)),
    pins: new Set(draft.pins),
    excluded: new Set(draft.excluded),
    mustHaves: new Set(draft.mustHaves),
    selected,
    warned: new Set(told.flatMap(({ storyIds }) => storyIds.slice(0, 1)))
  };
}

/** What a commit needs a reason for, in words: limits of the whole plan, and of sprints that it fills or changes. */
export function limitsPassed(draft: Draft, warnings: readonly BoardWarning[], names: Names): string[] {
  const touched = new Set([...Object.values(draft.moves).map(({ to }) => to), ...Object.keys(draft.edits)]);
  return warnings
    .filter(({ code, sprint }) => LIMITS.has(code) && (sprint === undefined || touched.has(sprint)))
    .map((warning) => {
      const words = warningWords(warning, names);
      return warning.sprint === undefined ? words : `${names.sprint(warning.sprint)}: ${words}`;
    });
}

/** Points that the team gets done on a working day of one person, by its finished sprints; undefined without any. */
export function paceOf({ sprints }: PlanSnapshot): number | undefined {
  const finished = sprints.filter(
    ({ status, startDate, endDate, teamSize }) => status === 'Completed' && startDate && endDate && teamSize
  );
  const days = finished.reduce(
    (sum, { startDate, endDate, teamSize }) => sum + workingDays(toDay(startDate!), toDay(endDate!)) * teamSize!,
    0
  );
  return days > 0 ? finished.reduce((sum, { completed }) => sum + completed, 0) / days : undefined;
}

/** The day of the person who plans. */
export function today(): string {
  const now = new Date();
  return toIso(toDay(new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString()));
}
