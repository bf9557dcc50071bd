import { LightningElement, api } from 'lwc';
import type { FormState } from '../formModel/formModel.ts';
import type { ObjectInfo } from '../uiObjectInfoApi/uiObjectInfoApi.ts';
import { shownValue, type ShownValue } from './shownValue.ts';

/** The value of a field as a person reads it. Used by record forms and by the pages around them. */
export default class FieldValue extends LightningElement {
  @api objectInfo: ObjectInfo | undefined;
  @api record: FormState['record'];
  @api fieldName: string | undefined;

  get shown(): ShownValue {
    const { objectInfo, record, fieldName } = this;
    return objectInfo && record && fieldName ? shownValue(objectInfo, record, fieldName) : { kind: 'empty' };
  }

  get isText(): boolean {
    return this.shown.kind === 'text';
  }

  get isLongText(): boolean {
    return this.shown.kind === 'longText';
  }

  get isRichText(): boolean {
    return this.shown.kind === 'richText';
  }

  get isNumber(): boolean {
    return this.shown.kind === 'number';
  }

  get isDate(): boolean {
    return this.shown.kind === 'date';
  }

  get isDateTime(): boolean {
    return this.shown.kind === 'dateTime';
  }

  get isCheckbox(): boolean {
    return this.shown.kind === 'checkbox';
  }

  get isEmail(): boolean {
    return this.shown.kind === 'email';
  }

  get isPhone(): boolean {
    return this.shown.kind === 'phone';
  }

  get isUrl(): boolean {
    return this.shown.kind === 'url';
  }

  get isLink(): boolean {
    return this.shown.kind === 'link';
  }

  get isAddress(): boolean {
    return this.shown.kind === 'address';
  }

  get checkboxText(): string {
    return this.shown.value ? 'Yes' : 'No';
  }

  get checkboxLook(): string {
    return this.shown.value ? 'box checked' : 'box';
  }
}
