import { toDay, workingDays as daysBetween } from 'c/workingDays';
import type { BoardSprint, Draft, PlanSnapshot, SprintRecord, SprintState } from './model';
import { velocityOf } from './velocity';

const DAY = 86_400_000;
const USUAL_DAYS = 14;

export const proposedKey = (index: number): string => `new:${index}`;

/** An ISO day some days after another. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** "Sprint 9" -> "Sprint 10"; a name without a number at its end gets one. */
export function nextName(name: string, step: number): string {
  const number = /\d+$/.exec(name)?.[0];
  if (number === undefined) return `${name} ${step + 1}`;
  const next = String(Number(number) + step).padStart(number.length, '0');
  return name.slice(0, -number.length) + next;
}

/** A sprint that follows the last one there is: its length, its team, the capacity of the last or what the team usually gets done. */
export function proposeSprint(
  snapshot: PlanSnapshot,
  index: number,
  lengthDays: number | null,
  today: string,
  firstName: string
): SprintState {
  const last = snapshot.sprints.filter(({ status }) => status !== 'Cancelled').at(-1);
  const days = lengthDays ?? USUAL_DAYS;
  const from = last?.endDate && last.endDate >= today ? addDays(last.endDate, 1) : today;
  const startDate = addDays(from, (index - 1) * days);
  const velocity = velocityOf(snapshot.sprints);
  return {
    name: last ? nextName(last.name, index) : nextName(firstName, index - 1),
    goal: '',
    capacity: last?.capacity || velocity?.median || null,
    teamSize: last?.teamSize ?? null,
    startDate,
    endDate: addDays(startDate, days - 1)
  };
}

/** The fields of a sprint that can be planned, out of anything that has them. */
export const stateOf = ({ name, goal, capacity, teamSize, startDate, endDate }: SprintState): SprintState => ({
  name,
  goal,
  capacity,
  teamSize,
  startDate,
  endDate
});

/** A sprint as the draft would have it, with its leave and its days. */
export function boardSprint(
  key: string,
  stored: SprintRecord | null,
  proposed: SprintState,
  snapshot: PlanSnapshot,
  draft: Draft
): BoardSprint {
  const base = stored ? stateOf(stored) : proposed;
  const state = { ...base, ...changes(draft.edits[key]) };
  const absences = [
    ...snapshot.absences
      .filter(({ id, sprintId }) => sprintId === key && !draft.removedAbsences.includes(id))
      .map(({ id, personName, days, reason }) => ({ key: id, personName, days, reason, isNew: false })),
    ...draft.absences
      .filter(({ sprint }) => sprint === key)
      .map((absence) => ({
        key: absence.key,
        personName: absence.personName,
        days: absence.days,
        reason: absence.reason,
        isNew: true
      }))
  ];
  const { startDate, endDate, teamSize } = state;
  const workingDays =
    startDate && endDate && startDate <= endDate ? daysBetween(toDay(startDate), toDay(endDate)) : null;
  const away = absences.reduce((sum, { days }) => sum + days, 0);
  return {
    ...state,
    key,
    isProposed: !stored,
    isActive: stored?.status === 'Active',
    isEdited: draft.edits[key] !== undefined,
    stored: stored ? stateOf(stored) : null,
    absences,
    isLeaveChanged:
      absences.some(({ isNew }) => isNew) ||
      snapshot.absences.some(({ id, sprintId }) => sprintId === key && draft.removedAbsences.includes(id)),
    workingDays,
    availableDays: workingDays === null || teamSize === null ? null : Math.max(0, workingDays * teamSize - away)
  };
}

/** Only what was edited: the rest is as the org has it now. */
function changes(edit: Draft['edits'][string] | undefined): Partial<SprintState> {
  if (!edit) return {};
  const { seen, wanted } = edit;
  if (!seen) return wanted;
  const keys = (Object.keys(wanted) as (keyof SprintState)[]).filter((key) => wanted[key] !== seen[key]);
  return Object.fromEntries(keys.map((key) => [key, wanted[key]]));
}
