import type { SimilarStories } from './similarStories';

/** What comparing an estimate needs to know of a finished story. */
export interface Estimated {
  readonly id: string;
  readonly type: string;
  readonly epicId: string | null;
  readonly points: number | null;
}

export type Likeness = 'text' | 'points' | 'epic' | 'type';

export interface Comparable<Story> {
  readonly story: Story;
  /** In what it is like the story to be estimated. */
  readonly likeness: readonly Likeness[];
}

/** What a likeness weighs. Words say most; a likeness of text weighs up to this, by how much is shared. */
const WEIGHTS: Readonly<Record<Likeness, number>> = { text: 6, epic: 1.5, points: 1, type: 0.5 };
/** A text that shares less than this is not called alike. */
const LIKE_TEXT = 0.08;

/**
 * Finished stories to compare an estimate with, the most alike first: similar words, the same epic, the same points, the same type. Stories
 * that are alike in their type alone are left out: nearly all are.
 */
export function comparables<Story extends Estimated>(
  target: Omit<Estimated, 'id'> & { readonly text: string },
  finished: readonly Story[],
  index: SimilarStories,
  most: number
): Comparable<Story>[] {
  const candidates = new Set(finished.filter(({ points }) => points !== null).map(({ id }) => id));
  const found = index.find(target.text, { most: 50, among: (id) => candidates.has(id) });
  const texts = new Map(found.map(({ id, likeness }) => [id, likeness]));
  const weighed = finished
    .filter(({ id }) => candidates.has(id))
    .map((story) => weigh(target, story, texts.get(story.id) ?? 0))
    .filter(({ likeness }) => likeness.some((one) => one !== 'type'));
  weighed.sort((one, other) => other.weight - one.weight);
  return weighed.slice(0, most).map(({ story, likeness }) => ({ story, likeness }));
}

function weigh<Story extends Estimated>(
  target: Omit<Estimated, 'id'>,
  story: Story,
  text: number
): { story: Story; likeness: Likeness[]; weight: number } {
  const likeness: Likeness[] = [];
  if (text >= LIKE_TEXT) likeness.push('text');
  if (target.epicId !== null && story.epicId === target.epicId) likeness.push('epic');
  if (target.points !== null && story.points === target.points) likeness.push('points');
  if (story.type === target.type) likeness.push('type');
  const weight = likeness.reduce((sum, one) => sum + WEIGHTS[one] * (one === 'text' ? Math.min(1, 2 * text) : 1), 0);
  return { story, likeness, weight };
}
