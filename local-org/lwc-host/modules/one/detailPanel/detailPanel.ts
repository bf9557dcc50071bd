import { LightningElement, api, wire } from 'lwc';
import type { RecordRepresentation } from '../../lightning/ldsCache/records.ts';
import { getLayout, type Layout } from '../../lightning/uiLayoutApi/uiLayoutApi.ts';
import { getObjectInfo, type ObjectInfo } from '../../lightning/uiObjectInfoApi/uiObjectInfoApi.ts';
import { getRecord } from '../../lightning/uiRecordApi/uiRecordApi.ts';
import { gridSections, type GridSection } from '../recordFields/recordFields.ts';
import type OneRecordForm from '../recordForm/recordForm.ts';
import { hostWords } from '../../lightning/hostWords/hostWords.ts';

/** `force:detailPanel`: the record's page layout; a pencil turns it into the form. */
export default class OneDetailPanel extends LightningElement {
  words = hostWords();
  @api recordId: string | undefined;
  @api objectApiName: string | undefined;
  record: RecordRepresentation | undefined;
  info: ObjectInfo | undefined;
  layout: Layout | undefined;
  isEditing = false;
  focusField: string | undefined;

  @wire(getRecord, { recordId: '$recordId', layoutTypes: ['Full'], modes: ['View'] })
  takeRecord({ data }: { data?: RecordRepresentation | undefined }): void {
    this.record = data ?? this.record;
  }

  @wire(getObjectInfo, { objectApiName: '$objectApiName' })
  takeInfo({ data }: { data?: ObjectInfo | undefined }): void {
    this.info = data;
  }

  @wire(getLayout, {
    objectApiName: '$objectApiName',
    layoutType: 'Full',
    mode: 'View',
    recordTypeId: '$recordTypeId'
  })
  takeLayout({ data }: { data?: Layout | undefined }): void {
    this.layout = data;
  }

  /** Waits for the record: its type decides on the layout. */
  get recordTypeId(): string | null | undefined {
    return this.record && (this.record.recordTypeId ?? null);
  }

  get sections(): GridSection[] {
    const { layout, record, info } = this;
    return layout && record && info ? gridSections(layout, info) : [];
  }

  handleEdit(event: CustomEvent<string>): void {
    this.focusField = event.detail;
    this.isEditing = true;
  }

  handleSave(): void {
    (this.refs?.['form'] as unknown as OneRecordForm).submit();
  }

  handleClose(): void {
    this.isEditing = false;
  }
}
