import type { CellOptions, EditableField } from 'c/backlogColumns';
import type { FieldContent } from 'c/editStoriesDialog';
import type { FilterOption } from 'c/storyFilter';
import type { Story } from 'c/storyRecords';
import BUSINESS_VALUE from '@salesforce/schema/Story__c.Business_Value__c';
import DUE_DATE from '@salesforce/schema/Story__c.Due_Date__c';
import EPIC from '@salesforce/schema/Story__c.Epic__c';
import MOSCOW from '@salesforce/schema/Story__c.MoSCoW__c';
import NOT_NOW_REASON from '@salesforce/schema/Story__c.Not_Now_Reason__c';
import POINTS from '@salesforce/schema/Story__c.Points__c';
import RELEASE from '@salesforce/schema/Story__c.Release__c';
import SPRINT from '@salesforce/schema/Story__c.Sprint__c';
import STATUS from '@salesforce/schema/Story__c.Status__c';
import TITLE from '@salesforce/schema/Story__c.Title__c';
import TYPE from '@salesforce/schema/Story__c.Type__c';

/** Fields of a record by API name. */
export type Fields = Readonly<Record<string, FieldContent>>;

/** API names of what is edited in the list. */
export const API_NAMES: Readonly<Record<EditableField, string>> = {
  title: TITLE.fieldApiName,
  points: POINTS.fieldApiName,
  status: STATUS.fieldApiName,
  type: TYPE.fieldApiName,
  businessValue: BUSINESS_VALUE.fieldApiName,
  moscow: MOSCOW.fieldApiName,
  epicId: EPIC.fieldApiName,
  sprintId: SPRINT.fieldApiName,
  releaseId: RELEASE.fieldApiName,
  dueDate: DUE_DATE.fieldApiName
};

/** Where the name of a choice is painted, beside its value. */
const NAMES: Readonly<Partial<Record<EditableField, readonly [keyof Story, keyof CellOptions]>>> = {
  status: ['statusLabel', 'statuses'],
  type: ['typeLabel', 'types'],
  epicId: ['epicName', 'epics'],
  sprintId: ['sprintName', 'sprints'],
  releaseId: ['releaseName', 'releases']
};

/** Putting a story off: its reason, and it leaves the sprint. */
export function notNowFields(reason: string): Fields {
  return { [STATUS.fieldApiName]: 'Not Now', [NOT_NOW_REASON.fieldApiName]: reason, [SPRINT.fieldApiName]: null };
}

/** How a story looks with these fields, as far as a list shows them. */
export function painted(fields: Fields, options: CellOptions): Partial<Story> {
  const change: Record<string, unknown> = {};
  for (const [field, apiName] of Object.entries(API_NAMES) as [EditableField, string][]) {
    if (!(apiName in fields)) continue;
    const value = fields[apiName]!;
    change[field] = value;
    const name = NAMES[field];
    if (name) change[name[0]] = labelOf(options[name[1]], value);
  }
  return change as Partial<Story>;
}

/** Whether a story shows the values of these fields, as far as a list shows them. */
export function shows(story: Story, fields: Fields): boolean {
  return (Object.entries(API_NAMES) as [EditableField, string][]).every(
    ([field, apiName]) => !(apiName in fields) || (fields[apiName] ?? null) === (story[field] ?? null)
  );
}

function labelOf(options: readonly FilterOption[], value: FieldContent): string {
  return options.find((option) => option.value === value)?.label ?? String(value ?? '');
}
