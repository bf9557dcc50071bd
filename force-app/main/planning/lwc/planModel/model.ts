import type { Story } from 'c/storyRecords';

export type { Story };

export type SprintStatus = 'Planned' | 'Active' | 'Completed' | 'Cancelled';

/** What can be planned of a sprint itself. Dates are ISO days; a blank text is none. */
export interface SprintState {
  readonly name: string;
  readonly goal: string;
  readonly capacity: number | null;
  readonly teamSize: number | null;
  readonly startDate: string | null;
  readonly endDate: string | null;
}

/** A sprint as the org has it. */
export interface SprintRecord extends SprintState {
  readonly id: string;
  readonly status: SprintStatus;
  readonly committed: number;
  readonly completed: number;
  readonly pointsAtStart: number | null;
}

export interface AbsenceRecord {
  readonly id: string;
  readonly sprintId: string;
  readonly personName: string;
  readonly days: number;
  readonly reason: string;
}

export interface EpicBudget {
  readonly id: string;
  readonly name: string;
  readonly budget: number;
}

export interface PlanLink {
  readonly before: string;
  readonly after: string;
}

/** All that plans rest on but the stories. */
export interface PlanSnapshot {
  /** In the order of time. */
  readonly sprints: readonly SprintRecord[];
  readonly absences: readonly AbsenceRecord[];
  readonly links: readonly PlanLink[];
  readonly epics: readonly EpicBudget[];
  /** Points done, by epic id; '' for stories without one. */
  readonly donePoints: Readonly<Record<string, number>>;
  readonly mayCommit: boolean;
}

/** The backlog, where a column is named. */
export const BACKLOG = '';

export interface PlannedMove {
  /** Id or key of a sprint; `BACKLOG`. */
  readonly to: string;
  /** The story as it was when it was moved. */
  readonly stamp: string;
}

export interface SprintEdit {
  /** What was seen when it was edited; null for a sprint that is to be made. */
  readonly seen: SprintState | null;
  readonly wanted: SprintState;
}

export interface DraftAbsence {
  readonly key: string;
  readonly sprint: string;
  readonly personId: string | null;
  readonly personName: string;
  readonly days: number;
  readonly reason: string;
}

/** What the product owner has changed and not committed. Plain data: it is kept between visits as it is. */
export interface Draft {
  readonly moves: Readonly<Record<string, PlannedMove>>;
  /** Sprint -> its stories in the order wanted. */
  readonly orders: Readonly<Record<string, readonly string[]>>;
  readonly edits: Readonly<Record<string, SprintEdit>>;
  readonly absences: readonly DraftAbsence[];
  readonly removedAbsences: readonly string[];
  /** Stories that stay where they are, whatever is optimised. */
  readonly pins: readonly string[];
  readonly excluded: readonly string[];
  readonly mustHaves: readonly string[];
}

/** Working days that somebody is away, stored or not. */
export interface BoardAbsence {
  /** Id of the record, or key in the draft. */
  readonly key: string;
  readonly personName: string;
  readonly days: number;
  readonly reason: string;
  readonly isNew: boolean;
}

/** A sprint as it would be. */
export interface BoardSprint extends SprintState {
  /** Id of the record, or `new:1` and so on for one that is to be made. */
  readonly key: string;
  readonly isProposed: boolean;
  readonly isActive: boolean;
  readonly isEdited: boolean;
  /** The record's own values; null for one that is to be made. */
  readonly stored: SprintState | null;
  readonly absences: readonly BoardAbsence[];
  readonly isLeaveChanged: boolean;
  /** Mondays to Fridays; null without dates. */
  readonly workingDays: number | null;
  /** Of the whole team, leave taken off; null without dates or team size. */
  readonly availableDays: number | null;
}

export interface BoardColumn {
  readonly sprint: BoardSprint;
  /** In the order in which they are to be done; done ones too. */
  readonly stories: readonly Story[];
  readonly points: number;
  readonly donePoints: number;
  readonly unestimated: number;
}

export interface Board {
  readonly columns: readonly BoardColumn[];
  /** Open stories without a sprint that is shown, in rank order. */
  readonly backlog: readonly Story[];
  /** Story -> key of its column; those in the backlog are missing. */
  readonly places: ReadonlyMap<string, string>;
}
