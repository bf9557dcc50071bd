import { LightningElement, api, wire } from 'lwc';
import { graphql, type GraphQLDocument, type GraphQLResult } from 'lightning/graphql';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { getObjectInfo, type ObjectInfoRepresentation } from 'lightning/uiObjectInfoApi';
import {
  getFieldDisplayValue,
  getFieldValue,
  getRecord,
  updateRecord,
  type FieldReference,
  type RecordRepresentation
} from 'lightning/uiRecordApi';
import RELEASE_OBJECT from '@salesforce/schema/Release__c';
import DATE from '@salesforce/schema/Release__c.Release_Date__c';
import HOW from '@salesforce/schema/Release__c.How__c';
import IS_OVER_BUDGET from '@salesforce/schema/Release__c.Is_Over_Budget__c';
import NAME from '@salesforce/schema/Release__c.Name';
import NOTES from '@salesforce/schema/Release__c.Release_Notes__c';
import P50 from '@salesforce/schema/Release__c.Forecast_P50_Date__c';
import P85 from '@salesforce/schema/Release__c.Forecast_P85_Date__c';
import WHAT from '@salesforce/schema/Release__c.What__c';
import WHEN from '@salesforce/schema/Release__c.When__c';
import WHY from '@salesforce/schema/Release__c.Why__c';
import { errorSentences, type AnyError } from 'c/errorText';
import { fillLabel } from 'c/labelText';
import { releaseChecks, type Check } from 'c/releaseContents';
import { checkLabels, labels } from './labels';
import { readReleaseStories, RELEASE_STORIES, type ScopeStory } from './releaseStories';

const HEADINGS = [
  { field: WHAT, label: labels.what },
  { field: WHEN, label: labels.when },
  { field: WHY, label: labels.why },
  { field: HOW, label: labels.how }
] as const;

interface Heading {
  readonly key: string;
  readonly label: string;
  readonly text: string;
  readonly note: string;
  readonly editLabel: string;
  readonly isEditing: boolean;
}

const MOST_NAMED = 5;

/** A list of names; past a few of them, how many more there are. */
function someOf(names: readonly string[]): string {
  const named = names.slice(0, MOST_NAMED).join(', ');
  return names.length > MOST_NAMED ? fillLabel(labels.andMore, named, names.length - MOST_NAMED) : named;
}

/** A release under four headings, with its readiness, scope and notes. Whoever may write it edits in place. */
export default class ReleasePage extends LightningElement {
  @api recordId: string | undefined;

  labels = labels;
  releaseObject = RELEASE_OBJECT;
  fields: FieldReference[] = [NAME, DATE, P50, P85, WHAT, WHEN, WHY, HOW, NOTES];
  // Who may not see money gets no field, instead of an error.
  optionalFields: FieldReference[] = [IS_OVER_BUDGET];
  release: RecordRepresentation | undefined;
  stories: ScopeStory[] | undefined;
  readError: AnyError;
  canEdit = false;
  editing = '';
  query: GraphQLDocument = RELEASE_STORIES;

  #draft = '';
  #refresh: (() => Promise<void>) | undefined;

  @wire(getRecord, { recordId: '$recordId', fields: '$fields', optionalFields: '$optionalFields' })
  wiredRelease({ data, error }: { data?: RecordRepresentation; error?: AnyError }): void {
    if (data) this.release = data;
    if (error) this.readError = error;
  }
  @wire(getObjectInfo, { objectApiName: '$releaseObject' })
  wiredInfo({ data }: { data?: ObjectInfoRepresentation }): void {
    if (data) this.canEdit = data.fields[WHAT.fieldApiName]?.updateable ?? false;
  }
  @wire(graphql, { query: '$query', variables: '$variables' })
  wiredStories({ data, errors, refresh }: GraphQLResult): void {
    this.#refresh = refresh;
    if (errors) this.readError = errors;
    if (data) this.stories = readReleaseStories(data);
  }

  get variables(): { releaseId: string | undefined } {
    return { releaseId: this.recordId };
  }
  get isShown(): boolean {
    return this.release !== undefined && this.stories !== undefined && !this.readError;
  }
  get headings(): Heading[] {
    return HEADINGS.map(({ field, label }) => ({
      key: field.fieldApiName,
      label,
      text: this.text(field),
      note: field === WHEN ? this.dateText : '',
      editLabel: fillLabel(labels.edit, label),
      isEditing: this.editing === field.fieldApiName
    }));
  }
  get notes(): string {
    return this.text(NOTES);
  }
  get name(): string {
    return this.text(NAME);
  }
  get checks(): { key: string; text: string; icon: string; variant: string; state: string; stories: string }[] {
    const titles = new Map(this.stories?.map(({ id, title }) => [id, title]));
    return this.rawChecks.map(({ code, isMet, storyIds }) => ({
      key: code,
      text: checkLabels[code],
      icon: isMet ? 'utility:success' : 'utility:warning',
      variant: isMet ? 'success' : 'warning',
      state: isMet ? labels.met : labels.notMet,
      stories: someOf(storyIds.map((id) => titles.get(id) ?? ''))
    }));
  }
  get readyText(): string {
    const met = this.rawChecks.filter(({ isMet }) => isMet).length;
    if (met === this.rawChecks.length) return labels.ready;
    return fillLabel(labels.readyCount, met, this.rawChecks.length);
  }

  private get rawChecks(): Check[] {
    return releaseChecks(this.stories ?? [], {
      date: this.text(DATE) || null,
      p85: this.text(P85) || null,
      isOverBudget: (getFieldValue(this.release, IS_OVER_BUDGET) as boolean | null | undefined) ?? null,
      headings: HEADINGS.map(({ field }) => this.text(field).trim() !== '')
    });
  }
  private get dateText(): string {
    const day = (field: FieldReference): string => getFieldDisplayValue(this.release, field) ?? this.text(field);
    const date = day(DATE) || labels.noDate;
    return this.text(P50) && this.text(P85) ? fillLabel(labels.date, date, day(P50), day(P85)) : date;
  }
  private text(field: FieldReference): string {
    return (getFieldValue(this.release, field) as string | null | undefined) ?? '';
  }

  handleEdit(event: Event): void {
    this.editing = (event.target as HTMLElement).dataset.key ?? '';
    this.#draft = this.headings.find(({ key }) => key === this.editing)?.text ?? '';
  }
  handleDraft(event: CustomEvent<{ value: string }>): void {
    this.#draft = event.detail.value;
  }
  handleCancel(): void {
    this.editing = '';
  }
  handleSave(): void {
    this.write(this.editing, this.#draft).then((isSaved) => {
      if (isSaved) this.editing = '';
    });
  }
  handleNotes(event: CustomEvent<string>): void {
    this.write(NOTES.fieldApiName, event.detail);
  }
  handleRetry(): void {
    this.readError = undefined;
    this.#refresh?.().catch((error: AnyError) => {
      this.readError = error;
    });
  }

  private async write(field: string, text: string): Promise<boolean> {
    try {
      await updateRecord({ fields: { Id: this.recordId!, [field]: text } });
      return true;
    } catch (error) {
      const message = errorSentences(error as AnyError).join(' ');
      this.dispatchEvent(new ShowToastEvent({ title: labels.saveFailed, message, variant: 'error' }));
      return false;
    }
  }
}
