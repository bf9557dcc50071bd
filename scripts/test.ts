// `npm test`: everything that must hold, in one order, cheapest first. Prints one line per suite and a closing count.
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { missingJava } from './apexChecks/java.ts';

interface Suite {
  name: string;
  group: 'static' | 'jest' | 'node' | 'e2e';
  command: string;
  args: () => string[];
  /** Why it cannot run on this machine, in a sentence. */
  missing?: () => string | undefined;
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
  {
    name: 'static analysis of Apex (apex-ls, PMD)',
    group: 'static',
    command: 'node',
    args: () => ['scripts/checkApex.ts'],
    missing: missingJava
  },
  { name: 'unit tests of components and domain (jest)', group: 'jest', command: 'sfdx-lwc-jest', args: () => [] },
  {
    name: 'unit and contract tests of local-org and scripts',
    group: 'node',
    command: 'node',
    args: () => nodeTest(['local-org/**/*.test.ts', 'scripts/**/*.test.ts'], 2)
  },
  { name: 'browser stories', group: 'e2e', command: 'node', args: () => nodeTest(['e2e/**/*.test.ts'], 2) }
];

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const chosen = suites.filter((suite) => !values.only || suite.group === values.only);
const results = chosen.map(({ name, command, args, missing }) => {
  const started = performance.now();
  process.stdout.write(`\n== ${name}\n`);
  const reason = missing?.();
  if (reason) return { name, outcome: 'skip', note: `skipped: ${reason}` };
  const { status, error } = spawnSync(command, args(), { stdio: ['ignore', 'inherit', 'inherit'] });
  if (error) process.stderr.write(`${error.message}\n`);
  const note = `${Math.round((performance.now() - started) / 1000)} s`;
  return { name, outcome: status === 0 ? 'ok' : 'FAIL', note };
});

process.stdout.write('\n');
for (const { name, outcome, note } of results) process.stdout.write(`${outcome.padEnd(4)} ${name} (${note})\n`);
const count = (outcome: string) => results.filter((result) => result.outcome === outcome).length;
const skipped = count('skip') === 0 ? '' : `, ${count('skip')} skipped`;
process.stdout.write(`suites: ${count('ok')} passed, ${count('FAIL')} failed${skipped}\n`);
process.exitCode = count('FAIL') === 0 && count('ok') > 0 ? 0 : 1;
