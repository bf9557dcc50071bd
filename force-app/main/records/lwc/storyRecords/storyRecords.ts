import type { Ranked } from 'c/storyOrder';
import { foldText, type Filterable } from 'c/storyFilter';

export { EVER, FIRST_PAGE_SIZE, PAGE_SIZE, STORIES } from './storyQueries';

/** A story as pages show it. Lookups are ids; null or an empty text stands for what is not filled in. */
export interface Story extends Ranked, Filterable {
  readonly title: string;
  readonly type: string;
  readonly typeLabel: string;
  readonly statusLabel: string;
  readonly epicName: string;
  readonly objectiveId: string | null;
  readonly objectiveName: string;
  readonly sprintName: string;
  readonly releaseId: string | null;
  readonly releaseName: string;
  readonly requestedById: string | null;
  readonly requestedByName: string;
  /** Stakeholder, End User or Developer: API value of the requester's group. */
  readonly requestedByGroup: string | null;
  readonly assigneeId: string | null;
  readonly isReady: boolean;
  /** Its epic serves an objective. */
  readonly isAligned: boolean;
  /** Parts of value, 0 to 20 each. */
  readonly businessValue: number | null;
  readonly timeCriticality: number | null;
  readonly riskReduction: number | null;
  /** Sum of the parts of value. */
  readonly valueScore: number | null;
  /** People in a quarter. */
  readonly reach: number | null;
  readonly impact: string | null;
  /** 0 to 100. */
  readonly confidence: number | null;
  readonly moscow: string | null;
  readonly wsjf: number | null;
  readonly rice: number | null;
  /** Votes weighed by who gave them. */
  readonly stakeholderValue: number | null;
  readonly votePoints: number | null;
  /** ISO dates (YYYY-MM-DD), and instants in ISO format. */
  readonly dueDate: string | null;
  readonly completedOn: string | null;
  readonly lastModified: string;
  readonly lastModifiedById: string;
  readonly stamp: string;
  readonly openQuestions: number;
  /** Stories it needs that are not done. */
  readonly openPredecessors: number;
  readonly criteria: number;
  readonly notNowReason: string;
  readonly segment: string;
  /** Words with commas between them. */
  readonly tags: string;
}

interface Value<T> {
  readonly value: T;
  readonly label?: string | null;
}
type Name = { readonly Name: Value<string> };

/** What the queries answer for a story. */
export interface StoryNode {
  readonly Id: string;
  readonly Name: Value<string>;
  readonly Title__c: Value<string>;
  readonly Type__c: Value<string>;
  readonly Status__c: Value<string>;
  readonly Points__c: Value<number | null>;
  readonly Rank__c: Value<string | null>;
  readonly Is_Blocked__c: Value<boolean>;
  readonly Is_Ready__c: Value<boolean>;
  readonly Is_Aligned__c: Value<boolean>;
  readonly Business_Value__c: Value<number | null>;
  readonly Time_Criticality__c: Value<number | null>;
  readonly Risk_Reduction__c: Value<number | null>;
  readonly Value_Score__c: Value<number | null>;
  readonly Reach__c: Value<number | null>;
  readonly Impact__c: Value<string | null>;
  readonly Confidence__c: Value<number | null>;
  readonly MoSCoW__c: Value<string | null>;
  readonly WSJF__c: Value<number | null>;
  readonly RICE__c: Value<number | null>;
  readonly Stakeholder_Value__c: Value<number | null>;
  readonly Vote_Points__c: Value<number | null>;
  readonly Due_Date__c: Value<string | null>;
  readonly Completed_On__c: Value<string | null>;
  readonly Open_Question_Count__c: Value<number | null>;
  readonly Open_Predecessor_Count__c: Value<number | null>;
  readonly Acceptance_Criteria_Count__c: Value<number | null>;
  readonly Not_Now_Reason__c: Value<string | null>;
  readonly Segment__c: Value<string | null>;
  readonly Tags__c: Value<string | null>;
  readonly Epic__c: Value<string | null>;
  readonly Epic__r: (Name & { readonly Objective__c: Value<string | null>; readonly Objective__r: Name | null }) | null;
  readonly Sprint__c: Value<string | null>;
  readonly Sprint__r: Name | null;
  readonly Release__c: Value<string | null>;
  readonly Release__r: Name | null;
  readonly Requested_By__c: Value<string | null>;
  readonly Requested_By__r: (Name & { readonly Group__c: Value<string | null> }) | null;
  readonly Assignee__c: Value<string | null>;
  readonly LastModifiedDate: Value<string>;
  readonly LastModifiedById: Value<string>;
  readonly SystemModstamp: Value<string>;
}

