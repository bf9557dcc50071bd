import { openPackageOrg } from '../scripts/checks/packageOrg.ts';
import type { TestRun } from '../local-org/apex/model.ts';
import type { Bench, Cell } from './model.ts';
import { median } from './measuring/statistics.ts';

const TURNS = 3;

/** Counts to a hundred million, to be divided by the time it takes. */
const LOOP = 'Integer sum = 0; for (Integer i = 0; i < 100000000; i++) { sum += i; }';
const LOOP_TURNS = 100_000_000;

function percentCovered({ coverage }: TestRun): number {
  const covered = coverage.reduce((sum, { coveredLines }) => sum + coveredLines.length, 0);
  const all = coverage.reduce((sum, { uncoveredLines }) => sum + uncoveredLines.length, covered);
  return (100 * covered) / all;
}

export const apexTestsBench: Bench = {
  name: 'apexTests',
  summary: 'Apex tests a second, their coverage, and how fast compiled Apex loops',
  async run(say) {
    const { org, close } = await openPackageOrg();
    const administrator = org.callerFor(org.systemCaller().userId);
    try {
      const runs: TestRun[] = [];
      for (let turn = 1; turn <= TURNS; turn++) {
        say(`run ${turn} of ${TURNS} ...`);
        runs.push(org.apex.runTests({ kind: 'all' }, administrator));
      }
      const last = runs.at(-1)!;
      const failed = last.results.filter(({ outcome }) => outcome !== 'Pass').length;
      const seconds = median(runs.map(({ time }) => time)) / 1000;
      const started = performance.now();
      const { success, exceptionMessage } = org.apex.executeAnonymous(LOOP, administrator);
      if (!success) throw new Error(exceptionMessage ?? 'the loop did not run');
      const turnsASecond = LOOP_TURNS / ((performance.now() - started) / 1000);
      const row: Cell[] = [
        last.results.length,
        failed,
        seconds,
        last.results.length / seconds,
        percentCovered(last),
        turnsASecond / 1_000_000
      ];
      return [
        {
          title: `The package's Apex tests (median of ${TURNS} runs)`,
          columns: ['tests', 'failed', 'seconds', 'tests/s', 'lines covered %', 'million loop turns/s'],
          rows: [row],
          note: 'Goal: 95 % of the lines covered. Each test begins with an org without business data and is rolled back.'
        }
      ];
    } finally {
      close();
    }
  }
};
