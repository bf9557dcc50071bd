import { spawn, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const OLDEST_JAVA = 11;

/** Why Java programs cannot be run here, in a sentence; undefined where they can. */
export function missingJava(command = 'java'): string | undefined {
  const { error, status, stderr, stdout } = spawnSync(command, ['-version'], { encoding: 'utf8' });
  if (error || status !== 0) return 'there is no Java on the PATH';
  // `17.0.15`, or `1.8.0_392` as it was written up to 8.
  const version = Number(/version "(?:1\.)?(\d+)/.exec(`${stderr}${stdout}`)?.[1]);
  return version < OLDEST_JAVA ? `the Java on the PATH is ${version}, older than ${OLDEST_JAVA}` : undefined;
}

/** Folder of the analysers' jars. */
function jarFolder(): string {
  const require = createRequire(import.meta.url);
  return join(dirname(require.resolve('@salesforce/code-analyzer-pmd-engine/package.json')), 'dist', 'java-lib');
}

export interface JavaResult {
  readonly status: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Runs a main class of the analysers' jars to its end. */
export function runJava(mainClass: string, args: readonly string[]): Promise<JavaResult> {
  return new Promise((resolve, reject) => {
    const child = spawn('java', ['-cp', join(jarFolder(), '*'), mainClass, ...args], {
      stdio: ['ignore', 'pipe', 'pipe']
    });
    let output = '';
    let errors = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, output, errors }));
  });
}
