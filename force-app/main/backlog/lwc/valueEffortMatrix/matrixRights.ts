import type { ObjectInfoRepresentation } from 'lightning/uiObjectInfoApi';
import BUSINESS_VALUE from '@salesforce/schema/Story__c.Business_Value__c';
import NOT_NOW_REASON from '@salesforce/schema/Story__c.Not_Now_Reason__c';
import POINTS from '@salesforce/schema/Story__c.Points__c';
import RANK from '@salesforce/schema/Story__c.Rank__c';
import SPRINT from '@salesforce/schema/Story__c.Sprint__c';
import STATUS from '@salesforce/schema/Story__c.Status__c';
import TAGS from '@salesforce/schema/Story__c.Tags__c';
import type { Story } from 'c/storyRecords';
import type { MatrixRights } from 'c/matrixSelection';
import type { StoryWrite } from './storyWrites';

/** Fields that the matrix writes, by what it calls them. */
const FIELDS = {
  points: POINTS,
  businessValue: BUSINESS_VALUE,
  sprintId: SPRINT,
  status: STATUS,
  notNowReason: NOT_NOW_REASON,
  tags: TAGS
} as const;
type Written = Partial<Record<keyof typeof FIELDS, string | number | null>>;

/** API value of the status of a story that is put off. */
export const NOT_NOW = 'Not Now';

export interface RightsGiven {
  readonly story: ObjectInfoRepresentation | undefined;
  /** Proposals can be made. */
  readonly mayPropose: boolean;
  /** The product is the person's own, or they may rank any. */
  readonly isDecider: boolean;
  /** The axis shows a value that is given by hand. */
  readonly isValueGiven: boolean;
}

/** What the person may do: as their fields say, and for the order as the product's owner says. */
export function rightsOf({ story, mayPropose, isDecider, isValueGiven }: RightsGiven): MatrixRights {
  const may = ({ fieldApiName }: { fieldApiName: string }): boolean => story?.fields[fieldApiName]?.updateable ?? false;
  const rank = may(RANK) && isDecider;
  return {
    effort: may(POINTS),
    value: may(BUSINESS_VALUE) && isValueGiven,
    rank,
    propose: mayPropose && !rank,
    plan: may(SPRINT),
    putOff: may(STATUS) && may(NOT_NOW_REASON) && may(SPRINT),
    tag: may(TAGS)
  };
}

/** A change as the org gets it and as it is painted. */
export function writeOf(id: string, written: Written, painted: Partial<Story> = {}): StoryWrite {
  const names = Object.keys(written) as (keyof typeof FIELDS)[];
  const fields = Object.fromEntries(names.map((name) => [FIELDS[name].fieldApiName, written[name] ?? null]));
  return { id, fields, change: { ...(written as Partial<Story>), ...painted } };
}

/** What takes a write back: the same fields as the story has them now. */
export function inverse(story: Story, fields: StoryWrite['fields'], change: StoryWrite['change']): StoryWrite {
  const names = (Object.keys(FIELDS) as (keyof typeof FIELDS)[]).filter((name) => FIELDS[name].fieldApiName in fields);
  const before = Object.fromEntries((Object.keys(change) as (keyof Story)[]).map((key) => [key, story[key]]));
  return {
    id: story.id,
    fields: Object.fromEntries(names.map((name) => [FIELDS[name].fieldApiName, story[name]])),
    change: before as Partial<Story>
  };
}
