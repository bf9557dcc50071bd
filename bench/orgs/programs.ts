import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** A program of the repository in a process of its own. */
interface Program {
  output(): string;
  /** Its exit code, once it has ended. */
  readonly ended: Promise<number | null>;
  onOutput(listener: () => void): void;
  stop(): void;
}

export interface StartedOrg {
  /** Link that logs the product owner in. */
  readonly link: string;
  /** Everything that was printed. */
  readonly output: string;
  /** Milliseconds from the command to the printed link. */
  readonly time: number;
  /** Ctrl-C, and its end. */
  stop(): Promise<void>;
}

type Command = 'start' | 'import';

export type Environment = Readonly<Record<'LOCAL_ORG_DIR', string>>;

/** What `npm run <command>` comes to; npm and the look at what is installed are left out. */
function start(root: string, command: Command, args: readonly string[], env: Environment): Program {
  const program = path.join(root, 'scripts', `${command}.ts`);
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program, ...args], {
    cwd: root,
    env: { ...process.env, ...env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe']
  });
  let output = '';
  const listeners: (() => void)[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data: Buffer) => {
      output += data.toString();
      listeners.forEach((listener) => listener());
    });
  }
  return {
    output: () => output,
    ended: once(child, 'exit').then(([code]) => code as number | null),
    onOutput: (listener) => void listeners.push(listener),
    stop: () => void child.kill('SIGTERM')
  };
}

/** `npm start` of the repository in `root`, on a free port; throws what it printed when it ends instead of running. */
export async function startOrgProgram(root: string, env: Environment): Promise<StartedOrg> {
  const started = performance.now();
  const program = start(root, 'start', [], env);
  const runs = new Promise<void>((resolve) => {
    program.onOutput(() => {
      if (program.output().includes('Ctrl-C stops it')) resolve();
    });
  });
  const failed = program.ended.then(() => Promise.reject(new Error(program.output())));
  await Promise.race([runs, failed]);
  // It ends later too, when it is told to.
  failed.catch(() => undefined);
  return {
    link: /Open\s+(\S+)/.exec(program.output())![1]!,
    output: program.output(),
    time: performance.now() - started,
    async stop() {
      program.stop();
      await program.ended;
    }
  };
}

/** Runs a command of the repository to its end; throws what it printed where its exit code is not 0. */
export async function runProgram(
  root: string,
  command: Command,
  args: readonly string[],
  env: Environment
): Promise<string> {
  const program = start(root, command, args, env);
  const code = await program.ended;
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}:\n${program.output()}`);
  return program.output();
}
