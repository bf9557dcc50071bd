import { LightningElement, api, wire } from 'lwc';
import { CurrentPageReference, NavigationMixin, type PageReference } from 'lightning/navigation';
import mayRankAnyProduct from '@salesforce/customPermission/Foresight_Rank_Any_Product';
import USER_ID from '@salesforce/user/Id';
import { asIs } from 'c/asIs';
import { NO_CHOICES, type Choices } from 'c/backlogChoices';
import { columnsNamed, type CellOptions, type Column, type EditableField } from 'c/backlogColumns';
import { backlogLines, capacityToCome, type CutLine } from 'c/backlogLines';
import type { ListContent } from 'c/backlogList';
import type { ViewChoice } from 'c/backlogViewBar';
import type { OthersChanges } from 'c/changeNotice';
import type { AnyError } from 'c/errorText';
import { fillLabel } from 'c/labelText';
import { readState, withState } from 'c/pageState';
import type { Product } from 'c/productRecords';
import { filterOptions, filterStories, focusCounts, isFiltered, isOpen } from 'c/storyFilter';
import type { FilterOption, FilterOptions, Focus, StoryFilter } from 'c/storyFilter';
import type { StoryNews } from 'c/storyFeed';
import type { Story } from 'c/storyRecords';
import { NO_RIGHTS, type Rights } from 'c/storyRights';
import { labels } from './labels';
import { othersChanges } from './othersChanges';
import { API_NAMES } from './storyFields';
import { keptColumns, keepColumns } from './keptColumns';
import { stateToView, viewToState, type PageView } from './viewState';

/** Milliseconds after which what was chosen goes into the address: not with each letter of a search. */
const ADDRESS_DELAY = 400;
const ENDED = ['Completed', 'Cancelled', 'Released', 'Done'];

/** What the backlog page reads and shows: one product's stories, filtered, grouped and cut, and the address that says so. */
export abstract class BacklogView extends NavigationMixin(LightningElement) {
  /** On a product's record page: that product, and no other can be chosen. */
  @api recordId: string | undefined;

  labels = labels;
  userId = USER_ID;
  product: Product | undefined;
  addressedProductId: string | undefined;
  view: PageView = { ...stateToView({}), columns: keptColumns() };
  rights: Rights = NO_RIGHTS;
  choices: Choices = NO_CHOICES;
  content: ListContent | undefined;
  counts: Readonly<Record<Focus, number>> | undefined;
  options: FilterOptions | undefined;
  cut: CutLine | null = null;
  others: OthersChanges | undefined;
  total = 0;
  isComplete = false;
  hasRead = false;
  readError: AnyError;
  /** In the order that is painted. */
  stories: readonly Story[] = [];
  shown: readonly Story[] = [];

  #page: PageReference | null = null;
  #fed: readonly Story[] = [];
  #byId = new Map<string, Story>();
  #collapsed = new Set<string>();
  #address: ReturnType<typeof setTimeout> | undefined;

  /** The order with what the org has not taken yet on top. */
  protected abstract painted(stories: readonly Story[]): readonly Story[];
  /** Another product is shown. */
  protected abstract leave(): void;

