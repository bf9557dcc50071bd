import { compareRanked } from 'c/storyOrder';
import { toDay, toIso } from 'c/workingDays';
import { dayWithChance } from './answers';
import type { Forecast, ForecastInput } from './model';
import type { ScopedStory } from './past';

/** A backlog at a moment: the sprints as they were known then, and all stories, in or out of scope, done or not. */
export interface Snapshot {
  readonly stories: readonly ScopedStory[];
  readonly input: Omit<ForecastInput, 'stories'>;
}

export type MoveReason = 'scope' | 'estimates' | 'order' | 'pace' | 'progress';

/** By how many days a forecast moved, later being more, and what that came from. The parts add up to the whole. */
export interface Move {
  readonly from: string;
  readonly to: string;
  readonly days: number;
  readonly parts: readonly { readonly reason: MoveReason; readonly days: number }[];
}

/** What runs a forecast: `forecastWork`, handed in so that it runs in pieces like the forecast itself. */
type Run = (input: ForecastInput) => Generator<void, Forecast, void>;

const CHANCE = 0.85;

/**
 * Why the day by which the stories that `isMeant` names are done with a chance of 85 percent is another one than before. One thing after the
 * other is brought from then to now: what came in and went, then estimates, then the order, then what newly finished sprints say about the
 * pace, then the work done and the time that passed. Undefined where there was no such day then, or is none now.
 */
export function* explainMove(
  then: Snapshot,
  now: Snapshot,
  isMeant: (story: ScopedStory) => boolean,
  run: Run
): Generator<void, Move | undefined, void> {
  const scope = withScopeOf(then.stories, now.stories);
  const estimated = withEstimatesOf(scope, now.stories);
  const ordered = withOrderOf(estimated, now.stories);
  const steps: [MoveReason | undefined, readonly ScopedStory[], Snapshot['input']][] = [
    [undefined, then.stories, then.input],
    ['scope', scope, then.input],
    ['estimates', estimated, then.input],
    ['order', ordered, then.input],
    ['pace', ordered, { ...then.input, finished: now.input.finished }],
    ['progress', now.stories, now.input]
  ];
  const days: number[] = [];
  for (const [, stories, input] of steps) {
    const day = yield* dayOf(stories, input, isMeant, run);
    if (day === undefined) return undefined;
    days.push(day);
  }
  return moveAlong(
    days,
    steps.map(([reason]) => reason)
  );
}

function moveAlong(days: readonly number[], reasons: readonly (MoveReason | undefined)[]): Move {
  const parts = reasons
    .map((reason, index) => ({ reason, days: days[index]! - (days[index - 1] ?? days[index]!) }))
    .filter((part): part is { reason: MoveReason; days: number } => part.reason !== undefined);
  const [first, last] = [days[0]!, days.at(-1)!];
  return { from: toIso(first), to: toIso(last), days: last - first, parts };
}

/** The day of the last open story that is meant, or undefined. */
function* dayOf(
  stories: readonly ScopedStory[],
  input: Snapshot['input'],
  isMeant: (story: ScopedStory) => boolean,
  run: Run
): Generator<void, number | undefined, void> {
  const open = [...stories].filter(({ isInScope, isDone }) => isInScope && !isDone).sort(compareRanked);
  const count = open.findLastIndex(isMeant) + 1;
  if (count === 0) return undefined;
  const forecast = yield* run({ ...input, stories: open });
  const day = forecast.kind === 'ready' ? dayWithChance(forecast, count, CHANCE) : null;
  return day === null ? undefined : toDay(day);
}

/** Then, with what has come into the scope since, and without what has left it. */
function withScopeOf(then: readonly ScopedStory[], now: readonly ScopedStory[]): ScopedStory[] {
  const before = new Map(then.map((story) => [story.id, story]));
  return now.map((story) => {
    const old = before.get(story.id);
    if (!old || !old.isInScope) return { ...story, isDone: false };
    return { ...old, isInScope: story.isInScope, releaseId: story.releaseId, epicId: story.epicId };
  });
}

function withEstimatesOf(stories: readonly ScopedStory[], now: readonly ScopedStory[]): ScopedStory[] {
  const points = new Map(now.map((story) => [story.id, story.points]));
  return stories.map((story) => ({ ...story, points: points.get(story.id) ?? null }));
}

function withOrderOf(stories: readonly ScopedStory[], now: readonly ScopedStory[]): ScopedStory[] {
  const ranks = new Map(now.map((story) => [story.id, story.rank]));
  return stories.map((story) => ({ ...story, rank: ranks.get(story.id) ?? null }));
}
