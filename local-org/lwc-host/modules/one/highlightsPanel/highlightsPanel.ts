import { LightningElement, api, wire } from 'lwc';
import type { RecordRepresentation } from '../../lightning/ldsCache/records.ts';
import { getLayout, type Layout } from '../../lightning/uiLayoutApi/uiLayoutApi.ts';
import { getObjectInfo, type ObjectInfo } from '../../lightning/uiObjectInfoApi/uiObjectInfoApi.ts';
import { getRecord } from '../../lightning/uiRecordApi/uiRecordApi.ts';
import { iconName } from '../iconName/iconName.ts';
import type { GridField } from '../fieldGrid/fieldGrid.ts';
import type { PageContext, PageItem } from '../pageModel/pageModel.ts';
import { gridField, layoutFieldNames } from '../recordFields/recordFields.ts';

/** `force:highlightsPanel`: what the record is, the fields of its compact layout, what can be done with it. */
export default class OneHighlightsPanel extends LightningElement {
  @api recordId: string | undefined;
  @api objectApiName: string | undefined;
  /** What the page builder set: `actionNames`, `numVisibleActions`. */
  @api properties: PageItem['properties'] = {};
  @api context: PageContext | undefined;
  record: RecordRepresentation | undefined;
  info: ObjectInfo | undefined;
  layout: Layout | undefined;

  @wire(getRecord, { recordId: '$recordId', layoutTypes: ['Compact'], modes: ['View'] })
  takeRecord({ data }: { data?: RecordRepresentation | undefined }): void {
    this.record = data ?? this.record;
  }

  @wire(getObjectInfo, { objectApiName: '$objectApiName' })
  takeInfo({ data }: { data?: ObjectInfo | undefined }): void {
    this.info = data;
  }

  @wire(getLayout, { objectApiName: '$objectApiName', layoutType: 'Compact', mode: 'View' })
  takeLayout({ data }: { data?: Layout | undefined }): void {
    this.layout = data;
  }

  get nameField(): string {
    return this.info?.nameFields.at(-1) ?? 'Name';
  }

  get icon(): string {
    return this.info ? iconName(this.info.themeInfo?.iconUrl) : '';
  }

  get kind(): string {
    return this.info?.label ?? '';
  }

  get heading(): string {
    return String(this.record?.fields[this.nameField]?.value ?? '');
  }

  get fields(): GridField[] {
    const { record, info } = this;
    if (!record || !info) return [];
    const names = layoutFieldNames(this.layout).filter((name) => name !== this.nameField);
    return names.map((name) => gridField(name, info, false));
  }

  get hasFields(): boolean {
    return this.fields.length > 0;
  }
}
