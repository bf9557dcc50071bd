import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './testOrg.ts';

/** What a program printed and how it ended. */
export interface Finished {
  readonly code: number | null;
  readonly output: string;
}

/** `npm start` in a process of its own, so that it can be stopped and killed as a person or a power cut would. */
export interface ChildOrg {
  readonly process: ChildProcess;
  /** Link that logs the product owner in. */
  readonly link: string;
  /** Everything printed so far. */
  output(): string;
  /** Sends a signal and waits for the end. */
  end(signal: NodeJS.Signals): Promise<Finished>;
}

function run(
  program: string,
  args: readonly string[],
  env: Record<string, string>
): { child: ChildProcess; output: () => string } {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', path.join(ROOT, program), ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe']
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (data: Buffer) => {
      output += data.toString();
    });
  }
  return { child, output: () => output };
}

/** Runs a program of `scripts/` to its end. */
export async function runScript(
  program: string,
  args: readonly string[],
  env: Record<string, string>
): Promise<Finished> {
  const { child, output } = run(program, args, env);
  const [code] = (await once(child, 'exit')) as [number | null];
  return { code, output: output() };
}

/** Starts the org in a folder and waits until it says that it runs; throws what it printed when it ends instead. */
export async function startChildOrg(orgDir: string, port = 0): Promise<ChildOrg> {
  const { child, output } = run('scripts/start.ts', [], { LOCAL_ORG_DIR: orgDir, PORT: String(port) });
  const ended = once(child, 'exit');
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', () => {
      if (output().includes('Ctrl-C stops it')) resolve();
    });
    child.once('exit', () => reject(new Error(output())));
  });
  return {
    process: child,
    link: /Open\s+(\S+)/.exec(output())?.[1] ?? '',
    output,
    async end(signal) {
      child.kill(signal);
      const [code] = (await ended) as [number | null];
      return { code, output: output() };
    }
  };
}

/** How programs get into a running org. */
export function readConnection(orgDir: string): { instanceUrl: string; accessToken: string } {
  return JSON.parse(readFileSync(path.join(orgDir, 'connection.json'), 'utf8')) as {
    instanceUrl: string;
    accessToken: string;
  };
}
