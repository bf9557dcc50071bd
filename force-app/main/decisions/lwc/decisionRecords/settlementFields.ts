import OUTCOME from '@salesforce/schema/Decision__c.Outcome__c';
import REASON from '@salesforce/schema/Decision__c.Reason__c';
import STATUS from '@salesforce/schema/Decision__c.Status__c';
import type { Settlement } from 'c/decisionSettle';

/** What settles something that is in the log, as `updateRecord` takes it. */
export function settlementFields({ id, status, outcome, reason }: Settlement): { fields: Record<string, string> } {
  return {
    fields: {
      Id: id,
      [STATUS.fieldApiName]: status,
      [OUTCOME.fieldApiName]: outcome,
      [REASON.fieldApiName]: reason
    }
  };
}
