import { LightningElement, api, wire } from 'lwc';
import { graphql, type GraphQLDocument, type GraphQLResult } from 'lightning/graphql';
import { CurrentPageReference, NavigationMixin, type PageReference } from 'lightning/navigation';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { getObjectInfo, type ObjectInfoRepresentation } from 'lightning/uiObjectInfoApi';
import { updateRecord } from 'lightning/uiRecordApi';
import LOCALE from '@salesforce/i18n/locale';
import EPIC_OBJECT from '@salesforce/schema/Epic__c';
import EPIC_OBJECTIVE from '@salesforce/schema/Epic__c.Objective__c';
import OBJECTIVE_OBJECT from '@salesforce/schema/Objective__c';
import USER_ID from '@salesforce/user/Id';
import { asIs } from 'c/asIs';
import { errorSentences, type AnyError } from 'c/errorText';
import { fillLabel } from 'c/labelText';
import { readState, withState } from 'c/pageState';
import { PendingWrites } from 'c/pendingWrites';
import type { ShareContent } from 'c/objectiveSharePanel';
import { NO_MONEY, type Product, type ProductMoney } from 'c/productRecords';
import { foldText } from 'c/storyFilter';
import type { StoryNews } from 'c/storyFeed';
import type { Story } from 'c/storyRecords';
import { readStrategy, STRATEGY, type Strategy } from 'c/strategyRecords';
import { parentIds, prune, strategyTree, sumTotals, treeRows, type TreeNode, type TreeRow } from 'c/strategyRollUp';
import { labels } from './labels';

const NONE: Strategy = { objectives: [], items: [], epics: [], releases: [], sprints: [] };
const numbers = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 1 });

/**
 * From the vision to each story in one tree: what serves which objective, what it adds up to, and what serves none. Search and the open rows
 * change what shows, never what is counted.
 */
export default class StrategyTreePage extends NavigationMixin(LightningElement) {
  /** On a product's record page: that product. */
  @api recordId: string | undefined;

  labels = labels;
  userId = USER_ID;
  epicObject = EPIC_OBJECT;
  objectiveObject = OBJECTIVE_OBJECT;
  product: Product | undefined;
  isProductKnown = false;
  money: ProductMoney = NO_MONEY;
  strategy: Strategy | undefined;
  stories: readonly Story[] = [];
  total = 0;
  isComplete = false;
  readError: AnyError;
  shareContent: ShareContent | undefined;
  tree: TreeNode[] = [];
  rows: TreeRow[] = [];
  text = '';
  isUnalignedOnly = false;
  canAlign = false;
  canAddObjective = false;
  /** Epic that is being given an objective. */
  aligning: TreeNode | undefined;
  aligningTo = '';
  query: GraphQLDocument | undefined;
  variables: { productId: string } | undefined;

  #page: PageReference | null = null;
  #refresh: (() => Promise<void>) | undefined;
  #expanded = new Set<string>();
  /** The epics of the strategy, with what is being written. */
  #epics = new PendingWrites<Strategy['epics'][number]>(() => this.build());

  @wire(CurrentPageReference)
  wiredPage(page: PageReference | null): void {
    this.#page = page;
    const { q = '', unaligned } = readState(page);
    if (q === this.text && Boolean(unaligned) === this.isUnalignedOnly) return;
    this.text = q;
    this.isUnalignedOnly = Boolean(unaligned);
    this.show();
  }

  @wire(getObjectInfo, { objectApiName: '$epicObject' })
  wiredEpicInfo({ data }: { data?: ObjectInfoRepresentation }): void {
    if (data) this.canAlign = data.fields[EPIC_OBJECTIVE.fieldApiName]?.updateable ?? false;
  }
  @wire(getObjectInfo, { objectApiName: '$objectiveObject' })
  wiredObjectiveInfo({ data }: { data?: ObjectInfoRepresentation }): void {
    if (data) this.canAddObjective = data.createable;
  }

  @wire(graphql, { query: '$query', variables: '$variables' })
  wiredStrategy({ data, errors, refresh }: GraphQLResult): void {
    this.#refresh = refresh;
    if (errors) this.readError = errors;
    if (!data) return;
    const isFirst = !this.strategy;
    this.strategy = readStrategy(data);
    this.#epics.know(this.strategy.epics);
    // What is below an objective is what one comes for.
    if (isFirst) this.#expanded = new Set([...this.strategy.objectives.map(({ id }) => id), 'withoutObjective']);
    this.build();
  }

  private build(): void {
    const { objectives, items } = this.strategy ?? NONE;
    const epics = this.#epics.items;
    this.tree = strategyTree({ objectives, items, epics, stories: this.stories });
    const strategy = this.strategy && { ...this.strategy, epics };
    this.shareContent = asIs<ShareContent>({ stories: this.stories, strategy });
    this.show();
  }

