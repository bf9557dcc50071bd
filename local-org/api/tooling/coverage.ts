import type { CodeCoverage, TestRun } from '../../apex/model.ts';
import type { SetupWriter } from '../../setup/setupRows.ts';

/** Coverage of several runs taken together: a line that any of them reached is covered. */
export function mergeCoverage(runs: readonly (readonly CodeCoverage[])[]): CodeCoverage[] {
  const merged = new Map<string, { code: CodeCoverage; covered: Set<number>; all: Set<number> }>();
  for (const code of runs.flat()) {
    const known = merged.get(code.id) ?? { code, covered: new Set(), all: new Set() };
    for (const line of code.coveredLines) known.covered.add(line);
    for (const line of [...code.coveredLines, ...code.uncoveredLines]) known.all.add(line);
    merged.set(code.id, known);
  }
  return [...merged.values()].map(({ code, covered, all }) => ({
    ...code,
    coveredLines: [...covered].sort(ascending),
    uncoveredLines: [...all].filter((line) => !covered.has(line)).sort(ascending)
  }));
}

const ascending = (one: number, other: number): number => one - other;

type CoverageRun = Pick<TestRun, 'coverage' | 'coverageByTest'>;

/** Keeps the coverage of a run for queries: by test class for those that ran, in all, and one figure for the org. */
export function storeCoverage(writer: SetupWriter, runs: readonly CoverageRun[]): void {
  const { store } = writer;
  const byTest = runs.flatMap(({ coverageByTest }) => coverageByTest);
  for (const id of new Set(byTest.map(({ testClassId }) => testClassId))) {
    store.run('DELETE FROM "ApexCodeCoverage" WHERE "ApexTestClassId" = ?', [id]);
  }
  for (const code of byTest) {
    const test = { ApexTestClassId: code.testClassId, TestMethodName: code.testMethod };
    writer.insert('ApexCodeCoverage', { ...test, ...lines(code) });
  }
  const coverage = mergeCoverage(runs.map((run) => run.coverage));
  store.run('DELETE FROM "ApexCodeCoverageAggregate"');
  for (const code of coverage) writer.insert('ApexCodeCoverageAggregate', lines(code));
  store.run('DELETE FROM "ApexOrgWideCoverage"');
  writer.insert('ApexOrgWideCoverage', { PercentCovered: percentCovered(coverage) });
}

function lines({ id, coveredLines, uncoveredLines }: CodeCoverage) {
  return {
    ApexClassOrTriggerId: id,
    NumLinesCovered: coveredLines.length,
    NumLinesUncovered: uncoveredLines.length,
    Coverage: JSON.stringify({ coveredLines, uncoveredLines })
  };
}

function percentCovered(coverage: readonly CodeCoverage[]): number {
  const covered = coverage.reduce((sum, { coveredLines }) => sum + coveredLines.length, 0);
  const all = coverage.reduce((sum, { uncoveredLines }) => sum + uncoveredLines.length, covered);
  return all === 0 ? 0 : Math.floor((100 * covered) / all);
}
