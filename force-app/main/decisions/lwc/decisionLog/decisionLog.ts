import { LightningElement, api, wire } from 'lwc';
import { CurrentPageReference, NavigationMixin, type PageReference } from 'lightning/navigation';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { updateRecord } from 'lightning/uiRecordApi';
import logOf from '@salesforce/apex/DecisionController.logOf';
import STATUS from '@salesforce/schema/Decision__c.Status__c';
import USER_ID from '@salesforce/user/Id';
import DecisionNew from 'c/decisionNew';
import {
  choose,
  groupByKind,
  KINDS,
  readDecision,
  settlementFields,
  type Decision,
  type DecisionRecord,
  type LogFilter
} from 'c/decisionRecords';
import type { Settlement } from 'c/decisionSettle';
import { kindsWord } from 'c/decisionWords';
import { saveCsv } from 'c/drawingExport';
import { errorSentences, type AnyError } from 'c/errorText';
import { fillLabel } from 'c/labelText';
import { readState, withState } from 'c/pageState';
import type { Product } from 'c/productRecords';
import { csvHeader, csvRows } from './logFile';
import { labels } from './labels';

/** What the org answers. */
interface Log {
  readonly decisions: readonly DecisionRecord[];
  readonly today: string;
  readonly mayAdd: boolean;
  readonly mayEdit: boolean;
}
interface ShownGroup {
  readonly kind: string;
  readonly heading: string;
  readonly items: readonly { decision: Decision; isFormOpen: boolean; errors: readonly string[] }[];
  readonly moreLabel: string;
}
type Value = CustomEvent<{ value: string }>;

/** Items of a group before the button that shows the rest. */
const FEW = 25;

/** Questions, decisions, escalations and improvements of a product: who has to act by when, and what came of it. */
export default class DecisionLog extends NavigationMixin(LightningElement) {
  /** On a product's record page: that product. */
  @api recordId: string | undefined;

  labels = labels;
  product: Product | undefined;
  decisions: Decision[] | undefined;
  today = '';
  mayAdd = false;
  mayEdit = false;
  readError: AnyError;
  filter: LogFilter = { kind: '', state: 'open', ownerId: '', isOverdue: false, text: '' };
  openId = '';
  isBusy = false;
  errors: readonly string[] = [];
  announcement = '';
  unfolded: readonly string[] = [];

  #page: PageReference | null = null;
  #focusId = '';

  @wire(CurrentPageReference)
  wiredPage(page: PageReference | null): void {
    this.#page = page;
    const { kind, state, owner, overdue, q } = readState(page);
    this.filter = {
      kind: KINDS.some((known) => known === kind) ? kind! : '',
      state: state === 'settled' || state === 'all' ? state : 'open',
      ownerId: owner ?? '',
      isOverdue: Boolean(overdue),
      text: q ?? ''
    };
  }

  get isLoading(): boolean {
    return this.product !== undefined && !this.decisions;
  }
  get chosen(): Decision[] {
    return choose(this.decisions ?? [], this.filter);
  }
  get groups(): ShownGroup[] {
    return groupByKind(this.chosen).map(({ kind, decisions }) => {
      const few = this.unfolded.includes(kind) ? decisions : decisions.slice(0, FEW);
      const left = decisions.length - few.length;
      return {
        kind,
        heading: fillLabel(labels.groupHeading, kindsWord[kind], decisions.length),
        items: few.map((decision) => {
          const isFormOpen = decision.id === this.openId;
          return { decision, isFormOpen, errors: isFormOpen ? this.errors : [] };
        }),
        moreLabel: left > 0 ? fillLabel(labels.more, left) : ''
      };
    });
  }
  get isEmpty(): boolean {
    return this.chosen.length === 0;
  }
  get summary(): string {
    const open = this.decisions?.filter(({ isOpen }) => isOpen) ?? [];
    return fillLabel(labels.summary, open.length, open.filter(({ isOverdue }) => isOverdue).length);
  }
  get kindOptions(): { label: string; value: string }[] {
    return [
      { label: labels.allKinds, value: '' },
      ...KINDS.map((value) => ({ label: kindsWord[value], value: String(value) }))
    ];
  }
  get stateOptions(): { label: string; value: string }[] {
    return [
      { label: labels.stateOpen, value: 'open' },
      { label: labels.stateSettled, value: 'settled' },
      { label: labels.stateAll, value: 'all' }
    ];
  }
  get ownerOptions(): { label: string; value: string }[] {
    const names = new Map((this.decisions ?? []).map(({ ownerId, ownerName }) => [ownerId, ownerName]));
    names.delete(USER_ID);
    const others = [...names].sort(([, one], [, other]) => one.localeCompare(other));
    return [
      { label: labels.everyone, value: '' },
      { label: labels.me, value: USER_ID },
      ...others.map(([value, label]) => ({ label, value }))
    ];
  }

