import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { connect } from '../import/connection.ts';
import { ROOT, sourceFiles } from '../projectSource.ts';
import { loadSample, sampleUsers } from '../sample/loadSample.ts';
import { DeployError, type DeployArguments } from './arguments.ts';
import { askCli, showCli } from './salesforceCli.ts';

/** Minutes that the org may take. */
const WAIT = '60';

/** Throws DeployError where the CLI cannot get into the org. */
export async function requireOrg(targetOrg: string): Promise<void> {
  const { code, answer } = await askCli(['org', 'display', '--target-org', targetOrg]);
  const status = (answer as { result?: { connectedStatus?: string } } | undefined)?.result?.connectedStatus;
  if (code === 0 && (status === undefined || status === 'Connected')) return;
  throw new DeployError(
    `The Salesforce CLI cannot log in to an org "${targetOrg}": log in with "npx sf org login web --alias ${targetOrg}", then deploy again.`
  );
}

/** Writes the JavaScript of the components, without which there is nothing to deploy of them. */
export async function build(): Promise<void> {
  try {
    await promisify(execFile)(process.execPath, [path.join(ROOT, 'scripts', 'build.ts')], { cwd: ROOT });
  } catch (error) {
    const { stderr } = error as { stderr?: string };
    throw new DeployError(`The components could not be built: ${stderr?.trim() || (error as Error).message}`);
  }
}

/** Deploys the package, or only checks it; its languages follow. Throws DeployError when the org refuses; the CLI has shown why. */
export async function deployPackage({ targetOrg, checkOnly, testLevel }: DeployArguments): Promise<void> {
  const code = await deployFolders(sourceFolders().package, targetOrg, [
    ...(checkOnly ? ['--dry-run'] : []),
    ...testFlags(testLevel)
  ]);
  if (code === 0) return;
  throw new DeployError(
    `The org refused the package, for the reasons above; nothing was changed in it. Correct them, then deploy again.`
  );
}

/**
 * Deploys what the package says in other languages. An org takes that only where its Translation Workbench is on, which must not
 * keep anybody from the package. Answers whether the org took it.
 */
export async function deployLanguages({ targetOrg }: DeployArguments): Promise<boolean> {
  return (await deployFolders(sourceFolders().languages, targetOrg, ['--test-level', 'NoTestRun'])) === 0;
}

function deployFolders(folders: readonly string[], targetOrg: string, flags: readonly string[]): Promise<number> {
  const from = folders.flatMap((folder) => ['--source-dir', folder]);
  return showCli(['project', 'deploy', 'start', ...from, '--target-org', targetOrg, '--wait', WAIT, ...flags]);
}

const LANGUAGE_FOLDERS = new Set(['translations', 'objectTranslations']);

/** `force-app/main/<room>/<kind>`, apart by whether it holds another language. */
export function sourceFolders(): { readonly package: string[]; readonly languages: string[] } {
  const inFolders = sourceFiles().filter((file) => file.split('/').length > 4);
  const folders = new Set(inFolders.map((file) => file.split('/').slice(0, 4).join('/')));
  const isLanguage = (folder: string): boolean => LANGUAGE_FOLDERS.has(path.basename(folder));
  return {
    package: [...folders].filter((folder) => !isLanguage(folder)),
    languages: [...folders].filter(isLanguage)
  };
}

function testFlags(level: DeployArguments['testLevel']): string[] {
  if (level !== 'package') return ['--test-level', level];
  const tests = testClasses();
  if (tests.length === 0) return ['--test-level', 'NoTestRun'];
  return ['--test-level', 'RunSpecifiedTests', ...tests.flatMap((name) => ['--tests', name])];
}

/** Names of the package's own test classes; what only helps tests has no test methods. */
export function testClasses(): string[] {
  return sourceFiles()
    .filter((file) => file.endsWith('.cls') && TEST_METHOD.test(readFileSync(path.join(ROOT, file), 'utf8')))
    .map((file) => path.basename(file, '.cls'));
}

const TEST_METHOD = /@istest\b[^;{]*\bstatic\b/i;

interface Assignment {
  readonly result?: { readonly failures?: readonly { readonly message?: string }[] };
  readonly message?: string;
}

/** Assigns a permission set to the user who deploys; one that they have stays. */
export async function assign(permissionSet: string, targetOrg: string): Promise<void> {
  const { code, answer } = await askCli([
    'org',
    'assign',
    'permset',
    '--name',
    permissionSet,
    '--target-org',
    targetOrg
  ]);
  if (code === 0) return;
  const { result, message } = (answer ?? {}) as Assignment;
  const reason = result?.failures?.map((failure) => failure.message).join('; ') || message || 'no reason was given';
  if (/duplicate/i.test(reason)) return;
  throw new DeployError(
    `The package is deployed, but the permission set ${permissionSet} could not be assigned: ${reason}`
  );
}

/** Loads the sample product; answers how many records it has. */
export async function addSample(targetOrg: string): Promise<number> {
  const connection = await connect({ targetOrg, instanceUrl: undefined, accessToken: undefined });
  return loadSample(connection, await sampleUsers(connection), new Date());
}
