// `npm run types`: generates the declarations of @salesforce/* and the paths of c/*, then checks every TypeScript project.
import { spawnSync } from 'node:child_process';

const steps: [string, string[]][] = [
  ['node', ['scripts/generateTypes.ts']],
  ['tsc', ['-p', 'tsconfig.json']],
  ['tsc', ['-p', 'tsconfig.host.json']],
  ['tsc', ['-p', 'tsconfig.node.json']],
  ['tsc', ['-p', 'bench/tsconfig.json']]
];

for (const [command, args] of steps) {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit' });
  if (error) process.stderr.write(`${error.message}\n`);
  if (status !== 0) process.exitCode = 1;
}
