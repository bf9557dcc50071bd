import type { ScopeChange, SprintScope } from 'c/scopeHistory';

/** What the controller answers about a sprint; what is blank is left out. */
export interface SprintHistory {
  readonly sprint: {
    readonly Name: string;
    readonly Product__c: string;
    readonly Product__r?: { readonly Name: string };
    readonly Status__c: string;
    readonly Start_Date__c?: string;
    readonly End_Date__c?: string;
    readonly Started_On__c?: string;
    readonly Ended_On__c?: string;
    readonly Points_at_Start__c?: number;
    readonly Committed_Points__c?: number;
    readonly Completed_Points__c?: number;
    readonly Team_Size__c?: number;
  };
  readonly changes: readonly {
    readonly Id: string;
    readonly Changed_On__c: string;
    readonly Kind__c: string;
    readonly Story__c?: string;
    readonly Story_Title__c?: string;
    readonly Points__c?: number;
    readonly Done_Points__c?: number;
  }[];
  readonly absences?: readonly {
    readonly Start_Date__c: string;
    readonly End_Date__c?: string;
    readonly Days__c: number;
  }[];
  readonly isCut: boolean;
  readonly today: string;
  readonly timeZone: string;
}

/** The same as the calculation takes it; undefined for a sprint without dates. */
export function scopeOf(history: SprintHistory): { sprint: SprintScope; changes: ScopeChange[] } | undefined {
  const { sprint, absences, today, timeZone } = history;
  if (!sprint.Start_Date__c || !sprint.End_Date__c) return undefined;
  return {
    sprint: {
      start: sprint.Start_Date__c,
      end: sprint.End_Date__c,
      isOver: sprint.Status__c === 'Completed',
      startedAt: sprint.Started_On__c ?? null,
      endedAt: sprint.Ended_On__c ?? null,
      pointsAtStart: sprint.Points_at_Start__c ?? null,
      scope: sprint.Committed_Points__c ?? 0,
      done: sprint.Completed_Points__c ?? 0,
      teamSize: sprint.Team_Size__c ?? null,
      absences: (absences ?? []).map((absence) => ({
        start: absence.Start_Date__c,
        end: absence.End_Date__c ?? null,
        days: absence.Days__c
      })),
      today,
      timeZone
    },
    changes: history.changes.map((change) => ({
      at: change.Changed_On__c,
      kind: change.Kind__c,
      story: change.Story__c ?? `deleted ${change.Story_Title__c}`,
      title: change.Story_Title__c ?? '',
      points: change.Points__c ?? 0,
      done: change.Done_Points__c ?? 0
    }))
  };
}
