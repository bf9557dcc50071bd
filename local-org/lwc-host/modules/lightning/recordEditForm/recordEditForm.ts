import { LightningElement, api, wire } from 'lwc';
import { FormModel, errorDetail, wantedFields, type JoinRequest } from '../formModel/formModel.ts';
import type { RecordRepresentation } from '../ldsCache/records.ts';
import type { WireResult } from '../ldsCache/wireAdapter.ts';
import {
  getObjectInfo,
  getPicklistValuesByRecordType,
  recordTypeOf,
  type ObjectInfo,
  type PicklistValues
} from '../uiObjectInfoApi/uiObjectInfoApi.ts';
import {
  createRecord,
  createRecordInputFilteredByEditedFields,
  getRecord,
  getRecordCreateDefaults,
  updateRecord
} from '../uiRecordApi/uiRecordApi.ts';
import type { FormState } from '../formModel/formModel.ts';

type ObjectName = string | { readonly objectApiName: string };
type Fields = Record<string, unknown>;

/** `lightning-record-edit-form`: creates or edits a record with the input fields inside of it.
 *  Source: Lightning Component Reference "Record Edit Form". */
export default class RecordEditForm extends LightningElement {
  @api objectApiName: ObjectName | undefined;
  @api recordTypeId: string | undefined;
  @api fieldNames: readonly string[] | undefined;
  @api optionalFields: readonly string[] | undefined;
  @api layoutType: string | undefined;
  @api formClass: string | undefined;

  model = new FormModel();
  wanted: readonly string[] | undefined;
  picklistRecordTypeId: string | undefined;
  defaultsRecordTypeId: string | undefined;
  objectInfo: ObjectInfo | undefined;
  isLoaded = false;
  /** What the `load` event tells. */
  loaded: Readonly<Record<string, unknown>> | undefined;
  isSaving = false;
  shownRecordId: string | undefined;

  /** Another record starts afresh: nothing that was typed for the one before goes into it. */
  @api
  get recordId(): string | undefined {
    return this.shownRecordId;
  }

  set recordId(recordId: string | undefined) {
    if (recordId !== this.shownRecordId) {
      this.shownRecordId = recordId;
      this.isLoaded = false;
      this.loaded = undefined;
      this.model.reset();
    }
  }

  @api
  get density(): string {
    return this.model.state.density;
  }

  set density(density: string) {
    this.model.update({ density: density === 'compact' ? 'compact' : 'comfy' });
  }

  /** Saves; with `fields` those values instead of, or besides, what the input fields hold. */
  @api
  async submit(fields?: Fields): Promise<void> {
    this.model.showError(undefined);
    this.isSaving = true;
    try {
      const record = await this.save({ ...(fields ?? this.model.values()) });
      this.model.clean();
      this.dispatchEvent(new CustomEvent('success', { detail: record, bubbles: true }));
    } catch (error) {
      this.report(error);
    } finally {
      this.isSaving = false;
    }
  }

  /** Puts every input field back to the record's value. */
  @api
  reset(): void {
    this.model.reset();
  }

  /** Shows what is wrong with each input field; true when nothing is. */
  @api
  reportValidity(): boolean {
    return this.model.reportValidity();
  }

  /** For a new record the defaults are asked for once the object is known to have no record. */
  get newObject(): ObjectName | undefined {
    return this.recordId ? undefined : this.objectApiName;
  }

  @wire(getObjectInfo, { objectApiName: '$objectApiName' })
  takeObjectInfo({ data, error }: WireResult<ObjectInfo>): void {
    this.objectInfo = data;
    this.model.update({ objectInfo: data });
    this.chooseFields();
    this.chooseRecordType();
    this.announceLoad();
    this.reportLoading(error);
  }

  @wire(getRecord, { recordId: '$recordId', optionalFields: '$wanted' })
  takeRecord({ data, error }: WireResult<RecordRepresentation>): void {
    if (data) {
      this.model.update({ record: data, recordId: data.id });
      this.chooseRecordType();
      this.loaded = { records: { [data.id]: data }, record: data };
      this.announceLoad();
    }
    this.reportLoading(error);
  }

  @wire(getRecordCreateDefaults, { objectApiName: '$newObject', recordTypeId: '$recordTypeId' })
  takeDefaults({ data, error }: WireResult<unknown>): void {
    const defaults = data as
      { readonly record: NonNullable<FormState['record']>; readonly layout: unknown } | undefined;
    if (defaults) {
      this.model.update({ record: defaults.record, recordId: undefined });
      this.chooseRecordType();
      this.loaded = { record: defaults.record, layout: defaults.layout };
      this.announceLoad();
    }
    this.reportLoading(error);
  }

  @wire(getPicklistValuesByRecordType, { objectApiName: '$objectApiName', recordTypeId: '$picklistRecordTypeId' })
  takePicklists({ data, error }: WireResult<{ picklistFieldValues: Readonly<Record<string, PicklistValues>> }>): void {
    this.model.update({ picklists: data?.picklistFieldValues });
    this.reportLoading(error);
  }

  chooseFields(): void {
    const names = [...this.model.fieldNames(), ...(this.fieldNames ?? [])];
    const wanted = this.objectInfo && wantedFields(this.objectInfo, names);
    // The same fields in a new array would make the wire ask again.
    if (wanted?.length && wanted.join() !== this.wanted?.join()) {
      this.wanted = wanted;
    }
  }

  chooseRecordType(): void {
    const { record } = this.model.state;
    if (this.objectInfo && record) {
      this.picklistRecordTypeId = this.recordTypeId ?? recordTypeOf(record, this.objectInfo);
    }
  }

  /** Once for each record the form is given, when both it and its object are known. */
  announceLoad(): void {
    if (!this.isLoaded && this.loaded && this.objectInfo) {
      this.isLoaded = true;
      const objectInfos = { [this.objectInfo.apiName]: this.objectInfo };
      this.dispatchEvent(new CustomEvent('load', { detail: { ...this.loaded, objectInfos } }));
    }
  }

  reportLoading(error: unknown): void {
    if (error !== undefined) {
      this.report(error);
    }
  }

  report(error: unknown): void {
    this.model.showError(error);
    this.dispatchEvent(new CustomEvent('error', { detail: errorDetail(error), bubbles: true }));
  }

  handleJoin(event: CustomEvent<JoinRequest>): void {
    event.stopPropagation();
    event.detail.form = this.model.join(event.detail.member, () => this.chooseFields());
  }

  handleSubmit(event: Event): void {
    event.preventDefault();
    event.stopPropagation();
    if (this.isSaving || !this.model.reportValidity()) {
      return;
    }
    const fields = this.model.values();
    const submit = new CustomEvent('submit', { detail: { fields }, cancelable: true, bubbles: true });
    this.dispatchEvent(submit);
    if (!submit.defaultPrevented) {
      void this.submit(fields);
    }
  }

  handleReset(event: Event): void {
    event.preventDefault();
    event.stopPropagation();
    this.reset();
  }

  save(fields: Fields): Promise<RecordRepresentation> {
    const { record, recordId } = this.model.state;
    if (recordId === undefined) {
      const recordType = this.recordTypeId ? { RecordTypeId: this.recordTypeId } : {};
      return createRecord({ apiName: this.objectInfo?.apiName, fields: { ...recordType, ...fields } });
    }
    const input = { fields: { ...fields, Id: recordId } };
    // Only what was edited: what others changed meanwhile stays theirs.
    return updateRecord(createRecordInputFilteredByEditedFields(input, record as RecordRepresentation));
  }
}
