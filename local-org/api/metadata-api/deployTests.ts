import type { ApexRuntime, CodeCoverage, TestRun, TestSelection } from '../../apex/model.ts';
import type { Caller } from '../../security/model.ts';
import type { DeployRequest, TestReport } from './model.ts';

/** Coverage that the platform asks of a deploy that runs tests, in percent. */
const REQUIRED = 75;

type Named = { readonly type: string; readonly fullName: string };

/** The tests that a deploy asks for; undefined where it asks for none. */
export function testSelection({ testLevel, runTests }: DeployRequest): TestSelection | undefined {
  if (testLevel === 'NoTestRun') return undefined;
  if (testLevel !== 'RunSpecifiedTests') return { kind: 'all' };
  return { kind: 'some', tests: runTests.map((className) => ({ className })) };
}

/** Names of test classes that were asked for and that are none. */
export function unknownTests({ runTests, testLevel }: DeployRequest, apex: ApexRuntime): string[] {
  if (testLevel !== 'RunSpecifiedTests') return [];
  const known = new Set(apex.testClasses().map(({ name }) => name.toLowerCase()));
  return runTests.filter((name) => !known.has(name.toLowerCase()));
}

/** Runs the tests of a deploy and says how it went; `deployed` are the components of the package. */
export function runDeployTests(
  apex: ApexRuntime,
  selection: TestSelection,
  caller: Caller,
  deployed: readonly Named[]
): TestReport {
  const run = apex.runTests(selection, caller);
  const warnings = selection.kind === 'all' ? orgWarnings(run.coverage) : componentWarnings(run.coverage, deployed);
  return report(run, warnings);
}

/** Tests passed and coverage suffices. */
export const hasPassed = ({ numFailures, codeCoverageWarnings }: TestReport): boolean =>
  numFailures === 0 && codeCoverageWarnings.length === 0;

function report(
  { results, coverage, time }: TestRun,
  codeCoverageWarnings: TestReport['codeCoverageWarnings']
): TestReport {
  const tests = results.filter(({ isTestSetup, outcome }) => !isTestSetup || outcome !== 'Pass');
  const failed = tests.filter(({ outcome }) => outcome !== 'Pass' && outcome !== 'Skip');
  return {
    numTestsRun: tests.length,
    numFailures: failed.length,
    totalTime: time,
    successes: tests
      .filter(({ outcome }) => outcome === 'Pass')
      .map(({ classId, className, method, runTime }) => ({
        id: classId,
        name: className,
        methodName: method,
        time: runTime
      })),
    failures: failed.map(({ classId, className, method, message, stackTrace, runTime }) => ({
      id: classId,
      name: className,
      methodName: method,
      message: message ?? '',
      stackTrace: stackTrace ?? '',
      time: runTime,
      type: 'Class' as const
    })),
    codeCoverage: coverage.map(({ id, name, type, coveredLines, uncoveredLines }) => ({
      id,
      name,
      type: type === 'ApexClass' ? ('Class' as const) : ('Trigger' as const),
      numLocations: coveredLines.length + uncoveredLines.length,
      numLocationsNotCovered: uncoveredLines.length,
      locationsNotCovered: uncoveredLines
    })),
    codeCoverageWarnings
  };
}

/** All tests of the org: code as a whole, and every trigger at least touched. */
function orgWarnings(coverage: readonly CodeCoverage[]): TestReport['codeCoverageWarnings'] {
  const untouched = coverage.filter(
    ({ type, coveredLines, uncoveredLines }) =>
      type === 'ApexTrigger' && coveredLines.length === 0 && uncoveredLines.length > 0
  );
  const warnings = untouched.map(({ id, name }) => ({
    id,
    name,
    message: 'Test coverage of selected Apex Trigger is 0%, at least 1% test coverage is required'
  }));
  const percent = percentOf(coverage);
  if (percent >= REQUIRED) return warnings;
  const message = `Average test coverage across all Apex Classes and Triggers is ${whole(percent)}%, at least ${REQUIRED}% test coverage is required.`;
  return [...warnings, { id: '', name: null, message }];
}

/** Chosen tests: each class and trigger of the package by itself. */
function componentWarnings(
  coverage: readonly CodeCoverage[],
  deployed: readonly Named[]
): TestReport['codeCoverageWarnings'] {
  const names = new Set(deployed.map(({ type, fullName }) => `${type} ${fullName}`.toLowerCase()));
  return coverage
    .filter(({ type, name }) => names.has(`${type} ${name}`.toLowerCase()))
    .filter((code) => percentOf([code]) < REQUIRED)
    .map((code) => ({
      id: code.id,
      name: code.name,
      message: `Test coverage of selected Apex ${code.type === 'ApexClass' ? 'Class' : 'Trigger'} is ${whole(percentOf([code]))}%, at least ${REQUIRED}% test coverage is required`
    }));
}

/** Code without lines that run is covered. */
function percentOf(coverage: readonly CodeCoverage[]): number {
  const covered = coverage.reduce((sum, { coveredLines }) => sum + coveredLines.length, 0);
  const all = coverage.reduce((sum, { uncoveredLines }) => sum + uncoveredLines.length, covered);
  return all === 0 ? 100 : (100 * covered) / all;
}

/** Never rounded up to what it does not reach. */
const whole = (percent: number): number => Math.floor(percent);
