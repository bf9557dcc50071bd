import type { Matter, Reason } from 'c/agenda';
import { agreements } from 'c/consensus';
import { readDecision, type Decision, type DecisionRecord, type Kind } from 'c/decisionRecords';

/** A proposed move, as Apex answers it. */
export interface ProposalRecord {
  readonly Id: string;
  readonly Story__c: string;
  readonly Story__r: { readonly Name: string; readonly Title__c: string };
  readonly Reason__c?: string;
  readonly From_Position__c?: number;
  readonly To_Position__c?: number;
  readonly Changed_By__r?: { readonly Name: string };
  readonly Changed_On__c?: string;
}
interface Promise {
  readonly Id: string;
  readonly Name: string;
  readonly Epic__c?: string;
  readonly Promised_Date__c?: string;
  readonly Release_Date__c?: string;
  readonly Forecast_P85_Date__c: string;
}
/** What `MeetingController.mattersOf` answers. */
export interface MeetingAnswer {
  readonly today: string;
  readonly mayLead: boolean;
  readonly decisions: readonly DecisionRecord[];
  readonly proposals: readonly ProposalRecord[];
  readonly promises: readonly Promise[];
  readonly releases: readonly Promise[];
  readonly sprints: readonly {
    readonly Id: string;
    readonly Name: string;
    readonly Committed_Points__c: number;
    readonly Capacity_Points__c: number;
  }[];
  readonly votes: readonly {
    readonly Stakeholder__c: string;
    readonly Story__c: string;
    readonly Story__r: { readonly Name: string; readonly Title__c: string };
    readonly Points__c: number;
  }[];
  readonly voters: readonly { readonly Id: string; readonly Group__c?: string; readonly Weight__c?: number }[];
}

/** Percent from which a difference of opinion is worth a talk. */
const WORTH_A_TALK = 20;

const KIND: Readonly<Record<Kind, Matter['kind']>> = {
  Escalation: 'escalation',
  Decision: 'decision',
  Question: 'question',
  Improvement: 'improvement'
};

function decisionReason({ dueDate, isOverdue }: Decision): Reason {
  if (!dueDate) return { kind: 'noDay' };
  return { kind: isOverdue ? 'overdue' : 'due', day: dueDate };
}
const decisionMatter = (decision: Decision): Matter => ({
  id: decision.id,
  kind: KIND[decision.kind],
  title: decision.title,
  reason: decisionReason(decision)
});
const proposalMatter = (proposal: ProposalRecord): Matter => ({
  id: proposal.Id,
  kind: 'proposal',
  title: `${proposal.Story__r.Name} ${proposal.Story__r.Title__c}`,
  reason: {
    kind: 'proposed',
    day: (proposal.Changed_On__c ?? '').slice(0, 10),
    by: proposal.Changed_By__r?.Name ?? '',
    why: proposal.Reason__c ?? ''
  }
});
const promiseMatter = (promise: Promise): Matter => ({
  id: promise.Id,
  kind: 'risk',
  title: promise.Name,
  reason: {
    kind: 'promise',
    day: promise.Promised_Date__c ?? promise.Release_Date__c ?? '',
    forecast: promise.Forecast_P85_Date__c
  }
});

function disagreementMatters({ votes, voters }: MeetingAnswer): Matter[] {
  const titles = new Map(votes.map(({ Story__c, Story__r }) => [Story__c, `${Story__r.Name} ${Story__r.Title__c}`]));
  return agreements(
    voters.map(({ Id, Group__c, Weight__c }) => ({ id: Id, group: Group__c ?? '', weight: Weight__c ?? 1 })),
    votes.map((vote) => ({ storyId: vote.Story__c, stakeholderId: vote.Stakeholder__c, points: vote.Points__c }))
  )
    .map(({ storyId, disagreement }) => ({ id: storyId, percent: Math.round(100 * disagreement) }))
    .filter(({ percent }) => percent >= WORTH_A_TALK)
    .map(({ id, percent }) => ({
      id,
      kind: 'disagreement',
      title: titles.get(id) ?? '',
      reason: { kind: 'disagreement', percent }
    }));
}

/** Whatever may need deciding. */
export function readMatters(answer: MeetingAnswer): Matter[] {
  return [
    ...answer.decisions.map(readDecision).map(decisionMatter),
    ...answer.proposals.map(proposalMatter),
    ...answer.promises.map(promiseMatter),
    ...answer.releases.map(promiseMatter),
    ...answer.sprints.map(({ Id, Name, Committed_Points__c, Capacity_Points__c }): Matter => {
      const reason: Reason = { kind: 'overfull', points: Committed_Points__c, capacity: Capacity_Points__c };
      return { id: Id, kind: 'risk', title: Name, reason };
    }),
    ...disagreementMatters(answer)
  ];
}
