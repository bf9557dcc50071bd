import { spawn } from 'node:child_process';
import path from 'node:path';
import { ROOT } from '../projectSource.ts';

const CLI = path.join(ROOT, 'node_modules', '@salesforce', 'cli', 'bin', 'run.js');
const QUIET_NODE = '--disable-warning=ExperimentalWarning';

/** Runs a command of the Salesforce CLI that comes with the repository; its output goes where ours goes. Answers its exit code. */
export async function showCli(args: readonly string[]): Promise<number> {
  return (await runCli(args, 'inherit')).code;
}

/** Runs a command with `--json` and answers what it wrote; undefined where that is no JSON. */
export async function askCli(args: readonly string[]): Promise<{ code: number; answer: unknown }> {
  const { code, output } = await runCli([...args, '--json'], 'pipe');
  try {
    return { code, answer: JSON.parse(output) };
  } catch {
    return { code, answer: undefined };
  }
}

async function runCli(args: readonly string[], stdout: 'inherit' | 'pipe'): Promise<{ code: number; output: string }> {
  const child = spawn(process.execPath, [QUIET_NODE, CLI, ...args], {
    cwd: ROOT,
    stdio: ['ignore', stdout, stdout === 'pipe' ? 'ignore' : 'inherit']
  });
  let output = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (output += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
