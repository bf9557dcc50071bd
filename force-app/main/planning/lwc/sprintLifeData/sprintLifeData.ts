import lifeOf from '@salesforce/apex/SprintLifeController.lifeOf';
import { fillLabel } from 'c/labelText';
import { formatNumber } from 'c/planWords';
import { labels } from './labels';

export type LifeStep = 'start' | 'close' | 'review';

/** What `SprintLifeController.lifeOf` answers. A field that is blank is missing. */
export interface SprintLifeAnswer {
  readonly sprint: {
    readonly Id: string;
    readonly Name: string;
    readonly Status__c: string;
    readonly Goal__c?: string;
    readonly Goal_Outcome__c?: string;
    readonly Review_Notes__c?: string;
    readonly Start_Date__c?: string;
    readonly End_Date__c?: string;
    readonly Capacity_Points__c?: number;
    readonly Completed_Points__c?: number;
    readonly Product__c: string;
  };
  readonly stories: readonly LifeStory[];
  readonly targets: readonly {
    readonly Id: string;
    readonly Name: string;
    readonly Capacity_Points__c?: number;
    readonly Free_Points__c?: number;
  }[];
  readonly removals: readonly {
    readonly Story__c?: string;
    readonly Story__r?: { readonly Name: string };
    readonly Story_Title__c?: string;
  }[];
  readonly feedback: readonly {
    readonly Id: string;
    readonly Subject__c: string;
    readonly Story__r?: { readonly Name: string };
  }[];
  readonly improvements: readonly { readonly Id: string; readonly Title__c: string; readonly Due_Date__c?: string }[];
  readonly mayDecide: boolean;
}

export interface LifeStory {
  readonly Id: string;
  readonly Name: string;
  readonly Title__c: string;
  readonly Status__c: string;
  readonly Points__c?: number;
  readonly Is_Ready__c: boolean;
  readonly Is_Blocked__c: boolean;
}

/** The sprint as the org has it now. */
export const readLife = (sprintId: string): Promise<SprintLifeAnswer> => lifeOf({ sprintId });

export const isDone = ({ Status__c }: LifeStory): boolean => Status__c === 'Done';
export const pointsOf = (stories: readonly LifeStory[]): number =>
  stories.reduce((sum, story) => sum + (story.Points__c ?? 0), 0);
export const storyName = ({ Name, Title__c }: LifeStory): string => `${Name} ${Title__c}`;

/** What is said when a step is done. */
export function stepMessage(step: LifeStep, { sprint, stories }: SprintLifeAnswer): string {
  if (step === 'start') return fillLabel(labels.started, sprint.Name);
  if (step === 'review') return fillLabel(labels.reviewed, sprint.Name);
  return fillLabel(labels.closed, sprint.Name, formatNumber(pointsOf(stories.filter(isDone))));
}
