import { LightningElement, api, wire } from 'lwc';
import { graphql, type GraphQLDocument, type GraphQLResult } from 'lightning/graphql';
import { CurrentPageReference, NavigationMixin, type PageReference } from 'lightning/navigation';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { getObjectInfo, type ObjectInfoRepresentation } from 'lightning/uiObjectInfoApi';
import { getFieldValue, getRecord, updateRecord, type FieldId, type RecordRepresentation } from 'lightning/uiRecordApi';
import mayRankAnyProduct from '@salesforce/customPermission/Foresight_Rank_Any_Product';
import EPIC_OBJECT from '@salesforce/schema/Epic__c';
import EPIC_PRODUCT from '@salesforce/schema/Epic__c.Product__c';
import PRODUCT_OBJECT from '@salesforce/schema/Product__c';
import HIGH_VALUE_FROM from '@salesforce/schema/Product__c.High_Value_From__c';
import LOW_EFFORT_UP_TO from '@salesforce/schema/Product__c.Low_Effort_Up_To__c';
import RANK_CHANGE_OBJECT from '@salesforce/schema/Rank_Change__c';
import RELEASE_PRODUCT from '@salesforce/schema/Release__c.Product__c';
import STORY_OBJECT from '@salesforce/schema/Story__c';
import USER_ID from '@salesforce/user/Id';
import { asIs } from 'c/asIs';
import { ChangeHistory } from 'c/changeHistory';
import { errorSentences, type AnyError } from 'c/errorText';
import { fillLabel } from 'c/labelText';
import type { BoardAct, BoardContent } from 'c/matrixBoard';
import { choicesToState, stateToChoices, USUAL_CHOICES, type MatrixChoices } from 'c/matrixModel';
import type { Reestimate } from 'c/matrixPlane';
import type { Thresholds } from 'c/matrixQuadrants';
import type { MatrixRights } from 'c/matrixSelection';
import { readState, withState } from 'c/pageState';
import { Turns } from 'c/pendingWrites';
import { PRODUCTS, readProducts, type Product } from 'c/productRecords';
import {
  filterOptions,
  filterStories,
  filterToState,
  focusCounts,
  isOpen,
  NO_FILTER,
  stateToFilter,
  type FilterOption,
  type StoryFilter
} from 'c/storyFilter';
import type { StoryNews } from 'c/storyFeed';
import type { Story } from 'c/storyRecords';
import { labels } from './labels';
import { writesOf } from './matrixActions';
import { inverse, NOT_NOW, rightsOf, writeOf } from './matrixRights';
import { OPEN_SPRINTS, readSprints } from './openSprints';
import { optionsBy, subjectOf } from './matrixSubject';
import { rankStories, targetOf, writeStories, type Painter, type StoryWrite } from './storyWrites';

const EPIC_LINK = [EPIC_PRODUCT];
const RELEASE_LINK = [RELEASE_PRODUCT];

/**
 * Stories by value and effort: of a product, or on a record page of one product, epic or release. Every change is painted before the org has
 * answered, and taken back with the reason when it refuses.
 */
export default class ValueEffortMatrix extends NavigationMixin(LightningElement) {
  /** On a record page: the record, and of which object it is. */
  @api recordId: string | undefined;
  @api objectApiName: string | undefined;

  labels = labels;
  userId = USER_ID;
  product: Product | undefined;
  filter: StoryFilter = NO_FILTER;
  choices: MatrixChoices = USUAL_CHOICES;
  /** Of the product, epic or release, filtered or not; then as filtered. */
  stories: readonly Story[] = [];
  shown: readonly Story[] = [];
  content: BoardContent | undefined;
  isComplete = false;
  readError: AnyError;
  canUndo = false;
  linkedProductId = '';
  mayDrawLines = false;
  mayPropose = false;
  storyInfo: ObjectInfoRepresentation | undefined;
  sprintOptions: FilterOption[] = [];

  storyObject = STORY_OBJECT;
  productObject = PRODUCT_OBJECT;
  rankChangeObject = RANK_CHANGE_OBJECT;

  #page: PageReference | undefined;
  /** All stories of the product, in rank order. */
  #ranked: readonly Story[] = [];
  #turns = new Turns();
  #history = new ChangeHistory<readonly StoryWrite[]>();

