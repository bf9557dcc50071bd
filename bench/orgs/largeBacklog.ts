import { openPackageOrg, type PackageOrg } from '../../scripts/checks/packageOrg.ts';
import { storyDrafts, type StoryDraft } from './storyDrafts.ts';

export interface LargeBacklog extends PackageOrg {
  readonly productId: string;
  readonly epicIds: readonly string[];
  /** Stories in the order of rank. */
  readonly storyIds: readonly string[];
  /** Stories a second of inserting them, as the product owner through the whole save order. */
  readonly insertRate: number;
}

const EPICS = 60;
const SPRINTS = 24;
const CHUNK = 2000;

/** An org with the package's objects and one product of `count` stories in epics and sprints. Not for pages: nothing is served. */
export async function openLargeBacklog(count: number): Promise<LargeBacklog> {
  const org = await openPackageOrg();
  const productId = org.insert('Product__c', { Name: 'Harbour', Product_Owner__c: org.userId.owner });
  const inProduct = (name: string) => ({ Name: name, Product__c: productId });
  const epicIds = numbered(EPICS, (n) => org.insert('Epic__c', inProduct(`Epic ${n}`)));
  const sprintIds = numbered(SPRINTS, (n) => org.insert('Sprint__c', inProduct(`Sprint ${n}`)));
  const drafts = storyDrafts(count, { productId, epicIds, sprintIds });
  const started = performance.now();
  const storyIds = insertAll(org, drafts);
  const insertRate = count / ((performance.now() - started) / 1000);
  return { ...org, productId, epicIds, storyIds, insertRate };
}

const numbered = <T>(count: number, make: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index + 1));

function insertAll({ org, as }: PackageOrg, drafts: readonly StoryDraft[]): string[] {
  const ids: string[] = [];
  for (let start = 0; start < drafts.length; start += CHUNK) {
    const results = org.dml.insert('Story__c', drafts.slice(start, start + CHUNK), as.owner, { allOrNone: true });
    const refused = results.find(({ success }) => !success);
    if (refused) throw new Error(JSON.stringify(refused.errors));
    ids.push(...results.map(({ id }) => id!));
  }
  return ids;
}
