import { foldText } from 'c/storyFilter';
import type { Feedback } from './feedbackRecords';

/** Which feedback shows: `toTriage` is what nobody has decided about, `waiting` what its sender should hear about. */
export type Box = 'toTriage' | 'planned' | 'waiting' | 'all';

const IN_BOX: Record<Box, (one: Feedback) => boolean> = {
  toTriage: ({ status }) => status === 'New' || status === 'Under Review',
  planned: ({ status }) => status === 'Planned',
  waiting: ({ isWaiting }) => isWaiting,
  all: () => true
};

export function isBox(value: string | undefined): value is Box {
  return value !== undefined && Object.hasOwn(IN_BOX, value);
}

/** Feedback of a box that holds every word of the search; its order is kept. */
export function filterFeedback(all: readonly Feedback[], box: Box, text: string): Feedback[] {
  const words = foldText(text).split(/\s+/).filter(Boolean);
  return all.filter((one) => {
    if (!IN_BOX[box](one)) return false;
    const searched = foldText(`${one.key} ${one.subject} ${one.text} ${one.sender} ${one.segment} ${one.storyTitle}`);
    return words.every((word) => searched.includes(word));
  });
}

export function countOf(all: readonly Feedback[], box: Box): number {
  return all.filter(IN_BOX[box]).length;
}