  @wire(CurrentPageReference)
  wiredPage(page: PageReference | undefined): void {
    const isFirst = !this.#page;
    this.#page = page ?? this.#page;
    if (!page || !isFirst || this.isOnRecordPage) return;
    const state = readState(page);
    this.filter = stateToFilter(state);
    this.choices = stateToChoices(state);
    this.show();
  }
  @wire(getObjectInfo, { objectApiName: '$storyObject' })
  wiredStoryInfo({ data }: { data?: ObjectInfoRepresentation }): void {
    if (data) this.storyInfo = data;
  }
  @wire(getObjectInfo, { objectApiName: '$rankChangeObject' })
  wiredRankChangeInfo({ data }: { data?: ObjectInfoRepresentation }): void {
    if (data) this.mayPropose = data.createable;
  }
  @wire(getObjectInfo, { objectApiName: '$productObject' })
  wiredProductInfo({ data }: { data?: ObjectInfoRepresentation }): void {
    if (data) this.mayDrawLines = data.fields[HIGH_VALUE_FROM.fieldApiName]?.updateable ?? false;
  }
  @wire(getRecord, { recordId: '$linkedRecordId', fields: '$linkFields' })
  wiredLink({ data, error }: { data?: RecordRepresentation; error?: AnyError }): void {
    if (error) this.readError = error;
    if (data) this.linkedProductId = (getFieldValue(data, this.linkFields[0]!) as string | null) ?? '';
  }
  @wire(graphql, { query: '$productQuery' })
  wiredProducts({ data, errors }: GraphQLResult): void {
    if (errors) this.readError = errors;
    const id = this.isProductPage ? this.recordId : this.linkedProductId;
    const product = data && readProducts(data).find((each) => each.id === id);
    if (product) this.choose(product);
  }
  @wire(graphql, { query: '$sprintQuery', variables: '$sprintVariables' })
  wiredSprints({ data }: GraphQLResult): void {
    if (data) this.sprintOptions = readSprints(data);
  }

  // Which stories

  get isOnRecordPage(): boolean {
    return Boolean(this.recordId);
  }
  get isProductPage(): boolean {
    return this.objectApiName === PRODUCT_OBJECT.objectApiName;
  }
  get linkFields(): FieldId[] {
    return this.objectApiName === EPIC_OBJECT.objectApiName ? EPIC_LINK : RELEASE_LINK;
  }
  /** An epic or a release, whose product has to be looked up. */
  get linkedRecordId(): string | undefined {
    return this.isProductPage ? undefined : this.recordId;
  }
  get productQuery(): GraphQLDocument | undefined {
    const isKnown = this.isProductPage || this.linkedProductId !== '';
    return this.isOnRecordPage && isKnown ? PRODUCTS : undefined;
  }
  get productId(): string {
    return this.product?.id ?? '';
  }
  get sprintQuery(): GraphQLDocument | undefined {
    return this.product ? OPEN_SPRINTS : undefined;
  }
  get sprintVariables(): { productId: string } {
    return { productId: this.productId };
  }

  handleProduct(event: CustomEvent<Product | undefined>): void {
    if (event.detail) this.choose(event.detail);
  }
  private choose(product: Product): void {
    const isOther = product.id !== this.product?.id;
    this.product = product;
    if (!isOther) return;
    this.#ranked = [];
    this.isComplete = false;
    this.#history.clear();
    this.canUndo = false;
    this.show();
  }
  handleNews(event: CustomEvent<StoryNews>): void {
    this.readError = undefined;
    this.#ranked = event.detail.stories;
    this.isComplete = event.detail.isComplete;
    this.show();
  }
  handleFeedError(event: CustomEvent<AnyError>): void {
    this.readError = event.detail;
  }
  handleRefresh(): void {
    this.readError = undefined;
    (this.refs?.feed as unknown as { refresh(): void } | undefined)?.refresh();
  }
  handleFilter(event: CustomEvent<StoryFilter>): void {
    this.filter = event.detail;
    this.show();
    this.keepState();
  }
  handleChoices(event: CustomEvent<MatrixChoices>): void {
    this.choices = event.detail;
    this.keepState();
  }

