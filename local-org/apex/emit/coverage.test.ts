import assert from 'node:assert/strict';
import { it } from 'node:test';
import { linesOf, resetCoverage } from '../runtime/coverage.ts';
import { runWithoutOrg } from '../testing/runWithoutOrg.ts';

const source = `public class Covered {
  static Integer made = 0;
  Integer field;
  public static Integer pick(Integer i) {
    Integer unset;
    if (i > 0) {
      made++;
      System.debug(i);
      return 1;
    } else {
      return
        2;
    }
  }
  class Inner {
    void never() {
      made--;
    }
  }
}`;

it('counts lines with statements on them but for debugging, in inner classes too, and which of them were reached', () => {
  const { program } = runWithoutOrg('Covered.pick(1);', { Covered: source });
  const coverage = program.coverageOf('covered')!;
  assert.deepEqual(linesOf(coverage), { coveredLines: [2, 6, 7, 9], uncoveredLines: [11, 17] });
  resetCoverage([coverage]);
  assert.deepEqual(linesOf(coverage).coveredLines, []);
});

it('knows the lines of a class that nobody has used', () => {
  const { program } = runWithoutOrg('', { Covered: source });
  assert.deepEqual(linesOf(program.coverageOf('Covered')!), { coveredLines: [], uncoveredLines: [2, 6, 7, 9, 11, 17] });
});
