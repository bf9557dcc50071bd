import { LightningElement, api } from 'lwc';
import { fillLabel } from 'c/labelText';
import type { ActionKind, MatrixAct } from 'c/matrixAction';
import type { Reestimate } from 'c/matrixPlane';
import { valueOf, type ValueKind } from 'c/matrixModel';
import type { Story } from 'c/storyRecords';
import { labels } from './labels';

/** What the person may do; what they may not is not offered. */
export interface MatrixRights {
  readonly effort: boolean;
  readonly value: boolean;
  readonly rank: boolean;
  readonly propose: boolean;
  readonly plan: boolean;
  readonly putOff: boolean;
  readonly tag: boolean;
}
export const NO_RIGHTS: MatrixRights = {
  effort: false,
  value: false,
  rank: false,
  propose: false,
  plan: false,
  putOff: false,
  tag: false
};

/** Named one by one; a number stands for the others. */
const MOST = 8;
const number = (value: number): string => value.toLocaleString(undefined, { maximumFractionDigits: 1 });
const sum = (values: readonly (number | null)[]): number =>
  values.reduce<number>((total, each) => total + (each ?? 0), 0);

/**
 * The selected stories, and what can be done with them.
 * @fires reestimate a `Reestimate`
 * @fires act a `MatrixAct`
 * @fires selectionchange ids that stay selected
 */
export default class MatrixSelection extends LightningElement {
  @api valueKind: ValueKind = 'businessValue';
  @api valueLabel = '';
  @api rights: MatrixRights = NO_RIGHTS;
  @api sprintOptions: readonly { label: string; value: string }[] = [];
  @api
  get stories(): readonly Story[] {
    return this.selected;
  }
  set stories(stories: readonly Story[]) {
    if (stories.length === 0) this.action = undefined;
    this.selected = stories;
  }

  labels = labels;
  selected: readonly Story[] = [];
  action: ActionKind | undefined;

  /** Puts the focus on the first thing there is to do. */
  @api
  enter(): void {
    this.template?.querySelector<HTMLElement>('[data-action], [data-estimate], .clear')?.focus();
  }

  get isEmpty(): boolean {
    return this.selected.length === 0;
  }
  get heading(): string {
    return fillLabel(labels.heading, this.selected.length);
  }
  get totals(): string {
    const values = this.selected.map((story) => valueOf(story, this.valueKind));
    return fillLabel(labels.totals, number(sum(this.selected.map(({ points }) => points))), number(sum(values)));
  }
  get named(): { id: string; key: string; title: string; removeLabel: string }[] {
    return this.selected.slice(0, MOST).map(({ id, key, title }) => ({
      id,
      key,
      title,
      removeLabel: fillLabel(labels.remove, key)
    }));
  }
  get moreText(): string | undefined {
    const left = this.selected.length - MOST;
    return left > 0 ? fillLabel(labels.more, left) : undefined;
  }
  get single(): Story | undefined {
    return this.selected.length === 1 ? this.selected[0] : undefined;
  }
  get isEstimateShown(): boolean {
    return Boolean(this.single) && (this.rights.effort || this.rights.value);
  }
  get singleValue(): number | null {
    return this.single ? valueOf(this.single, this.valueKind) : null;
  }
  get cannotSetEffort(): boolean {
    return !this.rights.effort;
  }
  get cannotSetValue(): boolean {
    return !this.rights.value;
  }
  get actions(): { kind: ActionKind; label: string }[] {
    const { rank, propose, plan, putOff, tag } = this.rights;
    const all: [ActionKind, boolean, string][] = [
      ['rank', rank || propose, rank ? labels.rank : labels.proposeRank],
      ['plan', plan, labels.plan],
      ['putOff', putOff, labels.putOff],
      ['tag', tag, labels.tag]
    ];
    return all.filter(([, may]) => may).map(([kind, , label]) => ({ kind, label }));
  }
  get isProposing(): boolean {
    return !this.rights.rank;
  }

  handleClear(): void {
    this.select([]);
  }
  handleRemove(event: MouseEvent): void {
    const { id } = (event.currentTarget as HTMLElement).dataset;
    this.select(this.selected.map((story) => story.id).filter((each) => each !== id));
  }
  handleAction(event: MouseEvent): void {
    const { action } = (event.currentTarget as HTMLElement).dataset as { action: ActionKind };
    this.action = this.action === action ? undefined : action;
  }
  handleCancel(): void {
    this.closeAction();
  }
  handleAct(event: CustomEvent<MatrixAct>): void {
    this.closeAction();
    this.dispatchEvent(new CustomEvent('act', { detail: event.detail }));
  }
  handleEstimateKey(event: KeyboardEvent): void {
    if (event.key === 'Enter') this.handleEstimate(event);
  }
  handleEstimate(event: Event): void {
    const input = event.currentTarget as HTMLInputElement & { checkValidity(): boolean };
    const name = input.dataset.estimate as 'effort' | 'value';
    const before = name === 'effort' ? this.single?.points : this.singleValue;
    // An empty field takes no number: an estimate is removed on the story's page.
    if (!this.single || String(input.value ?? '') === '' || !input.checkValidity()) return;
    const now = Number(input.value);
    if (Number.isNaN(now) || now === before) return;
    const detail: Reestimate = { ids: [this.single.id], [name]: now };
    this.dispatchEvent(new CustomEvent('reestimate', { detail }));
  }

  /** The form goes; the focus returns to the button it came from. */
  private closeAction(): void {
    const button = this.template?.querySelector<HTMLElement>(`[data-action="${this.action}"]`);
    this.action = undefined;
    button?.focus();
  }
  private select(detail: readonly string[]): void {
    this.dispatchEvent(new CustomEvent('selectionchange', { detail }));
  }
}
