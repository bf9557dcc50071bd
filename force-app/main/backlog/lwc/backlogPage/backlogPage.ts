import { LightningElement, api, wire } from 'lwc';
import { graphql, type GraphQLDocument, type GraphQLResult } from 'lightning/graphql';
import { NavigationMixin } from 'lightning/navigation';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { getObjectInfo, getPicklistValues, type ObjectInfoRepresentation } from 'lightning/uiObjectInfoApi';
import { updateRecord } from 'lightning/uiRecordApi';
import addStory from '@salesforce/apex/BacklogController.addStory';
import moveStories from '@salesforce/apex/BacklogController.moveStories';
import mayRankAnyProduct from '@salesforce/customPermission/Foresight_Rank_Any_Product';
import PRODUCT_OBJECT from '@salesforce/schema/Product__c';
import RANK_CHANGE_OBJECT from '@salesforce/schema/Rank_Change__c';
import STORY_OBJECT from '@salesforce/schema/Story__c';
import POINTS from '@salesforce/schema/Story__c.Points__c';
import RANK from '@salesforce/schema/Story__c.Rank__c';
import STATUS from '@salesforce/schema/Story__c.Status__c';
import USER_ID from '@salesforce/user/Id';
import type { StatusOption, StoryEdit, StoryMove } from 'c/backlogList';
import { errorSentences, type AnyError } from 'c/errorText';
import { fillLabel } from 'c/labelText';
import { filterStories, isFiltered, NO_FILTER, type StoryFilter } from 'c/storyFilter';
import { compareRanked, moveInOrder, type MoveTarget } from 'c/storyOrder';
import { PRODUCTS, readProducts, type Product } from 'c/productRecords';
import { EVER, PAGE_SIZE, readStoryPage, STORIES, type Story } from 'c/storyRecords';
import { labels } from './labels';
import { MoveQueue } from './moveQueue';
import { placeOf } from './placeText';

type Refresh = (() => Promise<void>) | undefined;
/** What the controller answers to a move. */
interface MoveAnswer {
  readonly isProposal: boolean;
  readonly ranks: readonly { readonly id: string; readonly rank: string }[];
}
type Variables = { productId: string; since: string; first: number; after: string | null };

const LAST_PRODUCT = 'foresight.backlog.product';

/**
 * The product backlog: one product's stories in rank order. Reads them a page at a time, shows what it has at once, paints
 * every change before the org has answered and takes it back, saying why, when the org refuses.
 */
export default class BacklogPage extends NavigationMixin(LightningElement) {
  /** On a product's record page: that product, and no other can be chosen. */
  @api recordId: string | undefined;

  labels = labels;
  products: Product[] | undefined;
  productId = '';
  stories: Story[] = [];
  shown: Story[] = [];
  filter: StoryFilter = NO_FILTER;
  statusOptions: StatusOption[] = [];
  epicOptions: StatusOption[] = [];
  sprintOptions: StatusOption[] = [];
  recordTypeId: string | undefined;
  newTitle = '';
  total = 0;
  isComplete = false;
  readError: AnyError;
  /** Rank may be written at all; whose product it is comes on top. */
  mayWriteRank = false;
  mayPropose = false;
  canEstimate = false;
  canSetStatus = false;
  canAdd = false;
  /** A move that waits for its reason. */
  proposal: StoryMove | undefined;
  storyQuery: GraphQLDocument | undefined;
  storyVariables: Variables | undefined;

  productQuery: GraphQLDocument = PRODUCTS;
  storyObject = STORY_OBJECT;
  rankChangeObject = RANK_CHANGE_OBJECT;
  statusField = STATUS;

  #refreshProducts: Refresh;
  #refreshStories: Refresh;
  #byId = new Map<string, Story>();
  #moves = new MoveQueue();
  /** While true, each page that arrives is read anew, for the wire may hand out what it has kept. */
  #isRereading = false;
  #seen = new Set<string | null>();

  @wire(getObjectInfo, { objectApiName: '$storyObject' })
  wiredObjectInfo({ data }: { data?: ObjectInfoRepresentation }): void {
    if (!data) return;
    const may = (field: string): boolean => data.fields[field]?.updateable ?? false;
    this.recordTypeId = data.defaultRecordTypeId ?? undefined;
    this.mayWriteRank = may(RANK.fieldApiName);
    this.canEstimate = may(POINTS.fieldApiName);
    this.canSetStatus = may(STATUS.fieldApiName);
    this.canAdd = data.createable;
  }

