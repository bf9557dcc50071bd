import type { Criterion, Question, StoryFacts } from 'c/storyPanelModel';

export type ConditionName = 'points' | 'criteria' | 'questions' | 'unblocked' | 'wish' | 'wanted';

export interface Condition {
  readonly name: ConditionName;
  readonly isMet: boolean;
  /** Not saved yet: the story counts as ready once it is. */
  readonly count: number;
}

const NOT_NOW = 'Not Now';
const USER_STORY = 'User Story';

/**
 * What `Is_Ready__c` asks of a story, each part by itself and on what is being edited, so that the page can say what is missing before anything
 * is saved. Whether a story is ready is the formula's to say.
 */
export function conditions(
  values: Readonly<Record<string, string>>,
  criteria: readonly Criterion[],
  facts: StoryFacts,
  questions: readonly Question[]
): Condition[] {
  const open = questions.filter(({ isOpen }) => isOpen).length;
  const written = criteria.filter(({ thenText }) => thenText.trim() !== '').length;
  const all: [ConditionName, boolean, number][] = [
    ['wish', (values.iWant ?? '').trim() !== '', 0],
    ['criteria', written > 0, written],
    ['points', (values.points ?? '') !== '', Number(values.points ?? 0)],
    ['questions', open === 0, open],
    ['unblocked', !facts.isBlocked, 0],
    ['wanted', facts.status !== NOT_NOW, 0]
  ];
  return all
    .filter(([name]) => name !== 'wish' || values.type === USER_STORY)
    .map(([name, isMet, count]) => ({ name, isMet, count }));
}