  private show(): void {
    this.stories = subjectOf(this.#ranked, this.objectApiName, this.recordId);
    this.shown = filterStories(this.stories, this.filter);
    this.content = asIs<BoardContent>({ all: this.stories, stories: this.shown });
  }
  /** The address says what is shown, so that it can be sent on. A record's page keeps its own. */
  private keepState(): void {
    if (!this.#page || this.isOnRecordPage) return;
    const state = { ...filterToState(this.filter), ...choicesToState(this.choices) };
    this[NavigationMixin.Navigate](withState(this.#page, state), true);
  }

  // What the template asks

  get rights(): MatrixRights {
    return rightsOf({
      story: this.storyInfo,
      mayPropose: this.mayPropose,
      isDecider: this.isDecider,
      isValueGiven: this.choices.value === 'businessValue'
    });
  }
  get isDecider(): boolean {
    return this.product?.ownerId === USER_ID || Boolean(mayRankAnyProduct);
  }
  get canSaveLines(): boolean {
    return this.mayDrawLines && this.isDecider;
  }
  get statusOptions(): FilterOption[] {
    return optionsBy(this.stories, 'status', 'statusLabel');
  }
  get typeOptions(): FilterOption[] {
    return optionsBy(this.stories, 'type', 'typeLabel');
  }
  get filterOptions(): ReturnType<typeof filterOptions> {
    return filterOptions(this.stories);
  }
  get counts(): ReturnType<typeof focusCounts> {
    return focusCounts(this.stories, Date.now());
  }
  get isLoading(): boolean {
    return !this.readError && !this.isComplete && this.stories.length === 0 && Boolean(this.product || this.recordId);
  }
  get emptyText(): string | undefined {
    if (!this.isComplete || this.shown.length > 0) return undefined;
    return this.stories.length === 0 ? labels.noStories : labels.noMatch;
  }
  get isBoardShown(): boolean {
    return this.shown.length > 0;
  }
  get fileName(): string {
    return fillLabel(labels.fileName, this.product?.name ?? '');
  }

  // Writing: painted first, taken back when refused

  handleReestimate({ detail: { ids, effort, value } }: CustomEvent<Reestimate>): void {
    const written = {
      ...(effort === undefined ? {} : { points: effort }),
      ...(value === undefined ? {} : { businessValue: value })
    };
    if (Object.keys(written).length === 0) return;
    this.writeUndoably(ids.map((id) => writeOf(id, written)));
  }
  handleAct({ detail: { ids, act } }: CustomEvent<BoardAct>): void {
    if (act.kind === 'rank') {
      this.rank(ids, act);
      return;
    }
    const stories = this.stories.filter(({ id }) => ids.includes(id));
    const sprintName = (id: string): string => this.sprintOptions.find(({ value }) => value === id)?.label ?? '';
    const notNow = this.statusOptions.find(({ value }) => value === NOT_NOW)?.label ?? NOT_NOW;
    this.writeUndoably(writesOf(act, stories, sprintName, notNow));
  }
  handleUndo(): void {
    const step = this.#history.undo();
    this.canUndo = this.#history.canUndo;
    if (step) this.write(step, labels.undone);
  }
  handleLinesSave({ detail: { value, effort } }: CustomEvent<Thresholds>): void {
    const fields = { [HIGH_VALUE_FROM.fieldApiName]: value, [LOW_EFFORT_UP_TO.fieldApiName]: effort };
    updateRecord({ fields: { Id: this.productId, ...fields } })
      .then(() => {
        this.product = { ...this.product!, highValueFrom: value, lowEffortUpTo: effort };
        this.toast(labels.linesSaved, '', 'success');
      })
      .catch((error: AnyError) => this.refused(labels.linesFailed, error));
  }
  handleSaveError({ detail }: CustomEvent<AnyError>): void {
    this.refused(labels.saveFailed, detail);
  }

  /** What undoing it would write is kept before anything changes. */
  private writeUndoably(writes: readonly StoryWrite[]): void {
    const before = writes.flatMap(({ id, fields, change }) => {
      const story = this.stories.find((each) => each.id === id);
      return story ? [inverse(story, fields, change)] : [];
    });
    this.#history.add(before);
    this.canUndo = true;
    this.write(writes, writes.length > 1 ? fillLabel(labels.written, writes.length) : undefined, before);
  }
  private write(writes: readonly StoryWrite[], doneText?: string, undoStep?: readonly StoryWrite[]): void {
    const feed = this.refs!.feed as unknown as Painter;
    writeStories(feed, writes, this.#turns, this.rights.rank || this.rights.propose)
      .then(() => {
        if (doneText) this.toast(doneText, '', 'success');
      })
      .catch((error: AnyError) => {
        if (undoStep) this.#history.drop(undoStep);
        this.canUndo = this.#history.canUndo;
        const [first] = writes;
        const key = this.stories.find(({ id }) => id === first?.id)?.key ?? '';
        this.refused(writes.length > 1 ? labels.manyFailed : fillLabel(labels.oneFailed, key), error);
      });
  }
  private rank(ids: readonly string[], { place, reason }: BoardAct['act']): void {
    const target = targetOf(place, this.#ranked.filter(isOpen), new Set(ids));
    rankStories(ids, target, reason)
      .then((isProposal) => {
        this.toast(fillLabel(isProposal ? labels.proposed : labels.ranked, ids.length), '', 'success');
        (this.refs!.feed as unknown as Painter).look();
      })
      .catch((error: AnyError) => this.refused(labels.rankFailed, error));
  }

  private refused(title: string, error: AnyError): void {
    this.toast(title, errorSentences(error).join(' '), 'error');
  }
  private toast(title: string, message: string, variant: 'success' | 'error'): void {
    this.dispatchEvent(new ShowToastEvent({ title, message, variant }));
  }
}
