import type { Limits } from '../drafts.ts';
import type { FieldLimits } from '../storyFields.ts';

function field(name: string, type: string, more: Partial<FieldLimits> = {}): [string, FieldLimits] {
  const label = name.replace(/__c$/, '').replaceAll('_', ' ');
  return [name, { name, label, type, length: 0, precision: 0, scale: 0, values: [], writable: true, ...more }];
}

const picklist = (...values: string[]) => ({ values: values.map((value) => ({ value, label: value })) });

/** The fields that the package has, as describe tells of them. */
export const LIMITS: Limits = {
  story: new Map([
    field('Title__c', 'string', { length: 255 }),
    field('Description__c', 'textarea', { length: 131_072 }),
    field('Points__c', 'double', { precision: 5, scale: 1 }),
    field('Status__c', 'picklist', picklist('New', 'Refining', 'Ready', 'In Progress', 'In Review', 'Done', 'Not Now')),
    field('Type__c', 'picklist', picklist('User Story', 'Bug', 'Technical', 'Spike')),
    field('MoSCoW__c', 'picklist', picklist('Must', 'Should', 'Could', "Won't")),
    field('Due_Date__c', 'date'),
    field('Completed_On__c', 'date'),
    field('Business_Value__c', 'double', { precision: 3, scale: 0 }),
    field('Is_Blocked__c', 'boolean'),
    field('Segment__c', 'string', { length: 80 }),
    field('Epic__c', 'reference'),
    field('WSJF__c', 'double', { writable: false })
  ]),
  epic: new Map([field('Name', 'string', { length: 80 }), field('Description__c', 'textarea', { length: 131_072 })]),
  sprint: new Map([field('Name', 'string', { length: 80 })]),
  release: new Map([field('Name', 'string', { length: 80 })])
};
