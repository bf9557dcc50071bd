import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import type { MetadataComponent } from '../metadata/model.ts';
import { readComponents } from '../metadata/readComponents.ts';
import type { DeployResult } from '../org.ts';
import { field, fixtureFiles, metadata, object } from '../testing/fixtureProject.ts';
import { temporaryFolder } from '../testing/temporaryFolder.ts';
import { openFoundation, type OrgFoundation } from './openFoundation.ts';

const clock = () => new Date('2026-03-02T09:00:00.000Z');
const invoice = 'src/billing/objects/Invoice__c';

function components(files: Readonly<Record<string, string | undefined>>): MetadataComponent[] {
  const entries = Object.entries(files).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return readComponents(entries.map(([path, content]) => ({ path, content: Buffer.from(content) }))).components;
}

const fixture = (changes: Readonly<Record<string, string | undefined>> = {}) =>
  components({ ...fixtureFiles, ...changes });

function open(test: TestContext, dir = temporaryFolder(test)): OrgFoundation {
  const org = openFoundation({ dir, name: 'Test', clock });
  test.after(() => org.store.close());
  return org;
}

async function deployed(test: TestContext): Promise<OrgFoundation> {
  const org = open(test);
  succeeded(await org.deploy(fixture()));
  return org;
}

function succeeded(result: DeployResult): DeployResult {
  assert.deepEqual(result.problems, []);
  assert.equal(result.success, true);
  return result;
}

const changes = ({ components: all }: DeployResult) =>
  all.filter((component) => component.change !== 'unchanged').map(({ fullName, change }) => `${fullName} ${change}`);

const addInvoice = ({ store }: OrgFoundation, id: string, values: Readonly<Record<string, string | number | null>>) => {
  const names = ['Id', ...Object.keys(values)].map((name) => `"${name}"`).join(', ');
  const params = [id, ...Object.values(values)];
  store.run(`INSERT INTO "Invoice__c" (${names}) VALUES (${params.map(() => '?').join(', ')})`, params);
};

/** Everything in the database but SQLite's own statistics, to tell whether anything changed. */
function dump({ store }: OrgFoundation): unknown {
  const tables = store.all(
    "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name"
  );
  return tables.map(({ name, sql }) => [name, sql, store.all(`SELECT * FROM "${name}"`)]);
}

