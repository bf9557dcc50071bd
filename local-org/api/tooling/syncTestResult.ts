import type { TestRun } from '../../apex/model.ts';
import { mergeCoverage } from './coverage.ts';

/** Answer of `runTestsSynchronous`. Source: SOAP API Developer Guide, "RunTestsResult". */
export function syncTestResult(runs: readonly TestRun[], withCoverage: boolean): Record<string, unknown> {
  const tests = runs
    .flatMap(({ results }) => results)
    .filter(({ isTestSetup, outcome }) => !isTestSetup || outcome !== 'Pass');
  const common = { namespace: null, packageName: '', seeAllData: false };
  const failures = tests.filter(({ outcome }) => outcome === 'Fail' || outcome === 'CompileFail');
  return {
    apexLogId: null,
    codeCoverage: withCoverage ? codeCoverage(runs) : [],
    codeCoverageWarnings: [],
    failures: failures.map(({ classId, className, method, message, stackTrace, runTime }) => ({
      ...common,
      id: classId,
      message,
      methodName: method,
      name: className,
      packageName: className,
      stackTrace,
      time: runTime,
      type: 'Class'
    })),
    flowCoverage: [],
    flowCoverageWarnings: [],
    numFailures: failures.length,
    numTestsRun: tests.length,
    successes: tests
      .filter(({ outcome }) => outcome === 'Pass')
      .map(({ classId, className, method, runTime }) => ({
        ...common,
        id: classId,
        methodName: method,
        name: className,
        time: runTime
      })),
    totalTime: runs.reduce((sum, { time }) => sum + time, 0)
  };
}

function codeCoverage(runs: readonly TestRun[]): Record<string, unknown>[] {
  return mergeCoverage(runs.map(({ coverage }) => coverage)).map(
    ({ id, name, type, coveredLines, uncoveredLines }) => ({
      id,
      locationsNotCovered: uncoveredLines.map((line) => ({ column: 0, line, numExecutions: 0, time: -1 })),
      name,
      namespace: null,
      numLocations: coveredLines.length + uncoveredLines.length,
      numLocationsNotCovered: uncoveredLines.length,
      type: type === 'ApexClass' ? 'Class' : 'Trigger'
    })
  );
}
