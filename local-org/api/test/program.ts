import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect, LIBRARY } from './startLibrary.ts';

const MAIN = join(import.meta.dirname, '../../main.ts');

/** `main.ts` as a process of its own. */
export interface Program {
  readonly child: ChildProcess;
  /** All it wrote to stdout and stderr so far. */
  output(): string;
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
}

/** Starts `main.ts` with the given arguments. */
export function run(...options: string[]): Program {
  const child = spawn(process.execPath, [MAIN, ...options], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (data: Buffer) => (output += data.toString()));
  const ended = new Promise<number | NodeJS.Signals>((resolve) => {
    child.on('close', (code, signal) => resolve(code ?? signal!));
  });
  return { child, ended, output: () => output };
}

/** Starts the library's org in `orgDir`, on a free port, and waits until it serves. */
export async function runLibrary(orgDir: string): Promise<Program & { admin: ReturnType<typeof connect> }> {
  const program = run('--project', LIBRARY, '--org-dir', orgDir, '--port', '0', '--no-pages');
  await new Promise<void>((resolve, reject) => {
    program.child.stdout!.on('data', () => program.output().includes('Ctrl-C') && resolve());
    void program.ended.then(() => reject(new Error(program.output())));
  });
  const { instanceUrl, accessToken } = JSON.parse(readFileSync(join(orgDir, 'connection.json'), 'utf8')) as Record<
    string,
    string
  >;
  return { ...program, admin: connect(instanceUrl!, accessToken!) };
}
