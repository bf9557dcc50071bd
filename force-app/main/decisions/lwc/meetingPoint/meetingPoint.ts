import { LightningElement, api } from 'lwc';
import type { Point } from 'c/agenda';
import type { Decision } from 'c/decisionRecords';
import type { Settlement } from 'c/decisionSettle';
import { kindWordOf, reasonWords } from './words';
import { labels } from './labels';

export { kindWordOf, reasonWords } from './words';

/** How a proposed move was decided. */
export interface Verdict {
  readonly isAccepted: boolean;
  readonly reason: string;
}

/**
 * One point of an agenda: why it is there, and the form that decides it.
 * @fires settle `Settlement` of a decision that is in the log, or of what is to be written into it
 * @fires verdict `Verdict` about a proposed move
 */
export default class MeetingPoint extends LightningElement {
  @api
  get point(): Point | undefined {
    return this.shown;
  }
  set point(value: Point | undefined) {
    if (value?.id !== this.shown?.id) this.reason = '';
    this.shown = value;
  }
  /** The question, decision, escalation or improvement, where it is one. */
  @api decision: Decision | undefined;
  /** ISO date. */
  @api today = '';
  /** What was decided here; empty as long as nothing is. */
  @api result = '';
  @api canDecide = false;
  @api isBusy = false;
  @api errors: readonly string[] = [];

  labels = labels;
  shown: Point | undefined;
  reason = '';

  /** Onto the heading, so that a screen reader says which point this is. */
  @api
  focus(): void {
    this.template!.querySelector<HTMLElement>('h2')?.focus();
  }

  get kind(): string {
    return this.shown ? kindWordOf(this.shown) : '';
  }
  get why(): string {
    return this.shown ? reasonWords(this.shown.reason, this.today) : '';
  }
  get url(): string {
    return `/lightning/r/${this.shown?.id}/view`;
  }
  get isProposal(): boolean {
    return this.canDecide && this.result === '' && this.shown?.kind === 'proposal';
  }
  get isOther(): boolean {
    return this.canDecide && this.result === '' && this.shown?.kind !== 'proposal';
  }
  /** What is not in the log yet goes there as a decision. */
  get settled(): Decision {
    const { id = '', title = '' } = this.shown ?? {};
    const fresh: Decision = {
      id,
      title,
      number: '',
      kind: 'Decision',
      status: 'Open',
      isOpen: true,
      isOverdue: false,
      ageDays: 0,
      dueDate: null,
      options: '',
      outcome: '',
      reason: '',
      decidedOn: null,
      decidedByName: '',
      askedByName: '',
      ownerId: '',
      ownerName: '',
      subjects: []
    };
    return this.decision ?? fresh;
  }
  get facts(): { key: string; name: string; text: string }[] {
    const { options = '', ownerName = '', askedByName = '' } = this.decision ?? {};
    const proposed = this.shown?.reason.kind === 'proposed' ? this.shown.reason.why : '';
    return [
      { key: 'owner', name: labels.owner, text: ownerName },
      { key: 'asked', name: labels.asked, text: askedByName },
      { key: 'options', name: labels.options, text: options },
      { key: 'why', name: labels.reason, text: proposed }
    ].filter(({ text }) => text);
  }
  get subjects(): { id: string; url: string; name: string }[] {
    return this.decision?.subjects.map(({ id, name }) => ({ id, name, url: `/lightning/r/${id}/view` })) ?? [];
  }
  get cannotDrop(): boolean {
    return !this.decision;
  }
  get hasErrors(): boolean {
    return this.errors.length > 0;
  }
  get cannotDecline(): boolean {
    return this.isBusy || this.reason.trim() === '';
  }

  handleReason(event: CustomEvent<{ value: string }>): void {
    this.reason = event.detail.value;
  }
  handleAccept(): void {
    this.decide(true);
  }
  handleDecline(): void {
    this.decide(false);
  }
  handleSettle({ detail }: CustomEvent<Settlement>): void {
    this.dispatchEvent(new CustomEvent('settle', { detail }));
  }
  /** What is typed here is no short-cut of the page. */
  handleKey(event: KeyboardEvent): void {
    event.stopPropagation();
  }
  private decide(isAccepted: boolean): void {
    const detail: Verdict = { isAccepted, reason: this.reason.trim() };
    this.dispatchEvent(new CustomEvent('verdict', { detail }));
  }
}