describe('a deploy', () => {
  it('makes objects, fields and tables live, and bumps the version', async (test) => {
    const org = open(test);
    const before = org.metadata.version;
    const result = succeeded(await org.deploy(fixture()));
    assert.ok(result.components.every((component) => component.change === 'created'));
    assert.ok(org.metadata.version > before);
    assert.equal(org.schema().version, org.metadata.version);
    assert.ok(org.metadata.get('CustomField', 'invoice__c.due__c'));
    addInvoice(org, 'x', { Due__c: '2026-01-01' });
  });

  it('changes nothing when all is as it was, wherever the files now stand', async (test) => {
    const org = await deployed(test);
    const before = dump(org);
    const version = org.metadata.version;
    const moved = Object.fromEntries(Object.entries(fixtureFiles).map(([path, content]) => [`other/${path}`, content]));
    assert.deepEqual(changes(succeeded(await org.deploy(components(moved)))), []);
    assert.equal(org.metadata.version, version);
    assert.deepEqual(dump(org), before);
  });

  it('is still there when the org is opened again', async (test) => {
    const dir = temporaryFolder(test);
    const first = open(test, dir);
    succeeded(await first.deploy(fixture()));
    const [version, prefix] = [first.metadata.version, first.schema().object('Invoice__c')!.keyPrefix];
    const recordType = first.schema().object('Invoice__c')!.recordTypes[0]!.id;
    const before = dump(first);
    first.store.close();
    const second = open(test, dir);
    assert.equal(second.metadata.version, version);
    assert.equal(second.schema().object('Invoice__c')!.keyPrefix, prefix);
    assert.equal(second.schema().object('Invoice__c')!.recordTypes[0]!.id, recordType);
    assert.deepEqual([second.organizationId, second.administratorId], [first.organizationId, first.administratorId]);
    assert.deepEqual(dump(second), before);
    assert.deepEqual(changes(await second.deploy(fixture())), []);
  });

  it('tells created, changed and unchanged apart, and leaves the rest alone', async (test) => {
    const org = await deployed(test);
    const result = succeeded(
      await org.deploy(
        components({
          [`${invoice}/fields/Due__c.field-meta.xml`]: field('Due__c', 'Date', '<inlineHelpText>When</inlineHelpText>'),
          [`${invoice}/fields/New__c.field-meta.xml`]: field('New__c', 'Date'),
          [`${invoice}/fields/Number__c.field-meta.xml`]: fixtureFiles[`${invoice}/fields/Number__c.field-meta.xml`]!
        })
      )
    );
    assert.deepEqual(changes(result).sort(), ['Invoice__c.Due__c changed', 'Invoice__c.New__c created']);
    assert.equal(result.components.length, 3);
    assert.ok(org.schema().field('Invoice__c', 'Status__c'));
  });

  it('deletes what is named, an object with all that stands in it', async (test) => {
    const org = await deployed(test);
    addInvoice(org, 'x', { Due__c: '2026-01-01' });
    const one = await org.deploy([], {
      deletions: [
        { type: 'CustomField', fullName: 'INVOICE__C.DUE__C' },
        { type: 'ValidationRule', fullName: 'Invoice__c.Due_When_Sent' }
      ]
    });
    assert.deepEqual(changes(succeeded(one)).sort(), ['Invoice__c.Due_When_Sent deleted', 'Invoice__c.Due__c deleted']);
    assert.equal(org.store.get('SELECT count(*) AS n FROM "Invoice__c"')!['n'], 1);
    const object = await org.deploy([], { deletions: [{ type: 'CustomObject', fullName: 'Rate__mdt' }] });
    assert.deepEqual(changes(succeeded(object)).sort(), ['Rate__mdt deleted', 'Rate__mdt.Percent__c deleted']);
    assert.equal(org.schema().object('Rate__mdt'), undefined);
  });

  it('deletes the layouts of an object with it', async (test) => {
    const org = await deployed(test);
    const layout = metadata('Layout', '');
    succeeded(await org.deploy(components({ 'layouts/Rate__mdt-Rate Layout.layout-meta.xml': layout })));
    const result = await org.deploy([], { deletions: [{ type: 'CustomObject', fullName: 'Rate__mdt' }] });
    assert.ok(changes(succeeded(result)).includes('Rate__mdt-Rate Layout deleted'));
  });

  it('refuses a deletion that others need', async (test) => {
    const org = await deployed(test);
    const result = await org.deploy([], { deletions: [{ type: 'CustomObject', fullName: 'Invoice__c' }] });
    assert.equal(result.success, false);
    assert.ok(result.problems.some(({ fullName }) => fullName === 'Invoice_Line__c.Invoice__c'));
    assert.ok(org.schema().object('Invoice__c'));
  });

  it('purges what is not among the components given', async (test) => {
    const org = await deployed(test);
    const kept = fixture({ 'src/billing/permissionsets/Billing.permissionset-meta.xml': undefined });
    assert.deepEqual(changes(succeeded(await org.deploy(kept, { purge: true }))), ['Billing deleted']);
    assert.equal(org.store.get(`SELECT count(*) AS n FROM "PermissionSet" WHERE "Name" = 'Billing'`)!['n'], 0);
  });

  it('gives an object that comes back the key prefix that it had', async (test) => {
    const org = await deployed(test);
    const prefix = org.schema().object('Rate__mdt')!.keyPrefix;
    succeeded(await org.deploy([], { deletions: [{ type: 'CustomObject', fullName: 'Rate__mdt' }] }));
    const other = components({
      'objects/Another__mdt/Another__mdt.object-meta.xml': metadata('CustomObject', '<label>Another</label>')
    });
    succeeded(await org.deploy(other));
    succeeded(await org.deploy(fixture()));
    assert.equal(org.schema().object('Rate__mdt')!.keyPrefix, prefix);
    assert.notEqual(org.schema().object('Another__mdt')!.keyPrefix, prefix);
  });
});

