import { LightningElement, api, wire } from 'lwc';
import { FormModel, errorDetail, wantedFields, type JoinRequest } from '../formModel/formModel.ts';
import type { RecordRepresentation } from '../ldsCache/records.ts';
import type { WireResult } from '../ldsCache/wireAdapter.ts';
import { getObjectInfo, type ObjectInfo } from '../uiObjectInfoApi/uiObjectInfoApi.ts';
import { getRecord } from '../uiRecordApi/uiRecordApi.ts';

/** `lightning-record-view-form`: shows the output fields inside of it, and follows the record's changes.
 *  Source: Lightning Component Reference "Record View Form". */
export default class RecordViewForm extends LightningElement {
  @api recordId: string | undefined;
  @api objectApiName: string | { readonly objectApiName: string } | undefined;
  @api optionalFields: readonly string[] | undefined;

  model = new FormModel();
  wanted: readonly string[] | undefined;
  isLoaded = false;

  @api
  get density(): string {
    return this.model.state.density;
  }

  set density(density: string) {
    this.model.update({ density: density === 'compact' ? 'compact' : 'comfy' });
  }

  @wire(getObjectInfo, { objectApiName: '$objectApiName' })
  takeObjectInfo({ data, error }: WireResult<ObjectInfo>): void {
    this.model.update({ objectInfo: data });
    this.chooseFields();
    this.report(error);
  }

  @wire(getRecord, { recordId: '$recordId', optionalFields: '$wanted' })
  takeRecord({ data, error }: WireResult<RecordRepresentation>): void {
    this.model.update({ record: data, recordId: data?.id });
    this.report(error);
    if (data && !this.isLoaded) {
      this.isLoaded = true;
      const { objectInfo } = this.model.state;
      const detail = { records: { [data.id]: data }, objectInfos: { [data.apiName]: objectInfo } };
      this.dispatchEvent(new CustomEvent('load', { detail }));
    }
  }

  report(error: unknown): void {
    this.model.showError(error);
    if (error !== undefined) {
      this.dispatchEvent(new CustomEvent('error', { detail: errorDetail(error) }));
    }
  }

  handleJoin(event: CustomEvent<JoinRequest>): void {
    event.stopPropagation();
    event.detail.form = this.model.join(event.detail.member, () => this.chooseFields());
  }

  chooseFields(): void {
    const { objectInfo } = this.model.state;
    const wanted = objectInfo && wantedFields(objectInfo, this.model.fieldNames());
    // The same fields in a new array would make the wire ask again.
    if (wanted?.length && wanted.join() !== this.wanted?.join()) {
      this.wanted = wanted;
    }
  }
}
