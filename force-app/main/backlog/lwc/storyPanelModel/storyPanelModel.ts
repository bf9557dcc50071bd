import type { FieldValues } from 'c/fieldMerge';
import type { PanelAnswer, RowAnswer, StoryAnswer, TitledAnswer } from './answer';

/** An acceptance criterion while it is edited. Its key is the record's id, or one of `newKey`. */
export interface Criterion {
  readonly key: string;
  readonly given: string;
  readonly when: string;
  readonly thenText: string;
  readonly notes: string;
  readonly isMet: boolean;
}

/** A story that is named. */
export interface Named {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly points: number | null;
}

/** Another story that this one needs, or that needs this one. */
export interface Link extends Named {
  readonly linkId: string;
  readonly status: string;
  readonly isOpen: boolean;
}

export interface Question {
  readonly id: string;
  readonly title: string;
  readonly isOpen: boolean;
  readonly isOverdue: boolean;
  readonly dueDate: string | null;
  readonly ageDays: number;
  readonly answer: string;
  /** Who has to answer. */
  readonly who: string;
}

export interface Place {
  /** From 1; null for a story that never got a place. */
  readonly position: number | null;
  readonly total: number;
  readonly above: readonly Named[];
  readonly below: readonly Named[];
}

export interface Rights {
  readonly fields: readonly string[];
  readonly mayAddCriteria: boolean;
  readonly mayEditCriteria: boolean;
  readonly mayDeleteCriteria: boolean;
  readonly mayTickCriteria: boolean;
  readonly mayLink: boolean;
  readonly mayUnlink: boolean;
  readonly mayAsk: boolean;
  readonly mayAnswer: boolean;
}

/** What is only shown of a story. */
export interface StoryFacts {
  readonly id: string;
  readonly key: string;
  readonly productId: string;
  readonly ownerId: string | null;
  readonly ownerName: string;
  readonly status: string;
  readonly statusLabel: string;
  readonly objectiveName: string;
  readonly sprintId: string | null;
  readonly sprintName: string;
  readonly sprintStart: string | null;
  readonly sprintEnd: string | null;
  readonly releaseId: string | null;
  readonly releaseName: string;
  readonly isBlocked: boolean;
  readonly blockedReason: string;
  readonly openQuestions: number;
  readonly openPredecessors: number;
  readonly lastModifiedBy: string;
}

export interface Option {
  readonly label: string;
  readonly value: string;
}

/** Everything that the page of a story shows. */
export interface Panel {
  readonly isOutdated: boolean;
  readonly version: string;
  readonly values: FieldValues;
  readonly criteria: readonly Criterion[];
  readonly facts: StoryFacts;
  readonly needs: readonly Link[];
  readonly neededBy: readonly Link[];
  readonly questions: readonly Question[];
  readonly epics: readonly Option[];
  readonly types: readonly Option[];
  readonly place: Place;
  readonly rights: Rights;
}

const named = (story: TitledAnswer): Named => ({
  id: story.Id,
  key: story.Name,
  title: story.Title__c,
  points: story.Points__c ?? null
});

function toFacts(story: StoryAnswer, statusLabel: string): StoryFacts {
  return {
    id: story.Id,
    key: story.Name,
    productId: story.Product__c,
    ownerId: story.Product__r?.Product_Owner__c ?? null,
    ownerName: story.Product__r?.Product_Owner__r?.Name ?? '',
    status: story.Status__c,
    statusLabel,
    objectiveName: story.Objective_Name__c ?? '',
    sprintId: story.Sprint__c ?? null,
    sprintName: story.Sprint__r?.Name ?? '',
    sprintStart: story.Sprint__r?.Start_Date__c ?? null,
    sprintEnd: story.Sprint__r?.End_Date__c ?? null,
    releaseId: story.Release__c ?? null,
    releaseName: story.Release__r?.Name ?? '',
    isBlocked: story.Is_Blocked__c ?? false,
    blockedReason: story.Blocked_Reason__c ?? '',
    openQuestions: story.Open_Question_Count__c ?? 0,
    openPredecessors: story.Open_Predecessor_Count__c ?? 0,
    lastModifiedBy: story.LastModifiedBy?.Name ?? ''
  };
}

const toCriterion = ({ id, given, whenText, thenText, notes, isMet }: RowAnswer): Criterion => ({
  key: id ?? '',
  given: given ?? '',
  when: whenText ?? '',
  thenText: thenText ?? '',
  notes: notes ?? '',
  isMet: isMet ?? false
});

function toLinks(answers: PanelAnswer['needs'], end: 'Predecessor__r' | 'Successor__r'): Link[] {
  return answers.flatMap(({ Id: linkId, Is_Open__c: isOpen, ...link }) => {
    const story = link[end];
    // A story that the reader may not see leaves a link without its other end.
    return story ? [{ ...named(story), linkId, status: story.Status__c ?? '', isOpen: isOpen ?? false }] : [];
  });
}

function toQuestion(answer: PanelAnswer['questions'][number]): Question {
  return {
    id: answer.Id,
    title: answer.Title__c,
    isOpen: answer.Is_Open__c ?? false,
    isOverdue: answer.Is_Overdue__c ?? false,
    dueDate: answer.Due_Date__c ?? null,
    ageDays: answer.Age_Days__c ?? 0,
    answer: answer.Outcome__c ?? '',
    who: answer.Owner?.Name ?? ''
  };
}

/** The controller's answer as the page uses it: blank fields, which the platform leaves out, are there. */
export function toPanel(answer: PanelAnswer): Panel {
  const { place } = answer;
  return {
    isOutdated: answer.isOutdated,
    version: answer.version,
    values: answer.values,
    criteria: answer.criteria.map(toCriterion),
    facts: toFacts(answer.story, answer.statusLabel ?? answer.story.Status__c),
    needs: toLinks(answer.needs, 'Predecessor__r'),
    neededBy: toLinks(answer.neededBy, 'Successor__r'),
    questions: answer.questions.map(toQuestion),
    epics: answer.epics.map(({ Id: value, Name: label }) => ({ label, value })),
    types: Object.entries(answer.types).map(([value, label]) => ({ label, value })),
    place: {
      position: place.position ?? null,
      total: place.total,
      above: place.above.map(named),
      below: place.below.map(named)
    },
    rights: answer.rights
  };
}

export { isNewKey, newKey } from './newKey';
export type { PanelAnswer } from './answer';
