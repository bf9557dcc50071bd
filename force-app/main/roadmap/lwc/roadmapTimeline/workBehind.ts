import type { Story } from 'c/storyRecords';

/** What is left to do, and what was done, behind a roadmap item. */
export interface Work {
  readonly points: number;
  readonly donePoints: number;
  readonly unestimated: number;
  readonly blocked: number;
  readonly questions: number;
}

const NONE: Work = { points: 0, donePoints: 0, unestimated: 0, blocked: 0, questions: 0 };

/** The work of each epic by its id. What is put off does not count. `points` are those that are not done. */
export function workByEpic(stories: readonly Story[]): ReadonlyMap<string, Work> {
  const works = new Map<string, Work>();
  for (const story of stories) {
    if (!story.epicId || story.status === 'Not Now') continue;
    const work = works.get(story.epicId) ?? NONE;
    const isDone = story.status === 'Done';
    const points = story.points ?? 0;
    works.set(story.epicId, {
      points: work.points + (isDone ? 0 : points),
      donePoints: work.donePoints + (isDone ? points : 0),
      unestimated: work.unestimated + (!isDone && story.points === null ? 1 : 0),
      blocked: work.blocked + (!isDone && story.isBlocked ? 1 : 0),
      questions: work.questions + (isDone ? 0 : story.openQuestions)
    });
  }
  return works;
}

export function workOf(works: ReadonlyMap<string, Work>, epicId: string | null): Work {
  return works.get(epicId ?? '') ?? NONE;
}

/** Points done of all points, 0 to 100; null where nothing has points. */
export function percentDone({ points, donePoints }: Work): number | null {
  const all = points + donePoints;
  return all === 0 ? null : Math.round((100 * donePoints) / all);
}
