import { LightningElement, api, wire } from 'lwc';
import { graphql, type GraphQLDocument, type GraphQLResult } from 'lightning/graphql';
import { CurrentPageReference, NavigationMixin, type PageReference } from 'lightning/navigation';
import { encodeDefaultFieldValues } from 'lightning/pageReferenceUtils';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { getObjectInfo, type ObjectInfoRepresentation } from 'lightning/uiObjectInfoApi';
import { updateRecord } from 'lightning/uiRecordApi';
import answerByNewStory from '@salesforce/apex/FeedbackController.answerByNewStory';
import link from '@salesforce/apex/FeedbackController.link';
import tell from '@salesforce/apex/FeedbackController.tell';
import FEEDBACK_OBJECT from '@salesforce/schema/Feedback__c';
import FEEDBACK_PRODUCT from '@salesforce/schema/Feedback__c.Product__c';
import RESPONSE from '@salesforce/schema/Feedback__c.Response__c';
import STATUS from '@salesforce/schema/Feedback__c.Status__c';
import FEEDBACK_STORY from '@salesforce/schema/Feedback__c.Story__c';
import STORY_OBJECT from '@salesforce/schema/Story__c';
import USER_ID from '@salesforce/user/Id';
import { errorSentences, type AnyError } from 'c/errorText';
import type { CardStory, FeedbackAct } from 'c/feedbackCard';
import { fillLabel } from 'c/labelText';
import { readState, withState } from 'c/pageState';
import type { Product } from 'c/productRecords';
import type { StoryNews } from 'c/storyFeed';
import type { Story } from 'c/storyRecords';
import { countOf, filterFeedback, isBox, type Box } from './feedbackFilter';
import { FEEDBACK, readFeedback, type Feedback } from './feedbackRecords';
import { labels } from './labels';
import { StoryFinder } from './storyFinder';

interface Told {
  readonly notified: number;
  readonly mailed: number;
  readonly byHand: number;
}

/**
 * What people say about a product, one after the other: read it, link it to the story that answers it or make one, decline it, tell the sender.
 * Several are handled together when they are selected.
 */
export default class FeedbackInbox extends NavigationMixin(LightningElement) {
  /** On a product's record page: that product. */
  @api recordId: string | undefined;

  labels = labels;
  userId = USER_ID;
  feedbackObject = FEEDBACK_OBJECT;
  storyObject = STORY_OBJECT;
  product: Product | undefined;
  all: Feedback[] | undefined;
  readError: AnyError;
  box: Box = 'toTriage';
  text = '';
  currentId = '';
  selected: ReadonlySet<string> = new Set();
  storyText = '';
  canTriage = false;
  canAdd = false;
  canCreateStory = false;
  query: GraphQLDocument | undefined;
  variables: { productId: string } | undefined;
  found: readonly CardStory[] = [];

  #page: PageReference | null = null;
  #refresh: (() => Promise<void>) | undefined;
  #finder = new StoryFinder();
  #isFocusWanted = false;

  @wire(CurrentPageReference)
  wiredPage(page: PageReference | null): void {
    this.#page = page;
    const { box, q } = readState(page);
    this.box = isBox(box) ? box : 'toTriage';
    this.text = q ?? '';
  }
  @wire(getObjectInfo, { objectApiName: '$feedbackObject' })
  wiredInfo({ data }: { data?: ObjectInfoRepresentation }): void {
    if (!data) return;
    this.canTriage = data.updateable && (data.fields[FEEDBACK_STORY.fieldApiName]?.updateable ?? false);
    this.canAdd = data.createable;
  }
  @wire(getObjectInfo, { objectApiName: '$storyObject' })
  wiredStoryInfo({ data }: { data?: ObjectInfoRepresentation }): void {
    if (data) this.canCreateStory = data.createable;
  }
  @wire(graphql, { query: '$query', variables: '$variables' })
  wiredFeedback({ data, errors, refresh }: GraphQLResult): void {
    this.#refresh = refresh;
    if (errors) this.readError = errors;
    if (!data) return;
    this.all = readFeedback(data);
    this.suggest();
  }

