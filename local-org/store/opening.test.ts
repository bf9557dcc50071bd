import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, openSync, readFileSync, statSync, writeFileSync, writeSync, closeSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createInterface } from 'node:readline';
import { describe, it, type TestContext } from 'node:test';
import { temporaryFolder } from '../testing/temporaryFolder.ts';
import { StoreError } from './openDatabase.ts';
import { openStore } from './openStore.ts';

const file = (dir: string) => join(dir, 'org.db');

/** The error must name the file and be one sentence that says what to do. */
function refusal(kind: StoreError['kind'], dir: string, advice: RegExp) {
  return (error: unknown) => {
    assert.ok(error instanceof StoreError, String(error));
    assert.equal(error.kind, kind);
    assert.ok(error.message.includes(file(dir)), error.message);
    assert.match(error.message, advice);
    assert.doesNotMatch(error.message, /\n/);
    return true;
  };
}

/** A folder with a store of many rows, closed. */
function filledFolder(test: TestContext): string {
  const dir = temporaryFolder(test);
  const store = openStore(dir);
  store.exec('CREATE TABLE "Thing" ("Id" TEXT PRIMARY KEY, "Text" TEXT)');
  store.transaction(() => {
    for (let at = 0; at < 5000; at++) store.run('INSERT INTO "Thing" VALUES (?, ?)', [`id${at}`, 'x'.repeat(100)]);
  });
  store.close();
  return dir;
}

describe('opening a store', () => {
  it('makes the folder and finds again what was written', (test) => {
    const dir = join(temporaryFolder(test), 'a', 'b');
    const first = openStore(dir);
    first.exec('CREATE TABLE "Thing" ("Id" TEXT)');
    first.run('INSERT INTO "Thing" VALUES (?)', ['x']);
    first.close();
    first.close();
    const second = openStore(dir);
    test.after(() => second.close());
    assert.equal(second.get('SELECT count(*) AS found FROM "Thing"')!['found'], 1);
  });

  it('writes ahead and waits for the disk at each commit', (test) => {
    const store = openStore(temporaryFolder(test));
    test.after(() => store.close());
    assert.equal(store.get('PRAGMA journal_mode')!['journal_mode'], 'wal');
    assert.equal(store.get('PRAGMA synchronous')!['synchronous'], 2);
  });

  it('refuses a file that is no database', (test) => {
    const dir = temporaryFolder(test);
    writeFileSync(
      file(dir),
      'This is not a database, but a text that is longer than a header of one hundred bytes. '.repeat(9)
    );
    assert.throws(() => openStore(dir), refusal('damaged', dir, /copy|start over/));
  });

  it('refuses a database with overwritten pages, and leaves it as it is', (test) => {
    const dir = filledFolder(test);
    const handle = openSync(file(dir), 'r+');
    for (let page = 3; page < 60; page++) writeSync(handle, Buffer.alloc(2048, 0xab), 0, 2048, page * 4096 + 512);
    closeSync(handle);
    const damaged = readFileSync(file(dir));
    assert.throws(() => openStore(dir), refusal('damaged', dir, /put a copy|delete the folder/));
    assert.ok(readFileSync(file(dir)).equals(damaged));
  });

  it('refuses a database that was cut short', (test) => {
    const dir = filledFolder(test);
    const content = readFileSync(file(dir));
    writeFileSync(file(dir), content.subarray(0, Math.floor(statSync(file(dir)).size / 2)));
    assert.throws(() => openStore(dir), refusal('damaged', dir, /start over/));
  });

  it('refuses the database of another program', (test) => {
    const dir = temporaryFolder(test);
    const other = new DatabaseSync(file(dir));
    other.exec('CREATE TABLE t (a)');
    other.close();
    assert.throws(() => openStore(dir), refusal('foreign', dir, /choose another folder/));
  });

  it('refuses a database of a newer version', (test) => {
    const dir = filledFolder(test);
    const newer = new DatabaseSync(file(dir));
    newer.exec('PRAGMA user_version = 999');
    newer.close();
    assert.throws(() => openStore(dir), refusal('newer', dir, /999.*update/));
  });

  it('refuses a folder that cannot be made', (test) => {
    const dir = join(temporaryFolder(test), 'taken');
    writeFileSync(dir, 'a file');
    assert.throws(
      () => openStore(dir),
      (error) => error instanceof StoreError && error.kind === 'unreachable'
    );
  });

  it('refuses a path where the database is a folder', (test) => {
    const dir = temporaryFolder(test);
    mkdirSync(file(dir));
    assert.throws(() => openStore(dir), refusal('unreachable', dir, /check/));
  });

  it('refuses a second opening in the same process, and allows it after closing', (test) => {
    const dir = temporaryFolder(test);
    const first = openStore(dir);
    assert.throws(() => openStore(dir), refusal('locked', dir, new RegExp(`process ${process.pid}.*stop it`)));
    first.run("INSERT INTO _setting VALUES ('still', 'works')");
    first.close();
    openStore(dir).close();
  });
});

