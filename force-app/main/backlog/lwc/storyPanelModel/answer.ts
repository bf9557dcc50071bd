import type { Rights } from './storyPanelModel';

// What `StoryPanelController` answers. The platform leaves blank fields of records out.

export interface TitledAnswer {
  readonly Id: string;
  readonly Name: string;
  readonly Title__c: string;
  readonly Status__c?: string;
  readonly Points__c?: number;
}

export interface RowAnswer {
  readonly id?: string | null;
  readonly given?: string;
  readonly whenText?: string;
  readonly thenText?: string;
  readonly notes?: string;
  readonly isMet?: boolean;
}

interface NameAnswer {
  readonly Name: string;
}

export interface StoryAnswer extends TitledAnswer {
  readonly Status__c: string;
  readonly Product__c: string;
  readonly Product__r?: { readonly Product_Owner__c?: string; readonly Product_Owner__r?: NameAnswer };
  readonly Objective_Name__c?: string;
  readonly Sprint__c?: string;
  readonly Sprint__r?: NameAnswer & { readonly Start_Date__c?: string; readonly End_Date__c?: string };
  readonly Release__c?: string;
  readonly Release__r?: NameAnswer;
  readonly Is_Blocked__c?: boolean;
  readonly Blocked_Reason__c?: string;
  readonly Open_Question_Count__c?: number;
  readonly Open_Predecessor_Count__c?: number;
  readonly LastModifiedBy?: NameAnswer;
}

interface LinkAnswer {
  readonly Id: string;
  readonly Is_Open__c?: boolean;
  readonly Predecessor__r?: TitledAnswer;
  readonly Successor__r?: TitledAnswer;
}

interface QuestionAnswer {
  readonly Id: string;
  readonly Title__c: string;
  readonly Is_Open__c?: boolean;
  readonly Is_Overdue__c?: boolean;
  readonly Due_Date__c?: string;
  readonly Age_Days__c?: number;
  readonly Outcome__c?: string;
  readonly Owner?: NameAnswer;
}

export interface PanelAnswer {
  readonly isOutdated: boolean;
  readonly version: string;
  readonly values: Readonly<Record<string, string>>;
  readonly criteria: readonly RowAnswer[];
  readonly story: StoryAnswer;
  readonly statusLabel?: string;
  readonly needs: readonly LinkAnswer[];
  readonly neededBy: readonly LinkAnswer[];
  readonly questions: readonly QuestionAnswer[];
  readonly epics: readonly { readonly Id: string; readonly Name: string }[];
  readonly types: Readonly<Record<string, string>>;
  readonly place: {
    readonly position?: number | null;
    readonly total: number;
    readonly above: readonly TitledAnswer[];
    readonly below: readonly TitledAnswer[];
  };
  readonly rights: Rights;
}
