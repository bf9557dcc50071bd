import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Connection } from 'jsforce';
import { readConnection, startChildOrg, type ChildOrg } from './childOrg.ts';

const CLIENTS = 20;
/** Moves of each client. LOAD_MOVES=300 keeps them busy for about a minute. */
const MOVES = Number(process.env['LOAD_MOVES'] ?? 25);
const STORIES = 200;
const ACTION = '/actions/custom/apex/RankStoryAction';

/** What the platform documents for a write that came too late or too often: the client tries again. */
const DOCUMENTED = ['UNABLE_TO_LOCK_ROW', 'REQUEST_LIMIT_EXCEEDED', 'SERVER_UNAVAILABLE', 'ECONNRESET', 'ECONNREFUSED'];

interface ActionAnswer {
  readonly isSuccess: boolean;
  readonly errors: readonly { readonly statusCode: string; readonly message: string }[] | null;
  readonly outputValues: { readonly rank: string | null; readonly isProposal: boolean } | null;
}

/** The same numbers at every run, another sequence for each client. */
function randomSource(seed: number): (limit: number) => number {
  let state = seed * 7919 + 17;
  return (limit) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return state % limit;
  };
}

const newStories = (productId: string, from: number, count: number): Record<string, string>[] =>
  Array.from({ length: count }, (_, index) => ({
    Product__c: productId,
    Title__c: `Story ${from + index}`,
    External_Id__c: `${productId}:${from + index}`
  }));

describe('many programs rank one backlog at once', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'foresight-load-'));
  const orgDir = path.join(folder, 'org');
  let org: ChildOrg;
  before(async () => (org = await startChildOrg(orgDir)));
  after(async () => {
    await org.end('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  const connect = (): Connection => new Connection({ ...readConnection(orgDir), version: '66.0' });
  const query = async <Row>(soql: string): Promise<Row[]> =>
    (await connect().query<Row & { Id: string }>(soql, { autoFetch: true, maxFetch: 100_000 })).records;
  const newProduct = async (name: string): Promise<string> => {
    const { user_id: owner } = await connect().identity();
    const { id } = await connect().sobject('Product__c').create({ Name: name, Product_Owner__c: owner });
    return String(id);
  };

  /** Keys of a product's stories in their order; fails unless each is there once. */
  const totalOrder = async (productId: string): Promise<string[]> => {
    const stories = await query<{ Rank__c: string }>(
      `SELECT Rank__c FROM Story__c WHERE Product__c = '${productId}' ORDER BY Rank__c, Name`
    );
    const keys = stories.map(({ Rank__c }) => Rank__c);
    for (const key of keys) assert.match(key, /^\d{12,32}$/);
    assert.equal(new Set(keys).size, keys.length, 'no key twice');
    assert.deepEqual([...keys].sort(), keys, 'one order, whoever sorts');
    return keys;
  };

  it('loses no move, gives no key twice and keeps one order', async (test) => {
    const productId = await newProduct('Load');
    const created = await connect()
      .sobject('Story__c')
      .create(newStories(productId, 0, STORIES), { allOrNone: true });
    const ids = created.map(({ id }) => String(id));
    const acknowledged: { storyId: string; rank: string }[] = [];
    const refused: string[] = [];

    const work = async (client: number): Promise<void> => {
      const connection = connect();
      const random = randomSource(client);
      for (let move = 0; move < MOVES; move++) {
        const storyId = ids[random(ids.length)]!;
        const otherStoryId = ids[random(ids.length)]!;
        if (storyId === otherStoryId) continue;
        const place = ['After', 'Before', 'Top', 'Bottom'][random(8)] ?? 'After';
        const input = { storyId, place, otherStoryId };

        const [answer] = await connection.requestPost<ActionAnswer[]>(`/services/data/v66.0${ACTION}`, {
          inputs: [input]
        });
        if (!answer?.isSuccess) refused.push(answer?.errors?.[0]?.statusCode ?? 'none');
        else if (answer.outputValues?.rank) acknowledged.push({ storyId, rank: answer.outputValues.rank });
      }
    };
    await Promise.all(Array.from({ length: CLIENTS }, (_, client) => work(client)));

    test.diagnostic(`${acknowledged.length} moves acknowledged, ${refused.length} refused`);
    assert.deepEqual(
      refused.filter((code) => !DOCUMENTED.includes(code)),
      []
    );
    assert.ok(acknowledged.length > CLIENTS * MOVES * 0.8, `${acknowledged.length} moves of ${CLIENTS * MOVES}`);
    assert.equal((await totalOrder(productId)).length, STORIES);
    const log = await query<{ Story__c: string; To_Rank__c: string }>(
      `SELECT Story__c, To_Rank__c FROM Rank_Change__c WHERE Story__r.Product__c = '${productId}'`
    );
    const told = log.map(({ Story__c, To_Rank__c }) => `${Story__c} ${To_Rank__c}`).sort();
    assert.deepEqual(
      told,
      acknowledged.map(({ storyId, rank }) => `${storyId} ${rank}`).sort(),
      'each is written down'
    );
  });

  it('keeps what it acknowledged when it is killed in the middle of bulk writes', async () => {
    const productId = await newProduct('Killed');
    const acknowledged: string[] = [];
    let isKilled = false;
    const write = async (writer: number): Promise<void> => {
      const connection = connect();
      for (let from = writer * 1_000_000; ; from += 200) {
        try {
          const results = await connection.sobject('Story__c').create(newStories(productId, from, 200));
          acknowledged.push(...results.flatMap(({ success, id }) => (success && id ? [id] : [])));
        } catch (error) {
          assert.ok(isKilled, `refused before the kill: ${(error as Error).message}`);
          return;
        }
      }
    };
    const writers = [0, 1, 2, 3].map(write);
    while (acknowledged.length < 1000) await new Promise((resolve) => setTimeout(resolve, 10));
    isKilled = true;
    await org.end('SIGKILL');
    await Promise.all(writers);

    org = await startChildOrg(orgDir);
    const stories = await query<{ Id: string }>(`SELECT Id FROM Story__c WHERE Product__c = '${productId}'`);
    const kept = new Set(stories.map(({ Id }) => Id));
    assert.deepEqual(
      acknowledged.filter((id) => !kept.has(id)),
      []
    );
    assert.equal(stories.length % 200, 0, 'and of a request all or nothing');
    assert.equal((await totalOrder(productId)).length, stories.length);
    const [product] = await query<{ Story_Count__c: number }>(
      `SELECT Story_Count__c FROM Product__c WHERE Id = '${productId}'`
    );
    assert.equal(product?.Story_Count__c, stories.length, 'the product counts what is there');
  });
});