const writer = `
  import { openStore } from ${JSON.stringify(join(import.meta.dirname, 'openStore.ts'))};
  const store = openStore(process.argv[1]);
  store.exec('CREATE TABLE IF NOT EXISTS "Thing" ("Id" INTEGER PRIMARY KEY, "Pair" INTEGER, "Text" TEXT)');
  const start = store.get('SELECT count(*) AS n FROM "Thing"').n / 2;
  process.stdout.write('ready\\n');
  const write = (n) => {
    store.transaction(() => {
      store.run('INSERT INTO "Thing" ("Pair", "Text") VALUES (?, ?)', [n, 'first'.repeat(200)]);
      store.nextSequence('things');
      store.run('INSERT INTO "Thing" ("Pair", "Text") VALUES (?, ?)', [n, 'second'.repeat(200)]);
    });
    process.stdout.write(n + '\\n', () => setImmediate(write, n + 1));
  };
  if (process.argv[2] === 'write') write(start + 1);
  else setInterval(() => {}, 1000);
`;

function startWriter(dir: string, mode: 'write' | 'wait'): ChildProcess {
  const child = spawn(process.execPath, ['--input-type=module', '-e', writer, dir, mode], {
    stdio: ['ignore', 'pipe', 'inherit']
  });
  return child;
}

/** Kills the writer without warning after it acknowledged some numbers; answers the last one. */
async function killAfter(child: ChildProcess, acknowledged: number): Promise<number> {
  let last = 0;
  let count = 0;
  for await (const line of createInterface({ input: child.stdout! })) {
    if (line === 'ready') continue;
    last = Number(line);
    if (++count === acknowledged) child.kill('SIGKILL');
  }
  return last;
}

describe('a process that is killed', () => {
  it('loses nothing that it acknowledged and leaves no half of a transaction', async (test) => {
    const dir = temporaryFolder(test);
    for (const acknowledged of [1, 25, 60]) {
      const last = await killAfter(startWriter(dir, 'write'), acknowledged);
      const store = openStore(dir);
      const pairs = store.all('SELECT "Pair", count(*) AS n FROM "Thing" GROUP BY "Pair" ORDER BY "Pair"');
      const sequence = store.nextSequence('things');
      store.close();
      assert.ok(pairs.length >= last, `${pairs.length} pairs are there, ${last} were acknowledged`);
      assert.ok(pairs.every((pair) => pair['n'] === 2));
      assert.ok(sequence > pairs.length, 'a number that a row used is given again');
    }
  });

  it('holds the folder while it lives, and no longer', async (test) => {
    const dir = temporaryFolder(test);
    const child = startWriter(dir, 'wait');
    test.after(() => child.kill('SIGKILL'));
    await once(child.stdout!, 'data');
    assert.throws(() => openStore(dir), refusal('locked', dir, new RegExp(`process ${child.pid}.*stop it`)));
    child.kill('SIGKILL');
    await once(child, 'exit');
    openStore(dir).close();
  });
});
