import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { readComponents } from '../metadata/readComponents.ts';
import { createRegistry } from '../metadata/registry.ts';
import { buildSchema } from '../schema/buildSchema.ts';
import { createMemoryIdentities } from '../schema/identities.ts';
import type { Schema } from '../schema/model.ts';
import { field, object } from '../testing/fixtureProject.ts';
import { temporaryFolder } from '../testing/temporaryFolder.ts';
import { fromColumn, toColumn } from './columns.ts';
import type { Store } from './model.ts';
import { openStore } from './openStore.ts';
import { layOutTables } from './tables.ts';

/** Schemas of one object `Thing__c` with the fields given as `Name__c: [type, more]`; prefixes stay from one to the next. */
function schemas() {
  const identities = createMemoryIdentities();
  return (fields: Readonly<Record<string, readonly [string, string?]>>, objectMore = ''): Schema => {
    const files = { 'objects/Thing__c/Thing__c.object-meta.xml': object('Thing', objectMore) };
    const fieldFiles = Object.entries(fields).map(([name, [type, more]]) => [
      `objects/Thing__c/fields/${name}.field-meta.xml`,
      field(name, type, more)
    ]);
    const source = Object.entries({ ...files, ...Object.fromEntries(fieldFiles) });
    const { components } = readComponents(
      source.map(([path, content]) => ({ path, content: Buffer.from(String(content)) }))
    );
    const { schema, problems } = buildSchema(createRegistry(components, 1), identities);
    assert.deepEqual(problems, []);
    return schema;
  };
}

function freshStore(test: TestContext): Store {
  const store = openStore(temporaryFolder(test));
  test.after(() => store.close());
  return store;
}

const columns = (store: Store, table: string) =>
  new Map(store.all(`SELECT name, type FROM pragma_table_info(?)`, [table]).map((row) => [row['name'], row['type']]));
const indices = (store: Store, table: string) =>
  store
    .all(`SELECT name FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL`, [table])
    .map((row) => row['name']);

const text: [string, string] = ['Text', '<length>50</length>'];
const number: [string, string] = ['Number', '<precision>18</precision><scale>2</scale>'];
const checkbox: [string, string] = ['Checkbox', '<defaultValue>false</defaultValue>'];

describe('tables', () => {
  it('have a column for what is stored, of the type that it is stored as', (test) => {
    const store = freshStore(test);
    const schema = schemas()({
      A__c: text,
      B__c: number,
      C__c: checkbox,
      D__c: ['DateTime'],
      E__c: ['Number', '<formula>1</formula><precision>18</precision><scale>0</scale>'],
      F__c: ['Location', '<scale>2</scale><displayLocationInDecimal>true</displayLocationInDecimal>']
    });
    layOutTables(store, schema);
    const found = columns(store, 'Thing__c');
    assert.equal(found.get('A__c'), 'TEXT');
    assert.equal(found.get('B__c'), 'REAL');
    assert.equal(found.get('C__c'), 'INTEGER');
    assert.equal(found.get('D__c'), 'TEXT');
    assert.equal(found.has('E__c'), false);
    assert.equal(found.has('F__c'), false);
    assert.equal(found.get('F__Latitude__s'), 'REAL');
    assert.equal(found.get('IsDeleted'), 'INTEGER');
    store.run('INSERT INTO "Thing__c" ("Id") VALUES (?)', ['x']);
    assert.equal(store.get('SELECT "C__c" AS c FROM "Thing__c"')!['c'], 0);
  });

  it('are indexed by references, names and keys, and by nothing else', (test) => {
    const store = freshStore(test);
    const build = schemas();
    const key: [string, string] = ['Text', '<length>50</length><externalId>true</externalId>'];
    layOutTables(store, build({ A__c: key, B__c: ['Lookup', '<referenceTo>Account</referenceTo>'], C__c: text }));
    assert.deepEqual(indices(store, 'Thing__c').sort(), [
      'Thing__c.A__c',
      'Thing__c.B__c',
      'Thing__c.Name',
      'Thing__c.OwnerId'
    ]);
    const plan = (where: string) =>
      String(store.all(`EXPLAIN QUERY PLAN SELECT 1 FROM "Thing__c" WHERE ${where}`)[0]!['detail']);
    assert.match(plan('sf_fold("A__c") = \'x\''), /USING .*INDEX Thing__c\.A__c/);
    assert.match(plan('"B__c" = \'x\''), /USING .*INDEX Thing__c\.B__c/);
    layOutTables(store, build({ A__c: text, B__c: ['Lookup', '<referenceTo>Account</referenceTo>'], C__c: key }));
    assert.deepEqual(indices(store, 'Thing__c').sort(), [
      'Thing__c.B__c',
      'Thing__c.C__c',
      'Thing__c.Name',
      'Thing__c.OwnerId'
    ]);
  });

  it('gain and lose columns without losing rows', (test) => {
    const store = freshStore(test);
    const build = schemas();
    layOutTables(store, build({ A__c: text, B__c: text }));
    store.run('INSERT INTO "Thing__c" ("Id", "A__c", "B__c") VALUES (?, ?, ?)', ['x', 'kept', 'dropped']);
    layOutTables(store, build({ A__c: text, C__c: checkbox, D__c: number }));
    const row = { ...store.get('SELECT "Id", "A__c", "C__c", "D__c" FROM "Thing__c"') };
    assert.deepEqual(row, { Id: 'x', A__c: 'kept', C__c: 0, D__c: null });
    assert.equal(columns(store, 'Thing__c').has('B__c'), false);
  });

  it('stay as they are when nothing changed', (test) => {
    const store = freshStore(test);
    const schema = schemas()({ A__c: text, B__c: number });
    layOutTables(store, schema);
    const version = () => store.get('PRAGMA schema_version')!['schema_version'];
    const before = version();
    layOutTables(store, schema);
    layOutTables(store, schema, schema);
    assert.equal(version(), before);
  });

  it('are found again when an object or field is written in another case', (test) => {
    const store = freshStore(test);
    const build = schemas();
    layOutTables(store, build({ Apple__c: text }));
    store.run('INSERT INTO "Thing__c" ("Id", "Apple__c") VALUES (?, ?)', ['x', 'kept']);
    layOutTables(store, build({ APPLE__c: text }));
    assert.equal(store.get('SELECT "APPLE__c" AS a FROM "Thing__c"')!['a'], 'kept');
  });

  it('keep what was tracked while tracking is off', (test) => {
    const store = freshStore(test);
    const build = schemas();
    layOutTables(store, build({}, '<sharingModel>Private</sharingModel><enableHistory>true</enableHistory>'));
    store.run('INSERT INTO "Thing__History" ("Id", "Field") VALUES (?, ?)', ['h', 'Name']);
    layOutTables(store, build({}));
    layOutTables(store, build({}, '<sharingModel>ReadWrite</sharingModel><enableHistory>true</enableHistory>'));
    assert.equal(store.get('SELECT "Field" AS f FROM "Thing__History"')!['f'], 'Name');
  });

  it('go with their object', (test) => {
    const store = freshStore(test);
    layOutTables(store, schemas()({ A__c: text }));
    layOutTables(store, buildSchema(createRegistry([], 2)).schema);
    assert.equal(columns(store, 'Thing__c').size, 0);
    assert.ok(columns(store, 'Account').size > 0);
  });
});

