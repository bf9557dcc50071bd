import { median } from './measuring/statistics.ts';
import { timeOf } from './measuring/stopwatch.ts';
import type { Bench, Cell } from './model.ts';
import { backlog, chance, net } from './scoringRace/backlogs.ts';
import { openScoring, type ScoringModule, type Weights } from './scoringRace/openScoring.ts';
import { delay, greedyOrder, leastDelay } from './scoringRace/orders.ts';

const SIZES = [1000, 10_000, 50_000];
const TURNS = 40;
const TRIES = 60;
const NETS = [
  { count: 8, density: 0.2 },
  { count: 12, density: 0.15 },
  { count: 12, density: 0.3 },
  { count: 15, density: 0.2 }
];
const NETS_EACH = 300;
const CRITERIA = ['value', 'urgency', 'risk'];

const weightsAt = (turn: number): Weights => ({
  value: turn,
  urgency: 30,
  risk: 20,
  reach: 10,
  votes: 10,
  smallness: 40
});

/** What happens while a slider moves, and what follows when it rests. */
function speed(scoring: ScoringModule, count: number): Cell[] {
  const { stories, links } = backlog(count, chance(count));
  const ids = stories.map(({ id }) => id);
  const prepare = (): [ReturnType<ScoringModule['linksOf']>, ReturnType<ScoringModule['sharesOf']>] => [
    scoring.linksOf(ids, links),
    scoring.sharesOf(stories)
  ];
  const preparing = timeOf(prepare);
  const [linked, shares] = prepare();
  const steps = Array.from({ length: TURNS }, (_, turn) =>
    timeOf(() => {
      const order = scoring.suggestedOrder(linked, scoring.weightedScores(shares, weightsAt(turn + 1)));
      scoring.stayingPlaces(order);
      scoring.likeness(order);
    })
  );
  const weights = weightsAt(50);
  const sample = new scoring.PlaceSample({ method: 'weighted', stories, shares, weights, links: linked }, TRIES, 0.2);
  const draws = Array.from({ length: TRIES }, () => timeOf(() => sample.draw()));
  const ranges = timeOf(() => CRITERIA.forEach((criterion) => scoring.weightRange(shares, weights, criterion, 10)));
  return [
    count,
    preparing,
    median(steps),
    steps.sort((a, b) => a - b).at(Math.floor(0.95 * TURNS))!,
    draws.reduce((sum, time) => sum + time, 0),
    Math.max(...draws),
    ranges
  ];
}

/** How far above the least delay: mean and worst in percent, and the share that is the least. */
function distance(delays: readonly number[], least: readonly number[]): Cell[] {
  const above = delays.map((value, index) => 100 * (value / least[index]! - 1));
  const best = above.filter((value) => value < 1e-7).length;
  return [above.reduce((sum, value) => sum + value, 0) / above.length, Math.max(...above), (100 * best) / above.length];
}

function quality(scoring: ScoringModule, count: number, density: number): Cell[] {
  const random = chance(1);
  const nets = Array.from({ length: NETS_EACH }, () => net(count, density, random));
  const least = nets.map(leastDelay);
  const ids = Array.from({ length: count }, (_, node) => String(node));
  const ours = nets.map((each) => {
    const links = each.pairs.map(([before, after]) => ({ before: String(before), after: String(after) }));
    return delay(scoring.suggestedOrder(scoring.linksOf(ids, links), each), each);
  });
  const greedy = nets.map((each) => delay(greedyOrder(each), each));
  return [count, 100 * density, ...distance(ours, least), ...distance(greedy, least)];
}

export const scoringBench: Bench = {
  name: 'scoring',
  summary: 'suggested orders: a step of a slider, and how far from the best order there is',
  async run(say) {
    const scoring = await openScoring();
    speed(scoring, SIZES[0]!);
    return [
      {
        title: 'One step of a slider, and what follows when it rests (milliseconds)',
        columns: ['stories', 'prepare', 'step, median', 'step, 95 %', `${TRIES} tries`, 'longest try', 'three ranges'],
        rows: SIZES.map((count) => {
          say(`${count} stories ...`);
          return speed(scoring, count);
        }),
        note: 'A step scores, orders, finds the fewest moves and compares with my order; the goal is a frame, 16 ms, for 10,000 stories. 15 % as many links as stories; one story in ten has no points.'
      },
      {
        title: `Distance from the least delay, ${NETS_EACH} nets of links each`,
        columns: [
          'stories',
          'linked pairs %',
          'ours above %',
          'worst %',
          'the least in %',
          'greedy above %',
          'worst %',
          'the least in %'
        ],
        rows: NETS.map(({ count, density }) => quality(scoring, count, density)),
        note: 'Delay: worth times the effort done by then. The least is found by trying every set of stories that can be done first. Greedy: again and again the best story that waits for none. For chains and trees ours is the least, which a test holds.'
      }
    ];
  }
};
