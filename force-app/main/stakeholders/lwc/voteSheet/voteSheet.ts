import { LightningElement, api, wire } from 'lwc';
import { graphql, type GraphQLDocument, type GraphQLResult } from 'lightning/graphql';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import save from '@salesforce/apex/VotingController.save';
import votesOf from '@salesforce/apex/VotingController.votesOf';
import mayVoteForOthers from '@salesforce/customPermission/Foresight_Record_Votes_for_Others';
import USER_ID from '@salesforce/user/Id';
import { errorSentences, type AnyError } from 'c/errorText';
import { fillLabel } from 'c/labelText';
import type { Product } from 'c/productRecords';
import { readVoters, VOTERS, type Voter } from 'c/stakeholderRecords';
import { foldText } from 'c/storyFilter';
import type { StoryNews } from 'c/storyFeed';
import type { Story } from 'c/storyRecords';
import { Ballot } from './ballot';
import { labels } from './labels';

const PAGE = 50;

interface Row {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly details: string;
  readonly points: number;
  readonly pointsLabel: string;
}

/**
 * A stakeholder's 100 points over the open stories of a product. Nothing is sent until it is saved, and then all of it or nothing. Who may record
 * votes of others chooses whose they are.
 */
export default class VoteSheet extends LightningElement {
  /** On a product's record page: that product. */
  @api recordId: string | undefined;

  labels = labels;
  userId = USER_ID;
  product: Product | undefined;
  voters: Voter[] | undefined;
  voterId = '';
  ballot = new Ballot();
  isBallotRead = false;
  isSaving = false;
  stories: readonly Story[] = [];
  text = '';
  isOnlyMine = false;
  most = PAGE;
  readError: AnyError;
  query: GraphQLDocument | undefined;
  variables: { productId: string } | undefined;

  @wire(graphql, { query: '$query', variables: '$variables' })
  wiredVoters({ data, errors }: GraphQLResult): void {
    if (errors) this.readError = errors;
    if (!data) return;
    this.voters = readVoters(data).filter(({ isMe }) => isMe || mayVoteForOthers);
    const first = this.voters.find(({ isMe }) => isMe) ?? this.voters[0];
    if (first && !this.voters.some(({ id }) => id === this.voterId)) this.vote(first.id);
  }

  private vote(voterId: string): void {
    this.voterId = voterId;
    this.ballot = new Ballot();
    this.isBallotRead = false;
    votesOf({ stakeholderId: voterId })
      .then((votes: readonly { storyId: string; points: number }[]) => {
        if (voterId !== this.voterId) return;
        this.ballot = new Ballot(new Map(votes.map(({ storyId, points }) => [storyId, points])));
        this.isBallotRead = true;
      })
      .catch((error: AnyError) => {
        this.readError = error;
      });
  }

  get productId(): string {
    return this.product?.id ?? '';
  }
  get isNoStakeholder(): boolean {
    return this.voters?.length === 0;
  }
  get isLoading(): boolean {
    return this.product !== undefined && !this.isBallotRead;
  }
  get isVoterOffered(): boolean {
    return (this.voters?.length ?? 0) > 1;
  }
  get voterOptions(): { label: string; value: string }[] {
    return this.voters?.map(({ id, name }) => ({ label: name, value: id })) ?? [];
  }
  get leftText(): string {
    const { left } = this.ballot;
    return left < 0 ? fillLabel(labels.over, -left) : fillLabel(labels.left, left);
  }
  get leftClass(): string {
    return this.ballot.left < 0 ? 'left over' : 'left';
  }
  get isSaveDisabled(): boolean {
    return !this.ballot.isChanged || this.ballot.left < 0 || this.isSaving;
  }
  get isDiscardDisabled(): boolean {
    return !this.ballot.isChanged || this.isSaving;
  }

  /** Open stories, and those that have points although they are not. */
  private get found(): readonly Story[] {
    const words = foldText(this.text).split(/\s+/).filter(Boolean);
    return this.stories.filter(({ id, status, searchText }) => {
      const hasPoints = this.ballot.pointsOf(id) > 0;
      const isOffered = this.isOnlyMine ? hasPoints : hasPoints || (status !== 'Done' && status !== 'Not Now');
      return isOffered && words.every((word) => searchText.includes(word));
    });
  }
  get rows(): Row[] {
    return this.found.slice(0, this.most).map((story) => ({
      id: story.id,
      url: `/lightning/r/${story.id}/view`,
      title: story.title,
      details: [story.key, story.epicName, story.statusLabel].filter(Boolean).join(' · '),
      points: this.ballot.pointsOf(story.id),
      pointsLabel: fillLabel(labels.pointsFor, story.title)
    }));
  }
  get shownText(): string {
    return fillLabel(labels.shown, Math.min(this.most, this.found.length), this.found.length);
  }
  get hasMore(): boolean {
    return this.found.length > this.most;
  }

  handleProduct({ detail }: CustomEvent<Product | undefined>): void {
    this.product = detail;
    this.voters = undefined;
    this.voterId = '';
    this.isBallotRead = false;
    this.stories = [];
    this.readError = undefined;
    this.query = detail && VOTERS;
    this.variables = detail && { productId: detail.id };
  }
  handleNews({ detail }: CustomEvent<StoryNews>): void {
    this.stories = detail.stories;
  }
  handleFeedError({ detail }: CustomEvent<AnyError>): void {
    this.readError = detail;
  }
  handleRefresh(): void {
    this.readError = undefined;
    if (this.voterId && !this.ballot.isChanged) this.vote(this.voterId);
  }
  handleVoter(event: CustomEvent<{ value: string }>): void {
    this.vote(event.detail.value);
  }
  handleSearch(event: CustomEvent<{ value: string }>): void {
    this.text = event.detail.value;
    this.most = PAGE;
  }
  handleOnlyMine(event: CustomEvent<{ checked: boolean }>): void {
    this.isOnlyMine = event.detail.checked;
  }
  handleMore(): void {
    this.most += PAGE;
  }
  handlePoints(event: CustomEvent<{ value: string }>): void {
    const { id } = (event.target as HTMLElement).dataset;
    if (id) this.ballot = this.ballot.with(id, Number(event.detail.value));
  }
  handleDiscard(): void {
    this.vote(this.voterId);
  }
  handleSave(): void {
    const sent = this.ballot.changes;
    this.isSaving = true;
    save({ stakeholderId: this.voterId, votes: sent })
      .then(() => {
        this.ballot = this.ballot.afterSaving(sent);
        this.toast(labels.saved, '', 'success');
      })
      .catch((error: AnyError) => this.toast(labels.saveFailed, errorSentences(error).join(' '), 'error'))
      .finally(() => {
        this.isSaving = false;
      });
  }

  private toast(title: string, message: string, variant: 'success' | 'error'): void {
    this.dispatchEvent(new ShowToastEvent({ title, message, variant }));
  }
}
