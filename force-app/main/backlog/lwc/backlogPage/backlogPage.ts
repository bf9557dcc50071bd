import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import addStory from '@salesforce/apex/BacklogController.addStory';
import moveStories from '@salesforce/apex/BacklogController.moveStories';
import type { default as BacklogAddStory, NewStory } from 'c/backlogAddStory';
import type BacklogChoices from 'c/backlogChoices';
import type { default as BacklogList, StoryAction, StoryEdit, StoryMove, StoryPlace } from 'c/backlogList';
import type { FieldValue } from 'c/backlogSelectionBar';
import type { Link } from 'c/dependencyGraph';
import { saveCsv } from 'c/drawingExport';
import { errorSentences, type AnyError } from 'c/errorText';
import { fillLabel } from 'c/labelText';
import type { OrderAcceptance } from 'c/orderSuggestions';
import type ProductHeader from 'c/productHeader';
import { filterStories, NO_FILTER } from 'c/storyFilter';
import type StoryFeed from 'c/storyFeed';
import { moveInOrder, targetOfPosition, touchesTop, type MoveTarget } from 'c/storyOrder';
import type { Story } from 'c/storyRecords';
import { BacklogView } from './backlogView';
import { askFields, askPlace, askWhyNotNow } from './dialogs';
import { labels } from './labels';
import { exportOf } from './listExport';
import { moveRequest, placeRequest } from './moveRequest';
import { placeOf } from './placeText';
import { API_NAMES, notNowFields } from './storyFields';
import { StoryWrites } from './storyWrites';

/** Open stories at the top of which a move needs a reason. */
const TOP = 20;

/**
 * The product backlog: one product's stories in rank order, and all that is done to them. Every change is painted before the org has answered, and
 * taken back, saying why, when the org refuses.
 */
export default class BacklogPage extends BacklogView {
  selectedIds: readonly string[] = [];
  /** A move that waits for its reason, of somebody who proposes. */
  proposal: StoryMove | undefined;
  heldCount = 0;
  canUndo = false;
  canRedo = false;
  isSuggesting = false;
  dependencies: readonly Link[] | undefined;

