import type { Bench, Cell } from './model.ts';
import { fractionalIndexing, lexoRank, openRankGap, type Contender } from './rankRace/contenders.ts';
import { PATTERNS, type Pattern } from './rankRace/patterns.ts';
import { wronglySorted } from './rankRace/sorting.ts';

function race(contender: Contender, { name, start, inserts, next }: Pattern): Cell[] {
  const started = performance.now();
  const { keys, rows } = contender.race(start, inserts, next);
  const seconds = (performance.now() - started) / 1000;
  const longest = keys.reduce((length, key) => Math.max(length, key.length), 0);
  const mean = rows.reduce((sum, count) => sum + count, 0) / rows.length;
  const most = rows.reduce((count, other) => Math.max(count, other), 0);
  return [name, contender.name, rows.length, longest, mean, most, 100 * wronglySorted(keys), seconds];
}

export const rankKeysBench: Bench = {
  name: 'rankKeys',
  summary: 'length of rank keys and rows written, beside fractional-indexing and lexorank',
  async run(say) {
    const contenders = [await openRankGap(), fractionalIndexing, lexoRank];
    const rows = PATTERNS.flatMap((pattern) => {
      say(`${pattern.name} ...`);
      return contenders.map((contender) => race(contender, pattern));
    });
    contenders.forEach((contender) => contender.close());
    return [
      {
        title: 'Inserts into one backlog',
        columns: [
          'stories go',
          'keys by',
          'inserts',
          'longest key',
          'rows an insert, mean',
          'rows an insert, most',
          'wrongly sorted %',
          'seconds'
        ],
        rows,
        note: 'Goal: at most 32 characters, 1.05 rows on average and 64 at worst. Fewer inserts than 100,000 (20,000 by coin): stopped after 20 seconds, or where the library overflowed the stack. Wrongly sorted: pairs that SOQL or one of 31 languages puts the other way round.'
      }
    ];
  }
};
