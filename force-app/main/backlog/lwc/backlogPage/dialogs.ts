import EPIC from '@salesforce/schema/Story__c.Epic__c';
import RELEASE from '@salesforce/schema/Story__c.Release__c';
import SPRINT from '@salesforce/schema/Story__c.Sprint__c';
import type { Choices } from 'c/backlogChoices';
import type { CellOptions } from 'c/backlogColumns';
import EditStoriesDialog from 'c/editStoriesDialog';
import MoveDialog from 'c/moveDialog';
import NotNowDialog from 'c/notNowDialog';
import type { MoveTarget } from 'c/storyOrder';
import type { Story } from 'c/storyRecords';
import type { Rights } from 'c/storyRights';
import type { Fields } from './storyFields';

interface PlaceQuestion {
  readonly label: string;
  readonly stories: readonly Story[];
  readonly ids: readonly string[];
  readonly choices: Choices;
  readonly capacity: number | null;
  readonly isProposing: boolean;
}

/** Where stories should go; undefined when that was not said. */
export function askPlace(question: PlaceQuestion): Promise<MoveTarget | undefined> {
  const { label, stories, ids, choices, capacity, isProposing } = question;
  const sprints = choices.sprints
    .filter(({ status }) => status === 'Active' || status === 'Planned')
    .map((sprint) => ({ name: sprint.name, capacity: sprint.capacity ?? capacity ?? 0, end: sprint.endDate }));
  const releases = choices.releases
    .filter(({ status, date }) => date && (status === 'Planned' || status === 'In Progress'))
    .map(({ id, name, date }) => ({ id, name, date }));
  return MoveDialog.open<MoveTarget>({ label, size: 'small', stories, storyIds: ids, isProposing, sprints, releases });
}

/** Fields to write; undefined when none were chosen. */
export function askFields(
  label: string,
  writable: Rights['fields'],
  { epics, sprints, releases }: CellOptions
): Promise<Fields | undefined> {
  const options: Record<string, CellOptions['epics']> = {
    [EPIC.fieldApiName]: epics,
    [SPRINT.fieldApiName]: sprints,
    [RELEASE.fieldApiName]: releases
  };
  const fields = writable.map((field) => ({ ...field, options: options[field.apiName] }));
  return EditStoriesDialog.open<Fields>({ label, size: 'small', fields });
}

export function askWhyNotNow(label: string): Promise<string | undefined> {
  return NotNowDialog.open<string>({ label, size: 'small' });
}