  override renderedCallback(): void {
    if (!this.#focusId) return;
    const item = this.template!.querySelector<HTMLElement>(`c-decision-item[data-id="${this.#focusId}"]`);
    // What was settled may be out of sight: the list keeps the place then.
    (item ?? this.template!.querySelector<HTMLElement>('.list'))?.focus();
    this.#focusId = '';
  }

  handleProduct({ detail }: CustomEvent<Product | undefined>): void {
    this.product = detail;
    this.decisions = undefined;
    this.openId = '';
    this.handleRefresh();
  }
  async handleRefresh(): Promise<void> {
    this.readError = undefined;
    const productId = this.product?.id;
    if (!productId) return;
    try {
      const log = (await logOf({ productId })) as Log;
      if (productId !== this.product?.id) return;
      this.decisions = log.decisions.map(readDecision);
      this.today = log.today;
      this.mayAdd = log.mayAdd;
      this.mayEdit = log.mayEdit;
    } catch (error) {
      this.readError = error as AnyError;
    }
  }

  // Choosing: kept in the address

  handleKind(event: Value): void {
    this.keepInAddress({ kind: event.detail.value });
  }
  handleState(event: Value): void {
    this.keepInAddress({ state: event.detail.value === 'open' ? '' : event.detail.value });
  }
  handleOwner(event: Value): void {
    this.keepInAddress({ owner: event.detail.value });
  }
  handleOverdue(event: CustomEvent<{ checked: boolean }>): void {
    this.keepInAddress({ overdue: event.detail.checked ? '1' : '' });
  }
  handleSearch(event: Value): void {
    this.keepInAddress({ q: event.detail.value });
  }
  handleMore(event: Event): void {
    this.unfolded = [...this.unfolded, (event.target as HTMLElement).dataset.kind!];
  }
  private keepInAddress(changes: Record<string, string>): void {
    if (this.#page) this[NavigationMixin.Navigate](withState(this.#page, changes), true);
  }

  // Settling

  handleSettleOpen({ detail }: CustomEvent<string>): void {
    this.openId = detail;
    this.errors = [];
    this.#focusId = detail;
  }
  handleSettleCancel({ detail }: CustomEvent<string>): void {
    this.openId = '';
    this.#focusId = detail;
  }
  handleSettle({ detail }: CustomEvent<Settlement>): void {
    this.write(detail.id, settlementFields(detail).fields);
  }
  handleReopen({ detail }: CustomEvent<string>): void {
    this.write(detail, { [STATUS.fieldApiName]: 'Open' });
  }
  private async write(id: string, fields: Record<string, string>): Promise<void> {
    this.isBusy = true;
    this.errors = [];
    try {
      await updateRecord({ fields: { Id: id, ...fields } });
      this.openId = '';
      await this.handleRefresh();
      this.announcement = fillLabel(labels.saved, this.decisions?.find((one) => one.id === id)?.title ?? '');
      this.#focusId = id;
    } catch (error) {
      this.refuse(id, errorSentences(error as AnyError));
    } finally {
      this.isBusy = false;
    }
  }
  private refuse(id: string, sentences: string[]): void {
    if (id === this.openId) this.errors = sentences;
    else this.toast(labels.refused, sentences.join(' '), 'error');
  }

  // Adding, and taking along

  async handleNew(): Promise<void> {
    const kind = this.filter.kind || 'Question';
    const made = await DecisionNew.open<string>({
      label: labels.newLabel,
      size: 'small',
      productId: this.product!.id,
      kind
    });
    if (!made) return;
    this.toast(fillLabel(labels.saved, made), '', 'success');
    await this.handleRefresh();
  }
  handleCsv(): void {
    saveCsv(csvHeader(), csvRows(this.chosen), fillLabel(labels.fileName, this.product?.name ?? ''));
  }
  private toast(title: string, message: string, variant: 'error' | 'success'): void {
    this.dispatchEvent(new ShowToastEvent({ title, message, variant }));
  }
}
