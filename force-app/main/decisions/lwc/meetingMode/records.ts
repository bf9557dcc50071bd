import DECISION from '@salesforce/schema/Decision__c';
import DECIDED_BY from '@salesforce/schema/Decision__c.Decided_By__c';
import DECIDED_ON from '@salesforce/schema/Decision__c.Decided_On__c';
import KIND from '@salesforce/schema/Decision__c.Kind__c';
import OUTCOME from '@salesforce/schema/Decision__c.Outcome__c';
import PRODUCT from '@salesforce/schema/Decision__c.Product__c';
import REASON from '@salesforce/schema/Decision__c.Reason__c';
import SPRINT from '@salesforce/schema/Decision__c.Sprint__c';
import STATUS from '@salesforce/schema/Decision__c.Status__c';
import STORY from '@salesforce/schema/Decision__c.Story__c';
import TITLE from '@salesforce/schema/Decision__c.Title__c';
import MEETING from '@salesforce/schema/Meeting__c';
import ATTENDEES from '@salesforce/schema/Meeting__c.Attendees__c';
import HELD_ON from '@salesforce/schema/Meeting__c.Held_On__c';
import MINUTES from '@salesforce/schema/Meeting__c.Minutes__c';
import NAME from '@salesforce/schema/Meeting__c.Name';
import MEETING_PRODUCT from '@salesforce/schema/Meeting__c.Product__c';
import USER_ID from '@salesforce/user/Id';
import type { Point } from 'c/agenda';
import type { Settlement } from 'c/decisionSettle';

type Fields = Record<string, string | null>;
const MOST_NAME = 80;
const MOST_TITLE = 255;

/** A new meeting, as `createRecord` takes it. */
export function meetingRecord(
  productId: string,
  name: string,
  today: string,
  attendees: string,
  minutes: string
): { apiName: string; fields: Fields } {
  return {
    apiName: MEETING.objectApiName,
    fields: {
      [MEETING_PRODUCT.fieldApiName]: productId,
      [NAME.fieldApiName]: name.slice(0, MOST_NAME),
      [HELD_ON.fieldApiName]: today,
      [ATTENDEES.fieldApiName]: attendees,
      [MINUTES.fieldApiName]: minutes
    }
  };
}

/** What changes of a meeting as it goes on. */
export function minutesFields(Id: string, attendees: string, minutes: string): { fields: Fields } {
  return { fields: { Id, [ATTENDEES.fieldApiName]: attendees, [MINUTES.fieldApiName]: minutes } };
}

/** What was decided about a plan at risk or a difference of opinion, which is not in the log yet; linked to its story or sprint. */
export function decisionRecord(
  productId: string,
  { id, kind, title, reason: why }: Point,
  { outcome, reason }: Settlement,
  today: string
): { apiName: string; fields: Fields } {
  return {
    apiName: DECISION.objectApiName,
    fields: {
      [PRODUCT.fieldApiName]: productId,
      [KIND.fieldApiName]: 'Decision',
      [STATUS.fieldApiName]: 'Closed',
      [TITLE.fieldApiName]: title.slice(0, MOST_TITLE),
      [OUTCOME.fieldApiName]: outcome,
      [REASON.fieldApiName]: reason,
      [DECIDED_ON.fieldApiName]: today,
      [DECIDED_BY.fieldApiName]: USER_ID,
      [STORY.fieldApiName]: kind === 'disagreement' ? id : null,
      [SPRINT.fieldApiName]: why.kind === 'overfull' ? id : null
    }
  };
}
