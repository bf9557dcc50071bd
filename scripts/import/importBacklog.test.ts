import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { readCsv } from './csvFile.ts';
import { ImportError } from './importError.ts';
import { seedUsers } from '../../local-org/setup/users.ts';
import { startLiveOrg, type LiveOrg } from './testing/liveOrg.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const REAL_BACKLOGS = path.resolve(ROOT, '../shared/data/backlogs');

const PLAIN =
  'issuekey,title,description,storypoint\nA-1,One,Text,3\nA-2,Two,,5\nA-3,"<img src=x onerror=alert(1)> \' OR 1=1",,\n';

const JIRA = `Issue key,Issue id,Issue Type,Summary,Status,Parent,Sprint,Sprint,Fix Version/s,Assignee,Resolved,Custom field (Story Points),Outward issue link (Blocks)
J-1,1,Epic,Checkout,To Do,,,,,,,,
J-2,2,Story,Pay by card,Done,1,Sprint 1,Sprint 2,1.0,admin,31/Jan/26 8:00 AM,5,J-3
J-3,3,Bug,"Two
lines",Open,1,,Sprint 2,1.0,nobody,,3,X-9
J-4,4,Story,From the future,Done,,,,,,31/Jan/2099 8:00 AM,3,
J-5,5,Story,Bad points,Open,,,,,,,abc,
`;

