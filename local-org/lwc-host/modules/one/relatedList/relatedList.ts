import { LightningElement, api, wire } from 'lwc';
import { hostRouter, pageUrl } from '../../lightning/hostRouter/hostRouter.ts';
import type { RecordRepresentation } from '../../lightning/ldsCache/records.ts';
import { getObjectInfo, type ObjectInfo } from '../../lightning/uiObjectInfoApi/uiObjectInfoApi.ts';
import { getRelatedListInfo, getRelatedListRecords } from '../../lightning/uiRelatedListApi/uiRelatedListApi.ts';
import { iconName } from '../iconName/iconName.ts';
import { problemText } from '../problemText/problemText.ts';
import { deleteAfterAsking, openForm } from '../recordActions/recordActions.ts';
import type { Column } from '../recordTable/recordTable.ts';
import { hostWords } from '../../lightning/hostWords/hostWords.ts';

interface Info {
  readonly label: string;
  readonly displayColumns: readonly Column[];
  readonly fieldApiName: string;
  readonly objectApiNames: readonly string[];
}

interface Page {
  readonly records: readonly RecordRepresentation[];
  readonly nextPageToken: string | null;
}

const ROWS = 6;

/** One related list: its first rows, with the way to all of them. */
export default class OneRelatedList extends LightningElement {
  words = hostWords();
  @api recordId: string | undefined;
  @api objectApiName: string | undefined;
  @api relationship: string | undefined;
  @api heading: string | undefined;
  @api rowsToDisplay: string | undefined;
  info: Info | undefined;
  childInfo: ObjectInfo | undefined;
  page: Page | undefined;
  problem = '';

  @wire(getRelatedListInfo, { parentObjectApiName: '$objectApiName', relatedListId: '$relationship' })
  takeInfo({ data, error }: { data?: unknown; error?: unknown }): void {
    this.info = data as Info | undefined;
    if (error) this.problem = problemText(error);
  }

  @wire(getObjectInfo, { objectApiName: '$childObject' })
  takeChildInfo({ data }: { data?: ObjectInfo | undefined }): void {
    this.childInfo = data;
  }

  @wire(getRelatedListRecords, {
    parentRecordId: '$recordId',
    relatedListId: '$relationship',
    pageSize: '$pageSize' as never
  })
  takeRecords({ data }: { data?: unknown }): void {
    this.page = (data as Page | undefined) ?? this.page;
  }

  get pageSize(): number {
    return Number(this.rowsToDisplay) || ROWS;
  }

  get childObject(): string | undefined {
    return this.info?.objectApiNames[0];
  }

  get label(): string {
    return this.heading || this.info?.label || '';
  }

  get cardTitle(): string {
    const { records, nextPageToken } = this.page ?? {};
    return records ? `${this.label} (${records.length}${nextPageToken ? '+' : ''})` : this.label;
  }

  get icon(): string {
    return this.childInfo ? iconName(this.childInfo.themeInfo?.iconUrl) : '';
  }

  get columns(): readonly Column[] {
    return this.info?.displayColumns ?? [];
  }

  get records(): readonly RecordRepresentation[] {
    return this.page?.records ?? [];
  }

  get hasRecords(): boolean {
    return this.records.length > 0 && this.columns.length > 0;
  }

  get hasMore(): boolean {
    return Boolean(this.page?.nextPageToken);
  }

  get nameField(): string {
    return this.childInfo?.nameFields.at(-1) ?? 'Name';
  }

  get canCreate(): boolean {
    return this.childInfo?.createable ?? false;
  }

  get canEdit(): boolean {
    return this.childInfo?.updateable ?? false;
  }

  get canDelete(): boolean {
    return this.childInfo?.deletable ?? false;
  }

  get allUrl(): string | null {
    const { recordId, objectApiName, relationship: relationshipApiName } = this;
    if (!recordId || !relationshipApiName) return null;
    const attributes = { recordId, objectApiName, relationshipApiName, actionName: 'view' };
    return pageUrl({ type: 'standard__recordRelationshipPage', attributes });
  }

  handleNew(): void {
    const attributes = { objectApiName: this.childObject, actionName: 'new' };
    const state = { defaultFieldValues: `${this.info?.fieldApiName}=${this.recordId}` };
    hostRouter().navigate({ type: 'standard__objectPage', attributes, state });
  }

  handleRowAction(event: CustomEvent<{ action: string; record: RecordRepresentation }>): void {
    const { action, record } = event.detail;
    const name = String(record.fields[this.nameField]?.value ?? '');
    if (action === 'edit') openForm(record, 'edit');
    else void deleteAfterAsking(this, record, this.childInfo?.label ?? '', name);
  }
}
