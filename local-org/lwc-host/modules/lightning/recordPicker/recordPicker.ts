import { LightningElement, api, wire } from 'lwc';
import { gql, graphql, type GraphqlResult } from '../graphql/graphql.ts';
import type { GraphqlDocument } from '../graphql/document.ts';
import { recordId18 } from '../ldsCache/records.ts';
import type { WireResult } from '../ldsCache/wireAdapter.ts';
import { getObjectInfo, type ObjectInfo } from '../uiObjectInfoApi/uiObjectInfoApi.ts';
import {
  candidates,
  displayFields,
  matchingFields,
  recencyField,
  type Candidate,
  type DisplayInfo,
  type MatchingInfo
} from './pickerFields.ts';
import { searchQuery, selectedQuery, type PickerFilter } from './pickerQuery.ts';

/** How long to wait for the next letter before asking the org, in milliseconds. */
const TYPING_PAUSE = 200;
const OFFERED = 20;

interface Combobox extends HTMLElement {
  reportValidity(): boolean;
  checkValidity(): boolean;
  setCustomValidity(message: string): void;
  focusAndOpenDropdownIfNotEmpty(): void;
  inputText: string;
}

/** `lightning-record-picker`: search as you type for a record of an object; before anything is typed the latest are offered.
 *  Source: Lightning Component Reference "Record Picker". */
export default class RecordPicker extends LightningElement {
  @api label = '';
  @api placeholder = 'Search...';
  @api fieldLevelHelp: string | undefined;
  @api messageWhenBadInput = 'Select an option from the picklist or remove the search term.';
  @api variant = 'standard';
  @api disabled = false;
  @api required = false;
  @api displayInfo: DisplayInfo | undefined;
  @api matchingInfo: MatchingInfo | undefined;
  @api filter: PickerFilter | undefined;
  @api objectApiName: string | { readonly objectApiName: string } | undefined;

  selectedId: string | undefined;
  selected: Candidate | undefined;
  objectInfo: ObjectInfo | undefined;
  term = '';
  isOpen = false;
  isSearching = false;
  found: readonly Candidate[] = [];
  searchDocument: GraphqlDocument | undefined;
  selectedDocument: GraphqlDocument | undefined;
  customError = '';
  pause: ReturnType<typeof setTimeout> | undefined;

  /** Id of the selected record. */
  @api
  get value(): string | undefined | null {
    return this.selectedId;
  }

  set value(value: string | undefined | null) {
    const id = recordId18(value);
    if (id !== this.selectedId) {
      this.selectedId = id;
      this.selected = undefined;
      this.askForSelected();
    }
  }

  @api
  clearSelection(): void {
    this.select(undefined);
  }

  @api
  checkValidity(): boolean {
    return this.applyValidity() && (this.combobox?.checkValidity() ?? true);
  }

  @api
  reportValidity(): boolean {
    this.applyValidity();
    return this.combobox?.reportValidity() ?? true;
  }

  @api
  setCustomValidity(message: string): void {
    this.customError = message;
    this.applyValidity();
  }

  @api
  focus(): void {
    this.combobox?.focus();
  }

  @api
  blur(): void {
    this.combobox?.blur();
  }

  @wire(getObjectInfo, { objectApiName: '$objectApiName' })
  takeObjectInfo({ data, error }: WireResult<ObjectInfo>): void {
    this.objectInfo = data;
    if (error !== undefined) {
      this.fail(error);
    }
    if (data) {
      this.askForSelected();
      this.dispatchEvent(new CustomEvent('ready'));
    }
  }

  @wire(graphql, { query: '$selectedDocument' })
  takeSelected({ data }: GraphqlResult): void {
    if (data && this.objectInfo) {
      const [record] = candidates(data, this.objectInfo.apiName, this.shownFields);
      // A record the user may not see keeps its id: what cannot be shown need not be wrong.
      this.selected = record ?? (this.selectedId ? { id: this.selectedId, texts: [this.selectedId] } : undefined);
    }
  }

  @wire(graphql, { query: '$searchDocument' })
  takeFound({ data, errors }: GraphqlResult): void {
    if (data && this.objectInfo) {
      this.found = candidates(data, this.objectInfo.apiName, this.shownFields);
      this.isSearching = false;
      this.openDropdown();
    }
    if (errors) {
      this.isSearching = false;
      this.fail(errors[0]);
    }
  }

  get combobox(): Combobox | null {
    return this.template?.querySelector<Combobox>('lightning-grouped-combobox') ?? null;
  }