describe('a column whose field changes its type', () => {
  type Given = readonly [string, string?];
  const cases: [says: string, from: Given, to: Given, before: unknown[], after: unknown[]][] = [
    ['writes numbers as one types them', number, text, [5, 2.5, -0.25, null], ['5', '2.5', '-0.25', null]],
    ['reads numbers in text', text, number, ['5', ' 2.50 ', '-7', null], [5, 2.5, -7, null]],
    ['writes a checkbox as true and false', checkbox, text, [1, 0], ['true', 'false']],
    ['takes a date for the start of that day', ['Date'], ['DateTime'], ['2026-01-31'], ['2026-01-31T00:00:00.000Z']],
    ['takes the day of a date/time', ['DateTime'], ['Date'], ['2026-01-31T23:59:00.000Z'], ['2026-01-31']],
    ['reads dates in text', text, ['Date'], ['2026-01-31'], ['2026-01-31']],
    [
      'leaves text as it is',
      text,
      ['LongTextArea', '<length>999</length><visibleLines>3</visibleLines>'],
      ['a', null],
      ['a', null]
    ],
    [
      'leaves picklist values as they are',
      ['Picklist', '<valueSet><valueSetDefinition></valueSetDefinition></valueSet>'],
      text,
      ['a'],
      ['a']
    ]
  ];
  for (const [says, from, to, before, after] of cases) {
    it(says, (test) => {
      const store = freshStore(test);
      const build = schemas();
      const first = build({ A__c: from as [string, string] });
      layOutTables(store, first);
      before.forEach((value, at) =>
        store.run('INSERT INTO "Thing__c" ("Id", "A__c") VALUES (?, ?)', [`${at}`, value as string])
      );
      layOutTables(store, build({ A__c: to as [string, string] }), first);
      assert.deepEqual(
        store.all('SELECT "A__c" AS a FROM "Thing__c" ORDER BY "Id"').map((row) => row['a']),
        after
      );
    });
  }

  it('is converted by its own type where nobody knows what it was for', (test) => {
    const store = freshStore(test);
    const build = schemas();
    layOutTables(store, build({ A__c: number }));
    store.run('INSERT INTO "Thing__c" ("Id", "A__c") VALUES (?, ?)', ['x', 5]);
    layOutTables(store, build({ A__c: text }));
    assert.equal(store.get('SELECT "A__c" AS a FROM "Thing__c"')!['a'], '5');
  });
});

describe('values', () => {
  const schema = schemas()({ A__c: text, B__c: number, C__c: checkbox });
  const back = (name: string, value: string | number | boolean | null) =>
    fromColumn(schema.field('Thing__c', name)!, toColumn(value));

  it('come back from the database as they went in, the empty text as null', () => {
    assert.equal(back('A__c', 'x'), 'x');
    assert.equal(back('A__c', ''), null);
    assert.equal(back('B__c', 2.5), 2.5);
    assert.equal(back('B__c', 0), 0);
    assert.equal(back('C__c', true), true);
    assert.equal(back('C__c', false), false);
    assert.equal(back('C__c', null), false);
  });
});
