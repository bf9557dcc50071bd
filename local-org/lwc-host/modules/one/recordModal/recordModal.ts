import LightningModal from 'lightning/modal';
import { api } from 'lwc';
import type { Values } from '../recordForm/formSections.ts';
import type OneRecordForm from '../recordForm/recordForm.ts';
import { hostWords } from '../../lightning/hostWords/hostWords.ts';

interface Option {
  readonly label: string;
  readonly value: string;
}

/** What the modal closes with; nothing where it was cancelled. */
export interface Saved {
  readonly id: string;
  readonly objectApiName: string;
  /** The user goes on with another new record. */
  readonly again: boolean;
}

/** New, edit or clone, in a window over the page. Tells in `opened` how to close it from outside. */
export default class OneRecordModal extends LightningModal {
  words = hostWords();
  @api objectApiName: string | undefined;
  @api recordId: string | undefined;
  @api sourceId: string | undefined;
  @api defaultValues: Values = {};
  /** More than one: the user chooses first. */
  @api recordTypeOptions: readonly Option[] = [];
  chosenType: string | undefined;
  recordTypeId: string | undefined;
  again = false;

  override connectedCallback(): void {
    this.chosenType = this.recordTypeOptions[0]?.value;
    this.dispatchEvent(new CustomEvent('opened', { detail: () => this.close() }));
  }

  get isChoosingType(): boolean {
    return this.recordTypeOptions.length > 1 && !this.recordTypeId;
  }

  get isNew(): boolean {
    return !this.recordId && !this.sourceId;
  }

  get form(): OneRecordForm {
    return this.refs?.['form'] as unknown as OneRecordForm;
  }

  handleType(event: CustomEvent<{ value: string }>): void {
    this.chosenType = event.detail.value;
  }

  handleNext(): void {
    this.recordTypeId = this.chosenType;
  }

  handleCancel(): void {
    this.close();
  }

  handleSave(): void {
    this.again = false;
    this.form.submit();
  }

  handleSaveAndNew(): void {
    this.again = true;
    this.form.submit();
  }

  handleSaved(event: CustomEvent<{ id: string; objectApiName: string }>): void {
    this.close({ ...event.detail, again: this.again } satisfies Saved);
  }
}