  @wire(getObjectInfo, { objectApiName: '$rankChangeObject' })
  wiredRankChangeInfo({ data }: { data?: ObjectInfoRepresentation }): void {
    if (data) this.mayPropose = data.createable;
  }

  @wire(getPicklistValues, { recordTypeId: '$recordTypeId', fieldApiName: '$statusField' })
  wiredStatuses({ data }: { data?: { values: readonly StatusOption[] } }): void {
    if (data) this.statusOptions = data.values.map(({ label, value }) => ({ label, value }));
  }

  @wire(graphql, { query: '$productQuery' })
  wiredProducts({ data, errors, refresh }: GraphQLResult): void {
    this.#refreshProducts = refresh;
    if (errors) this.readError = errors;
    if (!data) return;
    this.products = readProducts(data);
    const known = (id: string | null | undefined): boolean =>
      this.products?.some((product) => product.id === id) ?? false;
    const first = [this.recordId, this.productId, lastProduct()].find(known) ?? this.products[0]?.id;
    if (first && first !== this.productId) this.choose(first);
  }

  @wire(graphql, { query: '$storyQuery', variables: '$storyVariables' })
  wiredStories({ data, errors, refresh }: GraphQLResult): void {
    this.#refreshStories = refresh;
    if (errors) this.readError = errors;
    if (!data || !this.storyVariables) return;
    // The wire may hand out what it kept of this page; while rereading, the org's own answer is waited for.
    if (this.#isRereading && !this.#seen.has(this.storyVariables.after)) this.rereadPage();
    else this.take(data);
  }

  /** Reads the current page from the org; the answer comes to the wire. */
  private rereadPage(): void {
    this.#seen.add(this.storyVariables?.after ?? null);
    this.#refreshStories?.().catch((error: AnyError) => {
      this.readError = error;
    });
  }

  private take(data: Parameters<typeof readStoryPage>[0]): void {
    const page = readStoryPage(data);
    if (!this.storyVariables?.after) this.#byId.clear();
    for (const story of page.stories) this.#byId.set(story.id, story);
    this.total = page.total;
    this.readError = undefined;
    this.isComplete = !page.next;
    this.show();
    if (page.next) this.storyVariables = { ...this.storyVariables, after: page.next } as Variables;
    else this.#isRereading = false;
  }

  private choose(productId: string): void {
    this.productId = productId;
    this.filter = NO_FILTER;
    this.#byId.clear();
    this.#moves.clear();
    this.proposal = undefined;
    this.total = 0;
    this.isComplete = false;
    this.storyQuery = STORIES;
    this.storyVariables = { productId, since: EVER, first: PAGE_SIZE, after: null };
    if (!this.recordId) keepProduct(productId);
    this.show();
  }

  /** Sorts, filters and shows what `#byId` holds, with the moves on top that the org has not answered yet. */
  private show(): void {
    this.stories = [...this.#moves.paint([...this.#byId.values()].sort(compareRanked))];
    this.shown = filterStories(this.stories, this.filter);
    this.epicOptions = optionsOf(this.stories, 'epicId', 'epicName');
    this.sprintOptions = optionsOf(this.stories, 'sprintId', 'sprintName');
  }

  get product(): Product | undefined {
    return this.products?.find((product) => product.id === this.productId);
  }
  /** The order is the product owner's; an administrator of Foresight repairs it. */
  get canRank(): boolean {
    return this.mayWriteRank && (this.product?.ownerId === USER_ID || Boolean(mayRankAnyProduct));
  }
  get canPropose(): boolean {
    return this.mayPropose && !this.canRank;
  }
  get canMove(): boolean {
    return this.canRank || this.canPropose;
  }
  get productName(): string {
    return this.product?.name ?? '';
  }
  get productOptions(): StatusOption[] {
    return this.products?.map(({ id, name }) => ({ label: name, value: id })) ?? [];
  }
  get isOnRecordPage(): boolean {
    return Boolean(this.recordId);
  }
  get isLoading(): boolean {
    return (
      !this.readError && (!this.products || (Boolean(this.product) && this.stories.length === 0 && !this.isComplete))
    );
  }
  get isProgressShown(): boolean {
    return !this.isComplete && this.stories.length > 0;
  }
  get progress(): number {
    return this.total === 0 ? 0 : Math.round((100 * this.stories.length) / this.total);
  }
  get progressText(): string {
    return fillLabel(labels.loadingProgress, this.stories.length.toLocaleString(), this.total.toLocaleString());
  }
  get hasNoProducts(): boolean {
    return this.products?.length === 0;
  }
  get isListShown(): boolean {
    return this.shown.length > 0;
  }
  get emptyText(): string | undefined {
    if (!this.product || this.isLoading || this.readError || this.shown.length > 0) return undefined;
    if (this.stories.length > 0) return labels.noMatch;
    return this.canAdd ? labels.noStories : labels.noStoriesReadOnly;
  }
  get countText(): string {
    const points = this.shown.reduce((sum, story) => sum + (story.points ?? 0), 0);
    const shown = this.shown.length.toLocaleString();
    const pointsText = points.toLocaleString(undefined, { maximumFractionDigits: 1 });
    if (!isFiltered(this.filter)) return fillLabel(labels.countAll, shown, pointsText);
    return fillLabel(labels.countFiltered, shown, this.stories.length.toLocaleString(), pointsText);
  }
  /** Why moves are not just made; undefined for who makes them. */
  get rankHint(): string | undefined {
    if (!this.recordTypeId || !this.product || this.canRank) return undefined;
    return this.canPropose ? labels.proposeHint : labels.readOnlyRank;
  }
  get proposalStory(): string {
    const story = this.#byId.get(this.proposal?.id ?? '');
    return story ? `${story.key} ${story.title}` : '';
  }
  get proposalPlace(): string {
    return this.proposal ? placeOf(this.proposal.target, (id) => this.#byId.get(id)?.title ?? '') : '';
  }
  handleProduct(event: CustomEvent<{ value: string }>): void {
    this.choose(event.detail.value);
  }

  handleFilter(event: CustomEvent<StoryFilter>): void {
    this.filter = event.detail;
    this.shown = filterStories(this.stories, this.filter);
  }

  handleRefresh(): void {
    this.readError = undefined;
    this.#isRereading = true;
    this.#seen.clear();
    this.#refreshProducts?.().catch((error: AnyError) => {
      this.readError = error;
    });
    if (!this.storyVariables) return;
    // Back to the first page; while it is the only one, its variables stay as they are and the wire does not run by itself.
    if (this.storyVariables.after === null) this.rereadPage();
    else this.storyVariables = { ...this.storyVariables, after: null };
  }

  handleNewProduct(): void {
    this[NavigationMixin.Navigate]({
      type: 'standard__objectPage',
      attributes: { objectApiName: PRODUCT_OBJECT.objectApiName, actionName: 'new' }
    });
  }

  // Writing: painted first, taken back when refused

  handleMove(event: CustomEvent<StoryMove>): void {
    const { id, target } = event.detail;
    if (moveInOrder(this.stories, [id], target) === this.stories) return;
    if (this.canRank) this.move(id, target);
    else this.proposal = event.detail;
  }

  private move(id: string, target: MoveTarget): void {
    const request = (): Promise<MoveAnswer> => moveStories({ request: moveRequest(id, target) });
    this.#moves
      .send(id, target, request)
      .then(({ ranks }) => {
        for (const written of ranks) this.patch(written.id, { rank: written.rank });
      })
      .catch((error: AnyError) => {
        const title = fillLabel(labels.moveFailed, this.#byId.get(id)?.key ?? '');
        this.toast(title, errorSentences(error).join(' '), 'error');
      })
      .finally(() => this.show());
    this.show();
  }

  handlePropose(event: CustomEvent<string>): void {
    if (!this.proposal) return;
    const { id, target } = this.proposal;
    const story = this.proposalStory;
    this.proposal = undefined;
    moveStories({ request: moveRequest(id, target, event.detail) })
      .then(() => this.toast(fillLabel(labels.proposed, story), '', 'success'))
      .catch((error: AnyError) => {
        const title = fillLabel(labels.proposeFailed, this.#byId.get(id)?.key ?? '');
        this.toast(title, errorSentences(error).join(' '), 'error');
      });
  }
  handleProposalCancel(): void {
    this.proposal = undefined;
  }

  handleEdit(event: CustomEvent<StoryEdit>): void {
    const { id, field, value } = event.detail;
    const before = this.#byId.get(id);
    if (!before) return;
    const failed = (): string => fillLabel(labels.editFailed, before.key);
    if (field === 'points') {
      const points = value as number | null;
      this.patch(id, { points });
      this.write(id, { [POINTS.fieldApiName]: points }, { points: before.points }, { points }, failed);
    } else {
      const status = value as string;
      const statusLabel = this.statusOptions.find((option) => option.value === status)?.label ?? status;
      const { status: oldStatus, statusLabel: oldLabel } = before;
      this.patch(id, { status, statusLabel });
      this.write(
        id,
        { [STATUS.fieldApiName]: status },
        { status: oldStatus, statusLabel: oldLabel },
        { status, statusLabel },
        failed
      );
    }
    this.show();
  }

  private patch(id: string, change: Partial<Story>): void {
    const story = this.#byId.get(id);
    if (story) this.#byId.set(id, { ...story, ...change });
  }

  private write(
    id: string,
    fields: Record<string, string | number | null>,
    before: Partial<Story>,
    painted: Partial<Story>,
    failedTitle: () => string
  ): void {
    updateRecord({ fields: { Id: id, ...fields } }).catch((error: AnyError) => {
      // A later change of the same field stands; only what this write painted is taken back.
      const now = this.#byId.get(id);
      const isPainted = now && (Object.keys(painted) as (keyof Story)[]).every((key) => now[key] === painted[key]);
      if (isPainted) this.patch(id, before);
      this.show();
      this.toast(failedTitle(), errorSentences(error).join(' '), 'error');
    });
  }

  // Adding

  handleNewTitle(event: CustomEvent<{ value: string }>): void {
    this.newTitle = event.detail.value;
  }
  handleNewTitleKey(event: KeyboardEvent): void {
    if (event.key === 'Enter') this.handleAddAtTop();
  }
  handleAddAtTop(): void {
    this.add(this.canRank);
  }
  handleAddAtBottom(): void {
    this.add(false);
  }

  private add(isAtTop: boolean): void {
    const title = this.newTitle.trim();
    if (title === '') return;
    this.newTitle = '';
    addStory({ productId: this.productId, title, isAtTop })
      .then(() => {
        this.toast(fillLabel(labels.added, title), '', 'success');
        this.handleRefresh();
      })
      .catch((error: AnyError) => {
        // What was typed comes back, unless something else has been typed since.
        if (this.newTitle === '') this.newTitle = title;
        this.toast(labels.addFailed, errorSentences(error).join(' '), 'error');
      });
  }

  private toast(title: string, message: string, variant: 'success' | 'error'): void {
    this.dispatchEvent(new ShowToastEvent({ title, message, variant }));
  }
}

/** A move in the words of the controller. */
function moveRequest(id: string, target: MoveTarget, reason?: string): Record<string, unknown> {
  const place =
    typeof target === 'string'
      ? { isToTop: target === 'top' }
      : {
          ...('before' in target ? { beforeId: target.before } : { afterId: target.after })
        };
  return { storyIds: [id], ...place, reason };
}

function optionsOf(
  stories: readonly Story[],
  id: 'epicId' | 'sprintId',
  name: 'epicName' | 'sprintName'
): StatusOption[] {
  const names = new Map<string, string>();
  for (const story of stories) if (story[id]) names.set(story[id] as string, story[name]);
  return [...names].map(([value, label]) => ({ label, value })).sort((a, b) => a.label.localeCompare(b.label));
}

/** Storage may be switched off in a browser; the page then starts with the first product. */
function lastProduct(): string | null {
  try {
    return localStorage.getItem(LAST_PRODUCT);
  } catch {
    return null;
  }
}

function keepProduct(id: string): void {
  try {
    localStorage.setItem(LAST_PRODUCT, id);
  } catch {
    // Nothing depends on it.
  }
}
