import { OrgError } from '../../errors.ts';
import type { DeployRequest, TestLevel } from './model.ts';

const LEVELS: readonly TestLevel[] = ['NoTestRun', 'RunSpecifiedTests', 'RunLocalTests', 'RunAllTestsInOrg'];

/** `DeployOptions` as a client gives them: text from SOAP, JSON from REST. */
export type GivenOptions = Readonly<Record<string, unknown>>;

/** Reads the options of a deploy; throws OrgError where they contradict each other or ask for what there is not. */
export function readDeployRequest(given: GivenOptions): DeployRequest {
  const flag = (name: string): boolean => String(given[name]).toLowerCase() === 'true';
  const runTests = [given['runTests'] ?? []].flat().map(String).filter(Boolean);
  const testLevel = readLevel(given['testLevel'], flag('runAllTests'), runTests);
  if (testLevel === 'RunSpecifiedTests' && runTests.length === 0) {
    throw new OrgError(
      'MISSING_ARGUMENT',
      'testLevel of RunSpecifiedTests requires that runTests names at least one test'
    );
  }
  return {
    allowMissingFiles: flag('allowMissingFiles'),
    autoUpdatePackage: flag('autoUpdatePackage'),
    checkOnly: flag('checkOnly'),
    ignoreWarnings: flag('ignoreWarnings'),
    purgeOnDelete: flag('purgeOnDelete'),
    rollbackOnError: flag('rollbackOnError'),
    singlePackage: flag('singlePackage'),
    testLevel,
    runTests
  };
}

/** No tests unless asked: so does every org that is not in production. */
function readLevel(level: unknown, runAll: boolean, runTests: readonly string[]): TestLevel {
  if (level === undefined || level === null || level === '') {
    if (runAll) return 'RunAllTestsInOrg';
    return runTests.length > 0 ? 'RunSpecifiedTests' : 'NoTestRun';
  }
  const known = LEVELS.find((name) => name === level);
  if (!known)
    throw new OrgError(
      'INVALID_TYPE',
      `'${String(level)}' is not a test level that a local org knows: name one of ${LEVELS.join(', ')}`
    );
  if (runTests.length > 0 && known !== 'RunSpecifiedTests') {
    throw new OrgError('INVALID_TYPE', 'runTests can be used only with a testLevel of RunSpecifiedTests');
  }
  return known;
}
