import { LightningElement, api, wire } from 'lwc';
import { hostRouter } from '../../lightning/hostRouter/hostRouter.ts';
import type { RecordRepresentation } from '../../lightning/ldsCache/records.ts';
import { refreshResult } from '../../lightning/ldsCache/wireAdapter.ts';
import {
  getListInfoByName,
  getListInfosByObjectName,
  getListRecordsByName
} from '../../lightning/uiListsApi/uiListsApi.ts';
import { getObjectInfo, type ObjectInfo } from '../../lightning/uiObjectInfoApi/uiObjectInfoApi.ts';
import { iconName } from '../iconName/iconName.ts';
import { tellTitle } from '../pageTitle/pageTitle.ts';
import { deleteAfterAsking, openForm } from '../recordActions/recordActions.ts';
import type { Column } from '../recordTable/recordTable.ts';
import { filled, hostWords } from '../../lightning/hostWords/hostWords.ts';

interface Wired<Data> {
  readonly data?: Data | undefined;
  readonly error?: unknown;
}

interface ListEntry {
  readonly apiName: string;
  readonly label: string;
}

interface ListInfo {
  readonly label: string;
  readonly displayColumns: readonly Column[];
}

interface ListRecords {
  readonly records: readonly RecordRepresentation[];
  readonly nextPageToken: string | null;
}

const PAGE = 50;
const MOST = 2000;
const TYPING_PAUSE = 300;

/** An object's records, list view by list view. */
export default class OneObjectPage extends LightningElement {
  words = hostWords();
  @api objectApiName = '';
  @api listName: string | undefined;
  info: ObjectInfo | undefined;
  allLists: readonly ListEntry[] = [];
  list: ListInfo | undefined;
  page: Wired<ListRecords> | undefined;
  /** What is shown while another order or page is on its way. */
  shown: ListRecords | undefined;
  error: unknown;
  sortBy = '';
  term = '';
  searchTerm: string | undefined;
  pageSize = PAGE;
  typing: ReturnType<typeof setTimeout> | undefined;

  @wire(getObjectInfo, { objectApiName: '$objectApiName' })
  takeInfo({ data, error }: Wired<ObjectInfo>): void {
    this.info = data;
    this.error ??= error;
  }

  @wire(getListInfosByObjectName, { objectApiName: '$objectApiName' })
  takeLists({ data }: Wired<unknown>): void {
    this.allLists = (data as { lists: readonly ListEntry[] } | undefined)?.lists ?? [];
  }

  @wire(getListInfoByName, { objectApiName: '$objectApiName', listViewApiName: '$current' })
  takeList({ data, error }: Wired<unknown>): void {
    this.list = data as ListInfo | undefined;
    this.error ??= error;
    if (this.list) tellTitle(this, `${this.list.label} | ${this.info?.labelPlural ?? this.objectApiName}`);
  }

  @wire(getListRecordsByName, {
    objectApiName: '$objectApiName',
    listViewApiName: '$current',
    pageSize: '$pageSize' as never,
    sortBy: '$sortBy',
    searchTerm: '$searchTerm'
  })
  takePage(page: Wired<unknown>): void {
    this.page = page as Wired<ListRecords>;
    this.shown = this.page.data ?? this.shown;
    this.error ??= page.error;
  }

  /** The list of the URL, else "All", else the first. */
  get current(): string | undefined {
    const names = this.allLists.map(({ apiName }) => apiName);
    return this.listName ?? names.find((name) => /^_*all/i.test(name)) ?? names[0];
  }

  get lists(): (ListEntry & { isCurrent: boolean })[] {
    return this.allLists.map((list) => ({ ...list, isCurrent: list.apiName === this.current }));
  }

  get icon(): string {
    return this.info ? iconName(this.info.themeInfo?.iconUrl) : '';
  }

  get kind(): string {
    return this.info?.labelPlural ?? '';
  }

  get heading(): string {
    return this.list?.label ?? '';
  }

  get columns(): readonly Column[] {
    return this.list?.displayColumns ?? [];
  }

  get records(): readonly RecordRepresentation[] | undefined {
    return this.list && this.shown?.records;
  }

  get nameField(): string {
    return this.info?.nameFields.at(-1) ?? 'Name';
  }

  get isEmpty(): boolean {
    return this.records?.length === 0;
  }

  get hasMore(): boolean {
    return Boolean(this.shown?.nextPageToken) && this.pageSize < MOST;
  }

  get canCreate(): boolean {
    return this.info?.createable ?? false;
  }

  get canEdit(): boolean {
    return this.info?.updateable ?? false;
  }

  get canDelete(): boolean {
    return this.info?.deletable ?? false;
  }

  get meta(): string {
    const { length = 0 } = this.records ?? [];
    const number = `${length}${this.shown?.nextPageToken ? '+' : ''}`;
    const count = filled(length === 1 ? this.words.item : this.words.items, number);
    const sorted = this.columns.find(
      ({ fieldApiName }) => fieldApiName === (this.sortBy.replace('-', '') || this.nameField)
    );
    return [count, sorted && filled(this.words.sortedBy, sorted.label)].filter(Boolean).join(' • ');
  }

  handlePick(event: CustomEvent<{ value: string }>): void {
    this.shown = undefined;
    this.pageSize = PAGE;
    this.sortBy = '';
    const attributes = { objectApiName: this.objectApiName, actionName: 'list' };
    hostRouter().navigate({ type: 'standard__objectPage', attributes, state: { filterName: event.detail.value } });
  }

  handleSort(event: CustomEvent<string>): void {
    this.sortBy = event.detail;
  }

  handleSearch(event: CustomEvent<{ value: string }>): void {
    this.term = event.detail.value;
    clearTimeout(this.typing);
    this.typing = setTimeout(() => {
      this.searchTerm = this.term.trim() || undefined;
    }, TYPING_PAUSE);
  }

  handleRefresh(): void {
    void refreshResult(this.page);
  }

  handleMore(): void {
    this.pageSize = Math.min(this.pageSize * 2, MOST);
  }

  handleNew(): void {
    const attributes = { objectApiName: this.objectApiName, actionName: 'new' };
    hostRouter().navigate({ type: 'standard__objectPage', attributes });
  }

  handleRowAction(event: CustomEvent<{ action: string; record: RecordRepresentation }>): void {
    const { action, record } = event.detail;
    if (action === 'edit') openForm(record, 'edit');
    else
      void deleteAfterAsking(this, record, this.info?.label ?? '', String(record.fields[this.nameField]?.value ?? ''));
  }
}
