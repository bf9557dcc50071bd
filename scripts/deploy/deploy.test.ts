import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { startOrg, type RunningOrg } from '../../local-org/running/startOrg.ts';
import { ROOT } from '../projectSource.ts';
import { DEFAULT_PERMISSION_SET, readArguments, USAGE } from './arguments.ts';
import { removalManifest } from './removalManifest.ts';

const NODE = ['--disable-warning=ExperimentalWarning'];
const QUIET = {
  SF_DISABLE_TELEMETRY: 'true',
  SF_AUTOUPDATE_DISABLE: 'true',
  SF_SKIP_NEW_VERSION_CHECK: 'true',
  SF_DISABLE_LOG_FILE: 'true',
  SF_USE_GENERIC_UNIX_KEYCHAIN: 'true',
  CI: 'true'
};

describe('the arguments of a deploy', () => {
  it('ask for the tests of the package and the permission set for administrators where nothing else is said', () => {
    assert.deepEqual(readArguments(['--target-org', 'X']), {
      targetOrg: 'X',
      checkOnly: false,
      testLevel: 'package',
      permissionSets: [DEFAULT_PERMISSION_SET],
      sample: false
    });
  });

  it('take several permission sets, or none', () => {
    const sets = ['--permission-set', 'A', '--permission-set', 'B'];
    assert.deepEqual(readArguments(['--target-org', 'X', ...sets]).permissionSets, ['A', 'B']);
    assert.deepEqual(readArguments(['--target-org', 'X', '--no-permission-set']).permissionSets, []);
  });

  const wrong: [string, string[], RegExp][] = [
    ['no org', [], /^Say where to deploy/],
    ['an unknown option', ['--target-org', 'X', '--colour'], /^Unknown option '--colour': see npm run deploy/],
    ['an unknown test level', ['--target-org', 'X', '--test-level', 'Some'], /^"Some" is no test level/],
    ['a sample in a check', ['--target-org', 'X', '--check-only', '--sample'], /cannot go with --sample/],
    ['sets and none', ['--target-org', 'X', '--permission-set', 'A', '--no-permission-set'], /contradict/]
  ];
  for (const [what, args, message] of wrong) {
    it(`that are wrong are refused in one sentence: ${what}`, () => {
      assert.throws(() => readArguments(args), { message });
    });
  }
});

describe('npm run deploy', () => {
  let running: RunningOrg;
  const root = mkdtempSync(path.join(tmpdir(), 'deploy-'));
  const run = (program: string, ...args: string[]): Promise<{ code: number; output: string }> =>
    new Promise((resolve) => {
      const env = { PATH: process.env['PATH'], HOME: root, ...QUIET };
      // The table of what was deleted has a line for each file of the package.
      const options = { cwd: ROOT, env, maxBuffer: 64 * 1024 * 1024 };
      execFile(process.execPath, [...NODE, path.join(ROOT, program), ...args], options, (error, out, err) =>
        resolve({ code: error ? Number(error.code) : 0, output: out + err })
      );
    });

  before(async () => {
    running = await startOrg({ orgDir: path.join(root, 'org'), port: 0, pages: false });
    const { username, clientId, privateKeyFile } = running.connection;
    const login = ['org', 'login', 'jwt', '--alias', 'trial', '--username', username, '--client-id', clientId];
    const to = ['--jwt-key-file', privateKeyFile, '--instance-url', running.url];
    const { code, output } = await run('node_modules/@salesforce/cli/bin/run.js', ...login, ...to);
    assert.equal(code, 0, output);
  });
  after(async () => {
    await running.close();
    rmSync(root, { recursive: true, force: true });
  });

  const hasProduct = (): boolean => running.org.schema.object('Product__c') !== undefined;

  it('shows what it can do, and says in one sentence that it knows no such org', async () => {
    const [help, unknown] = await Promise.all([
      run('scripts/deploy.ts', '--help'),
      run('scripts/deploy.ts', '--target-org', 'nowhere')
    ]);
    assert.deepEqual(help, { code: 0, output: `${USAGE}\n` });
    assert.equal(unknown.code, 1);
    assert.match(unknown.output, /^The Salesforce CLI cannot log in to an org "nowhere": .*\n$/);
  });

  it('only checks when that is asked for', async () => {
    const { code, output } = await run('scripts/deploy.ts', '--target-org', 'trial', '--check-only');
    assert.equal(code, 0, output);
    assert.match(output, /The package would be deployed to trial; nothing was changed\./);
    assert.ok(!hasProduct());
  });

  it('deploys, runs the tests, assigns the permission set and loads the sample', async () => {
    const { code, output } = await run('scripts/deploy.ts', '--target-org', 'trial', '--sample');
    assert.equal(code, 0, output);
    assert.match(output, /The package speaks German/);
    assert.ok(running.org.metadata.get('Translations', 'de'));
    assert.match(output, new RegExp(`You have the permission set ${DEFAULT_PERMISSION_SET}\\.`));
    assert.ok(hasProduct());
    const count = (sql: string): number => Number(running.org.store.get(sql)!['n']);
    assert.equal(count('SELECT count(*) n FROM "Product__c"'), 1);
    const assigned = `SELECT count(*) n FROM "PermissionSetAssignment" a JOIN "PermissionSet" s ON s."Id" = a."PermissionSetId" WHERE s."Name" = '${DEFAULT_PERMISSION_SET}'`;
    assert.equal(count(assigned), 1);
  });

  it('can be taken out again, with its records', async () => {
    const written = await run('scripts/removal.ts');
    assert.equal(written.code, 0, written.output);
    const files = ['--manifest', 'removal/package.xml', '--post-destructive-changes', 'removal/destructiveChanges.xml'];
    const deploy = ['project', 'deploy', 'start', '--ignore-warnings', '--target-org', 'trial', ...files];
    const { code, output } = await run('node_modules/@salesforce/cli/bin/run.js', ...deploy);
    assert.equal(code, 0, output);
    assert.deepEqual(
      [...running.org.schema.objects()].filter(({ custom }) => custom).map(({ name }) => name),
      []
    );
    assert.deepEqual(running.org.metadata.list('ApexClass'), []);
  });
});

describe('what is to be removed', () => {
  it('leaves out what goes with its object, and standard objects', () => {
    const components = [
      { type: 'CustomObject', fullName: 'Crate__c' },
      { type: 'CustomField', fullName: 'Crate__c.Size__c' },
      { type: 'Layout', fullName: 'Crate__c-Crate Layout' },
      { type: 'CustomObjectTranslation', fullName: 'Crate__c-de' },
      { type: 'CustomObject', fullName: 'Account' },
      { type: 'CustomField', fullName: 'Account.Size__c' },
      { type: 'CustomLabel', fullName: 'A' }
    ];
    const members = [...removalManifest(components).matchAll(/<members>(.*)<\/members>/g)].map(([, name]) => name);
    assert.deepEqual(members, ['Account.Size__c', 'A', 'Crate__c']);
  });
});
