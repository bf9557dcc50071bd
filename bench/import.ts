import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { median } from './measuring/statistics.ts';
import type { Bench, Cell } from './model.ts';
import { putBacklogCsv, type BacklogCsv } from './orgs/backlogCsv.ts';
import { ROOT } from './orgs/checkout.ts';
import { runProgram, startOrgProgram, type Environment } from './orgs/programs.ts';

const TURNS = 3;

interface Measured {
  /** Seconds of the whole command. */
  readonly seconds: number;
  /** Records it says that it wrote, and how many a second. */
  readonly written: number;
  readonly writtenRate: number;
}

/** What follows `npm run import -- backlog.csv --product "..."`. */
interface Way {
  readonly label: string;
  readonly options: readonly string[];
  /** The product has these stories already, word for word. */
  readonly isAgain?: true;
}

/** In this order: importing again needs the first import. */
const WAYS: readonly Way[] = [
  { label: 'first, 200 a request', options: ['--api', 'collections'] },
  { label: 'again, nothing changed', options: [], isAgain: true },
  { label: 'first, Bulk API 2.0', options: ['--api', 'bulk'] }
];

const figure = (text: string | undefined): number => Number((text ?? '0').replaceAll(',', ''));

async function importOnce(csv: BacklogCsv, way: Way, product: string, env: Environment): Promise<Measured> {
  const started = performance.now();
  const args = [csv.file, '--product', product, '--yes', ...way.options];
  const output = await runProgram(ROOT, 'import', args, env);
  const seconds = (performance.now() - started) / 1000;
  const counts = /([\d,]+) rows read = ([\d,]+) created \+ \d+ updated \+ ([\d,]+) unchanged/.exec(output);
  const [read, created, unchanged] = [counts?.[1], counts?.[2], counts?.[3]].map(figure);
  if (read !== csv.rows || (way.isAgain ? unchanged : created) !== csv.rows) throw new Error(output);
  const [, written, rate] = /Wrote ([\d,]+) records? in .*\((\d+) a second\)/.exec(output) ?? [];
  return { seconds, written: figure(written), writtenRate: figure(rate) };
}

async function measure(csv: BacklogCsv, way: Way, env: Environment): Promise<Cell[]> {
  const measured: Measured[] = [];
  for (let turn = 0; turn < TURNS; turn++) {
    const product = way.isAgain ? productOf(WAYS[0]!, turn) : productOf(way, turn);
    measured.push(await importOnce(csv, way, product, env));
  }
  const seconds = median(measured.map((each) => each.seconds));
  const written = measured[0]!.written;
  const rate = written > 0 ? median(measured.map(({ writtenRate }) => writtenRate)) : null;
  return [way.label, csv.rows, seconds, csv.rows / seconds, written, rate];
}

/** A new product each time. */
const productOf = ({ label }: Way, turn: number): string => `${label}, turn ${turn}`;

export const importBench: Bench = {
  name: 'import',
  summary: 'npm run import of a backlog of 3,526 stories into a running org',
  async run(say) {
    const folder = mkdtempSync(path.join(tmpdir(), 'foresight-bench-'));
    const env = { LOCAL_ORG_DIR: path.join(folder, 'org') };
    const csv = putBacklogCsv(folder);
    const org = await startOrgProgram(ROOT, env);
    try {
      const rows: Cell[][] = [];
      for (const way of WAYS) {
        say(`${way.label} ...`);
        rows.push(await measure(csv, way, env));
      }
      return [
        {
          title: `npm run import (${csv.name}, median of ${TURNS})`,
          columns: ['import', 'rows', 'whole command s', 'rows/s', 'records written', 'records/s while writing'],
          rows,
          note: 'The org and the import are two processes that talk over HTTP, through jsforce. The whole command includes starting it, reading the file and reading what the org holds.'
        }
      ];
    } finally {
      await org.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  }
};
