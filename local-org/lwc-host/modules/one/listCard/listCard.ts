import { LightningElement, api, wire } from 'lwc';
import { pageUrl } from '../../lightning/hostRouter/hostRouter.ts';
import type { RecordRepresentation } from '../../lightning/ldsCache/records.ts';
import { getListInfoByName, getListRecordsByName } from '../../lightning/uiListsApi/uiListsApi.ts';
import type { PageItem } from '../pageModel/pageModel.ts';
import { problemText } from '../problemText/problemText.ts';
import type { Column } from '../recordTable/recordTable.ts';

/** `flexipage:filterListCard`: the first rows of a list view. */
export default class OneListCard extends LightningElement {
  @api properties: PageItem['properties'] = {};
  list: { readonly label: string; readonly displayColumns: readonly Column[] } | undefined;
  records: readonly RecordRepresentation[] | undefined;
  problem = '';

  @wire(getListInfoByName, { objectApiName: '$objectApiName', listViewApiName: '$listName' })
  takeList({ data, error }: { data?: unknown; error?: unknown }): void {
    this.list = data as OneListCard['list'];
    if (error) this.problem = problemText(error);
  }

  @wire(getListRecordsByName, {
    objectApiName: '$objectApiName',
    listViewApiName: '$listName',
    pageSize: '$pageSize' as never
  })
  takeRecords({ data }: { data?: unknown }): void {
    this.records = (data as { records: readonly RecordRepresentation[] } | undefined)?.records ?? this.records;
  }

  get objectApiName(): string | undefined {
    return this.properties['entityName'] as string | undefined;
  }

  get listName(): string | undefined {
    return this.properties['filterName'] as string | undefined;
  }

  get pageSize(): number {
    return Number(this.properties['pageSize']) || 3;
  }

  get cardTitle(): string {
    return String(this.properties['title'] || this.list?.label || '');
  }

  get columns(): readonly Column[] {
    return this.list?.displayColumns ?? [];
  }

  get allUrl(): string | null {
    const { objectApiName, listName: filterName } = this;
    if (!objectApiName) return null;
    const attributes = { objectApiName, actionName: 'list' };
    return pageUrl({ type: 'standard__objectPage', attributes, state: { filterName } });
  }
}
