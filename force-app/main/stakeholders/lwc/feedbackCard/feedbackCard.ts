import { LightningElement, api } from 'lwc';
import { fillLabel } from 'c/labelText';
import { labels } from './labels';

/** What the card shows of a piece of feedback. */
export interface CardFeedback {
  readonly id: string;
  readonly key: string;
  readonly subject: string;
  readonly text: string;
  readonly status: string;
  readonly statusLabel: string;
  readonly sentimentLabel: string;
  readonly sourceLabel: string;
  readonly segment: string;
  readonly sender: string;
  readonly storyId: string | null;
  readonly storyTitle: string;
  readonly response: string;
  readonly caseId: string | null;
}

/** A story that may answer it. */
export interface CardStory {
  readonly id: string;
  readonly title: string;
  readonly details: string;
}

/** What `act` tells: one thing to do with all the feedback that the card shows. */
export type FeedbackAct =
  | { readonly kind: 'link'; readonly storyId: string | null }
  | { readonly kind: 'create'; readonly title: string }
  | { readonly kind: 'tell'; readonly response: string }
  | { readonly kind: 'decline'; readonly response: string }
  | { readonly kind: 'review' };

/**
 * One or several pieces of feedback, and what can be done with them.
 * @fires act `FeedbackAct`
 * @fires storysearch the text to find stories by; the parent answers with `found`
 */
export default class FeedbackCard extends LightningElement {
  @api
  get feedback(): readonly CardFeedback[] {
    return this.#feedback;
  }
  set feedback(feedback: readonly CardFeedback[]) {
    const before = this.#feedback.map(({ id }) => id).join();
    this.#feedback = feedback;
    const first = feedback[0];
    // What is being typed stays while the same feedback is shown anew.
    if (!first || before === feedback.map(({ id }) => id).join()) return;
    this.search = '';
    this.newTitle = first.subject;
    this.response = first.response || this.draftOf(first);
  }
  @api found: readonly CardStory[] = [];
  @api canTriage = false;
  @api canCreate = false;

  labels = labels;
  search = '';
  newTitle = '';
  response = '';
  #feedback: readonly CardFeedback[] = [];

  private draftOf({ status, storyTitle }: CardFeedback): string {
    return status === 'Shipped' && storyTitle ? fillLabel(labels.responseShipped, storyTitle) : '';
  }

  get one(): CardFeedback | undefined {
    return this.#feedback.length === 1 ? this.#feedback[0] : undefined;
  }
  get heading(): string {
    return this.one?.subject ?? fillLabel(labels.selected, this.#feedback.length);
  }
  get details(): string {
    if (!this.one) return '';
    const { key, sender, statusLabel, sentimentLabel, sourceLabel, segment } = this.one;
    const from = sender ? fillLabel(labels.from, sender) : labels.anonymous;
    return [key, from, segment, sourceLabel, sentimentLabel, statusLabel].filter(Boolean).join(' · ');
  }
  get url(): string {
    return `/lightning/r/${this.one?.id ?? ''}/view`;
  }
  get caseUrl(): string | undefined {
    return this.one?.caseId ? `/lightning/r/${this.one.caseId}/view` : undefined;
  }
  get story(): { title: string; url: string } | undefined {
    const first = this.#feedback[0];
    if (!first?.storyId || this.#feedback.some(({ storyId }) => storyId !== first.storyId)) return undefined;
    return { title: first.storyTitle, url: `/lightning/r/${first.storyId}/view` };
  }
  get suggestions(): (CardStory & { url: string; linkLabel: string })[] {
    return this.found.map((story) => ({
      ...story,
      url: `/lightning/r/${story.id}/view`,
      linkLabel: fillLabel(labels.link, story.title)
    }));
  }
  get hasSuggestions(): boolean {
    return this.found.length > 0;
  }
  get isCreateDisabled(): boolean {
    return this.newTitle.trim() === '';
  }
  get isResponseMissing(): boolean {
    return this.response.trim() === '';
  }
  get isReviewOffered(): boolean {
    return this.#feedback.some(({ status }) => status === 'New');
  }

  private act(detail: FeedbackAct): void {
    this.dispatchEvent(new CustomEvent('act', { detail }));
  }
  handleSearch(event: CustomEvent<{ value: string }>): void {
    this.search = event.detail.value;
    this.dispatchEvent(new CustomEvent('storysearch', { detail: this.search }));
  }
  handleNewTitle(event: CustomEvent<{ value: string }>): void {
    this.newTitle = event.detail.value;
  }
  handleResponse(event: CustomEvent<{ value: string }>): void {
    this.response = event.detail.value;
  }
  handleLink(event: Event): void {
    this.act({ kind: 'link', storyId: (event.target as HTMLElement).dataset.id ?? null });
  }
  handleUnlink(): void {
    this.act({ kind: 'link', storyId: null });
  }
  handleCreate(): void {
    this.act({ kind: 'create', title: this.newTitle.trim() });
  }
  handleTell(): void {
    this.act({ kind: 'tell', response: this.response.trim() });
  }
  handleDecline(): void {
    this.act({ kind: 'decline', response: this.response.trim() });
  }
  handleReview(): void {
    this.act({ kind: 'review' });
  }
}