  override renderedCallback(): void {
    if (!this.#isFocusWanted) return;
    this.#isFocusWanted = false;
    this.template?.querySelector<HTMLElement>('button[aria-current="true"]')?.focus();
  }

  get productId(): string {
    return this.product?.id ?? '';
  }
  get isLoading(): boolean {
    return this.product !== undefined && !this.all && !this.readError;
  }
  get boxOptions(): { label: string; value: Box }[] {
    const option = (value: Box, label: string): { label: string; value: Box } => ({
      value,
      label: fillLabel(label, countOf(this.all ?? [], value))
    });
    return [
      option('toTriage', labels.boxTriage),
      option('planned', labels.boxPlanned),
      option('waiting', labels.boxWaiting),
      option('all', labels.boxAll)
    ];
  }
  get shown(): Feedback[] {
    return filterFeedback(this.all ?? [], this.box, this.text);
  }
  get rows(): (Feedback & Record<string, unknown>)[] {
    const current = this.current?.id;
    return this.shown.map((one) => ({
      ...one,
      className: `row ${one.sentiment.toLowerCase()}${one.id === current ? ' current' : ''}`,
      isCurrent: String(one.id === current),
      tabIndex: one.id === current ? 0 : -1,
      isSelected: this.selected.has(one.id),
      selectLabel: fillLabel(labels.select, one.subject),
      details: [one.sender, one.segment, one.age === 0 ? labels.today : fillLabel(labels.age, one.age)]
        .filter(Boolean)
        .join(' · ')
    }));
  }
  get isEmpty(): boolean {
    return this.shown.length === 0;
  }
  /** The one that is read: the one that was gone to, or else the first. */
  get current(): Feedback | undefined {
    return this.shown.find(({ id }) => id === this.currentId) ?? this.shown[0];
  }
  /** What the card shows and acts on. */
  get handled(): Feedback[] {
    const chosen = this.shown.filter(({ id }) => this.selected.has(id));
    if (chosen.length > 0) return chosen;
    return this.current ? [this.current] : [];
  }
  get hasHandled(): boolean {
    return this.handled.length > 0;
  }

  handleProduct({ detail }: CustomEvent<Product | undefined>): void {
    this.product = detail;
    this.all = undefined;
    this.readError = undefined;
    this.selected = new Set();
    this.#finder = new StoryFinder();
    this.query = detail && FEEDBACK;
    this.variables = detail && { productId: detail.id };
  }
  handleNews({ detail }: CustomEvent<StoryNews>): void {
    this.#finder.take(detail.stories as readonly Story[]);
    this.suggest();
  }
  handleFeedError({ detail }: CustomEvent<AnyError>): void {
    this.readError = detail;
  }
  handleRefresh(): void {
    this.readError = undefined;
    this.#refresh?.().catch((error: AnyError) => {
      this.readError = error;
    });
  }
  handleBox(event: CustomEvent<{ value: string }>): void {
    this.selected = new Set();
    this.keepInAddress({ box: event.detail.value });
  }
  handleSearch(event: CustomEvent<{ value: string }>): void {
    this.text = event.detail.value;
    this.keepInAddress({ q: this.text });
  }
  private keepInAddress(changes: Record<string, string>): void {
    if (this.#page) this[NavigationMixin.Navigate](withState(this.#page, changes), true);
  }
  handleNew(): void {
    this[NavigationMixin.Navigate]({
      type: 'standard__objectPage',
      attributes: { objectApiName: FEEDBACK_OBJECT.objectApiName, actionName: 'new' },
      state: { defaultFieldValues: encodeDefaultFieldValues({ [FEEDBACK_PRODUCT.fieldApiName]: this.productId }) }
    });
  }

  // Going through the list

  handleRow(event: Event): void {
    this.goTo((event.currentTarget as HTMLElement).dataset.id ?? '');
  }
  handleSelect(event: CustomEvent<{ checked: boolean }>): void {
    this.select((event.target as HTMLElement).dataset.id ?? '', event.detail.checked);
  }
  handleKey(event: KeyboardEvent): void {
    const rows = this.shown;
    const index = rows.findIndex(({ id }) => id === this.current?.id);
    const isDown = event.key === 'j' || event.key === 'ArrowDown';
    if (isDown || event.key === 'k' || event.key === 'ArrowUp') {
      const next = rows[index + (isDown ? 1 : -1)];
      if (next) this.goTo(next.id);
      this.#isFocusWanted = true;
    } else if (event.key === 'x' && this.current) this.select(this.current.id, !this.selected.has(this.current.id));
    else return;
    event.preventDefault();
  }
  private goTo(id: string): void {
    this.currentId = id;
    this.storyText = '';
    this.suggest();
  }
  private select(id: string, isSelected: boolean): void {
    const selected = new Set(this.selected);
    if (isSelected) selected.add(id);
    else selected.delete(id);
    this.selected = selected;
    this.suggest();
  }

  handleStorySearch(event: CustomEvent<string>): void {
    this.storyText = event.detail;
    this.suggest();
  }
  /** Stories by what is typed, or else by what the feedback says. */
  private suggest(): void {
    const says = this.handled.map(({ subject, text }) => `${subject} ${text}`).join(' ');
    const linked = this.handled[0]?.storyId;
    this.found = this.#finder.find(this.storyText || says, this.storyText !== '').filter(({ id }) => id !== linked);
  }

  // Deciding

  handleAct(event: CustomEvent<FeedbackAct>): void {
    const feedbackIds = this.handled.map(({ id }) => id);
    this.send(event.detail, feedbackIds)
      .then((message) => {
        this.selected = new Set();
        this.toast(message, '', 'success');
        this.handleRefresh();
      })
      .catch((error: AnyError) => this.toast(labels.failed, errorSentences(error).join(' '), 'error'));
  }
  /** Does it, and answers what to say. */
  private async send(act: FeedbackAct, feedbackIds: string[]): Promise<string> {
    if (act.kind === 'link') await link({ feedbackIds, storyId: act.storyId });
    else if (act.kind === 'create') await answerByNewStory({ feedbackIds, title: act.title });
    else if (act.kind === 'tell') {
      const { notified, mailed, byHand }: Told = await tell({ feedbackIds, response: act.response });
      return fillLabel(labels.told, notified, mailed, byHand);
    } else {
      const fields =
        act.kind === 'review'
          ? { [STATUS.fieldApiName]: 'Under Review' }
          : { [STATUS.fieldApiName]: 'Declined', [RESPONSE.fieldApiName]: act.response };
      await Promise.all(feedbackIds.map((Id) => updateRecord({ fields: { Id, ...fields } })));
    }
    return labels.done;
  }

  private toast(title: string, message: string, variant: 'success' | 'error'): void {
    this.dispatchEvent(new ShowToastEvent({ title, message, variant }));
  }
}
