import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { temporaryFolder } from '../testing/temporaryFolder.ts';
import type { Store } from './model.ts';
import { openStore } from './openStore.ts';

function freshStore(test: TestContext): Store {
  const store = openStore(temporaryFolder(test));
  test.after(() => store.close());
  store.exec('CREATE TABLE "Thing" ("Id" TEXT PRIMARY KEY, "Size" REAL)');
  return store;
}

const insert = (store: Store, id: string) => store.run('INSERT INTO "Thing" ("Id") VALUES (?)', [id]);
const ids = (store: Store) => store.all('SELECT "Id" FROM "Thing" ORDER BY "Id"').map((row) => row['Id']);

describe('a store', () => {
  it('answers rows by column name, one row, and the number of changes', (test) => {
    const store = freshStore(test);
    assert.equal(insert(store, 'a').changes, 1);
    assert.deepEqual({ ...store.get('SELECT "Id" AS id, "Size" FROM "Thing"') }, { id: 'a', Size: null });
    assert.equal(store.get('SELECT 1 FROM "Thing" WHERE "Id" = ?', ['b']), undefined);
  });

  it('sees columns that were added after a statement was prepared', (test) => {
    const store = freshStore(test);
    insert(store, 'a');
    const columns = () => Object.keys(store.get('SELECT * FROM "Thing"')!);
    assert.deepEqual(columns(), ['Id', 'Size']);
    store.exec('ALTER TABLE "Thing" ADD COLUMN "Color" TEXT');
    assert.deepEqual(columns(), ['Id', 'Size', 'Color']);
  });

  it('undoes a transaction that throws, and rethrows', (test) => {
    const store = freshStore(test);
    const failure = new Error('no');
    assert.throws(
      () =>
        store.transaction(() => {
          insert(store, 'a');
          throw failure;
        }),
      failure
    );
    assert.deepEqual(ids(store), []);
  });

  it('undoes only the inner transaction when that throws', (test) => {
    const store = freshStore(test);
    const value = store.transaction(() => {
      insert(store, 'a');
      assert.throws(() =>
        store.transaction(() => {
          insert(store, 'b');
          store.transaction(() => insert(store, 'c'));
          throw new Error('no');
        })
      );
      store.transaction(() => insert(store, 'd'));
      return 42;
    });
    assert.equal(value, 42);
    assert.deepEqual(ids(store), ['a', 'd']);
  });

  it('refuses asynchronous work in a transaction', (test) => {
    const store = freshStore(test);
    assert.throws(() => store.transaction(async () => insert(store, 'a')), /synchronously/);
    assert.deepEqual(ids(store), []);
  });

  it('goes on after the database itself undid a transaction', (test) => {
    const store = freshStore(test);
    assert.throws(() =>
      store.transaction(() => {
        insert(store, 'a');
        store.exec('ROLLBACK');
        throw new Error('gone');
      })
    );
    store.transaction(() => insert(store, 'b'));
    assert.deepEqual(ids(store), ['b']);
  });

  it('counts rows written to objects, not those undone and not platform tables', (test) => {
    const store = freshStore(test);
    store.exec('CREATE TABLE "_internal" ("Id" TEXT)');
    insert(store, 'a');
    insert(store, 'b');
    store.run('INSERT INTO "_internal" VALUES (?)', ['x']);
    store.run('UPDATE "Thing" SET "Size" = 1');
    store.all('UPDATE "Thing" SET "Size" = 2 WHERE "Id" = ? RETURNING "Id"', ['a']);
    store.transaction(() => {
      store.run('DELETE FROM "Thing" WHERE "Id" = ?', ['a']);
      assert.throws(() =>
        store.transaction(() => {
          store.run('DELETE FROM "Thing"');
          throw new Error('no');
        })
      );
    });
    assert.deepEqual([...store.rowsWritten], [['Thing', 6]]);
  });
});

describe('a sequence', () => {
  it('counts from one, each name for itself', (test) => {
    const store = freshStore(test);
    assert.deepEqual(
      [store.nextSequence('a'), store.nextSequence('a'), store.nextSequence('b'), store.nextSequence('a')],
      [1, 2, 1, 3]
    );
  });

  it('gives a number again when the transaction that took it is undone', (test) => {
    const store = freshStore(test);
    store.nextSequence('a');
    assert.throws(() =>
      store.transaction(() => {
        store.nextSequence('a');
        throw new Error('no');
      })
    );
    assert.equal(store.nextSequence('a'), 2);
  });

  it('never gives a number twice within a transaction, whatever is undone inside', (test) => {
    const store = freshStore(test);
    const numbers = store.transaction(() => {
      const first = store.nextSequence('a');
      let second = 0;
      assert.throws(() =>
        store.transaction(() => {
          second = store.nextSequence('a');
          throw new Error('no');
        })
      );
      return [first, second, store.nextSequence('a')];
    });
    assert.equal(new Set(numbers).size, 3);
  });

  it('goes on where it was when the store is opened again', (test) => {
    const dir = temporaryFolder(test);
    const first = openStore(dir);
    first.transaction(() => [1, 2, 3].forEach(() => first.nextSequence('a')));
    first.close();
    const second = openStore(dir);
    test.after(() => second.close());
    assert.equal(second.nextSequence('a'), 4);
  });
});
