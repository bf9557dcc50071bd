// Entry of every npm command that a newcomer may type first. Runs on any Node >= 20 with nothing installed yet: installs what is
// missing, then hands over to the pinned Node 24 (npm package `node`). Plain JavaScript because Node 20 cannot strip types.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const node = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
const stamp = join(root, 'node_modules', '.foresight-install');

const programs = {
  start: ['scripts/start.ts'],
  reset: ['scripts/reset.ts'],
  import: ['scripts/import.ts'],
  deploy: ['scripts/deploy.ts'],
  removal: ['scripts/removal.ts'],
  build: ['scripts/build.ts'],
  libraries: ['scripts/libraries.ts'],
  mutation: ['scripts/mutation.ts'],
  types: ['scripts/types.ts'],
  'check:apex': ['scripts/checkApex.ts'],
  bench: ['bench/run.ts'],
  test: ['scripts/test.ts'],
  'test:node': ['scripts/test.ts', '--only', 'node'],
  'test:e2e': ['scripts/test.ts', '--only', 'e2e']
};

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}

function isInstalled() {
  return existsSync(node) && existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash();
}

function install() {
  if (isInstalled()) return;
  const started = performance.now();
  process.stdout.write('Installing what is missing (npm ci; about 1.1 GB, one to three minutes the first time) ...\n');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const result = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel', 'error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32'
  });
  if (result.status !== 0)
    fail(`npm ci failed in ${root}. Check that the npm registry can be reached, then run the command again.`);
  writeFileSync(stamp, lockHash());
  process.stdout.write(`Installed in ${Math.round((performance.now() - started) / 1000)} s.\n`);
}

const [command, ...args] = process.argv.slice(2);
const program = programs[command];
if (!program) fail(`Unknown command "${command}". Known: ${Object.keys(programs).join(', ')}.`);
if (Number(process.versions.node.split('.')[0]) < 20)
  fail(`Foresight needs Node 20 or newer to start; this is ${process.version}.`);
install();

const child = spawn(node, ['--disable-warning=ExperimentalWarning', ...program, ...args], {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    PATH: `${join(root, 'node_modules', '.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`
  }
});
// Ctrl-C reaches the whole process group; wait for the child to end cleanly instead of dying before it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  });
}
// A kill of npm ends the shell between it and this process, but not this process: without a parent there is nobody left to stop it.
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) child.kill('SIGTERM');
}, 500).unref();
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
