import { LightningElement, api } from 'lwc';
import readHistory from '@salesforce/apex/StoryPanelController.history';
import type { AnyError } from 'c/errorText';
import { fillLabel } from 'c/labelText';
import { labels } from './labels';

/** A change as the controller answers it. Blank values are left out. */
export interface ChangeAnswer {
  readonly field?: string;
  readonly oldValue?: string;
  readonly newValue?: string;
  readonly reason?: string;
  readonly moveStatus?: string;
  readonly who?: string;
  readonly changedOn: string;
}

interface Row {
  readonly key: string;
  readonly text: string;
  readonly reason: string;
  readonly who: string;
  readonly when: string;
  readonly icon: string;
}

const MOVES: Readonly<Record<string, string>> = {
  Proposed: labels.proposed,
  Applied: labels.moved,
  Accepted: labels.accepted,
  Declined: labels.declined
};

/** What happened to a story, the newest first: its fields, and its moves in the backlog with their reasons. */
export default class StoryHistory extends LightningElement {
  labels = labels;
  changes: readonly ChangeAnswer[] | undefined;
  error: AnyError;
  #recordId = '';

  /** The story. */
  @api get recordId(): string {
    return this.#recordId;
  }
  set recordId(recordId: string) {
    this.#recordId = recordId;
    this.changes = undefined;
    if (recordId) this.read();
  }

  private read(): void {
    const storyId = this.#recordId;
    this.error = undefined;
    readHistory({ storyId })
      .then((changes: readonly ChangeAnswer[]) => {
        if (storyId === this.#recordId) this.changes = changes;
      })
      .catch((error: AnyError) => {
        this.error = error;
      });
  }
  handleRetry(): void {
    this.read();
  }
  handleRefresh(): void {
    this.read();
  }

  get isLoading(): boolean {
    return !this.changes && !this.error;
  }
  get isEmpty(): boolean {
    return this.changes?.length === 0;
  }
  get rows(): Row[] {
    return [...(this.changes ?? [])]
      .sort((one, other) => Date.parse(other.changedOn) - Date.parse(one.changedOn))
      .map((change, index) => ({
        key: String(index),
        text: textOf(change),
        reason: change.reason ?? '',
        who: change.who ?? '',
        when: new Date(change.changedOn).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' }),
        icon: change.field === undefined ? 'utility:sort' : 'utility:edit'
      }));
  }
}

function textOf({ field, oldValue, newValue, moveStatus }: ChangeAnswer): string {
  if (field === 'created') return labels.created;
  if (field === undefined) return fillLabel(MOVES[moveStatus ?? ''] ?? labels.moved, oldValue ?? '–', newValue ?? '–');
  if (oldValue === undefined) return fillLabel(labels.filled, field, newValue ?? '');
  if (newValue === undefined) return fillLabel(labels.cleared, field, oldValue);
  return fillLabel(labels.changed, field, oldValue, newValue);
}
