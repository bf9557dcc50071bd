/** What the controller answers; what is blank is left out. */
export interface ForecastAnswer {
  readonly product: {
    readonly Id: string;
    readonly Name: string;
    readonly Sprint_Length_Days__c?: number;
  };
  readonly sprints: readonly SprintRecord[];
  readonly growth: readonly { readonly day: string; readonly points: number; readonly done: number }[];
  readonly releases: readonly ReleaseRecord[];
  readonly roadmapItems: readonly RoadmapItemRecord[];
  readonly epics: readonly { readonly Id: string; readonly Name: string }[];
  /** Of the last seven days, the oldest first; left out where they are too many. */
  readonly changes?: readonly {
    readonly Kind__c: string;
    readonly Story__c?: string;
    readonly Story_Title__c?: string;
    readonly Release__c?: string;
    readonly Epic__c?: string;
    readonly Points__c?: number;
  }[];
  readonly moves?: readonly { readonly Story__c: string; readonly From_Rank__c: string }[];
  readonly today: string;
  readonly maySave: boolean;
}

export interface SprintRecord {
  readonly Id: string;
  readonly Name: string;
  readonly Status__c: string;
  readonly Start_Date__c: string;
  readonly End_Date__c: string;
  readonly Completed_Points__c?: number;
  readonly Working_Days__c?: number;
  readonly Available_Days__c?: number;
}

export interface ReleaseRecord {
  readonly Id: string;
  readonly Name: string;
  readonly Status__c: string;
  readonly Release_Date__c?: string;
  readonly Forecast_P50_Date__c?: string;
  readonly Forecast_P85_Date__c?: string;
}

export interface RoadmapItemRecord {
  readonly Id: string;
  readonly Name: string;
  readonly Epic__c?: string;
  readonly Release__c?: string;
  readonly Promised_Date__c?: string;
  readonly Forecast_P50_Date__c?: string;
  readonly Forecast_P85_Date__c?: string;
}
