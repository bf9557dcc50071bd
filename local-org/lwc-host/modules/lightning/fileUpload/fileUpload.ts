import { LightningElement, api } from 'lwc';

/** `lightning-file-upload`: this org keeps no files, and says so where a person would upload one. */
export default class FileUpload extends LightningElement {
  @api accept: readonly string[] | undefined;
  @api disabled = false;
  @api fileFieldName: string | undefined;
  @api fileFieldValue: string | undefined;
  @api label = 'Upload Files';
  @api multiple = false;
  @api name: string | undefined;
  @api recordId: string | undefined;
  @api required = false;

  @api
  reportValidity(): boolean {
    return !this.required;
  }

  @api
  setCustomValidity(): void {
    // There is no control that could be invalid in another way.
  }
}