describe('a deploy with problems', () => {
  const broken = { [`${invoice}/fields/Broken__c.field-meta.xml`]: field('Broken__c', 'Text') };

  it('changes nothing at all', async (test) => {
    const org = await deployed(test);
    const before = dump(org);
    const schema = org.schema();
    const files = { ...broken, [`${invoice}/fields/Good__c.field-meta.xml`]: field('Good__c', 'Date') };
    const result = await org.deploy(components(files));
    assert.equal(result.success, false);
    assert.deepEqual(
      result.problems.map(({ fullName, problem }) => [fullName, problem]),
      [['Invoice__c.Broken__c', "Must specify 'length' for a CustomField of type Text"]]
    );
    assert.equal(org.schema(), schema);
    assert.deepEqual(dump(org), before);
  });

  it('is refused by a checker, which sees all that would be live', async (test) => {
    const org = await deployed(test);
    let seen: readonly MetadataComponent[] = [];
    org.addDeployCheck(async (all, schema) => {
      seen = all;
      assert.ok(schema.field('Invoice__c', 'Good__c'));
      return [{ type: 'X', fullName: 'Y', path: 'z', problem: 'No.', problemType: 'Error' }];
    });
    const before = dump(org);
    const result = await org.deploy(
      components({ [`${invoice}/fields/Good__c.field-meta.xml`]: field('Good__c', 'Date') })
    );
    assert.deepEqual(
      result.problems.map((problem) => problem.problem),
      ['No.']
    );
    assert.ok(seen.some((component) => component.fullName === 'Billing'));
    assert.equal(org.schema().field('Invoice__c', 'Good__c'), undefined);
    assert.deepEqual(dump(org), before);
  });

  it('goes through with warnings, and reports them', async (test) => {
    const org = open(test);
    org.addDeployCheck(() => [{ type: 'X', fullName: 'Y', path: 'z', problem: 'Hm.', problemType: 'Warning' }]);
    const result = await org.deploy(fixture());
    assert.equal(result.success, true);
    assert.deepEqual(
      result.problems.map((problem) => problem.problem),
      ['Hm.']
    );
    assert.ok(org.schema().object('Invoice__c'));
  });

  it('leaves the org usable when a step of it throws', async (test) => {
    const org = open(test);
    let fails = true;
    org.addDeployStep(() => {
      assert.ok(org.schema().object('Invoice__c'), 'a step works on the new schema');
      if (fails) throw new Error('out of order');
    });
    const before = dump(org);
    await assert.rejects(org.deploy(fixture()), /out of order/);
    assert.equal(org.schema().object('Invoice__c'), undefined);
    assert.deepEqual(dump(org), before);
    fails = false;
    succeeded(await org.deploy(fixture()));
  });
});

describe('a deploy that only checks', () => {
  it('reports what would happen and touches nothing', async (test) => {
    const org = open(test);
    const before = dump(org);
    const [version, schema] = [org.metadata.version, org.schema()];
    const result = succeeded(await org.deploy(fixture(), { checkOnly: true }));
    assert.ok(result.components.every((component) => component.change === 'created'));
    assert.deepEqual(dump(org), before);
    assert.equal(org.metadata.version, version);
    assert.equal(org.schema(), schema);
  });

  it('finds what rows at hand forbid', async (test) => {
    const org = await deployed(test);
    addInvoice(org, 'x', { Number__c: 'abc' });
    const shorter = {
      [`${invoice}/fields/Number__c.field-meta.xml`]: field('Number__c', 'Text', '<length>2</length>')
    };
    const result = await org.deploy(components(shorter), { checkOnly: true });
    assert.match(result.problems[0]!.problem, /^Cannot shorten the field to 2 characters: 1 record hold/);
  });

  it('never shows its schema under a version that comes again', async (test) => {
    const org = open(test);
    const versions: number[] = [];
    org.addDeployCheck((_, schema) => {
      versions.push(schema.version);
      return [];
    });
    await org.deploy(fixture(), { checkOnly: true });
    await org.deploy(fixture());
    assert.equal(new Set(versions).size, 2);
    assert.equal(org.schema().version, versions[1]);
  });
});

