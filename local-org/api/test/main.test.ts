import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { run, runLibrary } from './program.ts';
import { LIBRARY } from './startLibrary.ts';

const root = mkdtempSync(join(tmpdir(), 'main-'));
after(() => rmSync(root, { recursive: true, force: true }));
let number = 0;
const folder = (): string => join(root, String(number++));

/** Runs to the end, which must be a failure, and answers what was said. */
async function failure(...options: string[]): Promise<string> {
  const program = run('--no-pages', ...options);
  assert.equal(await program.ended, 1, program.output());
  return program.output().trim();
}

describe('the program', () => {
  it('starts cold, then warm with its data, and stops at SIGTERM and SIGINT', async () => {
    const orgDir = folder();
    const cold = await runLibrary(orgDir);
    assert.match(cold.output(), /is running \(cold start, project deployed, /);
    const { id } = await cold.admin.sobject('Book__c').create({ Name: 'Kept', Author__c: 'A' });
    cold.child.kill('SIGTERM');
    assert.equal(await cold.ended, 0);
    const warm = await runLibrary(orgDir);
    assert.match(warm.output(), /is running \(warm start, /);
    assert.equal((await warm.admin.sobject('Book__c').retrieve(id!)).Name, 'Kept');
    warm.child.kill('SIGINT');
    assert.equal(await warm.ended, 0);
  });

  it('keeps its keys to its owner', async () => {
    const orgDir = folder();
    const program = await runLibrary(orgDir);
    for (const file of ['connection.json', 'server.key'])
      assert.equal(statSync(join(orgDir, file)).mode & 0o777, 0o600, file);
    const connection = JSON.parse(readFileSync(join(orgDir, 'connection.json'), 'utf8')) as Record<string, string>;
    assert.ok(program.output().includes(connection.password!));
    program.child.kill('SIGTERM');
    await program.ended;
  });

  it('deploys again when the project changed, and drops what left it', async () => {
    const [project, orgDir] = [folder(), folder()];
    cpSync(LIBRARY, project, { recursive: true });
    const start = ['--project', project, '--org-dir', orgDir, '--port', '0', '--no-pages'];
    const until = async (program: ReturnType<typeof run>): Promise<void> => {
      while (!program.output().includes('Ctrl-C'))
        await new Promise((resolve) => program.child.stdout!.once('data', resolve));
    };
    for (const expected of [/cold start/, /warm start/]) {
      const program = run(...start);
      await until(program);
      assert.match(program.output(), expected);
      program.child.kill('SIGTERM');
      await program.ended;
    }
    rmSync(join(project, 'main/default/objects/Book__c/fields/Price__c.field-meta.xml'));
    rmSync(join(project, 'main/default/objects/Book__c/fields/Pages_Per_Euro__c.field-meta.xml'));
    const program = run(...start);
    await until(program);
    assert.match(program.output(), /cold start, project deployed/);
    const { instanceUrl, accessToken } = JSON.parse(readFileSync(join(orgDir, 'connection.json'), 'utf8')) as Record<
      string,
      string
    >;
    const describe = await fetch(`${instanceUrl}/services/data/v66.0/sobjects/Book__c/describe`, {
      headers: { authorization: `Bearer ${accessToken}` }
    });
    const { fields } = (await describe.json()) as { fields: { name: string }[] };
    assert.ok(fields.some(({ name }) => name === 'Pages__c') && !fields.some(({ name }) => name === 'Price__c'));
    program.child.kill('SIGTERM');
    await program.ended;
  });

  it('says in one sentence that the port is in use', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as { port: number };
    try {
      assert.equal(
        await failure('--project', LIBRARY, '--org-dir', folder(), '--port', String(port)),
        `Port ${port} is already in use: stop the program that listens there, or choose another port.`
      );
    } finally {
      server.close();
    }
  });

  it('says in one sentence what is wrong with its arguments', async () => {
    assert.match(await failure('--port', 'x'), /^"x" is no port: name a whole number from 0 to 65535\.$/);
    assert.match(await failure('--colour', 'red'), /^Unknown option '--colour'/);
    assert.match(
      await failure('--project', root, '--org-dir', folder(), '--port', '0'),
      /^No sfdx-project\.json in .*\.$/
    );
  });

  it('says which file, line and field of the project are wrong', async () => {
    const project = folder();
    cpSync(LIBRARY, project, { recursive: true });
    const file = 'main/default/objects/Book__c/fields/Author__c.field-meta.xml';
    writeFileSync(
      join(project, file),
      '<?xml version="1.0" encoding="UTF-8"?>\n<CustomField>\n  <fullName>Author__c</fullNam>\n</CustomField>\n'
    );
    const said = await failure('--project', project, '--org-dir', folder(), '--port', '0');
    assert.match(
      said,
      /^The project .* has a problem; correct it and start again\.\n {2}main\/default\/objects\/Book__c\/fields\/Author__c\.field-meta\.xml:3:\d+ {2}/
    );
  });

  it('says which user of the users file is wrong', async () => {
    const file = join(root, 'users.json');
    const said = async (content: string): Promise<string> => {
      writeFileSync(file, content);
      return failure('--project', LIBRARY, '--org-dir', folder(), '--port', '0', '--users', file);
    };
    assert.match(await said('[{'), /^The users file .* is not valid JSON/);
    assert.match(await said('{}'), /^The users file .* must hold a JSON array of users\.$/);
    assert.match(await said('[{"username":"a@b.example"}]'), /: user 1 has no "lastName"\.$/);
    const user = { username: 'a@b.example', lastName: 'A', alias: 'a', profile: 'Standard User' };
    assert.match(
      await said(JSON.stringify([{ ...user, permissionSets: ['Nope'] }])),
      /there is no permission set "Nope"/
    );
    assert.match(await failure('--users', join(root, 'nowhere.json')), /^The users file .* cannot be read/);
  });

  it('says in one sentence that the database is damaged', async () => {
    const orgDir = folder();
    mkdirSync(orgDir);
    writeFileSync(join(orgDir, 'org.db'), 'this is no database');
    const said = await failure('--project', LIBRARY, '--org-dir', orgDir, '--port', '0');
    assert.ok(said.includes('org.db') && !said.includes('\n') && !said.includes('    at '), said);
  });
});
