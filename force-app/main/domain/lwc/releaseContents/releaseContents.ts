export { releaseNotes } from './releaseNotes';

/** What is looked at of a story. */
export interface ReleaseStory {
  readonly id: string;
  readonly title: string;
  readonly type: string;
  readonly status: string;
  readonly points: number | null;
  readonly isBlocked: boolean;
  readonly openQuestions: number;
}

/** What is looked at of the release itself. Dates are ISO dates; money is null for who may not see it. */
export interface ReleaseFacts {
  readonly date: string | null;
  readonly p85: string | null;
  readonly isOverBudget: boolean | null;
  /** Headings that are filled in: what, when, why, how. */
  readonly headings: readonly boolean[];
}

export type CheckCode =
  'scope' | 'done' | 'estimated' | 'blocked' | 'questions' | 'headings' | 'date' | 'forecast' | 'budget';

/** One line of the checklist: whether it holds, and the stories that keep it from holding. */
export interface Check {
  readonly code: CheckCode;
  readonly isMet: boolean;
  readonly storyIds: readonly string[];
}

const NOT_NOW = 'Not Now';
const DONE = 'Done';

/** The checklist of a release. What is put off does not count; what nobody may see is not asked. */
export function releaseChecks(all: readonly ReleaseStory[], release: ReleaseFacts): Check[] {
  const stories = all.filter(({ status }) => status !== NOT_NOW);
  const open = stories.filter(({ status }) => status !== DONE);
  const none = (code: CheckCode, wrong: readonly ReleaseStory[]): Check => ({
    code,
    isMet: wrong.length === 0,
    storyIds: wrong.map(({ id }) => id)
  });
  const is = (code: CheckCode, isMet: boolean): Check => ({ code, isMet, storyIds: [] });
  const { date, p85, isOverBudget, headings } = release;
  return [
    is('scope', stories.length > 0),
    is('headings', headings.every(Boolean)),
    is('date', date !== null),
    ...(date && p85 ? [is('forecast', date >= p85)] : []),
    none(
      'estimated',
      open.filter(({ points }) => points === null)
    ),
    none(
      'questions',
      open.filter(({ openQuestions }) => openQuestions > 0)
    ),
    none(
      'blocked',
      open.filter(({ isBlocked }) => isBlocked)
    ),
    ...(isOverBudget === null ? [] : [is('budget', !isOverBudget)]),
    none('done', open)
  ];
}