  get shownFields(): string[] {
    return this.objectInfo ? displayFields(this.objectInfo, this.displayInfo) : [];
  }

  get iconName(): string {
    return iconOf(this.objectInfo);
  }

  get pill(): object | null {
    if (!this.selected) {
      return null;
    }
    return { label: this.selected.texts[0], iconName: this.iconName, iconAlternativeText: this.objectInfo?.label };
  }

  get items(): object[] {
    if (this.selected || !this.isOpen) {
      return [];
    }
    return this.found.map(({ id, texts }) => ({
      type: 'option-card',
      value: id,
      text: texts[0],
      subText: texts[1],
      iconName: this.iconName
    }));
  }

  get announcement(): string {
    if (!this.isOpen || this.selected || this.isSearching) {
      return '';
    }
    return this.found.length === 0 ? `No results for "${this.term}"` : `${this.found.length} results`;
  }

  get hasNoResults(): boolean {
    return this.isOpen && !this.selected && !this.isSearching && this.term.trim() !== '' && this.found.length === 0;
  }

  /** Something typed that is no record is no value. */
  applyValidity(): boolean {
    const isUnfinished = !this.selectedId && this.term.trim() !== '';
    const message = this.customError || (isUnfinished ? this.messageWhenBadInput : '');
    this.combobox?.setCustomValidity(message);
    return message === '';
  }

  /** Who came by keyboard has typed before there was anything to open. */
  openDropdown(): void {
    requestAnimationFrame(() => {
      if (this.isOpen && !this.selected) {
        this.combobox?.focusAndOpenDropdownIfNotEmpty();
      }
    });
  }

  askForSelected(): void {
    if (this.objectInfo && this.selectedId && !this.selected) {
      this.selectedDocument = gql(selectedQuery(this.objectInfo.apiName, this.shownFields, this.selectedId));
    }
  }

  search(): void {
    const { objectInfo } = this;
    if (!objectInfo) {
      return;
    }
    try {
      const text = searchQuery({
        objectApiName: objectInfo.apiName,
        displayFields: this.shownFields,
        matchingFields: matchingFields(objectInfo, this.displayInfo, this.matchingInfo),
        filter: this.filter,
        term: this.term,
        recencyField: recencyField(objectInfo),
        first: OFFERED
      });
      this.isSearching = text !== this.searchDocument?.source;
      this.searchDocument = this.isSearching ? gql(text) : this.searchDocument;
    } catch (error) {
      this.fail(error);
    }
  }

  fail(error: unknown): void {
    this.dispatchEvent(new CustomEvent('error', { detail: { error } }));
    this.setCustomValidity('This field cannot be searched right now.');
    this.combobox?.reportValidity();
  }

  select(record: Candidate | undefined): void {
    this.selected = record;
    this.selectedId = record?.id;
    this.term = '';
    if (this.combobox) {
      this.combobox.inputText = '';
    }
    this.customError = '';
    this.applyValidity();
    const detail = { recordId: record?.id ?? null };
    this.dispatchEvent(new CustomEvent('change', { detail }));
  }

  handleFocus(): void {
    this.dispatchEvent(new CustomEvent('focus'));
  }

  handleBlur(): void {
    this.isOpen = false;
    this.dispatchEvent(new CustomEvent('blur'));
  }

  handleOpenRequest(): void {
    if (!this.selected) {
      this.isOpen = true;
      this.search();
    }
  }

  handleTextInput(event: CustomEvent<{ text: string }>): void {
    event.stopPropagation();
    this.term = event.detail.text;
    this.isOpen = true;
    this.customError = '';
    clearTimeout(this.pause);
    this.pause = setTimeout(() => this.search(), TYPING_PAUSE);
  }

  handleSelect(event: CustomEvent<{ value: string }>): void {
    event.stopPropagation();
    this.isOpen = false;
    this.select(this.found.find(({ id }) => id === event.detail.value));
  }

  handlePillRemove(event: Event): void {
    event.stopPropagation();
    this.select(undefined);
    this.handleOpenRequest();
  }

  override disconnectedCallback(): void {
    clearTimeout(this.pause);
  }
}

/** `/img/icon/t4v35/standard/account_120.png` -> `standard:account` */
export function iconOf(objectInfo: ObjectInfo | undefined): string {
  const [, set, name] = /\/(standard|custom)\/(\w+?)_\d+\.png$/.exec(objectInfo?.themeInfo?.iconUrl ?? '') ?? [];
  return set && name ? `${set}:${name}` : 'standard:record';
}
