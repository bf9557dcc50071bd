import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import STORY_OBJECT from '@salesforce/schema/Story__c';
import addField from '@salesforce/label/c.Backlog_EditAddField';
import cancel from '@salesforce/label/c.Ui_Cancel';
import explanation from '@salesforce/label/c.Backlog_EditExplanation';
import removeField from '@salesforce/label/c.Backlog_EditRemoveField';
import save from '@salesforce/label/c.Backlog_EditSave';
import blankLabel from '@salesforce/label/c.Backlog_NoneChosen';
import { fillLabel } from 'c/labelText';
import type { FilterOption } from 'c/storyFilter';

export type FieldContent = string | number | boolean | null;

/** A field that may be written. */
export interface EditableFieldInfo {
  readonly apiName: string;
  readonly label: string;
  /** Records of the product to choose from, where it is a lookup to some of them. */
  readonly options?: readonly FilterOption[];
}

interface Chosen {
  readonly name: string;
  readonly label: string;
  readonly value: FieldContent;
  readonly options: readonly FilterOption[] | undefined;
  readonly removeLabel: string;
}

/** Stands for blank in a combobox. */
const BLANK = '-';

/** Asks for values of fields, to be written to many stories. Closes with names and values of the chosen fields; null is blank. */
export default class EditStoriesDialog extends LightningModal {
  @api fields: readonly EditableFieldInfo[] = [];
  labels = { addField, cancel, explanation, save };
  objectApiName = STORY_OBJECT.objectApiName;
  values: Readonly<Record<string, FieldContent>> = {};

  get chosen(): Chosen[] {
    const blank = { label: blankLabel, value: BLANK };
    return Object.keys(this.values).flatMap((name) => {
      const field = this.fields.find(({ apiName }) => apiName === name);
      if (!field) return [];
      const { label, options } = field;
      const value = options ? (this.values[name] ?? BLANK) : (this.values[name] as FieldContent);
      return [
        { name, label, value, options: options && [blank, ...options], removeLabel: fillLabel(removeField, label) }
      ];
    });
  }
  get offered(): FilterOption[] {
    return this.fields
      .filter(({ apiName }) => !(apiName in this.values))
      .map(({ apiName, label }) => ({ label, value: apiName }));
  }
  get isIncomplete(): boolean {
    return Object.keys(this.values).length === 0;
  }

  handleAdd(event: CustomEvent<{ value: string }>): void {
    this.values = { ...this.values, [event.detail.value]: null };
  }
  handleRemove(event: Event): void {
    const { field = '' } = (event.currentTarget as HTMLElement).dataset;
    this.values = Object.fromEntries(Object.entries(this.values).filter(([name]) => name !== field));
  }
  handleChoice(event: CustomEvent<{ value: string }>): void {
    const { value } = event.detail;
    this.set(event, value === BLANK ? null : value);
  }
  /** An input field tells a list of ids for a lookup, and whether a box is ticked. */
  handleInput(event: CustomEvent<{ value?: FieldContent | readonly string[]; checked?: boolean }>): void {
    const { value, checked } = event.detail;
    const single = Array.isArray(value) ? (value[0] as string | undefined) : (value as FieldContent | undefined);
    this.set(event, checked ?? (single === '' || single === undefined ? null : single));
  }
  private set(event: Event, value: FieldContent): void {
    const { field = '' } = (event.currentTarget as HTMLElement).dataset;
    this.values = { ...this.values, [field]: value };
  }

  handleSave(): void {
    this.close({ ...this.values });
  }
  handleCancel(): void {
    this.close();
  }
}
