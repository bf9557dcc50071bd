import type { PlanSnapshot, SprintStatus } from 'c/planModel';

/** What `PlanningController.snapshotOf` answers. A field that is blank, or not to be seen, is missing. */
export interface SnapshotAnswer {
  readonly sprints: readonly {
    readonly Id: string;
    readonly Name: string;
    readonly Status__c: SprintStatus;
    readonly Goal__c?: string;
    readonly Start_Date__c?: string;
    readonly End_Date__c?: string;
    readonly Capacity_Points__c?: number;
    readonly Team_Size__c?: number;
    readonly Committed_Points__c?: number;
    readonly Completed_Points__c?: number;
    readonly Points_at_Start__c?: number;
  }[];
  readonly absences: readonly {
    readonly Id: string;
    readonly Sprint__c: string;
    readonly Person__r?: { readonly Name: string };
    readonly Days__c: number;
    readonly Reason__c?: string;
  }[];
  readonly dependencies: readonly { readonly Predecessor__c: string; readonly Successor__c: string }[];
  readonly epics: readonly { readonly Id: string; readonly Name: string; readonly Budget__c: number }[];
  readonly donePoints: Readonly<Record<string, number>>;
  readonly mayCommit: boolean;
}

export function readSnapshot(answer: SnapshotAnswer): PlanSnapshot {
  return {
    sprints: answer.sprints.map((sprint) => ({
      id: sprint.Id,
      name: sprint.Name,
      status: sprint.Status__c,
      goal: sprint.Goal__c ?? '',
      startDate: sprint.Start_Date__c ?? null,
      endDate: sprint.End_Date__c ?? null,
      capacity: sprint.Capacity_Points__c ?? null,
      teamSize: sprint.Team_Size__c ?? null,
      committed: sprint.Committed_Points__c ?? 0,
      completed: sprint.Completed_Points__c ?? 0,
      pointsAtStart: sprint.Points_at_Start__c ?? null
    })),
    absences: answer.absences.map((absence) => ({
      id: absence.Id,
      sprintId: absence.Sprint__c,
      personName: absence.Person__r?.Name ?? '',
      days: absence.Days__c,
      reason: absence.Reason__c ?? ''
    })),
    links: answer.dependencies.map((link) => ({ before: link.Predecessor__c, after: link.Successor__c })),
    epics: answer.epics.map((epic) => ({ id: epic.Id, name: epic.Name, budget: epic.Budget__c })),
    donePoints: answer.donePoints,
    mayCommit: answer.mayCommit
  };
}
