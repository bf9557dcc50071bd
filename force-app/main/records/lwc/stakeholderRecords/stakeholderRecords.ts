import type { Story } from 'c/storyRecords';

export { STAKEHOLDER_PAGE_SIZE, STAKEHOLDERS, VOTERS, VOTES } from './stakeholderQueries';

export interface Voter {
  readonly id: string;
  readonly name: string;
  /** The user who is looking. */
  readonly isMe: boolean;
}

export interface Stakeholder extends Voter {
  readonly role: string;
  /** API value: Stakeholder, End User or Developer; and how it reads. */
  readonly group: string;
  readonly groupLabel: string;
  /** 1 to 10; null where nobody has said. */
  readonly influence: number | null;
  readonly interest: number | null;
  /** How much the votes count; 1 is normal. */
  readonly weight: number;
  readonly spent: number;
}

/** Points of one stakeholder on one story. */
export interface Vote {
  readonly storyId: string;
  readonly stakeholderId: string;
  readonly points: number;
}

/** Who wants what of which stories; thousands of them, so handed on by `asIs`. */
export interface Opinions {
  readonly stakeholders: readonly Stakeholder[];
  readonly votes: readonly Vote[];
  readonly stories: readonly Story[];
}
export const NO_OPINIONS: Opinions = { stakeholders: [], votes: [], stories: [] };

export interface VotePage {
  readonly votes: Vote[];
  /** Where the next page starts; undefined after the last. */
  readonly next: string | undefined;
}

interface Value<T> {
  readonly value: T;
  readonly label?: string | null;
}
interface VoterNode {
  readonly Id: string;
  readonly Name: Value<string>;
  readonly Is_Me__c: Value<boolean>;
}
interface StakeholderNode extends VoterNode {
  readonly Role__c: Value<string | null>;
  readonly Group__c: Value<string | null>;
  readonly Influence__c: Value<number | null>;
  readonly Interest__c: Value<number | null>;
  readonly Weight__c: Value<number | null>;
  readonly Vote_Points_Spent__c: Value<number | null>;
}
interface VoteNode {
  readonly Story__c: Value<string | null>;
  readonly Stakeholder__c: Value<string>;
  readonly Points__c: Value<number>;
}
interface Connection<Node> {
  readonly pageInfo?: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly { readonly node: Node }[];
}
interface Answer<Name extends string, Node> {
  readonly uiapi: { readonly query: Readonly<Record<Name, Connection<Node>>> };
}

const toVoter = (node: VoterNode): Voter => ({ id: node.Id, name: node.Name.value, isMe: node.Is_Me__c.value });

/** The answer to `VOTERS`. */
export function readVoters(data: Answer<'Stakeholder__c', VoterNode>): Voter[] {
  return data.uiapi.query.Stakeholder__c.edges.map(({ node }) => toVoter(node));
}

/** The answer to `STAKEHOLDERS`. */
export function readStakeholders(data: Answer<'Stakeholder__c', StakeholderNode>): Stakeholder[] {
  return data.uiapi.query.Stakeholder__c.edges.map(({ node }) => ({
    ...toVoter(node),
    role: node.Role__c.value ?? '',
    group: node.Group__c.value ?? '',
    groupLabel: node.Group__c.label ?? node.Group__c.value ?? '',
    influence: node.Influence__c.value,
    interest: node.Interest__c.value,
    weight: node.Weight__c.value ?? 1,
    spent: node.Vote_Points_Spent__c.value ?? 0
  }));
}

/** One page of the answer to `VOTES`; a vote for a story that is gone is left out. */
export function readVotes(data: Answer<'Vote__c', VoteNode>): VotePage {
  const { edges, pageInfo } = data.uiapi.query.Vote__c;
  const votes = edges.flatMap(({ node }) => {
    const storyId = node.Story__c.value;
    return storyId ? [{ storyId, stakeholderId: node.Stakeholder__c.value, points: node.Points__c.value }] : [];
  });
  return { votes, next: pageInfo?.hasNextPage ? (pageInfo.endCursor ?? undefined) : undefined };
}
