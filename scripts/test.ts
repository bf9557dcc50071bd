// `npm test`: everything that must hold, in one order, cheapest first. Prints one line per suite and a closing count.
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { parseArgs } from 'node:util';

interface Suite {
  name: string;
  group: 'static' | 'jest' | 'node' | 'e2e';
  command: string;
  args: () => string[];
}

const nodeTest = (pattern: string[], concurrency: number): string[] => [
  '--disable-warning=ExperimentalWarning',
  '--test',
  `--test-concurrency=${concurrency}`,
  ...pattern.flatMap((glob) => globSync(glob)).sort()
];

const suites: Suite[] = [
  { name: 'types', group: 'static', command: 'node', args: () => ['scripts/types.ts'] },
  { name: 'lint', group: 'static', command: 'eslint', args: () => ['--max-warnings', '0', '.'] },
  { name: 'format', group: 'static', command: 'prettier', args: () => ['--check', '--log-level', 'warn', '.'] },
  { name: 'unit tests of components and domain (jest)', group: 'jest', command: 'sfdx-lwc-jest', args: () => [] },
  {
    name: 'unit and contract tests of local-org and scripts',
    group: 'node',
    command: 'node',
    args: () => nodeTest(['local-org/**/*.test.ts', 'scripts/**/*.test.ts'], 2)
  },
  { name: 'browser stories', group: 'e2e', command: 'node', args: () => nodeTest(['e2e/**/*.test.ts'], 1) }
];

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const chosen = suites.filter((suite) => !values.only || suite.group === values.only);
const results = chosen.map((suite) => {
  const started = performance.now();
  process.stdout.write(`\n== ${suite.name}\n`);
  const { status, error } = spawnSync(suite.command, suite.args(), { stdio: ['ignore', 'inherit', 'inherit'] });
  if (error) process.stderr.write(`${error.message}\n`);
  return { name: suite.name, passed: status === 0, seconds: Math.round((performance.now() - started) / 1000) };
});

process.stdout.write('\n');
for (const { name, passed, seconds } of results)
  process.stdout.write(`${passed ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)\n`);
const failed = results.filter((result) => !result.passed).length;
process.stdout.write(`suites: ${results.length - failed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 && results.length > 0 ? 0 : 1;
