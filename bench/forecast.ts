import { openForecast, type Answer, type ForecastModule, type Question } from './forecastRace/openForecast.ts';
import { plainForecast } from './forecastRace/plain.ts';
import { medianTimes } from './measuring/stopwatch.ts';
import type { Bench, Cell } from './model.ts';

const TRIALS = 100_000;
const TURNS = 5;
const SIZES = [50, 300, 1000];
/** Points done and added in ten sprints. */
const SPRINTS = [
  [24, 2],
  [26, 0],
  [28, 5],
  [27, 3],
  [24, 1],
  [31, 0],
  [22, 4],
  [27, 2],
  [29, 6],
  [25, 1]
] as const;
const POINTS = [1, 2, 3, 5, 8, 3, 5, 2];

function question(size: number, isSimulated: boolean): Question {
  return {
    today: '2026-03-02',
    finished: SPRINTS.map(([points, growth], index) => ({
      id: String(index),
      end: `2026-02-${String(index + 10)}`,
      points,
      growth,
      days: null
    })),
    ahead: [],
    sprintLength: 14,
    stories: Array.from({ length: size }, (_, index) => ({
      id: String(index),
      points: POINTS[index % POINTS.length]!
    })),
    trials: TRIALS,
    isSimulated
  };
}

interface Run {
  readonly answer: Answer;
  /** Milliseconds of the longest piece, after which a page may draw. */
  readonly longest: number;
}

function run({ forecastWork }: ForecastModule, asked: Question): Run {
  const work = forecastWork(asked);
  let longest = 0;
  for (;;) {
    const started = performance.now();
    const step = work.next();
    longest = Math.max(longest, performance.now() - started);
    if (step.done) return { answer: step.value, longest };
  }
}

/** Stories of which the 50, 85 and 95 percent sprints are not those that the plain way found. */
function differing({ datesOf }: ForecastModule, answer: Answer, plain: readonly [number, number, number][]): number {
  const sprintOf = (day: string | null): number => (day === null ? Infinity : answer.ends.indexOf(day) + 1);
  return plain.filter((sprints, index) => {
    const { p50, p85, p95 } = datesOf(answer, index + 1);
    return [p50, p85, p95].some((day, level) => sprintOf(day) !== sprints[level]);
  }).length;
}

export const forecastBench: Bench = {
  name: 'forecast',
  summary: 'a forecast of 100,000 trials, and the exact one, beside a plain implementation',
  async run(say) {
    const ours = await openForecast();
    const rows: Cell[][] = [];
    for (const size of SIZES) {
      say(`${size} stories ...`);
      const pieces = { simulated: [] as number[], exact: [] as number[] };
      let [simulated, exact, plain]: [Answer?, Answer?, [number, number, number][]?] = [];
      const times = medianTimes(
        {
          plain: () => (plain = plainForecast(question(size, true))),
          simulated: () => {
            const done = run(ours, question(size, true));
            simulated = done.answer;
            pieces.simulated.push(done.longest);
          },
          exact: () => {
            const done = run(ours, question(size, false));
            exact = done.answer;
            pieces.exact.push(done.longest);
          }
        },
        TURNS
      );
      const row = (name: string, answer: Answer, time: number, longest: number): Cell[] => [
        size,
        name,
        time,
        times.plain / time,
        longest,
        differing(ours, answer, plain!)
      ];
      rows.push([size, 'plain, 100,000 trials', times.plain, 1, times.plain, 0]);
      rows.push(row('ours, 100,000 trials', simulated!, times.simulated, Math.max(...pieces.simulated)));
      const name = exact!.method === 'exact' ? 'ours, exact' : 'ours, exact until too large';
      rows.push(row(name, exact!, times.exact, Math.max(...pieces.exact)));
    }
    return [
      {
        title: 'Days of 50, 85 and 95 percent for every story',
        columns: [
          'stories',
          'way',
          'ms, median',
          'times as fast',
          'longest piece ms',
          'stories with other days than plain'
        ],
        rows,
        note: 'A page draws between two pieces: goal below 50 ms. Where days differ, a chance lies so near to 50, 85 or 95 percent that 100,000 trials fall on either side.'
      }
    ];
  }
};
