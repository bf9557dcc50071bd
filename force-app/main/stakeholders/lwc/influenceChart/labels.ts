import influence from '@salesforce/label/c.Stakeholders_Influence';
import interest from '@salesforce/label/c.Stakeholders_Interest';
import manageClosely from '@salesforce/label/c.Stakeholders_ManageClosely';
import keepSatisfied from '@salesforce/label/c.Stakeholders_KeepSatisfied';
import keepInformed from '@salesforce/label/c.Stakeholders_KeepInformed';
import monitor from '@salesforce/label/c.Stakeholders_Monitor';
import mapLabel from '@salesforce/label/c.Stakeholders_MapLabel';
import instructions from '@salesforce/label/c.Stakeholders_Instructions';
import person from '@salesforce/label/c.Stakeholders_Person';

/** Texts of this component. */
export const labels = {
  influence,
  interest,
  manageClosely,
  keepSatisfied,
  keepInformed,
  monitor,
  mapLabel,
  instructions,
  person
};

interface Judged {
  readonly influence: number | null;
  readonly interest: number | null;
}

/** How to deal with somebody, as the field Quadrant__c reckons it; empty where influence or interest is not known. */
export function adviceOf({ influence: power, interest: care }: Judged): string {
  if (power === null || care === null) return '';
  if (power > 5) return care > 5 ? manageClosely : keepSatisfied;
  return care > 5 ? keepInformed : monitor;
}
