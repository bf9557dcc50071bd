import MiniSearch from 'minisearch';
import { percentile } from './measuring/statistics.ts';
import { timeOf } from './measuring/stopwatch.ts';
import type { Bench, Cell } from './model.ts';
import { openSimilarStories, type SimilarModule, type StoryText } from './similarStories/openSimilarStories.ts';
import { scan, storyTexts } from './similarStories/texts.ts';

const SIZES = [1000, 10_000, 50_000];
const QUERIES = 200;
const SLICE = 8;
const MOST = 5;

async function row({ SimilarStories, addInSlices }: SimilarModule, count: number): Promise<Cell[]> {
  const stories = storyTexts(count);
  const index = new SimilarStories();
  const started = performance.now();
  let sliceStarted = started;
  const slices: number[] = [];
  const pause = async (): Promise<void> => {
    slices.push(performance.now() - sliceStarted);
    await new Promise((resolve) => setImmediate(resolve));
    sliceStarted = performance.now();
  };
  await addInSlices(index, stories, { budget: SLICE, now: () => performance.now(), pause });
  const built = performance.now() - started;
  const texts = storyTexts(QUERIES * 7).slice(-QUERIES);
  const mini = new MiniSearch<StoryText>({ fields: ['title', 'text'] });
  const miniBuilt = timeOf(() => mini.addAll(stories));
  const [times, minis, scans]: [number[], number[], number[]] = [[], [], []];
  for (const { title, text } of texts) {
    const typed = `${title} ${text}`;
    times.push(timeOf(() => index.find(typed, { most: MOST })));
    // A tenth of the queries tell enough of the others.
    if (times.length % 10 > 0) continue;
    minis.push(timeOf(() => mini.search(typed, { boost: { title: 2 } }).slice(0, MOST)));
    scans.push(timeOf(() => scan(stories, typed, MOST)));
  }
  return [
    count,
    built,
    slices.length + 1,
    percentile(slices.length > 0 ? slices : [built], 0.95),
    percentile(slices.length > 0 ? slices : [built], 1),
    percentile(times, 0.5),
    percentile(times, 0.95),
    miniBuilt,
    percentile(minis, 0.5),
    percentile(scans, 0.5)
  ];
}

export const similarStoriesBench: Bench = {
  name: 'similarStories',
  summary: 'similar stories while typing: building the index in slices, asking it, beside MiniSearch and a plain scan',
  async run(say) {
    const module = await openSimilarStories();
    const rows: Cell[][] = [];
    for (const size of SIZES) {
      say(`${size} stories ...`);
      rows.push(await row(module, size));
    }
    return [
      {
        title: 'Similar stories, for a text of 26 words',
        columns: [
          'stories',
          'built, ms',
          'slices',
          'a slice, 95 % ms',
          'longest slice, ms',
          'a query, median ms',
          'a query, 95 % ms',
          'MiniSearch built, ms',
          'MiniSearch query, median ms',
          'plain scan, median ms'
        ],
        rows,
        note: 'Goal at 10,000 stories: no slice holds up the page for 50 ms, and a query fits into a frame of 16 ms. The scan holds every story against what is typed, by whole words; the index also cuts endings and weighs rare words. MiniSearch is given the same texts in one go, with its own words.'
      }
    ];
  }
};
