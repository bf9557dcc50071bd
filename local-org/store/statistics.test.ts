import assert from 'node:assert/strict';
import { test } from 'node:test';
import { temporaryFolder } from '../testing/temporaryFolder.ts';
import type { Store } from './model.ts';
import { openStore } from './openStore.ts';

const plan = (store: Store): string =>
  String(
    store.all('EXPLAIN QUERY PLAN SELECT "Id" FROM "Item" WHERE "Box" = 1 ORDER BY "Place" LIMIT 10')[0]?.['detail']
  );

/** Items that are all in one box: an index on the box is of no use to find some of them. */
function fill(store: Store, from: number, count: number): void {
  store.transaction(() => {
    for (let id = from; id < from + count; id++)
      store.run('INSERT INTO "Item" VALUES (?, 1, ?)', [id, (id * 7919) % 9973]);
  });
}

function openWithItems(dir: string): Store {
  const store = openStore(dir);
  store.exec('CREATE TABLE IF NOT EXISTS "Item" ("Id" INTEGER PRIMARY KEY, "Box" INTEGER, "Place" INTEGER)');
  store.exec(
    'CREATE INDEX IF NOT EXISTS "box" ON "Item" ("Box"); CREATE INDEX IF NOT EXISTS "place" ON "Item" ("Place")'
  );
  return store;
}

test('after many writes SQLite follows the order instead of a filter that filters nothing', (context) => {
  const store = openWithItems(temporaryFolder(context));
  context.after(() => store.close());
  fill(store, 0, 100);
  assert.match(plan(store), /USING (COVERING )?INDEX box/);
  fill(store, 100, 3000);
  assert.match(plan(store), /USING INDEX place/);
});

test('a store that was filled before it knew better learns when it opens', (context) => {
  const dir = temporaryFolder(context);
  const first = openWithItems(dir);
  fill(first, 0, 1500);
  first.close();
  const second = openStore(dir);
  context.after(() => second.close());
  assert.match(plan(second), /USING INDEX place/);
});
