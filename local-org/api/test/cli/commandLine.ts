import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startOrg, type RunningOrg } from '../../../running/startOrg.ts';
import { LENDING, LIBRARY } from '../startLibrary.ts';

const CLI = join(import.meta.dirname, '../../../../node_modules/@salesforce/cli/bin/run.js');

const QUIET = {
  SF_DISABLE_TELEMETRY: 'true',
  SF_AUTOUPDATE_DISABLE: 'true',
  SF_SKIP_NEW_VERSION_CHECK: 'true',
  SF_DISABLE_LOG_FILE: 'true',
  SF_USE_GENERIC_UNIX_KEYCHAIN: 'true',
  SF_CONTAINER_MODE: 'true'
};

/** What a command answers with `--json`. */
export interface CliAnswer<T> {
  /** Also the exit code. */
  readonly status: number;
  readonly result: T;
  /** Of a failure. */
  readonly message?: string;
  readonly name?: string;
}

/** An org, a copy of the library project (its Apex in a package directory `lending`) beside it, and the unmodified Salesforce CLI logged in as the administrator. */
export interface CommandLine {
  readonly running: RunningOrg;
  readonly projectDir: string;
  /** For files of a test. */
  readonly scratch: string;
  /** Runs a command in the project and reads its JSON. */
  sf<T>(command: string, ...more: string[]): Promise<CliAnswer<T>>;
  /** As `sf`, with environment variables more. */
  sfWith<T>(environment: NodeJS.ProcessEnv, command: string, ...more: string[]): Promise<CliAnswer<T>>;
  close(): Promise<void>;
}

/** Starts an org with nothing in it. `command` of `sf` is split at spaces; what holds some goes behind. */
export async function startCommandLine(): Promise<CommandLine> {
  const root = mkdtempSync(join(tmpdir(), 'command-line-'));
  const [projectDir, home, scratch] = ['project', 'home', 'scratch'].map((name) => join(root, name)) as [
    string,
    string,
    string
  ];
  cpSync(LIBRARY, projectDir, { recursive: true });
  cpSync(join(LENDING, 'main'), join(projectDir, 'lending'), { recursive: true });
  const packages = [{ path: 'main', default: true }, { path: 'lending' }];
  writeFileSync(
    join(projectDir, 'sfdx-project.json'),
    JSON.stringify({ packageDirectories: packages, sourceApiVersion: '66.0' })
  );
  for (const folder of [home, scratch]) mkdirSync(folder);
  const running = await startOrg({ orgDir: join(root, 'org'), port: 0, pages: false });
  const sfWith = <T>(environment: NodeJS.ProcessEnv, command: string, ...more: string[]): Promise<CliAnswer<T>> =>
    run<T>([...command.split(' '), ...more, '--json'], projectDir, { HOME: home, ...environment });
  const sf = <T>(command: string, ...more: string[]): Promise<CliAnswer<T>> => sfWith<T>({}, command, ...more);
  const close = async (): Promise<void> => {
    await running.close();
    rmSync(root, { recursive: true, force: true });
  };
  const { username, clientId, privateKeyFile } = running.connection;
  const login = await sf(
    `org login jwt --username ${username} --client-id ${clientId} --instance-url ${running.url} --alias org --set-default --jwt-key-file`,
    privateKeyFile
  );
  if (login.status === 0) return { running, projectDir, scratch, sf, sfWith, close };
  await close();
  throw new Error(login.message);
}

async function run<T>(args: readonly string[], cwd: string, environment: NodeJS.ProcessEnv): Promise<CliAnswer<T>> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', CLI, ...args], {
    cwd,
    env: { PATH: process.env['PATH'], ...QUIET, ...environment },
    stdio: ['ignore', 'pipe', 'pipe']
  });
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => (output[name] += text));
  }
  const status = await new Promise<number>((resolve) => child.on('close', (code) => resolve(code ?? -1)));
  try {
    return { ...(JSON.parse(output.stdout) as CliAnswer<T>), status };
  } catch {
    throw new Error(`sf ${args.join(' ')} ended with ${status}:\n${output.stdout}\n${output.stderr}`);
  }
}
