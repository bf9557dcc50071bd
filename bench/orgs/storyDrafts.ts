import type { RecordInput } from '../../local-org/save/model.ts';

export type StoryDraft = RecordInput & { readonly Title__c: string };

export interface StoryHome {
  readonly productId: string;
  readonly epicIds: readonly string[];
  readonly sprintIds: readonly string[];
}

const VERBS = ['Buy', 'Cancel', 'Change', 'Print', 'Share', 'Pay for', 'Find', 'Compare', 'Book', 'Report', 'Scan'];
const THINGS = ['a ticket', 'a sailing', 'a season pass', 'a cabin', 'a refund', 'a timetable', 'a ferry', 'a receipt'];
const REASONS = ['on the phone', 'at the kiosk', 'without an account', 'for a group', 'as a commuter', 'in the café'];
const STATUSES = ['New', 'Refining', 'Ready', 'Ready', 'In Progress', 'In Review', 'Done', 'Done'];
const POINTS = [null, 1, 2, 3, 5, 8, 13];
const PARTS = [null, 1, 2, 3, 5, 8, 13, 20];

/**
 * `count` stories in the order of rank, the same ones at every run. The strides are prime to the lengths of the lists, so that words,
 * status, points and epic vary independently of each other.
 */
export function storyDrafts(count: number, { productId, epicIds, sprintIds }: StoryHome): StoryDraft[] {
  return Array.from({ length: count }, (_, index) => {
    const pick = <T>(list: readonly T[], stride: number): T => list[Math.floor(index * stride) % list.length]!;
    return {
      Product__c: productId,
      Title__c: `${pick(VERBS, 1)} ${pick(THINGS, 3)} ${pick(REASONS, 0.7)}, part ${index}`,
      Description__c: `${pick(VERBS, 5)} ${pick(THINGS, 7)}: what the people at the harbour asked for in round ${index % 97}.`,
      Status__c: pick(STATUSES, 0.31),
      Points__c: pick(POINTS, 1.3),
      Business_Value__c: pick(PARTS, 0.9),
      Time_Criticality__c: pick(PARTS, 0.57),
      Risk_Reduction__c: pick(PARTS, 0.23),
      Epic__c: index % 9 === 0 ? null : pick(epicIds, 0.37),
      Sprint__c: index % 3 === 0 ? pick(sprintIds, 0.11) : null,
      External_Id__c: `bench:${index}`
    };
  });
}
