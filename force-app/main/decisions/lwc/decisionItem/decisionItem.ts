import { LightningElement, api } from 'lwc';
import { fillLabel } from 'c/labelText';
import type { Decision } from 'c/decisionRecords';
import { dayWords, dueWords, kindIcon, kindWord, settleWord, statusWord } from 'c/decisionWords';
import { labels } from './labels';

interface Fact {
  readonly key: string;
  readonly name: string;
  readonly text: string;
}

/**
 * One question, decision, escalation or improvement, with what is known of it; settled in place.
 * @fires settleopen, settlecancel, reopen: id
 * @fires settle `Settlement`
 */
export default class DecisionItem extends LightningElement {
  @api decision: Decision | undefined;
  /** ISO date. */
  @api today = '';
  @api canEdit = false;
  @api isFormOpen = false;
  @api isBusy = false;
  @api errors: readonly string[] = [];

  labels = labels;

  /** Puts the cursor into the form where it is open, onto the title else. */
  @api
  focus(): void {
    const form = this.template!.querySelector<HTMLElement>('c-decision-settle');
    (form ?? this.template!.querySelector<HTMLElement>('a'))?.focus();
  }

  private get shown(): Decision {
    return this.decision!;
  }
  get icon(): string {
    return kindIcon[this.shown.kind];
  }
  get kind(): string {
    return kindWord[this.shown.kind];
  }
  get url(): string {
    return `/lightning/r/${this.shown.id}/view`;
  }
  get due(): string {
    return dueWords(this.shown, this.today);
  }
  get dueClass(): string {
    return this.shown.isOverdue ? 'slds-badge slds-theme_error' : 'slds-badge';
  }
  /** Said where it is not what everybody expects: an open one that is talked about, or how one was settled. */
  get status(): string {
    return this.shown.status === 'Open' ? '' : statusWord[this.shown.status];
  }
  get meta(): string {
    const { number, ownerName, ageDays, askedByName, isOpen, decidedOn, decidedByName } = this.shown;
    const parts = [number, fillLabel(labels.owner, ownerName)];
    if (askedByName) parts.push(fillLabel(labels.askedBy, askedByName));
    if (isOpen) parts.push(fillLabel(labels.age, ageDays));
    if (decidedOn) {
      const day = dayWords(decidedOn, this.today);
      parts.push(decidedByName ? fillLabel(labels.settledBy, day, decidedByName) : fillLabel(labels.settled, day));
    }
    return parts.join(' · ');
  }
  get subjects(): { id: string; url: string; name: string }[] {
    return this.shown.subjects.map(({ id, name }) => ({ id, name, url: `/lightning/r/${id}/view` }));
  }
  get facts(): Fact[] {
    const { options, outcome, reason } = this.shown;
    return [
      { key: 'options', name: labels.options, text: options },
      { key: 'outcome', name: labels.outcome, text: outcome },
      { key: 'reason', name: labels.reason, text: reason }
    ].filter(({ text }) => text);
  }
  get settleLabel(): string {
    return settleWord[this.shown.kind];
  }
  get settleName(): string {
    return `${this.settleLabel}: ${this.shown.title}`;
  }
  get reopenName(): string {
    return `${labels.reopen}: ${this.shown.title}`;
  }
  get canSettle(): boolean {
    return this.canEdit && this.shown.isOpen && !this.isFormOpen;
  }
  get canReopen(): boolean {
    return this.canEdit && !this.shown.isOpen;
  }

  handleOpen(): void {
    this.dispatchEvent(new CustomEvent('settleopen', { detail: this.shown.id }));
  }
  handleCancel(): void {
    this.dispatchEvent(new CustomEvent('settlecancel', { detail: this.shown.id }));
  }
  handleReopen(): void {
    this.dispatchEvent(new CustomEvent('reopen', { detail: this.shown.id }));
  }
  handleSettle({ detail }: CustomEvent): void {
    this.dispatchEvent(new CustomEvent('settle', { detail }));
  }
}