  #writes = new StoryWrites({
    paintAll: (changes) => this.feed()?.paintAll(changes) ?? 0,
    confirm: (token) => this.feed()?.confirm(token),
    takeBack: (token) => this.feed()?.takeBack(token),
    look: () => {
      this.feed()?.look();
    },
    story: (id) => this.storyOf(id),
    options: () => this.cellOptions,
    draw: () => this.show(),
    say: (text) => this.say(text),
    failed: (title, message) => this.toast(title, message, 'error')
  });

  override connectedCallback(): void {
    window.addEventListener('beforeunload', this.#warn);
  }
  override disconnectedCallback(): void {
    window.removeEventListener('beforeunload', this.#warn);
    super.disconnectedCallback();
  }
  /** The browser asks before it throws away a move that waits for its reason. */
  #warn = (event: BeforeUnloadEvent): void => {
    if (!this.#writes.queue.isEmpty) event.preventDefault();
  };

  protected override painted(stories: readonly Story[]): readonly Story[] {
    return this.#writes.queue.paint(stories);
  }
  protected override leave(): void {
    this.#writes.clear();
    this.proposal = undefined;
    this.selectedIds = [];
    this.isSuggesting = false;
    this.dependencies = undefined;
  }
  protected override show(isNews = false): void {
    super.show(isNews);
    this.heldCount = this.#writes.queue.held.length;
    this.canUndo = this.#writes.canUndo;
    this.canRedo = this.#writes.canRedo;
  }

  private part<Element>(selector: string): (HTMLElement & Element) | null {
    return this.template?.querySelector<HTMLElement & Element>(selector) ?? null;
  }
  private feed(): (HTMLElement & StoryFeed) | null {
    return this.part<StoryFeed>('c-story-feed');
  }
  private list(): (HTMLElement & BacklogList) | null {
    return this.part<BacklogList>('c-backlog-list');
  }
  private say(text: string): void {
    this.list()?.say(text);
  }
  private toast(title: string, message: string, variant: 'success' | 'error'): void {
    this.dispatchEvent(new ShowToastEvent({ title, message, variant }));
  }

  /** Reads everything anew. */
  handleRefresh(): void {
    this.readError = undefined;
    this.feed()?.refresh();
    this.part<BacklogChoices>('c-backlog-choices')?.refresh();
  }
  handleRetry(): void {
    this.part<ProductHeader>('c-product-header')?.refresh();
    this.handleRefresh();
  }

  // Moving

  private get open(): Story[] {
    return filterStories(this.stories, NO_FILTER);
  }
  handleMove(event: CustomEvent<StoryMove>): void {
    this.move(event.detail.ids, event.detail.target);
  }
  handlePlace(event: CustomEvent<StoryPlace>): void {
    this.place(event.detail.ids, event.detail.position);
  }
  private place(ids: readonly string[], position: StoryPlace['position']): void {
    const target = targetOfPosition(this.open, ids, position);
    if (target) this.move(ids, target);
  }

  private move(ids: readonly string[], target: MoveTarget): void {
    const before = this.open;
    const after = moveInOrder(before, ids, target);
    if (moveInOrder(this.stories, ids, target) === this.stories) return;
    if (!this.canRank) {
      this.proposal = { ids, target };
      return;
    }
    const isAsked = touchesTop(before, after, ids, TOP);
    if (isAsked) this.#writes.hold(ids, target);
    else this.#writes.move(ids, target);
    const position = this.open.findIndex(({ id }) => id === ids[0]) + 1;
    const moved = fillLabel(labels.moved, this.named(ids), position, this.open.length);
    this.say(isAsked ? `${moved} ${labels.askedWhy}` : moved);
  }
  /** The number of one story, or how many. */
  private named(ids: readonly string[]): string {
    const [first = ''] = ids;
    return ids.length > 1 ? fillLabel(labels.manyStories, ids.length) : (this.storyOf(first)?.key ?? '');
  }
  private titled(ids: readonly string[]): string {
    const story = this.storyOf(ids[0] ?? '');
    return ids.length > 1 || !story ? this.named(ids) : `${story.key} ${story.title}`;
  }

  get isAskingWhy(): boolean {
    return this.heldCount > 0;
  }
  get heldStory(): string {
    return this.titled(this.#writes.queue.held.at(-1)?.ids ?? []);
  }
  handleReason(event: CustomEvent<string>): void {
    const [last] = this.#writes.queue.held.slice(-1);
    this.#writes.sendHeld(event.detail);
    this.show();
    this.say(labels.reasonKept);
    this.list()?.show(last?.ids[0] ?? '');
  }
  handleTakeBack(): void {
    const last = this.#writes.queue.held.at(-1)?.ids[0] ?? '';
    this.#writes.undo();
    this.list()?.show(last);
  }

  // Proposing

  get proposalStory(): string {
    return this.titled(this.proposal?.ids ?? []);
  }
  get proposalPlace(): string {
    return this.proposal ? placeOf(this.proposal.target, (id) => this.storyOf(id)?.title ?? '') : '';
  }
  handlePropose(event: CustomEvent<string>): void {
    if (!this.proposal) return;
    const { ids, target } = this.proposal;
    const story = this.proposalStory;
    this.proposal = undefined;
    moveStories({ request: moveRequest(ids, target, event.detail) })
      .then(() => this.toast(fillLabel(labels.proposed, story), '', 'success'))
      .catch((error: AnyError) => {
        this.toast(fillLabel(labels.proposeFailed, this.named(ids)), errorSentences(error).join(' '), 'error');
      });
  }
  handleProposalCancel(): void {
    this.proposal = undefined;
  }

  // Editing

  handleEdit(event: CustomEvent<StoryEdit>): void {
    const { id, field, value } = event.detail;
    if (field === 'status' && value === 'Not Now') this.putOff([id]);
    else this.#writes.edit([id], { [API_NAMES[field]]: value });
  }
  handleAction(event: CustomEvent<StoryAction>): void {
    const { ids, action } = event.detail;
    if (action === 'move') this.moveTo(ids);
    else if (action === 'edit') this.editFields(ids);
    else this.putOff(ids);
  }
  private async moveTo(ids: readonly string[]): Promise<void> {
    const label = fillLabel(labels.moveTitle, this.titled(ids));
    const { stories, choices, capacity, canPropose } = this;
    const target = await askPlace({ label, stories, ids, choices, capacity, isProposing: canPropose });
    if (target) this.move(ids, target);
  }
  private async editFields(ids: readonly string[]): Promise<void> {
    const label = fillLabel(labels.editTitle, this.titled(ids));
    const fields = await askFields(label, this.rights.fields, this.cellOptions);
    if (fields) this.done(await this.#writes.edit(ids, fields), fillLabel(labels.edited, this.named(ids)));
  }
  private async putOff(ids: readonly string[]): Promise<void> {
    const label = fillLabel(labels.notNowTitle, this.titled(ids));
    const reason = await askWhyNotNow(label);
    if (reason)
      this.done(await this.#writes.edit(ids, notNowFields(reason)), fillLabel(labels.putOff, this.named(ids)));
  }
  private done(isDone: boolean, text: string): void {
    if (isDone) this.say(text);
  }

  // What is selected

  handleSelection(event: CustomEvent<readonly string[]>): void {
    this.selectedIds = event.detail;
  }
  get hasSelection(): boolean {
    return this.selectedIds.length > 0;
  }
  get selectedPoints(): number {
    return this.selectedIds.reduce((sum, id) => sum + (this.storyOf(id)?.points ?? 0), 0);
  }
  get selectedKey(): string {
    return this.storyOf(this.selectedIds[0] ?? '')?.key ?? '';
  }
  handlePlaceSelected(event: CustomEvent<'top' | 'bottom'>): void {
    this.place(this.selectedIds, event.detail === 'top' ? 1 : 'bottom');
  }
  handleMoveSelected(): void {
    this.moveTo(this.selectedIds);
  }
  handleEditSelected(): void {
    this.editFields(this.selectedIds);
  }
  handlePutOffSelected(): void {
    this.putOff(this.selectedIds);
  }
  handleClearSelected(): void {
    this.list()?.clearSelection();
  }
  async handleSetField(event: CustomEvent<FieldValue>): Promise<void> {
    const { field, value } = event.detail;
    const ids = this.selectedIds;
    this.done(await this.#writes.edit(ids, { [API_NAMES[field]]: value }), fillLabel(labels.edited, this.named(ids)));
  }

  // Undo and redo

  get isUndoDisabled(): boolean {
    return !this.canUndo;
  }
  get isRedoDisabled(): boolean {
    return !this.canRedo;
  }
  handleUndo(): void {
    this.#writes.undo();
  }
  handleRedo(): void {
    this.#writes.redo();
  }
  handleKey(event: KeyboardEvent): void {
    const isText = (event.target as HTMLElement).matches(
      'input, textarea, [contenteditable], lightning-input, lightning-textarea'
    );
    if (isText || event.altKey || !(event.ctrlKey || event.metaKey)) return;
    const key = event.key.toLowerCase();
    if (key === 'z' && !event.shiftKey) this.#writes.undo();
    else if (key === 'y' || key === 'z') this.#writes.redo();
    else return;
    event.preventDefault();
  }

  // Suggested orders

  get suggestVariant(): string {
    return this.isSuggesting ? 'brand-outline' : 'neutral';
  }
  handleSuggest(): void {
    this.isSuggesting = !this.isSuggesting;
  }
  handleDependencies(event: CustomEvent<{ dependencies: readonly Link[] }>): void {
    this.dependencies = event.detail.dependencies;
  }
  async handleOrderAccept(event: CustomEvent<OrderAcceptance>): Promise<void> {
    const { moves, reason } = event.detail;
    const [first, last] = [this.stories[0]?.id ?? '', this.stories.at(-1)?.id ?? ''];
    const beside = (target: MoveTarget): MoveTarget => {
      if (target === 'top') return { before: first };
      return target === 'bottom' ? { after: last } : target;
    };
    const placed = moves.map(({ ids, target }) => ({ ids, target: beside(target) }));
    this.isSuggesting = false;
    const count = moves.reduce((sum, { ids }) => sum + ids.length, 0);
    if (await this.#writes.applyOrder(this.productId, placed, reason)) {
      this.toast(fillLabel(labels.orderApplied, count), '', 'success');
    }
  }

  // Adding and saving

  async handleAdd(event: CustomEvent<NewStory>): Promise<void> {
    const { title, place, position } = event.detail;
    const target = this.targetOfNew(place, position);
    try {
      await addStory({ productId: this.productId, title, place: target && placeRequest(target) });
      this.toast(fillLabel(labels.added, title), '', 'success');
      this.feed()?.refresh();
    } catch (error) {
      this.part<BacklogAddStory>('c-backlog-add-story')?.giveBack(title);
      this.toast(labels.addFailed, errorSentences(error as AnyError).join(' '), 'error');
    }
  }
  private targetOfNew(place: NewStory['place'], position: number): MoveTarget | undefined {
    if (place === 'bottom') return undefined;
    if (place === 'above') return { before: this.selectedIds[0] ?? '' };
    return targetOfPosition(this.open, [], place === 'top' ? 1 : position) ?? 'top';
  }

  handleExport(): void {
    const { header, rows } = exportOf(this.content?.lines ?? [], this.cellOptions);
    saveCsv(header, rows, fillLabel(labels.exportName, this.product?.name ?? ''));
  }
}
