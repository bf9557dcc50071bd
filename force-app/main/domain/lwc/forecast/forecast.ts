import { courseOf, endsOf, estimates, newest, paceOf, spansAhead } from './course';
import { canBeExact, exactChances } from './exact';
import { NEEDED_SPRINTS, type Course, type Forecast, type ForecastInput } from './model';
import { simulatedChances } from './simulation';

export { chanceBy, chanceOf, datesOf, dayWithChance, doneWithChance, type Dates } from './answers';
export { explainMove, type Move, type MoveReason, type Snapshot } from './move';
export { asOfThen, type PastChange, type PastMove, type ScopedStory } from './past';
export {
  NEEDED_SPRINTS,
  type FinishedSprint,
  type Forecast,
  type ForecastInput,
  type NoForecast,
  type OpenStory,
  type ReadyForecast,
  type SprintAhead
} from './model';

const TRIALS = 100_000;
const SEED = 20_260_301;

/**
 * When the stories of a backlog will be done, from what the team did in its own sprints: each sprint ahead goes like one of those, each with
 * the same chance. Every course is weighed where that is possible in a moment, else 100,000 of them are drawn.
 */
export function forecast(input: ForecastInput): Forecast {
  const work = forecastWork(input);
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

/** The same in pieces of a few milliseconds, so that a page can go on between them. */
export function* forecastWork(input: ForecastInput): Generator<void, Forecast, void> {
  const sprints = newest(input.finished);
  if (sprints.length < NEEDED_SPRINTS) {
    return { kind: 'tooShort', finished: sprints.length, needed: NEEDED_SPRINTS };
  }
  if (input.stories.length === 0) return { kind: 'nothingLeft' };
  const pace = paceOf(sprints);
  if (pace.points.every((points) => points <= 0)) return { kind: 'never' };
  const { points, unestimated, assumedPoints } = estimates(input);
  const spans = spansAhead(input, pace.averageDays);
  const course = courseOf(points, pace, spans);
  const trials = input.trials ?? TRIALS;
  const { chances, isExact } = yield* chancesOf(course, input, trials);
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    kind: 'ready',
    method: isExact ? 'exact' : 'simulated',
    trials: isExact ? 0 : trials,
    sprints: sprints.length,
    velocity: mean(pace.points),
    growth: mean(pace.growths),
    unestimated,
    assumedPoints,
    ends: endsOf(spans).slice(0, chances.length),
    pointsUpTo: [0, ...points].map(running()),
    chances: atLeast(chances, points.length)
  };
}

function* chancesOf(
  course: Course,
  input: ForecastInput,
  trials: number
): Generator<void, { chances: Float64Array[]; isExact: boolean }, void> {
  if (!input.isSimulated && canBeExact(course)) {
    const chances = yield* exactChances(course);
    if (chances) return { chances, isExact: true };
  }
  return { chances: yield* simulatedChances(course, trials, input.seed ?? SEED), isExact: false };
}

/** Adds up what it is called with. */
function running(): (value: number) => number {
  let sum = 0;
  return (value) => (sum += value);
}

/** From the chance of exactly so many stories to that of at least so many. */
function atLeast(bySprint: readonly Float64Array[], stories: number): Float64Array {
  const chances = new Float64Array(bySprint.length * (stories + 1));
  bySprint.forEach((exactly, sprint) => {
    let sum = 0;
    for (let count = stories; count >= 0; count--) {
      sum += exactly[count]!;
      // Sums of many small numbers may come out a little above one.
      chances[sprint * (stories + 1) + count] = Math.min(1, sum);
    }
  });
  return chances;
}
