// `npm run bench`: all benches one after the other; `npm run bench -- soql rankMove`: those.
import path from 'node:path';
import { apexTestsBench } from './apexTests.ts';
import { backlogListBench } from './backlogList.ts';
import { dependencyGraphBench } from './dependencyGraph.ts';
import { forecastBench } from './forecast.ts';
import { importBench } from './import.ts';
import { matrixBench } from './matrix.ts';
import { machine } from './measuring/machine.ts';
import { asMarkdown, writeReport } from './measuring/report.ts';
import type { Bench } from './model.ts';
import { nextReleaseBench } from './nextRelease.ts';
import { pagesBench } from './pages.ts';
import { rankKeysBench } from './rankKeys.ts';
import { rankMoveBench } from './rankMove.ts';
import { scoringBench } from './scoring.ts';
import { similarStoriesBench } from './similarStories.ts';
import { soqlBench } from './soql.ts';
import { planLimitsBench } from './planLimits.ts';
import { sprintPlanBench } from './sprintPlan.ts';
import { startBench } from './start.ts';

const BENCHES: readonly Bench[] = [
  startBench,
  importBench,
  soqlBench,
  apexTestsBench,
  rankKeysBench,
  rankMoveBench,
  scoringBench,
  forecastBench,
  similarStoriesBench,
  pagesBench,
  backlogListBench,
  matrixBench,
  sprintPlanBench,
  planLimitsBench,
  nextReleaseBench,
  dependencyGraphBench
];
const OUTPUT = path.join(import.meta.dirname, 'output');

const say = (text: string): void => void process.stdout.write(`${text}\n`);

function chosen(names: readonly string[]): readonly Bench[] {
  const unknown = names.filter((name) => !BENCHES.some((bench) => bench.name === name));
  if (unknown.length > 0) {
    const known = BENCHES.map(({ name, summary }) => `  ${name.padEnd(12)}${summary}`).join('\n');
    throw new Error(`There is no bench "${unknown.join('", "')}". There are:\n${known}`);
  }
  return names.length === 0 ? BENCHES : BENCHES.filter(({ name }) => names.includes(name));
}

async function main(names: readonly string[]): Promise<void> {
  const heading = `${new Date().toISOString().slice(0, 10)}, ${machine()}`;
  const benches = chosen(names);
  say(heading);
  for (const bench of benches) {
    say(`\n## ${bench.name}: ${bench.summary}`);
    const tables = await bench.run((text) => say(`  ${text}`));
    for (const table of tables) say(`\n${asMarkdown(table)}`);
    writeReport(OUTPUT, bench.name, heading, tables);
  }
  say(`\nWritten to ${OUTPUT}.`);
}

main(process.argv.slice(2)).catch((error: Error) => {
  process.stderr.write(`${error.stack ?? error.message}\n`);
  process.exit(1);
});
