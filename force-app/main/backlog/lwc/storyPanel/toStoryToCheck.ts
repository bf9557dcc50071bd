import type { StoryToCheck } from 'c/storyQuality';
import type { Criterion, Panel } from 'c/storyPanelModel';

const USER_STORY = 'User Story';

/** The story as it is edited, for the check of its quality. */
export function toStoryToCheck(
  { facts, questions }: Panel,
  values: Readonly<Record<string, string>>,
  criteria: readonly Criterion[]
): StoryToCheck {
  const text = (name: string): string => values[name] ?? '';
  return {
    isUserStory: values.type === USER_STORY,
    title: text('title'),
    asA: text('asA'),
    iWant: text('iWant'),
    soThat: text('soThat'),
    points: values.points ? Number(values.points) : null,
    criteria: criteria.filter(({ thenText }) => thenText.trim() !== ''),
    openQuestions: questions.filter(({ isOpen }) => isOpen).length,
    openPredecessors: facts.openPredecessors
  };
}
