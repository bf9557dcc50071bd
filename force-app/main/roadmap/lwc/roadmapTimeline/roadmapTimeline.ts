import { LightningElement, api, wire } from 'lwc';
import { graphql, type GraphQLDocument, type GraphQLResult } from 'lightning/graphql';
import { CurrentPageReference, NavigationMixin, type PageReference } from 'lightning/navigation';
import { encodeDefaultFieldValues } from 'lightning/pageReferenceUtils';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { getObjectInfo, getPicklistValues, type ObjectInfoRepresentation } from 'lightning/uiObjectInfoApi';
import { updateRecord } from 'lightning/uiRecordApi';
import arrange from '@salesforce/apex/RoadmapController.arrange';
import epicLinks from '@salesforce/apex/RoadmapController.epicLinks';
import TIME_ZONE from '@salesforce/i18n/timeZone';
import ITEM_OBJECT from '@salesforce/schema/Roadmap_Item__c';
import END from '@salesforce/schema/Roadmap_Item__c.End_Date__c';
import HORIZON from '@salesforce/schema/Roadmap_Item__c.Horizon__c';
import ITEM_PRODUCT from '@salesforce/schema/Roadmap_Item__c.Product__c';
import START from '@salesforce/schema/Roadmap_Item__c.Start_Date__c';
import USER_ID from '@salesforce/user/Id';
import { ChangeHistory } from 'c/changeHistory';
import { errorSentences, type AnyError } from 'c/errorText';
import type { BoardItem, CardMove } from 'c/horizonBoard';
import { fillLabel } from 'c/labelText';
import { readState, withState } from 'c/pageState';
import { PendingWrites } from 'c/pendingWrites';
import type { Product } from 'c/productRecords';
import type { TableRow } from 'c/roadmapTable';
import type { RoadmapChoice, RoadmapView } from 'c/roadmapTools';
import type { StoryNews } from 'c/storyFeed';
import type { Story } from 'c/storyRecords';
import { readStrategy, STRATEGY, type RoadmapItem, type Strategy } from 'c/strategyRecords';
import { isoOf, dayOf, type Zoom } from 'c/timeline';
import type { BarChange, Chart } from 'c/timelineChart';
import { labels } from './labels';
import { boardOf, chartOf, tableOf, type EpicLink, type LanesBy, type RoadmapFacts } from './roadmapViews';
import { saveRoadmap, type RoadmapFormat } from './saveRoadmap';
import { attentionOf, dateText } from './sentences';
import { workByEpic } from './workBehind';

type Days = { readonly start: string | null; readonly end: string | null };
interface Step {
  readonly id: string;
  readonly before: Days;
  readonly after: Days;
}
interface Option {
  readonly label: string;
  readonly value: string;
}

const daysOf = ({ start, end }: RoadmapItem): Days => ({ start, end });

/** The user's day as an ISO date. */
const userDay = (): string => new Intl.DateTimeFormat('en-CA', { timeZone: TIME_ZONE, dateStyle: 'short' }).format();

/**
 * The roadmap of a product: bars over time, a board without dates, a table. What is chosen stands in the address, so that a link shows the same;
 * a link with `c__readonly` offers no change.
 */
export default class RoadmapTimeline extends NavigationMixin(LightningElement) {
  /** On a product's record page: that product. */
  @api recordId: string | undefined;

  labels = labels;
  userId = USER_ID;
  itemObject = ITEM_OBJECT;
  horizonField = HORIZON;
  recordTypeId: string | undefined;
  horizons: Option[] = [];
  product: Product | undefined;
  strategy: Strategy | undefined;
  readError: AnyError;
  view: RoadmapView = 'timeline';
  lanesBy: LanesBy = 'objective';
  zoom: Zoom = 'month';
  isReadOnly = false;
  mayEdit = false;
  mayAdd = false;
  announcement = '';
  query: GraphQLDocument | undefined;
  variables: { productId: string } | undefined;
  canUndo = false;
  canRedo = false;

  #page: PageReference | null = null;
  #refresh: (() => Promise<void>) | undefined;
  #stories: readonly Story[] = [];
  #epicLinks: readonly EpicLink[] = [];
  #history = new ChangeHistory<Step>();
  /** The items of the strategy, with what is being written. */
  #items = new PendingWrites<RoadmapItem>(() => this.gather());
  facts: RoadmapFacts | undefined;

