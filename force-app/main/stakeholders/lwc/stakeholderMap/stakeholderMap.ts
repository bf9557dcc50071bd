import { LightningElement, api, wire } from 'lwc';
import { graphql, type GraphQLDocument, type GraphQLResult } from 'lightning/graphql';
import { CurrentPageReference, NavigationMixin, type PageReference } from 'lightning/navigation';
import { encodeDefaultFieldValues } from 'lightning/pageReferenceUtils';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { getObjectInfo, type ObjectInfoRepresentation } from 'lightning/uiObjectInfoApi';
import { updateRecord } from 'lightning/uiRecordApi';
import STAKEHOLDER_OBJECT from '@salesforce/schema/Stakeholder__c';
import INFLUENCE from '@salesforce/schema/Stakeholder__c.Influence__c';
import INTEREST from '@salesforce/schema/Stakeholder__c.Interest__c';
import PRODUCT_FIELD from '@salesforce/schema/Stakeholder__c.Product__c';
import USER_ID from '@salesforce/user/Id';
import { asIs } from 'c/asIs';
import { errorSentences, type AnyError } from 'c/errorText';
import { adviceOf, type PersonMove } from 'c/influenceChart';
import { fillLabel } from 'c/labelText';
import { readState, withState } from 'c/pageState';
import { PendingWrites } from 'c/pendingWrites';
import type { Product } from 'c/productRecords';
import {
  readStakeholders,
  readVotes,
  STAKEHOLDER_PAGE_SIZE,
  STAKEHOLDERS,
  VOTES,
  NO_OPINIONS,
  type Opinions,
  type Stakeholder,
  type Vote
} from 'c/stakeholderRecords';
import type { StoryNews } from 'c/storyFeed';
import type { Story } from 'c/storyRecords';
import { labels } from './labels';

type VoteVariables = { productId: string; first: number; after: string | null };
/** Where somebody begins who is put onto the map: in the middle, to be moved. */
const MIDDLE = 5;

/**
 * The people around a product: by influence and interest, what they want and differ on, and whom the plan serves. For product owners and
 * analysts; the org shows nobody else how people are judged.
 */
export default class StakeholderMap extends NavigationMixin(LightningElement) {
  /** On a product's record page: that product. */
  @api recordId: string | undefined;

  labels = labels;
  userId = USER_ID;
  stakeholderObject = STAKEHOLDER_OBJECT;
  product: Product | undefined;
  stakeholders: readonly Stakeholder[] | undefined;
  opinions: Opinions = NO_OPINIONS;
  readError: AnyError;
  isKnown = false;
  mayJudge = false;
  canEdit = false;
  canAdd = false;
  tab = 'map';
  group = '';
  isTable = false;
  announcement = '';
  voteQuery: GraphQLDocument | undefined;
  voteVariables: VoteVariables | undefined;

  #votes: readonly Vote[] = [];
  #stories: readonly Story[] = [];
  /** The stakeholders, with what is being written. */
  #people = new PendingWrites<Stakeholder>(() => this.showPeople());
  #page: PageReference | null = null;
  #refresh: (() => Promise<void>) | undefined;

  @wire(CurrentPageReference)
  wiredPage(page: PageReference | null): void {
    this.#page = page;
    const { tab, group, table } = readState(page);
    this.tab = tab === 'agreement' || tab === 'served' ? tab : 'map';
    this.group = group ?? '';
    this.isTable = Boolean(table);
  }
  @wire(getObjectInfo, { objectApiName: '$stakeholderObject' })
  wiredInfo({ data }: { data?: ObjectInfoRepresentation }): void {
    if (!data) return;
    this.isKnown = true;
    this.mayJudge = INFLUENCE.fieldApiName in data.fields;
    this.canEdit = data.fields[INFLUENCE.fieldApiName]?.updateable ?? false;
    this.canAdd = data.createable;
  }
  // Whom the org would refuse the fields is not asked for them.
  @wire(graphql, { query: '$stakeholderQuery', variables: '$stakeholderVariables' })
  wiredStakeholders({ data, errors, refresh }: GraphQLResult): void {
    this.#refresh = refresh;
    if (errors) this.readError = errors;
    if (!data) return;
    this.#people.know(readStakeholders(data));
    this.showPeople();
  }
  @wire(graphql, { query: '$voteQuery', variables: '$voteVariables' })
  wiredVotes({ data, errors }: GraphQLResult): void {
    if (errors) this.readError = errors;
    if (!data || !this.voteVariables) return;
    const page = readVotes(data);
    this.#votes = this.voteVariables.after === null ? page.votes : [...this.#votes, ...page.votes];
    this.gather();
    if (page.next) this.voteVariables = { ...this.voteVariables, after: page.next };
  }

  private showPeople(): void {
    this.stakeholders = this.#people.items;
    this.gather();
  }
  private gather(): void {
    this.opinions = asIs<Opinions>({
      stakeholders: this.stakeholders ?? [],
      votes: this.#votes,
      stories: this.#stories
    });
  }

