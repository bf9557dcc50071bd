import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Connection } from 'jsforce';
import { startOrg, type RunningOrg } from '../../../local-org/running/startOrg.ts';
import { readArguments } from '../arguments.ts';
import { importBacklog, type ImportResult } from '../importBacklog.ts';
import type { Terminal } from '../terminal.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');

/** A local org with the package in it, in a folder of its own, without pages. */
export interface LiveOrg {
  readonly running: RunningOrg;
  /** Folder for CSV files; goes with the org. */
  readonly folder: string;
  readonly orgDir: string;
  connect(): Connection;
  /** Imports with the words of a command line. */
  run(args: readonly string[], connection?: Connection): Promise<ImportResult & { readonly said: string }>;
  query(soql: string): Promise<Record<string, unknown>[]>;
  stop(): Promise<void>;
}

export async function startLiveOrg(): Promise<LiveOrg> {
  const folder = mkdtempSync(path.join(tmpdir(), 'import-'));
  const orgDir = path.join(folder, 'org');
  const running = await startOrg({ orgDir, projectDir: ROOT, port: 0, pages: false });
  const { instanceUrl, accessToken } = running.connection;
  const connect = () => new Connection({ instanceUrl, accessToken, version: '66.0' });
  return {
    running,
    folder,
    orgDir,
    connect,
    run: (args, connection = connect()) => runImport(args, connection),
    async query(soql) {
      const { records } = await connect().query(soql, { autoFetch: true, maxFetch: 100_000 });
      return records;
    },
    async stop() {
      await running.close();
      rmSync(folder, { recursive: true });
    }
  };
}

async function runImport(args: readonly string[], connection: Connection): Promise<ImportResult & { said: string }> {
  const said: string[] = [];
  const terminal: Terminal = {
    say: (text) => void said.push(text),
    isInteractive: false,
    confirm: () => Promise.reject(new Error('Nobody is there to be asked')),
    progress: () => ({ advance: () => undefined, stop: () => undefined })
  };
  const result = await importBacklog(readArguments(args), () => Promise.resolve(connection), terminal);
  if (!result) {
    throw new Error('The import asked and was told no');
  }
  return { ...result, said: said.join('\n') };
}