  @wire(CurrentPageReference)
  wiredPage(page: PageReference | null): void {
    this.#page = page;
    const state = readState(page);
    this.view = (['board', 'table'] as const).find((view) => view === state.view) ?? 'timeline';
    this.lanesBy = (['team', 'release'] as const).find((by) => by === state.lanes) ?? 'objective';
    this.zoom = (['quarter', 'sprint'] as const).find((zoom) => zoom === state.zoom) ?? 'month';
    this.isReadOnly = Boolean(state.readonly);
  }
  @wire(getObjectInfo, { objectApiName: '$itemObject' })
  wiredInfo({ data }: { data?: ObjectInfoRepresentation }): void {
    if (!data) return;
    this.recordTypeId = data.defaultRecordTypeId ?? undefined;
    this.mayEdit = data.updateable && (data.fields[START.fieldApiName]?.updateable ?? false);
    this.mayAdd = data.createable;
  }
  @wire(getPicklistValues, { recordTypeId: '$recordTypeId', fieldApiName: '$horizonField' })
  wiredHorizons({ data }: { data?: { values: readonly Option[] } }): void {
    if (data) this.horizons = data.values.map(({ label, value }) => ({ label, value }));
  }
  @wire(graphql, { query: '$query', variables: '$variables' })
  wiredStrategy({ data, errors, refresh }: GraphQLResult): void {
    this.#refresh = refresh;
    if (errors) this.readError = errors;
    if (!data) return;
    this.strategy = readStrategy(data);
    this.#items.know(this.strategy.items);
    this.gather();
  }

  /** Brings together what the three views show. */
  private gather(): void {
    if (!this.strategy || !this.product) return;
    this.facts = {
      strategy: { ...this.strategy, items: this.#items.items },
      works: workByEpic(this.#stories),
      epicLinks: this.#epicLinks,
      goLive: this.product.goLiveDate,
      productName: this.product.name,
      today: userDay()
    };
  }

  get productId(): string {
    return this.product?.id ?? '';
  }
  /** Whose product it is decides; an administrator of the records may help. */
  get canEdit(): boolean {
    return this.mayEdit && !this.isReadOnly;
  }
  get canAdd(): boolean {
    return this.mayAdd && !this.isReadOnly;
  }
  get isLoading(): boolean {
    return this.product !== undefined && !this.readError && !this.facts;
  }
  get isEmpty(): boolean {
    return this.facts?.strategy.items.length === 0;
  }
  get isTimeline(): boolean {
    return this.view === 'timeline';
  }
  get isBoard(): boolean {
    return this.view === 'board';
  }
  get chart(): Chart | undefined {
    return this.facts && chartOf(this.facts, this.lanesBy, this.zoom);
  }
  get boardItems(): BoardItem[] {
    return this.facts ? boardOf(this.facts) : [];
  }
  get tableRows(): TableRow[] {
    return this.facts ? tableOf(this.facts) : [];
  }
  /** Promises at risk, then conflicts, each a sentence. */
  get attention(): { key: string; text: string }[] {
    if (!this.facts || this.view === 'board') return [];
    return attentionOf(this.facts, this.chart?.conflicts ?? []);
  }
  get hasAttention(): boolean {
    return this.attention.length > 0;
  }
  get undated(): { id: string; name: string; label: string }[] {
    const without = this.facts?.strategy.items.filter(
      ({ start, end, status }) => (!start || !end) && status !== 'Dropped'
    );
    return (without ?? []).map(({ id, name }) => ({ id, name, label: fillLabel(labels.giveDates, name) }));
  }
  get undatedText(): string {
    return fillLabel(labels.undated, this.undated.map(({ name }) => name).join(', '));
  }
  get hasUndated(): boolean {
    return this.isTimeline && this.undated.length > 0;
  }
  handleProduct({ detail }: CustomEvent<Product | undefined>): void {
    this.product = detail;
    this.strategy = undefined;
    this.facts = undefined;
    this.readError = undefined;
    this.#stories = [];
    this.#epicLinks = [];
    this.#history.clear();
    this.#items.clear();
    this.showHistory();
    this.query = detail && STRATEGY;
    this.variables = detail && { productId: detail.id };
    if (detail) this.readLinks(detail.id);
  }
  private readLinks(productId: string): void {
    epicLinks({ productId })
      .then((links: readonly EpicLink[]) => {
        if (productId !== this.productId) return;
        this.#epicLinks = links;
        this.gather();
      })
      .catch((error: AnyError) => {
        this.readError = error;
      });
  }
  handleNews({ detail }: CustomEvent<StoryNews>): void {
    this.#stories = detail.stories;
    this.gather();
  }
  handleFeedError({ detail }: CustomEvent<AnyError>): void {
    this.readError = detail;
  }
  handleRefresh(): void {
    this.readError = undefined;
    this.#refresh?.().catch((error: AnyError) => {
      this.readError = error;
    });
    if (this.product) this.readLinks(this.product.id);
    (this.refs?.feed as unknown as { refresh(): void } | undefined)?.refresh();
  }

  // What is chosen stands in the address

