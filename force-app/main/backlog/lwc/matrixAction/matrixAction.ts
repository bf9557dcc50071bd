import { LightningElement, api } from 'lwc';
import { fillLabel } from 'c/labelText';
import { labels } from './labels';

export type ActionKind = 'rank' | 'plan' | 'putOff' | 'tag';

/** What is to be done with the selected stories; what does not belong to the kind is empty. */
export interface MatrixAct {
  readonly kind: ActionKind;
  /** Where to rank: an end, or a position in the backlog. */
  readonly place: 'top' | 'bottom' | number;
  /** Empty: out of the sprint they are in. */
  readonly sprintId: string;
  readonly reason: string;
  readonly tags: string;
}

interface Option {
  readonly label: string;
  readonly value: string;
}

/**
 * Asks what an action needs to know. Takes the focus when it appears.
 * @fires act a `MatrixAct`
 * @fires cancel
 */
export default class MatrixAction extends LightningElement {
  @api kind: ActionKind = 'rank';
  @api count = 0;
  /** A move is proposed: the reason must be given. */
  @api isProposing = false;
  @api sprintOptions: readonly Option[] = [];

  labels = labels;
  place = 'top';
  position = 1;
  sprintId = '';
  reason = '';
  tags = '';
  #isFocused = false;

  placeOptions: Option[] = [
    { value: 'top', label: labels.toTop },
    { value: 'bottom', label: labels.toBottom },
    { value: 'position', label: labels.toPosition }
  ];

  override renderedCallback(): void {
    if (this.#isFocused) return;
    this.#isFocused = true;
    this.template?.querySelector<HTMLElement>('[data-first]')?.focus();
  }

  get isRank(): boolean {
    return this.kind === 'rank';
  }
  get isPlan(): boolean {
    return this.kind === 'plan';
  }
  get isPutOff(): boolean {
    return this.kind === 'putOff';
  }
  get isTag(): boolean {
    return this.kind === 'tag';
  }
  get heading(): string {
    const heading = {
      rank: labels.rankHeading,
      plan: labels.planHeading,
      putOff: labels.putOffHeading,
      tag: labels.tagHeading
    };
    return fillLabel(heading[this.kind], this.count);
  }
  get isPositionAsked(): boolean {
    return this.place === 'position';
  }
  get sprints(): Option[] {
    return [...this.sprintOptions, { value: 'none', label: labels.noSprint }];
  }
  get isReasonAsked(): boolean {
    return this.isRank || this.isPutOff;
  }
  get isReasonNeeded(): boolean {
    return this.isPutOff || (this.isRank && this.isProposing);
  }
  get actLabel(): string {
    return this.isRank && this.isProposing ? labels.propose : labels.apply;
  }
  get isIncomplete(): boolean {
    if (this.isReasonNeeded && this.reason.trim() === '') return true;
    if (this.isRank && this.isPositionAsked) return !Number.isInteger(this.position) || this.position < 1;
    return (this.isPlan && this.sprintId === '') || (this.isTag && this.tags.trim() === '');
  }

  handleField(event: CustomEvent<{ value: string }>): void {
    const name = (event.target as HTMLElement).dataset.name as 'place' | 'sprintId' | 'reason' | 'tags';
    this[name] = event.detail.value;
  }
  handlePosition(event: CustomEvent<{ value: string }>): void {
    this.position = Number(event.detail.value);
  }
  handleKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.handleCancel();
  }
  handleAct(): void {
    if (this.isIncomplete) return;
    const detail: MatrixAct = {
      kind: this.kind,
      place: this.place === 'position' ? this.position : (this.place as 'top' | 'bottom'),
      sprintId: this.sprintId === 'none' ? '' : this.sprintId,
      reason: this.reason.trim(),
      tags: this.tags.trim()
    };
    this.dispatchEvent(new CustomEvent('act', { detail }));
  }
  handleCancel(): void {
    this.dispatchEvent(new CustomEvent('cancel'));
  }
}