  /** Filters the tree and lays its open part out as rows. */
  private show(): void {
    const words = foldText(this.text).split(/\s+/).filter(Boolean);
    const shown = this.isUnalignedOnly ? this.tree.filter(({ kind }) => kind.startsWith('without')) : this.tree;
    if (words.length === 0) {
      this.rows = treeRows(shown, (id) => this.#expanded.has(id));
      return;
    }
    const isFound = ({ key, name }: TreeNode): boolean => {
      const inText = foldText(`${key} ${name}`);
      return words.every((word) => inText.includes(word));
    };
    this.rows = treeRows(prune(shown, isFound), () => true);
  }

  get productId(): string {
    return this.product?.id ?? '';
  }
  get hasProduct(): boolean {
    return this.product !== undefined;
  }
  get isLoading(): boolean {
    return this.hasProduct && !this.readError && !this.strategy;
  }
  get objectives(): Strategy['objectives'] {
    return this.strategy?.objectives ?? [];
  }
  get isProgressShown(): boolean {
    return this.hasProduct && !this.isComplete && this.stories.length > 0;
  }
  get progressText(): string {
    return fillLabel(labels.reading, numbers.format(this.stories.length), numbers.format(this.total));
  }
  get progress(): number {
    return this.total === 0 ? 0 : Math.round((100 * this.stories.length) / this.total);
  }
  get isTreeShown(): boolean {
    return this.rows.length > 0;
  }
  get emptyText(): string | undefined {
    if (!this.strategy || this.rows.length > 0) return undefined;
    return this.tree.length > 0 ? labels.noMatch : labels.empty;
  }
  get isObjectiveOffered(): boolean {
    return this.canAddObjective && this.objectives.length === 0;
  }
  get foundText(): string {
    return this.text ? fillLabel(labels.found, numbers.format(this.rows.length)) : '';
  }
  /** How much of the work serves an objective. */
  get summary(): string {
    const whole = sumTotals(this.tree);
    const loose = sumTotals(this.tree.filter(({ kind }) => kind.startsWith('without')));
    if (whole.points === 0) return '';
    if (loose.stories === 0) return fillLabel(labels.summaryAll, numbers.format(whole.points));
    const serving = whole.points - loose.points;
    const percent = Math.round((100 * serving) / whole.points);
    const [some, all] = [numbers.format(serving), numbers.format(whole.points)];
    return fillLabel(labels.summary, some, all, percent, numbers.format(loose.stories));
  }
  get alignTitle(): string {
    return fillLabel(labels.alignChoose, this.aligning?.name ?? '');
  }
  get objectiveOptions(): { label: string; value: string }[] {
    return this.objectives.map(({ id, name }) => ({ label: name, value: id }));
  }
  get isAlignReady(): boolean {
    return this.aligningTo !== '';
  }
  get isAlignDisabled(): boolean {
    return !this.isAlignReady;
  }

  handleProduct({ detail }: CustomEvent<Product | undefined>): void {
    this.product = detail;
    this.isProductKnown = true;
    this.strategy = undefined;
    this.#epics.clear();
    this.stories = [];
    this.shareContent = undefined;
    this.tree = [];
    this.rows = [];
    this.readError = undefined;
    this.query = detail && STRATEGY;
    this.variables = detail && { productId: detail.id };
  }
  handleMoney({ detail }: CustomEvent<ProductMoney>): void {
    this.money = detail;
  }
  handleNews({ detail }: CustomEvent<StoryNews>): void {
    this.stories = detail.stories;
    this.total = detail.total;
    this.isComplete = detail.isComplete;
    this.build();
  }
  handleFeedError({ detail }: CustomEvent<AnyError>): void {
    this.readError = detail;
  }
  handleRefresh(): void {
    this.readError = undefined;
    this.#refresh?.().catch((error: AnyError) => {
      this.readError = error;
    });
    (this.refs?.feed as unknown as { refresh(): void } | undefined)?.refresh();
  }

  handleSearch(event: CustomEvent<{ value: string }>): void {
    this.text = event.detail.value;
    this.keepInAddress({ q: this.text });
    this.show();
  }
  handleUnalignedOnly(event: CustomEvent<{ checked: boolean }>): void {
    this.isUnalignedOnly = event.detail.checked;
    this.keepInAddress({ unaligned: this.isUnalignedOnly ? '1' : '' });
    this.show();
  }
  private keepInAddress(changes: Record<string, string>): void {
    if (this.#page) this[NavigationMixin.Navigate](withState(this.#page, changes), true);
  }

  handleToggle(event: CustomEvent<{ id: string; isExpanded: boolean }>): void {
    const { id, isExpanded } = event.detail;
    if (isExpanded) this.#expanded.add(id);
    else this.#expanded.delete(id);
    this.show();
  }
  handleExpandAll(): void {
    this.#expanded = new Set(parentIds(this.tree));
    this.show();
  }
  handleCollapseAll(): void {
    this.#expanded.clear();
    this.show();
  }
  handleNewObjective(): void {
    const { objectApiName } = OBJECTIVE_OBJECT;
    this[NavigationMixin.Navigate]({ type: 'standard__objectPage', attributes: { objectApiName, actionName: 'new' } });
  }

  // Aligning an epic

  handleAlign(event: CustomEvent<string>): void {
    this.aligning = this.rows.find(({ node }) => node.id === event.detail)?.node;
    this.aligningTo = '';
  }
  handleAlignTo(event: CustomEvent<{ value: string }>): void {
    this.aligningTo = event.detail.value;
  }
  handleAlignCancel(): void {
    this.aligning = undefined;
  }
  handleAlignSave(): void {
    const { id, name } = this.aligning!;
    const objective = this.objectives.find((one) => one.id === this.aligningTo)!;
    const fields = { Id: id, [EPIC_OBJECTIVE.fieldApiName]: objective.id };
    this.aligning = undefined;
    this.#epics
      .write([{ id, change: { objectiveId: objective.id } }], () => updateRecord({ fields }))
      .then(() => this.toast(fillLabel(labels.aligned, name, objective.name), '', 'success'))
      .catch((error: AnyError) =>
        this.toast(fillLabel(labels.alignFailed, name), errorSentences(error).join(' '), 'error')
      );
  }

  private toast(title: string, message: string, variant: 'success' | 'error'): void {
    this.dispatchEvent(new ShowToastEvent({ title, message, variant }));
  }
}
