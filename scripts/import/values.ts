import { ImportError } from './importError.ts';
import type { PicklistField } from './storyFields.ts';

/** Words of Jira workflows and what they come to in Foresight. Keys are lower case. */
const SYNONYMS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Status__c: {
    'to do': 'New',
    todo: 'New',
    open: 'New',
    reopened: 'New',
    backlog: 'New',
    'in refinement': 'Refining',
    refinement: 'Refining',
    grooming: 'Refining',
    analysis: 'Refining',
    'ready for development': 'Ready',
    'selected for development': 'Ready',
    'in development': 'In Progress',
    doing: 'In Progress',
    blocked: 'In Progress',
    review: 'In Review',
    'code review': 'In Review',
    'in test': 'In Review',
    testing: 'In Review',
    qa: 'In Review',
    closed: 'Done',
    resolved: 'Done',
    complete: 'Done',
    completed: 'Done',
    released: 'Done',
    "won't do": 'Not Now',
    "won't fix": 'Not Now',
    rejected: 'Not Now',
    declined: 'Not Now',
    cancelled: 'Not Now',
    canceled: 'Not Now',
    'on hold': 'Not Now'
  },
  Type__c: {
    story: 'User Story',
    'new feature': 'User Story',
    feature: 'User Story',
    improvement: 'User Story',
    enhancement: 'User Story',
    defect: 'Bug',
    task: 'Technical',
    'sub-task': 'Technical',
    subtask: 'Technical',
    'technical task': 'Technical',
    chore: 'Technical',
    research: 'Spike'
  },
  MoSCoW__c: {
    blocker: 'Must',
    critical: 'Must',
    highest: 'Must',
    high: 'Should',
    major: 'Should',
    medium: 'Could',
    normal: 'Could',
    minor: 'Could',
    low: 'Could',
    lowest: 'Could',
    trivial: 'Could'
  }
};

/**
 * The picklist value that a cell stands for: what the user says, else a value or label of the field, else a known word.
 * Undefined: nobody knows, and the field keeps its default.
 */
export function picklistValue(
  field: PicklistField,
  text: string,
  overrides: ReadonlyMap<string, string> | undefined
): string | undefined {
  const word = text.trim().toLowerCase();
  const said = overrides?.get(word);
  if (said !== undefined) {
    return named(field, said) ?? refuse(field, said);
  }
  return named(field, text.trim()) ?? named(field, SYNONYMS[field.name]?.[word] ?? '');
}

function named(field: PicklistField, text: string): string | undefined {
  const word = text.toLowerCase();
  return field.values.find(({ value, label }) => value.toLowerCase() === word || label.toLowerCase() === word)?.value;
}

function refuse(field: PicklistField, said: string): never {
  const values = field.values.map(({ value }) => value).join(', ');
  throw new ImportError(`The mapping names "${said}" for ${field.label}, which is none of its values: ${values}.`);
}
