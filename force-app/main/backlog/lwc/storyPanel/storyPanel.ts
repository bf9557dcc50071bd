import { LightningElement, api } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import openPanel from '@salesforce/apex/StoryPanelController.open';
import savePanel from '@salesforce/apex/StoryPanelController.save';
import versionOf from '@salesforce/apex/StoryPanelController.version';
import USER_ID from '@salesforce/user/Id';
import { errorSentences, type AnyError } from 'c/errorText';
import { fillLabel } from 'c/labelText';
import { storyQuality, type Quality } from 'c/storyQuality';
import { toPanel, type Criterion, type Panel, type PanelAnswer } from 'c/storyPanelModel';
import type { IndexNews, StoryIndex } from 'c/storyTextFeed';
import { ChangeWatch } from './changeWatch';
import { DraftKeeper } from './draftKeeper';
import { DraftStore } from './draftStore';
import { begin, changeOf, countChanges, lacking, rebase, settle, type EditConflict, type Editing } from './editing';
import { fieldLabels, labels } from './labels';
import { toStoryToCheck } from './toStoryToCheck';

/** How often a save that came second merges and tries again by itself. */
const MOST_TRIES = 3;
const CHOICE = 'c-story-merge-choice';

/**
 * Where a story is written. Holds what is edited on top of what the org has: a draft is kept in the browser, what others change meanwhile is
 * merged field by field, and what two people changed is shown side by side. Parts show and tell; only this writes fields and criteria.
 */
export default class StoryPanel extends LightningElement {
  labels = labels;
  panel: Panel | undefined;
  editing: Editing | undefined;
  conflicts: readonly EditConflict[] = [];
  readError: AnyError;
  draftTime = '';
  isSaving = false;
  announcement = '';
  mergedText = '';
  index: StoryIndex | undefined;
  /** How many stories the index holds: it grows, and stays the same object. */
  indexed = 0;
  readText = '';

  #recordId = '';
  #draft: DraftKeeper | undefined;
  #watch = new ChangeWatch(() => this.look());
  /** Selector of what gets the focus once it is drawn. */
  #focusWanted = '';

