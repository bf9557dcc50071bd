// `npm run mutation [-- <bundle> <bundle>/<module> ... --concurrency <n>]`: the mutation score of each bundle of domain/, or of single
// modules of a large one, by the tests of the bundle. Exit code 1 where one is below what config/stryker.config.json asks for.
import { existsSync, readdirSync } from 'node:fs';
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
const isModule = (name: string): boolean => name.includes('/') && existsSync(path.join(ROOT, DOMAIN, `${name}.ts`));
const unknown = positionals.filter((name) => !known.includes(name) && !isModule(name));
if (unknown.length > 0) {
  process.stderr.write(`No such bundle: ${unknown.join(', ')}. There are: ${known.join(', ')}.\n`);
  process.exit(1);
}

process.chdir(ROOT);
const lines: string[] = [];
for (const bundle of positionals.length > 0 ? positionals : known) lines.push(await scoreOf(bundle));
process.stdout.write(`\nbundle: detected of mutants, score\n${lines.join('\n')}\n`);

/** Runs the mutants of a bundle or a module; one line for the table. Stryker sets the exit code where the score is too low. */
async function scoreOf(name: string): Promise<string> {
  const started = performance.now();
  const results = await new Stryker({
    configFile: 'config/stryker.config.json',
    mutate: [`${DOMAIN}/${isModule(name) ? name : `${name}/*`}.ts`],
    concurrency: Number(values.concurrency),
    jsonReporter: { fileName: path.join(REPORTS, `${name.replace('/', '-')}.json`) }
  }).runMutationTest();
  const count = (...statuses: string[]): number => results.filter(({ status }) => statuses.includes(status)).length;
  const detected = count('Killed', 'Timeout');
  const valid = detected + count('Survived', 'NoCoverage');
  const seconds = Math.round((performance.now() - started) / 1000);
  const score = valid === 0 ? 'nothing to score' : `${((100 * detected) / valid).toFixed(1)} %`;
  return `${name}: ${detected} of ${valid}, ${score} (${count('Timeout')} of them hung; ${seconds} s)`;
}
