// `npm run mutation [-- <bundle> ... --concurrency <n>]`: the mutation score of each bundle of domain/, by its own tests. Exit code 1
// where one is below what config/stryker.config.json asks for.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { ROOT } from './projectSource.ts';

const DOMAIN = 'force-app/main/domain/lwc';
const REPORTS = path.join('coverage', 'mutation');

const { values, positionals } = parseArgs({
  args: process.argv.slice(2),
  allowPositionals: true,
  options: { concurrency: { type: 'string', default: '1' } }
});
const known = readdirSync(path.join(ROOT, DOMAIN), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const unknown = positionals.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`No such bundle: ${unknown.join(', ')}. There are: ${known.join(', ')}.\n`);
  process.exit(1);
}

process.chdir(ROOT);
const lines: string[] = [];
for (const bundle of positionals.length > 0 ? positionals : known) lines.push(await scoreOf(bundle));
process.stdout.write(`\nbundle: detected of mutants, score\n${lines.join('\n')}\n`);

/** Runs the mutants of a bundle; one line for the table. Stryker sets the exit code where the score is too low. */
async function scoreOf(bundle: string): Promise<string> {
  const started = performance.now();
  const results = await new Stryker({
    configFile: 'config/stryker.config.json',
    mutate: [`${DOMAIN}/${bundle}/*.ts`],
    concurrency: Number(values.concurrency),
    jsonReporter: { fileName: path.join(REPORTS, `${bundle}.json`) }
  }).runMutationTest();
  const count = (...statuses: string[]): number => results.filter(({ status }) => statuses.includes(status)).length;
  const detected = count('Killed', 'Timeout');
  const valid = detected + count('Survived', 'NoCoverage');
  const seconds = Math.round((performance.now() - started) / 1000);
  const score = valid === 0 ? 'nothing to score' : `${((100 * detected) / valid).toFixed(1)} %`;
  return `${bundle}: ${detected} of ${valid}, ${score} (${count('Timeout')} of them hung; ${seconds} s)`;
}