  /** The story. */
  @api get recordId(): string {
    return this.#recordId;
  }
  set recordId(recordId: string) {
    if (recordId === this.#recordId) return;
    this.#draft?.end();
    this.#recordId = recordId;
    this.#draft = new DraftKeeper(new DraftStore(USER_ID ?? '', recordId), () => this);
    this.panel = undefined;
    this.editing = undefined;
    this.conflicts = [];
    if (recordId) this.read();
  }

  override connectedCallback(): void {
    this.#watch.start();
  }
  override disconnectedCallback(): void {
    this.#watch.stop();
    this.#draft?.end();
  }

  /** What had the focus may be gone: a choice that was made, a bar without changes. */
  override renderedCallback(): void {
    const wanted = this.#focusWanted;
    const target = wanted && this.template?.querySelector<HTMLElement & { show?(): void }>(wanted);
    if (!target) return;
    this.#focusWanted = '';
    if (target.show) target.show();
    else target.focus({ preventScroll: true });
  }

  // Reading

  private async read(): Promise<void> {
    const recordId = this.#recordId;
    this.readError = undefined;
    try {
      const panel = toPanel((await openPanel({ storyId: recordId })) as PanelAnswer);
      if (recordId !== this.#recordId) return;
      if (this.editing) this.take(panel);
      else this.start(panel);
    } catch (error) {
      if (recordId === this.#recordId && !this.panel) this.readError = error as AnyError;
    }
  }

  /** Begins where a draft left off, if there is one. */
  private start(panel: Panel): void {
    const draft = panel.rights.fields.length > 0 ? this.#draft?.read() : undefined;
    this.panel = panel;
    this.editing = begin(panel);
    if (!draft) return;
    this.conflicts = draft.conflicts;
    this.adopt(rebase(draft.editing, panel));
    if (this.changeCount > 0) this.draftTime = new Date(draft.savedAt).toLocaleString();
    else this.#draft?.now();
  }

  /** Puts what is edited on top of what the org has now. */
  private take(panel: Panel): void {
    const { editing } = this;
    this.panel = panel;
    if (editing) this.adopt(rebase(editing, panel));
  }

  private adopt({ editing, adopted, conflicts }: ReturnType<typeof rebase>): void {
    this.editing = editing;
    // One that is not settled yet stays until it is, unless the other side has come round.
    const told = new Set(conflicts.map(({ rowId, field }) => `${rowId} ${field}`));
    this.conflicts = [...this.conflicts.filter(({ rowId, field }) => !told.has(`${rowId} ${field}`)), ...conflicts];
    if (adopted.length > 0) this.tellMerged(adopted);
    if (this.conflicts.length > 0) this.announcement = labels.conflictHeading;
  }

  private tellMerged(adopted: readonly string[]): void {
    const names = adopted.map((field) => fieldLabels[field] ?? field).join(', ');
    this.mergedText = fillLabel(labels.merged, this.panel?.facts.lastModifiedBy ?? '', names);
    this.announcement = this.mergedText;
  }

  /** Looks whether somebody else has changed something. */
  private async look(): Promise<void> {
    const { panel } = this;
    if (!panel || this.isSaving) return;
    try {
      const version = (await versionOf({ storyId: panel.facts.id })) as string;
      if (version !== this.panel?.version && !this.isSaving) await this.read();
    } catch {
      // It is asked again at the next turn; a save says for itself that it failed.
    }
  }

  handleRetry(): void {
    this.read();
  }
  /** A part wrote a link or a question by itself. */
  handleWritten(): void {
    this.read();
    this.tellOthers();
  }

  // Editing

  handleFieldChange({ detail: change }: CustomEvent<Readonly<Record<string, string>>>): void {
    if (!this.editing) return;
    this.editing = { ...this.editing, mine: { ...this.editing.mine, ...change } };
    this.#draft?.later();
  }
  handleCriteria({ detail: criteria }: CustomEvent<readonly Criterion[]>): void {
    if (!this.editing) return;
    this.editing = { ...this.editing, criteria };
    this.#draft?.later();
  }
  handleSettle({ detail: { conflict, value } }: CustomEvent<{ conflict: EditConflict; value: string }>): void {
    if (!this.editing) return;
    this.editing = settle(this.editing, conflict, value);
    // What comes back from a part is a read-only copy of what it was given.
    this.conflicts = this.conflicts.filter(({ field, rowId }) => field !== conflict.field || rowId !== conflict.rowId);
    this.#focusWanted = this.conflicts.length > 0 ? CHOICE : '.save';
    this.#draft?.later();
  }
  handleFix({ detail }: CustomEvent<{ part: string; start?: number; end?: number }>): void {
    const [name, row] = detail.part.split(':') as [string, string | undefined];
    const part = this.template?.querySelector<HTMLElement & { show?(...at: unknown[]): void }>(
      `[data-part~="${name}"]`
    );
    part?.scrollIntoView?.({ block: 'nearest' });
    part?.show?.(row ?? name, detail.start, detail.end);
  }

  handleDiscard(): void {
    if (!this.panel) return;
    this.editing = begin(this.panel);
    this.conflicts = [];
    this.draftTime = '';
    this.mergedText = '';
    this.#draft?.now();
    this.announcement = labels.discarded;
    this.#focusWanted = '.panel';
  }

  // Saving

  handleKey(event: KeyboardEvent): void {
    if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    event.preventDefault();
    this.handleSave();
  }

  handleSave(): void {
    if (this.isSaveDisabled) return;
    this.isSaving = true;
    this.save(MOST_TRIES)
      .catch((error: AnyError) => this.toast(labels.saveFailed, errorSentences(error).join(' '), 'error'))
      .finally(() => {
        this.isSaving = false;
      });
  }

  private async save(triesLeft: number): Promise<void> {
    const sent = this.editing as Editing;
    const panel = toPanel((await savePanel({ change: changeOf(this.#recordId, sent) })) as PanelAnswer);
    if (panel.isOutdated) {
      this.take(panel);
      this.#focusWanted = CHOICE;
      if (this.conflicts.length === 0 && triesLeft > 1) await this.save(triesLeft - 1);
      return;
    }
    this.panel = panel;
    this.conflicts = [];
    this.draftTime = '';
    // What was typed while it was on its way goes on top of what is saved now.
    this.editing =
      this.editing === sent ? begin(panel) : rebase({ ...(this.editing as Editing), ...baseOf(sent) }, panel).editing;
    this.#draft?.now();
    const isInBar = this.template?.activeElement?.classList.contains('save') ?? false;
    this.#focusWanted = isInBar ? '.panel' : '';
    this.toast(fillLabel(labels.saved, panel.facts.key), '', 'success');
    this.tellOthers();
  }

  /** Details, highlights and related lists of the page read anew. */
  private tellOthers(): void {
    notifyRecordUpdateAvailable([{ recordId: this.#recordId }]).catch(() => undefined);
  }
  private toast(title: string, message: string, variant: 'success' | 'error'): void {
    this.dispatchEvent(new ShowToastEvent({ title, message, variant }));
  }

  // Similar stories

  handleIndex({ detail }: CustomEvent<IndexNews>): void {
    this.index = detail.index;
    this.indexed = detail.read;
    const [read, total] = [detail.read.toLocaleString(), detail.total.toLocaleString()];
    this.readText = detail.isComplete ? '' : fillLabel(labels.reading, read, total);
  }

  // What is shown

  get isLoading(): boolean {
    return !this.panel && !this.readError && this.#recordId !== '';
  }
  get values(): Readonly<Record<string, string>> {
    return this.editing?.mine ?? {};
  }
  get criteria(): readonly Criterion[] {
    return this.editing?.criteria ?? [];
  }
  get searchText(): string {
    const { title, asA, iWant, soThat } = this.values;
    return [title, asA, iWant, soThat].join(' ');
  }
  get quality(): Quality {
    return storyQuality(toStoryToCheck(this.panel as Panel, this.values, this.criteria));
  }
  get changeCount(): number {
    return this.editing ? countChanges(this.editing) : 0;
  }
  get isBarShown(): boolean {
    return this.changeCount > 0 || this.conflicts.length > 0;
  }
  get changeText(): string {
    if (this.conflicts.length > 0) return labels.settleFirst;
    if (this.lacking === 'title') return labels.titleMissing;
    if (this.lacking !== undefined) return fillLabel(labels.thenMissing, this.lacking);
    return this.changeCount === 1 ? labels.oneChange : fillLabel(labels.changes, this.changeCount);
  }
  private get lacking(): ReturnType<typeof lacking> {
    return this.editing && lacking(this.editing);
  }
  get isSaveDisabled(): boolean {
    const isIncomplete = this.conflicts.length > 0 || this.lacking !== undefined;
    return this.isSaving || this.changeCount === 0 || isIncomplete;
  }
  get draftText(): string {
    return this.draftTime ? fillLabel(labels.draft, this.draftTime) : '';
  }
  get points(): number | null {
    return this.values.points ? Number(this.values.points) : null;
  }
}

/** What both sides began with once `sent` is saved. */
function baseOf(sent: Editing): Pick<Editing, 'base' | 'baseCriteria'> {
  return { base: sent.mine, baseCriteria: sent.criteria };
}