export interface StoryPage {
  readonly stories: Story[];
  readonly total: number;
  /** Where the next page starts; undefined after the last. */
  readonly next: string | undefined;
}

interface StoryAnswer {
  readonly uiapi: {
    readonly query: {
      readonly Story__c: {
        readonly totalCount: number;
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
        readonly edges: readonly { readonly node: StoryNode }[];
      };
    };
  };
}

function toStory(node: StoryNode): Story {
  const epicName = node.Epic__r?.Name.value ?? '';
  const title = node.Title__c.value ?? '';
  const tags = node.Tags__c.value ?? '';
  return {
    id: node.Id,
    key: node.Name.value,
    rank: node.Rank__c.value,
    title,
    type: node.Type__c.value,
    typeLabel: node.Type__c.label ?? node.Type__c.value,
    status: node.Status__c.value,
    statusLabel: node.Status__c.label ?? node.Status__c.value,
    points: node.Points__c.value,
    epicId: node.Epic__c.value,
    epicName,
    objectiveId: node.Epic__r?.Objective__c.value ?? null,
    objectiveName: node.Epic__r?.Objective__r?.Name.value ?? '',
    sprintId: node.Sprint__c.value,
    sprintName: node.Sprint__r?.Name.value ?? '',
    releaseId: node.Release__c.value,
    releaseName: node.Release__r?.Name.value ?? '',
    requestedById: node.Requested_By__c.value,
    requestedByName: node.Requested_By__r?.Name.value ?? '',
    requestedByGroup: node.Requested_By__r?.Group__c.value ?? null,
    assigneeId: node.Assignee__c.value,
    isBlocked: node.Is_Blocked__c.value,
    isReady: node.Is_Ready__c.value,
    isAligned: node.Is_Aligned__c.value,
    businessValue: node.Business_Value__c.value,
    timeCriticality: node.Time_Criticality__c.value,
    riskReduction: node.Risk_Reduction__c.value,
    valueScore: node.Value_Score__c.value,
    reach: node.Reach__c.value,
    impact: node.Impact__c.value,
    confidence: node.Confidence__c.value,
    moscow: node.MoSCoW__c.value,
    wsjf: node.WSJF__c.value,
    rice: node.RICE__c.value,
    stakeholderValue: node.Stakeholder_Value__c.value,
    votePoints: node.Vote_Points__c.value,
    dueDate: node.Due_Date__c.value,
    completedOn: node.Completed_On__c.value,
    lastModified: node.LastModifiedDate.value,
    lastModifiedById: node.LastModifiedById.value,
    stamp: node.SystemModstamp.value,
    openQuestions: node.Open_Question_Count__c.value ?? 0,
    openPredecessors: node.Open_Predecessor_Count__c.value ?? 0,
    criteria: node.Acceptance_Criteria_Count__c.value ?? 0,
    notNowReason: node.Not_Now_Reason__c.value ?? '',
    segment: node.Segment__c.value ?? '',
    tags,
    searchText: foldText(`${node.Name.value} ${title} ${epicName} ${tags}`)
  };
}

/** One page of stories out of the answer to `STORIES`. */
export function readStoryPage(data: StoryAnswer): StoryPage {
  const { edges, totalCount, pageInfo } = data.uiapi.query.Story__c;
  return {
    stories: edges.map(({ node }) => toStory(node)),
    total: totalCount,
    next: pageInfo.hasNextPage ? (pageInfo.endCursor ?? undefined) : undefined
  };
}
