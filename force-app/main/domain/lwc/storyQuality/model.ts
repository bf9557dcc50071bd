/** A letter of INVEST: independent, negotiable, valuable, estimable, small, testable. */
export type Letter = 'I' | 'N' | 'V' | 'E' | 'S' | 'T';

export type Severity = 'error' | 'warning' | 'hint';

/** A part of a story's text. */
export type TextField = 'title' | 'asA' | 'iWant' | 'soThat';

export interface CriterionOfStory {
  readonly given: string;
  readonly when: string;
  readonly thenText: string;
}

export interface StoryToCheck {
  /** Whether it should read "as a, I want, so that": bugs, technical work and spikes need not. */
  readonly isUserStory: boolean;
  readonly title: string;
  readonly asA: string;
  readonly iWant: string;
  readonly soThat: string;
  readonly points: number | null;
  readonly criteria: readonly CriterionOfStory[];
  readonly openQuestions: number;
  readonly openPredecessors: number;
}

export type Code =
  | 'missingTitle'
  | 'longTitle'
  | 'missingRole'
  | 'vagueRole'
  | 'missingWish'
  | 'missingBenefit'
  | 'benefitIsWish'
  | 'solution'
  | 'severalWishes'
  | 'vagueWord'
  | 'vagueCriterion'
  | 'noCriteria'
  | 'manyCriteria'
  | 'openQuestions'
  | 'noPoints'
  | 'tooLarge'
  | 'waits';

/** One thing that could be better. */
export interface Finding {
  readonly code: Code;
  readonly letter: Letter;
  readonly severity: Severity;
  /** What it takes off the score. */
  readonly cost: number;
  readonly field?: TextField;
  /** Which criterion, from 0. */
  readonly criterion?: number;
  /** Where in the field's text; the words there. */
  readonly start?: number;
  readonly end?: number;
  readonly word?: string;
  /** The number that a sentence about it names: points, criteria, questions. */
  readonly count?: number;
}

/** Where a line lies between good and too much. A team that works differently moves it. */
export interface Limits {
  readonly mostPoints: number;
  readonly mostCriteria: number;
  readonly longestTitle: number;
}

export const LIMITS: Limits = { mostPoints: 8, mostCriteria: 8, longestTitle: 90 };