  get stakeholderQuery(): GraphQLDocument | undefined {
    return this.product && this.mayJudge ? STAKEHOLDERS : undefined;
  }
  get stakeholderVariables(): { productId: string } | undefined {
    return this.product && { productId: this.product.id };
  }
  viewOptions = [
    { label: labels.tabMap, value: 'map' },
    { label: labels.tabAgreement, value: 'agreement' },
    { label: labels.tabServed, value: 'served' }
  ];
  get isMap(): boolean {
    return this.tab === 'map';
  }
  get isAgreement(): boolean {
    return this.tab === 'agreement';
  }
  get productId(): string {
    return this.product?.id ?? '';
  }
  get isForbidden(): boolean {
    return this.isKnown && !this.mayJudge;
  }
  get isLoading(): boolean {
    return this.product !== undefined && !this.stakeholders;
  }
  get isEmpty(): boolean {
    return this.stakeholders?.length === 0;
  }
  get shown(): Stakeholder[] {
    return this.stakeholders?.filter(({ group }) => this.group === '' || group === this.group) ?? [];
  }
  get placed(): Stakeholder[] {
    return this.shown.filter(({ influence, interest }) => influence !== null && interest !== null);
  }
  get unplaced(): { id: string; label: string; name: string }[] {
    const without = this.shown.filter(({ influence, interest }) => influence === null || interest === null);
    return without.map(({ id, name }) => ({ id, name, label: fillLabel(labels.place, name) }));
  }
  get unplacedText(): string {
    return fillLabel(labels.unplaced, this.unplaced.map(({ name }) => name).join(', '));
  }
  get hasUnplaced(): boolean {
    return this.unplaced.length > 0;
  }
  get groupOptions(): { label: string; value: string }[] {
    const groups = new Map(this.stakeholders?.map(({ group, groupLabel }) => [group, groupLabel]));
    return [{ label: labels.allGroups, value: '' }, ...[...groups].map(([value, label]) => ({ label, value }))];
  }
  get tableRows(): (Stakeholder & { url: string; advice: string })[] {
    return this.shown.map((one) => ({ ...one, url: `/lightning/r/${one.id}/view`, advice: adviceOf(one) }));
  }

  handleProduct({ detail }: CustomEvent<Product | undefined>): void {
    this.product = detail;
    this.#people.clear();
    this.stakeholders = undefined;
    this.#votes = [];
    this.#stories = [];
    this.gather();
    this.readError = undefined;
    this.voteQuery = detail && VOTES;
    this.voteVariables = detail && { productId: detail.id, first: STAKEHOLDER_PAGE_SIZE, after: null };
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
    (this.refs?.feed as unknown as { refresh(): void } | undefined)?.refresh();
  }
  handleTab(event: CustomEvent<{ value: string }>): void {
    this.keepInAddress({ tab: event.detail.value });
  }
  handleGroup(event: CustomEvent<{ value: string }>): void {
    this.keepInAddress({ group: event.detail.value });
  }
  handleTable(event: CustomEvent<{ checked: boolean }>): void {
    this.keepInAddress({ table: event.detail.checked ? '1' : '' });
  }
  private keepInAddress(changes: Record<string, string>): void {
    if (this.#page) this[NavigationMixin.Navigate](withState(this.#page, changes), true);
  }

  // Changing: painted first, taken back when refused

  handleMove(event: CustomEvent<PersonMove>): void {
    const { id, influence, interest } = event.detail;
    this.write(id, influence, interest);
  }
  handlePlace(event: Event): void {
    const person = this.stakeholders?.find(({ id }) => id === (event.target as HTMLElement).dataset.id);
    if (person) this.write(person.id, person.influence ?? MIDDLE, person.interest ?? MIDDLE);
  }
  private write(id: string, influence: number, interest: number): void {
    const person = this.#people.items.find((one) => one.id === id);
    if (!person) return;
    const fields = { Id: id, [INFLUENCE.fieldApiName]: influence, [INTEREST.fieldApiName]: interest };
    this.#people
      .write([{ id, change: { influence, interest } }], () => updateRecord({ fields }))
      .then(() => {
        const advice = adviceOf({ influence, interest });
        this.announcement = fillLabel(labels.moved, person.name, influence, interest, advice);
      })
      .catch((error: AnyError) => {
        const title = fillLabel(labels.moveFailed, person.name);
        this.dispatchEvent(new ShowToastEvent({ title, message: errorSentences(error).join(' '), variant: 'error' }));
      });
  }

  handleOpen(event: CustomEvent<string>): void {
    this[NavigationMixin.Navigate]({
      type: 'standard__recordPage',
      attributes: { recordId: event.detail, actionName: 'view' }
    });
  }
  handleNew(): void {
    this[NavigationMixin.Navigate]({
      type: 'standard__objectPage',
      attributes: { objectApiName: STAKEHOLDER_OBJECT.objectApiName, actionName: 'new' },
      state: { defaultFieldValues: encodeDefaultFieldValues({ [PRODUCT_FIELD.fieldApiName]: this.productId }) }
    });
  }
}