  @wire(CurrentPageReference)
  wiredPage(page: PageReference | null): void {
    this.#page = page;
    const state = readState(page);
    this.addressedProductId = state.product;
    const isMine = Object.entries(this.state).every(([name, value]) => (state[name] ?? '') === value);
    if (!page || isMine || this.#address) return;
    const view = stateToView(state);
    this.look(state.columns ? view : { ...view, columns: keptColumns() }, false);
  }

  override disconnectedCallback(): void {
    clearTimeout(this.#address);
    this.leave();
  }

  // What arrives

  handleProduct(event: CustomEvent<Product | undefined>): void {
    const product = event.detail;
    const isOther = product?.id !== this.product?.id;
    this.product = product;
    if (!isOther) {
      this.show();
      return;
    }
    this.leave();
    [this.#fed, this.total, this.isComplete, this.hasRead, this.others] = [[], 0, false, false, undefined];
    this.choices = NO_CHOICES;
    this.#byId.clear();
    this.show();
    if (product && !this.recordId) this.writeAddress();
  }
  handleNews(event: CustomEvent<StoryNews>): void {
    const { stories, total, isComplete, changedByOthers } = event.detail;
    const isNews = changedByOthers.length > 0;
    if (isNews) this.others = othersChanges(changedByOthers, this.#byId) ?? this.others;
    this.#fed = stories;
    this.#byId = new Map(stories.map((story) => [story.id, story]));
    this.total = total;
    this.isComplete = isComplete;
    this.hasRead = true;
    this.readError = undefined;
    this.counts = focusCounts(stories, Date.now());
    this.options = filterOptions(stories);
    this.show(isNews);
  }
  handleFeedError(event: CustomEvent<AnyError>): void {
    this.readError = event.detail;
  }
  handleRights(event: CustomEvent<Rights>): void {
    this.rights = event.detail;
    this.show();
  }
  handleChoices(event: CustomEvent<Choices>): void {
    this.choices = event.detail;
    this.show();
  }
  handleDismiss(): void {
    this.others = undefined;
  }

  /** A story as the org has it, with what is painted over it. */
  protected storyOf(id: string): Story | undefined {
    return this.#byId.get(id);
  }

  /** Orders, filters and lays out what was read. */
  protected show(isNews = false): void {
    const { filter, isGrouped, columns } = this.view;
    this.stories = this.painted(this.#fed);
    this.shown = filterStories(this.stories, filter);
    const underWay = new Set(this.choices.sprints.filter(({ status }) => status === 'Active').map(({ id }) => id));
    const { lines, cut } = backlogLines(this.stories, this.shown, {
      isOpen,
      isUnderWay: ({ sprintId }) => sprintId !== null && underWay.has(sprintId),
      isGrouped,
      collapsed: this.#collapsed,
      capacity: this.capacity
    });
    this.cut = cut;
    this.content = asIs<ListContent>({
      lines,
      cut: cut && cut.at !== null ? { at: cut.at, text: fillLabel(labels.cutText, this.capacity ?? 0) } : null,
      view: this.view,
      isNews,
      columns: this.columnsOf(columns),
      options: this.cellOptions,
      canRank: this.canMove,
      isProposing: this.canPropose,
      canAct: this.canMove || this.editable.size > 0,
      editable: this.editable
    });
  }

  // Looking

  private get state(): Record<string, string> {
    return viewToState(this.view);
  }
  /** What a kept view keeps. */
  get viewState(): Record<string, string> {
    return this.state;
  }
  get viewChoice(): ViewChoice {
    const { isGrouped, columns } = this.view;
    return { isGrouped, columns, capacity: this.capacity };
  }
  get capacity(): number | null {
    return this.view.capacity === undefined ? capacityToCome(this.choices.sprints) : this.view.capacity;
  }

  protected look(view: PageView, isOwn = true): void {
    this.view = view;
    this.show();
    if (isOwn) this.writeAddress();
  }
  private writeAddress(): void {
    clearTimeout(this.#address);
    // eslint-disable-next-line @lwc/lwc/no-async-operation -- ended in disconnectedCallback
    this.#address = setTimeout(() => {
      this.#address = undefined;
      if (!this.#page) return;
      const product = this.recordId ? '' : (this.product?.id ?? '');
      this[NavigationMixin.Navigate](withState(this.#page, { ...this.state, product }), true);
    }, ADDRESS_DELAY);
  }

  handleFilter(event: CustomEvent<StoryFilter>): void {
    this.look({ ...this.view, filter: event.detail });
  }
  handleView(event: CustomEvent<ViewChoice>): void {
    const { isGrouped, columns, capacity } = event.detail;
    const isCapacityMine = capacity !== this.capacity;
    keepColumns(columns);
    this.look({ ...this.view, isGrouped, columns, capacity: isCapacityMine ? capacity : this.view.capacity });
  }
  handleViewChoice(event: CustomEvent<Record<string, string>>): void {
    this.look(stateToView(event.detail));
  }
  handleGroupToggle(event: CustomEvent<string>): void {
    if (!this.#collapsed.delete(event.detail)) this.#collapsed.add(event.detail);
    this.show();
  }

  // Who may what

  /** The order is the product owner's; an administrator of Foresight repairs it. */
  get canRank(): boolean {
    return this.rights.mayRank && (this.product?.ownerId === USER_ID || Boolean(mayRankAnyProduct));
  }
  get canPropose(): boolean {
    return this.rights.mayPropose && !this.canRank;
  }
  get canMove(): boolean {
    return Boolean(this.product) && (this.canRank || this.canPropose);
  }
  #editable: { fields: Rights['fields']; names: ReadonlySet<EditableField> } = { fields: [], names: new Set() };
  /** The same set as long as rights stay: rows are drawn anew for another one. */
  get editable(): ReadonlySet<EditableField> {
    const { fields } = this.rights;
    if (this.#editable.fields !== fields) {
      const known = Object.entries(API_NAMES) as [EditableField, string][];
      const names = known.filter(([, name]) => fields.some(({ apiName }) => apiName === name)).map(([field]) => field);
      this.#editable = { fields, names: new Set(names) };
    }
    return this.#editable.names;
  }
  #columns: { names: readonly string[]; columns: readonly Column[] } = { names: [], columns: [] };
  /** The same ones as long as none is added or taken away. */
  private columnsOf(names: readonly string[]): readonly Column[] {
    if (this.#columns.names.join() !== names.join()) this.#columns = { names, columns: columnsNamed(names) };
    return this.#columns.columns;
  }
  #cellOptions: { rights: Rights; choices: Choices; options: CellOptions } | undefined;
  get cellOptions(): CellOptions {
    const { rights, choices } = this;
    if (this.#cellOptions?.rights !== rights || this.#cellOptions.choices !== choices) {
      const { statuses, types, moscows } = rights;
      const named = (list: readonly { id: string; name: string; status: string }[]): FilterOption[] =>
        list.filter(({ status }) => !ENDED.includes(status)).map(({ id, name }) => ({ label: name, value: id }));
      const { epics, sprints, releases } = choices;
      const options = {
        statuses,
        types,
        moscows,
        epics: named(epics),
        sprints: named(sprints),
        releases: named(releases)
      };
      this.#cellOptions = { rights, choices, options };
    }
    return this.#cellOptions.options;
  }

  // What the template shows

  get productId(): string {
    return this.product?.id ?? '';
  }
  get isLoading(): boolean {
    return Boolean(this.product) && !this.readError && !this.hasRead;
  }
  get isReady(): boolean {
    return Boolean(this.product) && this.hasRead && !this.readError;
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
  get isListShown(): boolean {
    return this.shown.length > 0;
  }
  get emptyText(): string | undefined {
    if (this.shown.length > 0) return undefined;
    if (this.stories.length > 0) return labels.noMatch;
    return this.rights.mayAdd ? labels.noStories : labels.noStoriesReadOnly;
  }
  get countText(): string {
    const points = this.shown.reduce((sum, story) => sum + (story.points ?? 0), 0);
    const shown = this.shown.length.toLocaleString();
    const pointsText = points.toLocaleString(undefined, { maximumFractionDigits: 1 });
    if (!isFiltered(this.view.filter)) return fillLabel(labels.countAll, shown, pointsText);
    return fillLabel(labels.countFiltered, shown, this.stories.length.toLocaleString(), pointsText);
  }
  get cutSummary(): string | undefined {
    if (!this.cut) return undefined;
    const { count, points, unestimated } = this.cut;
    const words = fillLabel(labels.cutSummary, count, points.toLocaleString(), this.capacity ?? 0);
    return unestimated > 0 ? `${words} ${fillLabel(labels.cutUnestimated, unestimated)}` : words;
  }
  /** Why moves are not just made; undefined for who makes them. */
  get rankHint(): string | undefined {
    if (this.rights === NO_RIGHTS || !this.product || this.canRank) return undefined;
    return this.canPropose ? labels.proposeHint : labels.readOnlyRank;
  }
}
