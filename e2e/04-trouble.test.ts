import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { readConnection, runScript, startChildOrg, type ChildOrg } from './childOrg.ts';

/** Sentences on standard error, and no stack trace. */
function isOneSentence(output: string, pattern: RegExp): void {
  assert.match(output, pattern);
  assert.doesNotMatch(output, /\n\s+at /, 'a stack trace is no sentence');
}

/** Status of the log-in page when the browser believes to be at `host`; `fetch` would not let that be said. */
function statusFor(url: string, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(url, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

describe('a start that cannot be', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'foresight-trouble-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  const start = (env: Record<string, string>): ReturnType<typeof runScript> =>
    runScript('scripts/start.ts', [], { LOCAL_ORG_DIR: path.join(folder, 'org'), PORT: '0', ...env });

  it('says which port is in use, before it makes an org', async () => {
    const squatter = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => squatter.once('listening', resolve));
    const { port } = squatter.address() as { port: number };
    const { code, output } = await start({ PORT: String(port) });
    squatter.close();
    assert.equal(code, 1);
    isOneSentence(output, new RegExp(`Port ${port} is already in use`));
    assert.ok(!existsSync(path.join(folder, 'org')));
  });

  it('says what is wrong with PORT', async () => {
    const { code, output } = await start({ PORT: 'three thousand' });
    assert.equal(code, 1);
    isOneSentence(output, /PORT is "three thousand"/);
  });

  it('names a damaged database and what to do', async () => {
    const damaged = path.join(folder, 'damaged');
    mkdirSync(damaged);
    writeFileSync(path.join(damaged, 'org.db'), 'this is no database, but it is long enough to look at '.repeat(100));
    const { code, output } = await start({ LOCAL_ORG_DIR: damaged });
    assert.equal(code, 1);
    isOneSentence(output, /org\.db/);
  });

  it('does not remove a folder that is no local org', async () => {
    const mine = path.join(folder, 'mine');
    mkdirSync(mine);
    writeFileSync(path.join(mine, 'thesis.txt'), 'years of work');
    const { code, output } = await runScript('scripts/reset.ts', [], { LOCAL_ORG_DIR: mine });
    assert.equal(code, 1);
    isOneSentence(output, /left alone/);
  });
});

describe('a running org', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'foresight-running-'));
  const orgDir = path.join(folder, 'org');
  let org: ChildOrg;
  before(async () => (org = await startChildOrg(orgDir)));
  after(async () => {
    await org.end('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  it('lets no second process into its folder', async () => {
    const { code, output } = await runScript('scripts/start.ts', [], { LOCAL_ORG_DIR: orgDir, PORT: '0' });
    assert.equal(code, 1);
    isOneSentence(output, /in use|another process|already/i);
  });

  it('is not removed while it runs', async () => {
    const { code, output } = await runScript('scripts/reset.ts', [], { LOCAL_ORG_DIR: orgDir });
    assert.equal(code, 1);
    isOneSentence(output, /running/);
  });

  it('answers nobody who has no session, and no page of another site', async () => {
    const { instanceUrl, accessToken } = readConnection(orgDir);
    const paths = [
      '/services/data/v66.0/query?q=SELECT+Id+FROM+Story__c',
      '/services/data/v66.0/ui-api/object-info',
      '/local-org/users'
    ];
    for (const at of paths) assert.equal((await fetch(instanceUrl + at)).status, 401, at);
    const foreign = await fetch(`${instanceUrl}/services/data/v66.0/ui-api/object-info`, {
      headers: { cookie: `sid=${accessToken}` }
    });
    assert.equal(foreign.status, 401, 'a cookie alone, as another site could send it');
    assert.equal(await statusFor(instanceUrl, 'evil.example'), 403, 'a name that somebody made point here');
  });

  it('stops cleanly on Ctrl-C', async () => {
    const { code, output } = await org.end('SIGINT');
    assert.equal(code, 0);
    assert.match(output, /Stopped\./);
    org = await startChildOrg(orgDir);
  });
});