describe('a deploy that is verified', () => {
  it('shows the new state to the one who verifies, and stays when they agree', async (test) => {
    const org = open(test);
    let seen = false;
    succeeded(
      await org.deploy(fixture(), {
        verify: () => (seen = org.schema().object('Invoice__c') !== undefined)
      })
    );
    assert.ok(seen && org.metadata.get('CustomObject', 'Invoice__c'));
  });

  it('leaves nothing behind when they do not agree, also where it would change nothing', async (test) => {
    const org = open(test);
    const before = dump(org);
    const refused = await org.deploy(fixture(), { verify: () => false });
    assert.deepEqual([refused.success, refused.problems], [false, []]);
    assert.deepEqual(dump(org), before);
    succeeded(await org.deploy(fixture()));
    assert.equal((await org.deploy(fixture(), { verify: () => false })).success, false);
  });
});

describe('deploys at the same time', () => {
  it('run one after another', async (test) => {
    const org = open(test);
    let running = 0;
    org.addDeployCheck(async () => {
      assert.equal(++running, 1);
      await new Promise((resolve) => setImmediate(resolve));
      running--;
      return [];
    });
    const extra = (name: string) => components({ [`objects/${name}/${name}.object-meta.xml`]: object(name) });
    const results = await Promise.all([
      org.deploy(fixture()),
      org.deploy(extra('One__c')),
      org.deploy(extra('Two__c'))
    ]);
    results.forEach(succeeded);
    assert.ok(org.schema().object('One__c') && org.schema().object('Two__c') && org.schema().object('Invoice__c'));
  });
});

describe('a change of fields that hold data', () => {
  const change = (name: string, type: string, more = '') =>
    components({ [`${invoice}/fields/${name}.field-meta.xml`]: field(name, type, more) });
  const number = '<precision>18</precision><scale>2</scale>';
  const cases: [says: string, rows: Record<string, string>[], next: MetadataComponent[], problem: RegExp][] = [
    [
      'a type that cannot take a value',
      [{ Number__c: '12' }, { Number__c: 'twelve' }],
      change('Number__c', 'Number', number),
      /^Cannot change type due to existing data: 1 record hold/
    ],
    [
      'a formula in place of values',
      [{ Due__c: '2026-01-01' }],
      change('Due__c', 'Date', '<formula>TODAY()</formula>'),
      /^Cannot change type due to existing data: 1 record/
    ],
    [
      'another parent than the records point at',
      [{ Account__c: '001000000000001AAA' }],
      change('Account__c', 'Lookup', '<referenceTo>Contact</referenceTo>'),
      /^Cannot change type due to existing data/
    ],
    [
      'a length that a text exceeds',
      [{ Number__c: 'abcdef' }, { Number__c: 'abcdeg' }],
      change('Number__c', 'Text', '<length>5</length>'),
      /to 5 characters: 2 records hold a longer text$/
    ]
  ];
  for (const [says, rows, next, problem] of cases) {
    it(`refuses ${says}`, async (test) => {
      const org = await deployed(test);
      rows.forEach((row, at) => addInvoice(org, `id${at}`, row));
      const before = dump(org);
      const result = await org.deploy(next);
      assert.equal(result.success, false);
      assert.match(result.problems[0]!.problem, problem);
      assert.match(result.problems[0]!.path, /field-meta\.xml$/);
      assert.deepEqual(dump(org), before);
    });
  }

  it('refuses to make a field unique that holds a value twice, whatever its case', async (test) => {
    const org = await deployed(test);
    succeeded(await org.deploy(change('Code__c', 'Text', '<length>5</length>')));
    addInvoice(org, 'a', { Code__c: 'x' });
    addInvoice(org, 'b', { Code__c: 'X' });
    const unique = (sensitive: boolean) =>
      change('Code__c', 'Text', `<length>5</length><unique>true</unique><caseSensitive>${sensitive}</caseSensitive>`);
    const refused = await org.deploy(unique(false));
    assert.match(refused.problems[0]!.problem, /^Cannot make the field unique: 1 value occurs more than once/);
    succeeded(await org.deploy(unique(true)));
  });

  it('converts what the new type can take', async (test) => {
    const org = await deployed(test);
    addInvoice(org, 'a', { Number__c: '12.5' });
    succeeded(await org.deploy(change('Number__c', 'Number', number)));
    assert.equal(org.store.get('SELECT "Number__c" AS n FROM "Invoice__c"')!['n'], 12.5);
    succeeded(await org.deploy(change('Number__c', 'Text', '<length>20</length>')));
    assert.equal(org.store.get('SELECT "Number__c" AS n FROM "Invoice__c"')!['n'], '12.5');
  });
});
