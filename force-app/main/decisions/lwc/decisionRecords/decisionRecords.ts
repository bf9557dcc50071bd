export { EVERYTHING, choose, groupByKind, type Group, type LogFilter } from './choosing';
export { settlementFields } from './settlementFields';

/** In the order in which groups stand: what hurts most first. */
export const KINDS = ['Escalation', 'Decision', 'Question', 'Improvement'] as const;
export type Kind = (typeof KINDS)[number];
export type Status = 'Open' | 'In Discussion' | 'Closed' | 'Dropped';

/** A story, epic or sprint that it is about. */
export interface Subject {
  readonly id: string;
  readonly name: string;
}

/** Dates are ISO dates; an empty text or null stands for what is not filled in. */
export interface Decision {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly kind: Kind;
  readonly status: Status;
  readonly isOpen: boolean;
  readonly isOverdue: boolean;
  readonly ageDays: number;
  readonly dueDate: string | null;
  readonly options: string;
  readonly outcome: string;
  readonly reason: string;
  readonly decidedOn: string | null;
  readonly decidedByName: string;
  readonly askedByName: string;
  readonly ownerId: string;
  readonly ownerName: string;
  readonly subjects: readonly Subject[];
}

type Named = { readonly Name: string };
/** A record as Apex answers it: what is empty is left out. */
export interface DecisionRecord {
  readonly Id: string;
  readonly Name: string;
  readonly Title__c: string;
  readonly Kind__c: string;
  readonly Status__c: string;
  readonly Due_Date__c?: string;
  readonly Options__c?: string;
  readonly Outcome__c?: string;
  readonly Reason__c?: string;
  readonly Decided_On__c?: string;
  readonly Decided_By__r?: Named;
  readonly Asked_By__r?: Named;
  readonly Age_Days__c?: number;
  readonly Is_Open__c?: boolean;
  readonly Is_Overdue__c?: boolean;
  readonly OwnerId: string;
  readonly Owner?: Named;
  readonly Story__c?: string;
  readonly Story__r?: Named & { readonly Title__c: string };
  readonly Epic__c?: string;
  readonly Epic__r?: Named;
  readonly Sprint__c?: string;
  readonly Sprint__r?: Named;
}

function subjectsOf(record: DecisionRecord): Subject[] {
  const { Story__c: story, Story__r: storyOf, Epic__c: epic, Epic__r: epicOf, Sprint__c, Sprint__r } = record;
  const found = [
    story && storyOf ? { id: story, name: `${storyOf.Name} ${storyOf.Title__c}` } : undefined,
    epic && epicOf ? { id: epic, name: epicOf.Name } : undefined,
    Sprint__c && Sprint__r ? { id: Sprint__c, name: Sprint__r.Name } : undefined
  ];
  return found.filter((subject) => subject !== undefined);
}

/** A record of the org as pages show it. */
export function readDecision(record: DecisionRecord): Decision {
  return {
    id: record.Id,
    number: record.Name,
    title: record.Title__c,
    kind: record.Kind__c as Kind,
    status: record.Status__c as Status,
    isOpen: record.Is_Open__c ?? false,
    isOverdue: record.Is_Overdue__c ?? false,
    ageDays: record.Age_Days__c ?? 0,
    dueDate: record.Due_Date__c ?? null,
    options: record.Options__c ?? '',
    outcome: record.Outcome__c ?? '',
    reason: record.Reason__c ?? '',
    decidedOn: record.Decided_On__c ?? null,
    decidedByName: record.Decided_By__r?.Name ?? '',
    askedByName: record.Asked_By__r?.Name ?? '',
    ownerId: record.OwnerId,
    ownerName: record.Owner?.Name ?? '',
    subjects: subjectsOf(record)
  };
}
