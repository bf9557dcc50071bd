import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startOrg, type RunningOrg } from '../../local-org/running/startOrg.ts';
import { readUsersFile } from '../../local-org/running/usersFile.ts';
import type { RecordInput } from '../../local-org/save/model.ts';
import { storyDrafts } from './storyDrafts.ts';

/** How much there is of what. */
export const SIZES = {
  stories: 10_000,
  epics: 200,
  roadmapItems: 100,
  stakeholders: 200,
  votes: 5000,
  sprints: 12,
  feedback: 1000,
  decisions: 500
} as const;

export interface LargeProduct {
  readonly running: RunningOrg;
  close(): Promise<void>;
}

const ROOT = path.resolve(import.meta.dirname, '../..');
const CHUNK = 2000;
const DAY = 86_400_000;

const day = (days: number): string => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

/** An org that serves the package's pages, with one product of that size; written by its owner through the whole save order. */
export async function openLargeProduct(): Promise<LargeProduct> {
  const orgDir = mkdtempSync(path.join(tmpdir(), 'foresight-bench-'));
  const users = readUsersFile(path.join(ROOT, 'config', 'users.json'));
  const running = await startOrg({ orgDir, projectDir: ROOT, port: 0, users });
  fill(running);
  return {
    running,
    async close() {
      await running.close();
      rmSync(orgDir, { recursive: true, force: true });
    }
  };
}

function fill({ org }: RunningOrg): void {
  const userId = String(
    org.store.get('SELECT "Id" FROM "User" WHERE "Username" = ?', ['po@foresight.example'])?.['Id']
  );
  const owner = org.callerFor(userId);
  const insert = (object: string, records: readonly RecordInput[]): string[] =>
    chunks(records).flatMap((chunk) =>
      org.dml.insert(object, chunk, owner, { allOrNone: true }).map(({ id, errors }) => {
        if (!id) throw new Error(`${object}: ${JSON.stringify(errors)}`);
        return id;
      })
    );
  const many = (object: string, count: number, record: (index: number) => RecordInput): string[] =>
    insert(
      object,
      Array.from({ length: count }, (_, index) => record(index))
    );

  const [productId] = insert('Product__c', [{ Name: 'Harbour', Product_Owner__c: userId, OwnerId: userId }]);
  const inProduct = (name: string): RecordInput => ({ Name: name, Product__c: productId! });
  const objectives = many('Objective__c', 8, (n) => ({ ...inProduct(`Objective ${n + 1}`), Weight__c: 12 }));
  const epicIds = many('Epic__c', SIZES.epics, (n) => ({
    ...inProduct(`Epic ${n + 1}`),
    Objective__c: n % 10 === 0 ? null : objectives[n % objectives.length]!
  }));
  const sprintIds = many('Sprint__c', SIZES.sprints, (n) => ({
    ...inProduct(`Sprint ${n + 1}`),
    Start_Date__c: day(n * 14 + 1),
    End_Date__c: day(n * 14 + 14),
    Capacity_Points__c: 900
  }));
  const storyIds = insert('Story__c', storyDrafts(SIZES.stories, { productId: productId!, epicIds, sprintIds }));
  many('Roadmap_Item__c', SIZES.roadmapItems, (n) => ({
    ...inProduct(`Item ${n + 1}`),
    Epic__c: epicIds[n * 2]!,
    Objective__c: objectives[n % objectives.length]!,
    Start_Date__c: day((n % 25) * 7),
    End_Date__c: day((n % 25) * 7 + 45),
    Promised_Date__c: day((n % 25) * 7 + 40),
    Forecast_P50_Date__c: day((n % 25) * 7 + 35),
    Forecast_P85_Date__c: day((n % 25) * 7 + 35 + (n % 3) * 7)
  }));
  const stakeholders = many('Stakeholder__c', SIZES.stakeholders, (n) => ({
    ...inProduct(`Person ${n + 1}`),
    Influence__c: (n % 10) + 1,
    Interest__c: ((n * 7) % 10) + 1,
    Group__c: ['Stakeholder', 'End User', 'Developer'][n % 3]!,
    Weight__c: (n % 3) + 1
  }));
  const votesEach = SIZES.votes / SIZES.stakeholders;
  many('Vote__c', SIZES.votes, (n) => ({
    Stakeholder__c: stakeholders[Math.floor(n / votesEach)]!,
    Story__c: storyIds[(n * 37) % storyIds.length]!,
    Points__c: 100 / votesEach
  }));
  many('Feedback__c', SIZES.feedback, (n) => ({
    Product__c: productId!,
    Subject__c: `What I think ${n + 1}`,
    Text__c: 'It takes too long to find the right boat.',
    Status__c: ['New', 'Under Review'][n % 2]!
  }));
  many('Decision__c', SIZES.decisions, (n) => ({
    Product__c: productId!,
    Title__c: `What about matter ${n + 1}?`,
    Kind__c: ['Question', 'Decision', 'Escalation'][n % 3]!,
    Due_Date__c: day((n % 60) - 10)
  }));
}

function chunks<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / CHUNK) }, (_, index) =>
    all.slice(index * CHUNK, (index + 1) * CHUNK)
  );
}
