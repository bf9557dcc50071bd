import { parseArgs } from 'node:util';

/** A deploy that cannot go on; the message is one sentence for people. */
export class DeployError extends Error {}

const TEST_LEVELS = ['package', 'NoTestRun', 'RunLocalTests', 'RunAllTestsInOrg'] as const;

/** `package`: the tests that come with the package, which is what its code needs. */
export type TestLevel = (typeof TEST_LEVELS)[number];

export interface DeployArguments {
  readonly targetOrg: string;
  readonly checkOnly: boolean;
  readonly testLevel: TestLevel;
  /** Assigned to the user who deploys. */
  readonly permissionSets: readonly string[];
  readonly sample: boolean;
}

export const DEFAULT_PERMISSION_SET = 'Foresight_Admin';

export const USAGE = `Usage: npm run deploy -- --target-org <alias> [options]

Builds the package, deploys it to a Salesforce org and runs its tests there, all or nothing; then gives you the permission set for administrators.

  --target-org <alias>     an org that the Salesforce CLI knows: npx sf org login web --alias <alias>
  --check-only             only look whether it would go well: nothing is changed in the org
  --test-level <level>     package (default: the tests of the package), RunLocalTests, RunAllTestsInOrg or NoTestRun
  --permission-set <name>  assign this one to you instead of ${DEFAULT_PERMISSION_SET}; may be given several times
  --no-permission-set      assign none
  --sample                 load the sample product too (not into an org that people work in)

Exit code 0: done; 1: it failed, and says why.`;

/** Reads the command line. Throws DeployError naming the argument that is wrong. */
export function readArguments(args: readonly string[]): DeployArguments {
  const values = parsed(args);
  const targetOrg = values['target-org']?.trim() ?? '';
  if (targetOrg === '') {
    throw new DeployError('Say where to deploy: --target-org <alias>, an org that "npx sf org list" shows.');
  }
  const checkOnly = values['check-only'] ?? false;
  const sample = values.sample ?? false;
  if (checkOnly && sample) throw new DeployError('--check-only changes nothing, so it cannot go with --sample.');
  const none = values['no-permission-set'] ?? false;
  if (none && values['permission-set']) {
    throw new DeployError('--permission-set and --no-permission-set contradict each other: give one of them.');
  }
  return {
    targetOrg,
    checkOnly,
    testLevel: testLevel(values['test-level'] ?? 'package'),
    permissionSets: none ? [] : (values['permission-set'] ?? [DEFAULT_PERMISSION_SET]),
    sample
  };
}

function parsed(args: readonly string[]) {
  const [text, flag] = [{ type: 'string' }, { type: 'boolean' }] as const;
  try {
    return parseArgs({
      args: [...args],
      options: {
        'target-org': text,
        'check-only': flag,
        'test-level': text,
        'permission-set': { type: 'string', multiple: true },
        'no-permission-set': flag,
        sample: flag
      }
    }).values;
  } catch (error) {
    throw new DeployError(`${(error as Error).message.split('. ')[0]!}: see npm run deploy -- --help.`);
  }
}

function testLevel(given: string): TestLevel {
  const level = TEST_LEVELS.find((name) => name.toLowerCase() === given.toLowerCase());
  if (level) return level;
  throw new DeployError(`"${given}" is no test level: give one of ${TEST_LEVELS.join(', ')}.`);
}
