import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { startCommandLine, type CommandLine } from './commandLine.ts';

type Records = { readonly records: readonly Record<string, unknown>[]; readonly totalSize: number };

describe('the Salesforce CLI at work in an org', () => {
  let line: CommandLine;
  before(async () => {
    line = await startCommandLine();
    const { status } = await line.sf('project deploy start --source-dir main');
    assert.equal(status, 0);
  });
  after(() => line.close());

  const names = (): string[] =>
    line.running.org.store
      .all('SELECT "Name" FROM "Book__c" WHERE "IsDeleted" = 0 ORDER BY "Name"')
      .map(({ Name }) => String(Name));
  const csv = (name: string, ...lines: string[]): string => {
    const file = join(line.scratch, name);
    writeFileSync(file, `${lines.join('\n')}\n`);
    return file;
  };

  it('shows the org, opens it, and gives permission sets', async () => {
    const [shown, opened, assigned] = await Promise.all([
      line.sf<{ id: string; connectedStatus: string; instanceUrl: string }>('org display'),
      line.sf<{ url: string }>('org open --url-only'),
      line.sf<{ successes: { value: string }[] }>('org assign permset --name Reader')
    ]);
    assert.deepEqual(
      [shown.result.id, shown.result.connectedStatus, shown.result.instanceUrl],
      [line.running.org.id, 'Connected', line.running.url]
    );
    const page = await fetch(opened.result.url, { redirect: 'manual' });
    assert.ok(page.status >= 300 && page.status < 400 && page.headers.get('set-cookie'), 'the link logs in');
    assert.deepEqual(
      assigned.result.successes.map(({ value }) => value),
      ['Reader']
    );
  });

  it('describes objects and metadata', async () => {
    const [described, custom, types, fields] = await Promise.all([
      line.sf<{ name: string; fields: { name: string }[] }>('sobject describe --sobject Book__c'),
      line.sf<string[]>('sobject list --sobject custom'),
      line.sf<{ metadataObjects: { xmlName: string; directoryName: string }[] }>('org list metadata-types'),
      line.sf<{ fullName: string }[]>('org list metadata --metadata-type CustomField')
    ]);
    assert.ok(described.result.fields.some(({ name }) => name === 'Isbn__c'));
    assert.deepEqual(custom.result, ['Book__c', 'Loan__c', 'Shelf__c']);
    const object = types.result.metadataObjects.find(({ xmlName }) => xmlName === 'CustomObject');
    assert.equal(object?.directoryName, 'objects');
    assert.ok(fields.result.some(({ fullName }) => fullName === 'Book__c.Isbn__c'));
  });

  it('makes, reads, changes and removes a record', async () => {
    const made = await line.sf<{ id: string }>(
      'data create record --sobject Book__c --values',
      "Name='Emma' Author__c='Austen'"
    );
    const id = made.result.id;
    await line.sf(`data update record --sobject Book__c --record-id ${id} --values Pages__c=474`);
    const [read, found] = await Promise.all([
      line.sf<Record<string, unknown>>('data get record --sobject Book__c --where', "Name='Emma'"),
      line.sf<Records>('data query --query', "SELECT Name, Pages__c FROM Book__c WHERE Author__c = 'Austen'")
    ]);
    assert.equal(read.result['Pages__c'], 474);
    assert.equal(found.result.totalSize, 1);
    const refused = await line.sf('data create record --sobject Book__c --values', "Name='Nobody'");
    assert.equal(refused.status, 1);
    assert.match(refused.message!, /Required fields are missing: \[Author__c\]/);
    const gone = await line.sf(`data delete record --sobject Book__c --record-id ${id}`);
    assert.deepEqual([gone.status, names()], [0, []]);
  });

  it('loads, changes, exports and removes in bulk', async () => {
    const bulk = '--sobject Book__c --line-ending LF --wait 5 --file';
    const loaded = await line.sf<{ successfulRecords: number }>(
      `data import bulk ${bulk}`,
      csv('new.csv', 'Name,Author__c,Isbn__c', 'One,A,111', 'Two,B,222')
    );
    assert.equal(loaded.result.successfulRecords, 2);
    await line.sf(
      `data upsert bulk --external-id Isbn__c ${bulk}`,
      csv('more.csv', 'Name,Author__c,Isbn__c', 'First,A,111', 'Three,C,333')
    );
    assert.deepEqual(names(), ['First', 'Three', 'Two']);
    const output = join(line.scratch, 'out.csv');
    await line.sf(
      'data export bulk --wait 5 --result-format csv --query',
      'SELECT Id, Name FROM Book__c ORDER BY Name',
      '--output-file',
      output
    );
    const [, ...rows] = readFileSync(output, 'utf8').trim().split('\n');
    assert.equal(rows.length, 3);
    const ids = rows.map((row) => row.split(',')[0]!.replaceAll('"', ''));
    await line.sf(`data update bulk ${bulk}`, csv('change.csv', 'Id,Name', `${ids[0]},Changed`));
    await line.sf(`data delete bulk ${bulk}`, csv('old.csv', 'Id', ids[1]!, ids[2]!));
    assert.deepEqual(names(), ['Changed']);
  });

  it('carries trees of records from one place to another', async () => {
    const { org } = line.running;
    const id = String(org.store.get('SELECT "Id" FROM "Book__c" WHERE "IsDeleted" = 0')!['Id']);
    org.dml.insert('Loan__c', [{ Book__c: id, Reader__c: 'Harriet' }], org.systemCaller(), { allOrNone: true });
    const output = join(line.scratch, 'tree');
    mkdirSync(output);
    const query = 'SELECT Name, Author__c, (SELECT Reader__c FROM Loans__r) FROM Book__c';
    await line.sf('data export tree --plan --query', query, '--output-dir', output);
    const plan = readdirSync(output).find((file) => file.endsWith('plan.json'))!;
    const { status } = await line.sf('data import tree --plan', join(output, plan));
    assert.equal(status, 0);
    assert.deepEqual(names(), ['Changed', 'Changed']);
    assert.equal(Number(org.store.get('SELECT count(*) n FROM "Loan__c"')!['n']), 2);
  });

  it('retrieves what is live, which deploys again without a change', async () => {
    await line.sf('project generate manifest --from-org org --output-dir', line.scratch);
    const retrieved = await line.sf('project retrieve start --manifest', join(line.scratch, 'package.xml'));
    assert.equal(retrieved.status, 0);
    const deployed = await line.sf<{ files: { state: string; fullName: string }[] }>(
      'project deploy start --source-dir main'
    );
    const own = deployed.result.files.filter(({ fullName }) => fullName.includes('__c'));
    assert.ok(own.length > 20);
    assert.deepEqual(
      own.filter(({ state }) => state !== 'Unchanged'),
      []
    );
    const missing = await line.sf<{ messages: unknown[] }>('project retrieve start --metadata Layout:Nope');
    assert.match(JSON.stringify(missing.result), /Entity of type 'Layout' named 'Nope' cannot be found/);
  });
});