  handleChoose(event: CustomEvent<RoadmapChoice>): void {
    this.keepInAddress({ ...event.detail });
  }
  private keepInAddress(changes: Record<string, string>): void {
    if (this.#page) this[NavigationMixin.Navigate](withState(this.#page, changes), true);
  }

  // Changing dates: painted first, taken back when refused

  handleBarChange(event: CustomEvent<BarChange>): void {
    const { id, start, end } = event.detail;
    const item = this.itemOf(id);
    if (!item) return;
    this.take({ id, before: daysOf(item), after: { start: isoOf(start), end: isoOf(end) } });
  }
  handleGiveDates(event: Event): void {
    const { id } = (event.target as HTMLElement).dataset;
    const item = this.itemOf(id ?? '');
    if (!item) return;
    const start = item.start ?? userDay();
    const after = { start, end: item.end && item.end >= start ? item.end : isoOf(dayOf(start) + 27) };
    this.take({ id: item.id, before: daysOf(item), after });
  }
  handleUndo(): void {
    const step = this.#history.undo();
    if (step) this.write(step, 'before');
  }
  handleRedo(): void {
    const step = this.#history.redo();
    if (step) this.write(step, 'after');
  }

  private take(step: Step): void {
    this.#history.add(step);
    this.write(step, 'after');
  }
  private write(step: Step, side: 'before' | 'after'): void {
    const { start, end } = step[side];
    const name = this.itemOf(step.id)?.name ?? '';
    const fields = { Id: step.id, [START.fieldApiName]: start, [END.fieldApiName]: end };
    this.showHistory();
    this.#items
      .write([{ id: step.id, change: { start, end } }], () => updateRecord({ fields }))
      .then(() => {
        this.announcement = fillLabel(labels.moved, name, dateText(start), dateText(end));
      })
      .catch((error: AnyError) => {
        this.#history.drop(step);
        this.showHistory();
        this.refused(name, error);
      });
  }
  private showHistory(): void {
    this.canUndo = this.#history.canUndo;
    this.canRedo = this.#history.canRedo;
  }

  handleCardMove(event: CustomEvent<CardMove>): void {
    const { id, horizon, index } = event.detail;
    const item = this.itemOf(id);
    if (!item) return;
    const itemIds = this.boardItems.filter((one) => one.horizon === horizon && one.id !== id).map((one) => one.id);
    itemIds.splice(index, 0, id);
    const horizonLabel = this.horizons.find(({ value }) => value === horizon)?.label ?? horizon;
    const changes = itemIds.map((each, at) => {
      return { id: each, change: { horizon, horizonLabel, sortOrder: (at + 1) * 10 } };
    });
    this.#items
      .write(changes, () => arrange({ itemIds, horizon }))
      .then(() => {
        this.announcement = fillLabel(labels.movedTo, item.name, horizonLabel, index + 1);
      })
      .catch((error: AnyError) => this.refused(item.name, error));
  }

  private refused(name: string, error: AnyError): void {
    this.toast(fillLabel(labels.moveFailed, name), errorSentences(error).join(' '), 'error');
  }
  private itemOf(id: string): RoadmapItem | undefined {
    return this.#items.items.find((item) => item.id === id);
  }

  // Out of the page

  handleOpen(event: CustomEvent<string>): void {
    this[NavigationMixin.Navigate]({
      type: 'standard__recordPage',
      attributes: { recordId: event.detail, actionName: 'view' }
    });
  }
  handleNew(): void {
    this[NavigationMixin.Navigate]({
      type: 'standard__objectPage',
      attributes: { objectApiName: ITEM_OBJECT.objectApiName, actionName: 'new' },
      state: { defaultFieldValues: encodeDefaultFieldValues({ [ITEM_PRODUCT.fieldApiName]: this.productId }) }
    });
  }
  async handleShare(event: CustomEvent<string>): Promise<void> {
    if (!this.#page) return;
    const isWithoutDates = event.detail === 'board';
    const changes = { readonly: '1', ...(isWithoutDates && { view: 'board' }) };
    const path = await this[NavigationMixin.GenerateUrl](withState(this.#page, changes));
    const url = new URL(path, window.location.origin).toString();
    try {
      await navigator.clipboard.writeText(url);
      this.toast(labels.shared, '', 'success');
    } catch {
      this.toast(fillLabel(labels.shareFailed, url), '', 'info');
    }
  }
  handleExport(event: CustomEvent<RoadmapFormat>): void {
    const chart = this.refs?.chart as unknown as { drawing: SVGSVGElement | null } | undefined;
    const name = `${this.product?.name ?? ''} ${labels.title}`;
    saveRoadmap(event.detail, { component: this, drawing: chart?.drawing, facts: this.facts!, name }).catch(
      (error: AnyError) => this.toast(labels.exportFailed, errorSentences(error).join(' '), 'error')
    );
  }

  private toast(title: string, message: string, variant: 'success' | 'error' | 'info'): void {
    this.dispatchEvent(new ShowToastEvent({ title, message, variant }));
  }
}
