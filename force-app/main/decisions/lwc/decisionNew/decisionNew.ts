import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import { createRecord } from 'lightning/uiRecordApi';
import DECISION from '@salesforce/schema/Decision__c';
import ASKED_BY from '@salesforce/schema/Decision__c.Asked_By__c';
import DUE_DATE from '@salesforce/schema/Decision__c.Due_Date__c';
import KIND from '@salesforce/schema/Decision__c.Kind__c';
import OPTIONS from '@salesforce/schema/Decision__c.Options__c';
import OWNER from '@salesforce/schema/Decision__c.OwnerId';
import PRODUCT from '@salesforce/schema/Decision__c.Product__c';
import STORY from '@salesforce/schema/Decision__c.Story__c';
import TITLE from '@salesforce/schema/Decision__c.Title__c';
import STORY_PRODUCT from '@salesforce/schema/Story__c.Product__c';
import STORY_TITLE from '@salesforce/schema/Story__c.Title__c';
import USER_ID from '@salesforce/user/Id';
import { KINDS, type Kind } from 'c/decisionRecords';
import { kindWord } from 'c/decisionWords';
import { errorSentences, type AnyError } from 'c/errorText';
import { labels } from './labels';

type Value = CustomEvent<{ value: string }>;
type Picked = CustomEvent<{ recordId: string | null }>;

/** Asks a question, puts a decision, an escalation or an improvement on the list. Answers the title of what was made, or nothing. */
export default class DecisionNew extends LightningModal {
  @api productId = '';
  @api kind: Kind = 'Question';

  labels = labels;
  chosenKind: Kind = 'Question';
  titleText = '';
  ownerId: string | null = USER_ID;
  storyId: string | null = null;
  dueDate: string | null = null;
  options = '';
  isBusy = false;
  errors: string[] = [];
  ownerFilter = { criteria: [{ fieldPath: 'IsActive', operator: 'eq', value: true }] };
  storyDisplay = { primaryField: STORY_TITLE.fieldApiName, additionalFields: ['Name'] };
  storyMatching = { primaryField: { fieldPath: STORY_TITLE.fieldApiName }, additionalFields: [{ fieldPath: 'Name' }] };

  override connectedCallback(): void {
    this.chosenKind = this.kind;
  }

  get storyFilter(): object {
    return { criteria: [{ fieldPath: STORY_PRODUCT.fieldApiName, operator: 'eq', value: this.productId }] };
  }
  get kindOptions(): { label: string; value: string }[] {
    return KINDS.map((value) => ({ label: kindWord[value], value }));
  }
  get needsDay(): boolean {
    return this.chosenKind === 'Escalation';
  }
  get hasErrors(): boolean {
    return this.errors.length > 0;
  }
  get cannotSave(): boolean {
    return this.isBusy || this.titleText.trim() === '' || !this.ownerId || (this.needsDay && !this.dueDate);
  }

  handleKind(event: Value): void {
    this.chosenKind = event.detail.value as Kind;
  }
  handleTitle(event: Value): void {
    this.titleText = event.detail.value;
  }
  handleOwner(event: Picked): void {
    this.ownerId = event.detail.recordId;
  }
  handleStory(event: Picked): void {
    this.storyId = event.detail.recordId;
  }
  handleDue(event: Value): void {
    this.dueDate = event.detail.value || null;
  }
  handleOptions(event: Value): void {
    this.options = event.detail.value;
  }
  handleCancel(): void {
    this.close();
  }
  async handleSave(): Promise<void> {
    if (this.cannotSave) return;
    this.isBusy = true;
    this.errors = [];
    try {
      await createRecord({ apiName: DECISION.objectApiName, fields: this.fields() });
      this.close(this.titleText.trim());
    } catch (error) {
      this.errors = errorSentences(error as AnyError);
    } finally {
      this.isBusy = false;
    }
  }
  private fields(): Record<string, string | null> {
    return {
      [PRODUCT.fieldApiName]: this.productId,
      [KIND.fieldApiName]: this.chosenKind,
      [TITLE.fieldApiName]: this.titleText.trim(),
      [OWNER.fieldApiName]: this.ownerId,
      [ASKED_BY.fieldApiName]: USER_ID,
      [STORY.fieldApiName]: this.storyId,
      [DUE_DATE.fieldApiName]: this.dueDate,
      [OPTIONS.fieldApiName]: this.options
    };
  }
}