describe('an import into a live org', { timeout: 120_000 }, () => {
  let org: LiveOrg;

  before(async () => {
    org = await startLiveOrg();
  });

  after(() => org.stop());

  function csv(name: string, text: string): string {
    const file = path.join(org.folder, name);
    writeFileSync(file, text);
    return file;
  }

  async function backlog(product: string): Promise<string[]> {
    const stories = await org.query(
      `SELECT External_Id__c FROM Story__c WHERE Product__r.Name = '${product}' ORDER BY Rank__c`
    );
    return stories.map((story) => String(story['External_Id__c']).split(':')[1] ?? '');
  }

  it('creates the product and its stories in the order of the file, text as it is', async () => {
    const { counts, refused } = await org.run([csv('plain.csv', PLAIN), '--product', 'Plain']);
    assert.deepEqual(counts, { read: 3, created: 3, updated: 0, unchanged: 0, rejected: 0 });
    assert.deepEqual(refused, []);
    assert.deepEqual(await backlog('Plain'), ['A-1', 'A-2', 'A-3']);
    const [story] = await org.query(
      "SELECT Title__c, Points__c, Status__c FROM Story__c WHERE External_Id__c LIKE '%:A-3'"
    );
    assert.equal(story?.['Title__c'], "<img src=x onerror=alert(1)> ' OR 1=1");
    assert.equal(story?.['Points__c'], null);
    assert.equal(story?.['Status__c'], 'New');
  });

  it('writes nothing the second time, and only what differs the third', async () => {
    const file = csv('again.csv', PLAIN);
    await org.run([file, '--product', 'Again']);
    const written = () => org.running.org.store.rowsWritten.get('Story__c') ?? 0;
    const start = written();
    assert.deepEqual((await org.run([file, '--product', 'Again'])).counts, {
      read: 3,
      created: 0,
      updated: 0,
      unchanged: 3,
      rejected: 0
    });
    assert.equal(written(), start);
    csv('again.csv', PLAIN.replace('Two,,5', 'Two,,8'));
    assert.deepEqual((await org.run([file, '--product', 'Again'])).counts, {
      read: 3,
      created: 0,
      updated: 1,
      unchanged: 2,
      rejected: 0
    });
    assert.equal(written(), start + 1);
  });

  it('appends new stories after those that are there, which keep their rank', async () => {
    const file = csv('rank.csv', 'issuekey,title\nA-1,One\nA-2,Two\n');
    await org.run([file, '--product', 'Rank']);
    const [first, second] = await org.query(
      "SELECT Id, Rank__c FROM Story__c WHERE Product__r.Name = 'Rank' ORDER BY Rank__c"
    );
    const swapped = [
      { Id: String(first?.['Id']), Rank__c: String(second?.['Rank__c']) },
      { Id: String(second?.['Id']), Rank__c: String(first?.['Rank__c']) }
    ];
    await org.connect().sobject('Story__c').update(swapped);
    csv('rank.csv', 'issuekey,title\nA-9,Nine\nA-1,One\nA-2,Two\nA-3,Three\n');
    await org.run([file, '--product', 'Rank']);
    assert.deepEqual(await backlog('Rank'), ['A-2', 'A-1', 'A-9', 'A-3']);
  });

  it('gives a new product to whoever is named, else to the one product owner of the org', async () => {
    const ownerOf = async (product: string): Promise<unknown> =>
      (await org.query(`SELECT Product_Owner__r.Username FROM Product__c WHERE Name = '${product}'`))[0]?.[
        'Product_Owner__r'
      ];
    const file = csv('owner.csv', 'issuekey,title\nA-1,One\n');
    const { username } = org.running.connection;
    await org.run([file, '--product', 'Named', '--owner', username]);
    assert.equal(((await ownerOf('Named')) as { Username: string }).Username, username);
    seedUsers(org.running.org, [
      {
        username: 'only.owner@example.com',
        lastName: 'Owner',
        alias: 'owner',
        profile: 'Standard User',
        permissionSets: ['Foresight_Product_Owner']
      }
    ]);
    await org.run([file, '--product', 'Not named']);
    assert.equal(((await ownerOf('Not named')) as { Username: string }).Username, 'only.owner@example.com');
    await assert.rejects(org.run([file, '--product', 'Nobody', '--owner', 'nobody']), /no active user/);
  });

  it('keeps two products apart that number their stories alike', async () => {
    const file = csv('alike.csv', PLAIN);
    await org.run([file, '--product', 'First']);
    const { counts } = await org.run([file, '--product', "Second's"]);
    assert.equal(counts.created, 3);
    assert.deepEqual(await backlog('First'), ['A-1', 'A-2', 'A-3']);
    assert.deepEqual(await backlog("Second\\'s"), ['A-1', 'A-2', 'A-3']);
  });

  it('makes epics, sprints, releases and dependencies of a Jira export, and says what was refused and why', async () => {
    const file = csv('jira.csv', JIRA);
    const { counts, rejectsFile, said } = await org.run([file, '--product', 'Jira']);
    assert.deepEqual(counts, { read: 5, created: 3, updated: 0, unchanged: 0, rejected: 2 });
    const [story] = await org.query(
      "SELECT Status__c, Type__c, Completed_On__c, Epic__r.Name, Sprint__r.Name, Release__r.Name FROM Story__c WHERE External_Id__c LIKE '%:J-2'"
    );
    assert.deepEqual(
      [story?.['Status__c'], story?.['Type__c'], story?.['Completed_On__c']],
      ['Done', 'User Story', '2026-01-31']
    );
    assert.deepEqual(
      ['Epic__r', 'Sprint__r', 'Release__r'].map((name) => (story?.[name] as { Name: string }).Name),
      ['Checkout', 'Sprint 2', '1.0']
    );
    const links = await org.query(
      "SELECT Predecessor__r.Title__c, Successor__r.Title__c FROM Story_Dependency__c WHERE Successor__r.Product__r.Name = 'Jira'"
    );
    assert.deepEqual(
      links.map((link) => (link['Successor__r'] as { Title__c: string }).Title__c),
      ['Two lines']
    );
    assert.match(said, /Sprint +Sprint \(the last of a row\)/);
    assert.match(said, /assignee "nobody" +no active user of this org: left blank +1 row/);
    assert.match(said, /5 rows read = 3 created \+ 0 updated \+ 0 unchanged \+ 2 rejected$/);
    assert.equal(rejectsFile, `${file}.rejects.csv`);
    const rejects = readCsv(readFileSync(rejectsFile, 'utf8'), rejectsFile);
    assert.deepEqual(rejects.headers.slice(0, 4), ['line', 'column', 'reason', 'Issue key']);
    assert.deepEqual(
      rejects.rows.map(({ cells }) => cells.slice(0, 4)),
      [
        [
          '4',
          'Outward issue link (Blocks)',
          'X-9 is no story of the file or of the product; the story was imported without the link',
          'J-3'
        ],
        [
          '6',
          'Resolved',
          'A story can only have been completed today or earlier. (FIELD_CUSTOM_VALIDATION_EXCEPTION)',
          'J-4'
        ],
        ['7', 'Custom field (Story Points)', '"abc" is not a number', 'J-5']
      ]
    );
  });

  it('takes a rejects file that was mended, and removes it when nothing is refused any more', async () => {
    const file = csv('mend.csv', 'issuekey,title,storypoint\nM-1,One,1\nM-2,Two,two\n');
    const { rejectsFile = '' } = await org.run([file, '--product', 'Mend']);
    const mended = csv('mended.csv', readFileSync(rejectsFile, 'utf8').replace(/,two\n$/, ',2\n'));
    assert.equal((await org.run([mended, '--product', 'Mend'])).counts.created, 1);
    csv('mend.csv', 'issuekey,title,storypoint\nM-1,One,1\nM-2,Two,2\n');
    const { counts } = await org.run([file, '--product', 'Mend']);
    assert.deepEqual(counts, { read: 2, created: 0, updated: 0, unchanged: 2, rejected: 0 });
    assert.equal(existsSync(rejectsFile), false);
  });

  it('comes to the same through Bulk API 2.0', async () => {
    const file = csv('bulk.csv', JIRA);
    const bulk = await org.run([file, '--product', 'Bulk', '--api', 'bulk']);
    assert.deepEqual(bulk.counts, { read: 5, created: 3, updated: 0, unchanged: 0, rejected: 2 });
    assert.deepEqual(bulk.refused.map(({ row, column }) => [row.line, column]).toSorted(), [
      [4, 'Outward issue link (Blocks)'],
      [6, 'Resolved'],
      [7, 'Custom field (Story Points)']
    ]);
    const changed = JIRA.replace('Pay by card', 'Pay by phone')
      .replace('admin,31', ',31')
      .replace('nobody,,3', 'nobody,,8');
    csv('bulk.csv', changed);
    const { counts } = await org.run([file, '--product', 'Bulk', '--api', 'bulk']);
    assert.deepEqual(counts, { read: 5, created: 0, updated: 2, unchanged: 1, rejected: 2 });
    const stories = await org.query(
      "SELECT Title__c, Points__c FROM Story__c WHERE Product__r.Name = 'Bulk' ORDER BY Rank__c"
    );
    assert.deepEqual(
      stories.map((story) => [story['Title__c'], story['Points__c']]),
      [
        ['Pay by phone', 5],
        ['Two lines', 8]
      ]
    );
  });

  it('shows everything and writes nothing in a dry run', async () => {
    const { counts, said } = await org.run([csv('dry.csv', JIRA), '--product', 'Dry', '--dry-run']);
    assert.deepEqual(counts, { read: 5, created: 4, updated: 0, unchanged: 0, rejected: 1 });
    assert.match(said, /dry run: nothing was written/);
    assert.deepEqual(await org.query("SELECT Id FROM Product__c WHERE Name = 'Dry'"), []);
  });

  it('shows that of two columns of one name only the first counts', async () => {
    const file = csv('twice.csv', 'issuekey,title,title\nA-1,One,Uno\n');
    const { said } = await org.run([file, '--product', 'Dry', '--dry-run']);
    assert.match(said, / title +Title.*\n +title +not imported\n/);
    assert.match(said, /^1 row read = 1 created/m);
  });

  it('goes on from where it was interrupted', async () => {
    const rows = Array.from({ length: 50 }, (_, index) => `K-${index},Story ${index}\n`).join('');
    const file = csv('resume.csv', `issuekey,title\n${rows}`);
    const connection = org.connect();
    const create = connection.create.bind(connection) as (...args: unknown[]) => Promise<never>;
    let requests = 0;
    Object.assign(connection, {
      create: (...args: unknown[]) => (++requests === 4 ? Promise.reject(new Error('socket hang up')) : create(...args))
    });
    await assert.rejects(org.run([file, '--product', 'Resume', '--batch-size', '10'], connection), {
      name: 'ImportError',
      message:
        'The import stopped after 20 records of Story__c: socket hang up. What was written stays; run the same command again and it goes on from there.'
    });
    const { counts, said } = await org.run([file, '--product', 'Resume']);
    assert.deepEqual(counts, { read: 50, created: 30, updated: 0, unchanged: 20, rejected: 0 });
    assert.match(said, /^The last import of this file stopped after 20 of 50 records; this one goes on from there\./);
    assert.deepEqual(
      await backlog('Resume'),
      Array.from({ length: 50 }, (_, index) => `K-${index}`)
    );
    assert.doesNotMatch((await org.run([file, '--product', 'Resume'])).said, /The last import/);
  });

  it('ends in one sentence where it cannot begin', async () => {
    const fails = async (text: string, message: RegExp, ...more: string[]): Promise<void> => {
      await assert.rejects(org.run([csv('wrong.csv', text), '--product', 'Wrong', ...more]), (error) => {
        assert.ok(error instanceof ImportError);
        assert.match(error.message, message);
        return true;
      });
    };
    await fails('issuekey,title\nA-1,"open\n', /line 2: a cell opens with a quote that is never closed/);
    await fails(
      'id,name\n1,x\n',
      /has no column for the key: name one issuekey or Issue key.*The columns are "id", "name"\./
    );
    await fails('issuekey,name\n1,x\n', /has no column for the title: name one title or Summary/);
    await fails('issuekey,title\nA-1,x\n', /The product "x{200}" was refused:/, '--product', 'x'.repeat(200));
    assert.deepEqual(await org.query("SELECT Id FROM Product__c WHERE Name = 'Wrong'"), []);
  });

  it('answers the shell with 0, 2 or 1', async () => {
    const shell = (...args: string[]) =>
      new Promise<{ code: unknown; out: string; err: string }>((resolve) => {
        const env = { ...process.env, LOCAL_ORG_DIR: org.orgDir };
        const program = ['--disable-warning=ExperimentalWarning', path.join(ROOT, 'scripts/import.ts'), ...args];
        execFile(process.execPath, program, { env }, (error, out, err) =>
          resolve({ code: error?.code ?? 0, out, err })
        );
      });
    const fine = await shell(csv('shell.csv', PLAIN), '--product', 'Shell');
    assert.deepEqual(
      [fine.code, fine.out.trimEnd().split('\n').at(-1)],
      [0, '3 rows read = 3 created + 0 updated + 0 unchanged + 0 rejected']
    );
    assert.equal((await shell(csv('shell.csv', `${PLAIN}A-4,Four,,x\n`), '--product', 'Shell')).code, 2);
    const none = await shell(path.join(org.folder, 'none.csv'), '--product', 'Shell');
    assert.equal(none.code, 1);
    assert.match(none.err, /^Cannot read .*none\.csv: there is no such file\. Check the path and try again\.\n$/);
    const stale = await shell(
      csv('shell.csv', PLAIN),
      '--product',
      'Shell',
      '--instance-url',
      org.running.url,
      '--access-token',
      'stale'
    );
    assert.deepEqual(
      [stale.code, stale.err],
      [1, `${org.running.url} no longer accepts this session: log in again, then import again.\n`]
    );
  });

  for (const [name, rows] of [['usergrid', 482] as const, ['mulestudio', 732] as const, ['springxd', 3526] as const]) {
    const file = path.join(REAL_BACKLOGS, `${name}.csv`);
    const skip = existsSync(file)
      ? false
      : `${file} is not here: it is given to developers, not kept in the repository`;
    it(`loads the real backlog ${name}, and finds it unchanged afterwards`, { skip }, async () => {
      const copy = csv(`${name}.csv`, readFileSync(file, 'utf8'));
      const { counts } = await org.run([copy, '--product', name]);
      assert.deepEqual(counts, { read: rows, created: rows, updated: 0, unchanged: 0, rejected: 0 });
      assert.deepEqual((await org.run([copy, '--product', name])).counts, {
        read: rows,
        created: 0,
        updated: 0,
        unchanged: rows,
        rejected: 0
      });
      const keys = readCsv(readFileSync(copy, 'utf8'), copy).rows.map(({ cells }) => cells[0]);
      assert.deepEqual(await backlog(name), keys);
    });
  }
});
