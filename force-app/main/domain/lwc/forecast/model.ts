/** A sprint that is over. Days are ISO dates. */
export interface FinishedSprint {
  readonly id: string;
  readonly end: string;
  /** Points done in it: its velocity. */
  readonly points: number;
  /** Person days or working days the team had; null where it is not known. Only the ratio of two sprints matters. */
  readonly days: number | null;
  /** Points by which the open work grew while it ran, work that was done left out; below zero it shrank. */
  readonly growth: number;
}

/** A sprint that is under way or planned. */
export interface SprintAhead {
  readonly id: string;
  readonly start: string;
  readonly end: string;
  readonly days: number | null;
}

/** A story that is in scope and not done. */
export interface OpenStory {
  readonly id: string;
  /** Null where it is not estimated. */
  readonly points: number | null;
}

export interface ForecastInput {
  readonly today: string;
  /** In any order; the newest twelve count. */
  readonly finished: readonly FinishedSprint[];
  /** In any order. What follows after the last goes on at `sprintLength`. */
  readonly ahead: readonly SprintAhead[];
  /** Days from one start to the next. */
  readonly sprintLength: number;
  /** In the order in which they will be done. */
  readonly stories: readonly OpenStory[];
  /** Points to assume where none of the stories is estimated. */
  readonly usualPoints?: number | null;
  /** For simulation; the same seed gives the same forecast. */
  readonly trials?: number;
  readonly seed?: number;
  /** Simulates even where the chances can be worked out. */
  readonly isSimulated?: boolean;
}

/** Finished sprints without which there is no forecast. */
export const NEEDED_SPRINTS = 3;

/** What the forecast says of a backlog. */
export interface ReadyForecast {
  readonly kind: 'ready';
  /** Exact: all courses the team's sprints can take are weighed. Simulated: as many of them as there were trials. */
  readonly method: 'exact' | 'simulated';
  readonly trials: number;
  /** Finished sprints it rests on, points a sprint on average, and growth a sprint on average. */
  readonly sprints: number;
  readonly velocity: number;
  readonly growth: number;
  /** Stories without an estimate, and the points each was taken for. */
  readonly unestimated: number;
  readonly assumedPoints: number;
  /** Last days of the sprints ahead. */
  readonly ends: readonly string[];
  /** Points of the first so many stories together: one more than there are stories, beginning with 0. */
  readonly pointsUpTo: readonly number[];
  /**
   * `chances[sprint * (stories + 1) + count]`: the chance that the first `count` stories are done by the end of that sprint.
   * It never falls from one sprint to the next, and never rises from one count to the next.
   */
  readonly chances: Float64Array;
}

/** Why there is no forecast: not enough finished sprints, nothing done in them, or nothing left to do. */
export type NoForecast =
  | { readonly kind: 'tooShort'; readonly finished: number; readonly needed: number }
  | { readonly kind: 'never' }
  | { readonly kind: 'nothingLeft' };

export type Forecast = ReadyForecast | NoForecast;

/** What may happen in one sprint ahead, each with the same chance: whole units of work done, and of growth. */
export interface SprintCourse {
  readonly gains: Int32Array;
  readonly growths: Int32Array;
}

/** The question in whole numbers, as both ways to answer it take it. */
export interface Course {
  /** One for each sprint ahead. */
  readonly sprints: readonly SprintCourse[];
  /** Units of work of the first so many stories together, from 0. */
  readonly unitsUpTo: Int32Array;
  /** `doneAt[units]`: how many stories are done with so many units. */
  readonly doneAt: Int32Array;
}
