import { LightningElement, api } from 'lwc';
import { fitCriterion, parseCriteria, printCriteria, type CriterionText } from 'c/criteriaText';
import { fillLabel } from 'c/labelText';
import { newKey, type Criterion, type Rights } from 'c/storyPanelModel';
import { labels } from './labels';
import { moved, placeAt } from './rowOrder';
import { RowSlots } from './rowSlots';
import { toRow, type Row } from './rowView';

type TextField = 'given' | 'when' | 'thenText';
type TextControl = HTMLElement & { setRangeText?(text: string, start: number, end: number, mode: string): void };

/** As long as the fields of a criterion may be. */
const LONGEST = 255;

/**
 * Acceptance criteria: given, when, then. Rows are added, pasted as text, ticked, removed, and moved by their handle: with the mouse, a finger or
 * a pen; with space, arrows and escape; or with Alt and an arrow from inside the row.
 * @fires criteriachange all criteria as they should be
 */
export default class StoryCriteria extends LightningElement {
  @api get criteria(): readonly Criterion[] {
    return this.shown;
  }
  set criteria(criteria: readonly Criterion[]) {
    this.#slots.follow(this.shown, criteria);
    this.shown = criteria;
  }
  @api rights: Rights | undefined;
  labels = labels;
  shown: readonly Criterion[] = [];
  longest = LONGEST;
  announcement = '';
  isPasting = false;
  #grabbed: { key: string; before: readonly Criterion[] } | undefined;
  #dragged = '';
  #slots = new RowSlots();
  #focusWanted: { key: string; part: string } | undefined;

  /** Puts the focus on a criterion, and selects the words from `start` to `end` of its then; without an index where one is added. */
  @api show(index?: number | string, start?: number, end?: number): void {
    const row = this.criteria[Number(index)];
    if (!row) {
      this.template?.querySelector<HTMLElement>('[data-part="add"]')?.focus();
      return;
    }
    const control = this.template?.querySelector<TextControl>(`[data-key="${row.key}"] [data-field="thenText"]`);
    control?.focus();
    if (start !== undefined && end !== undefined)
      control?.setRangeText?.(row.thenText.slice(start, end), start, end, 'select');
  }

  override renderedCallback(): void {
    const wanted = this.#focusWanted;
    if (!wanted) return;
    this.#focusWanted = undefined;
    this.template?.querySelector<HTMLElement>(`[data-key="${wanted.key}"] [data-part="${wanted.part}"]`)?.focus();
  }

  get rows(): Row[] {
    const held = this.#grabbed?.key ?? this.#dragged;
    return this.criteria.map((criterion, index) =>
      toRow(criterion, index, this.#slots.of(criterion.key), criterion.key === held)
    );
  }
  get heading(): string {
    const met = this.criteria.filter(({ isMet }) => isMet).length;
    return this.criteria.length === 0 ? labels.heading : fillLabel(labels.headingCount, met, this.criteria.length);
  }
  get isEmpty(): boolean {
    return this.criteria.length === 0;
  }
  get mayEdit(): boolean {
    return this.rights?.mayEditCriteria ?? false;
  }
  get mayAdd(): boolean {
    return this.rights?.mayAddCriteria ?? false;
  }
  get mayRemove(): boolean {
    return this.rights?.mayDeleteCriteria ?? false;
  }
  get isTickLocked(): boolean {
    return !this.rights?.mayTickCriteria;
  }
  private tell(criteria: readonly Criterion[]): void {
    this.dispatchEvent(new CustomEvent('criteriachange', { detail: criteria }));
  }
  private keyOf(event: Event): string {
    return (event.currentTarget as HTMLElement).closest<HTMLElement>('[data-key]')?.dataset.key ?? '';
  }
  private change(key: string, change: Partial<Criterion>): void {
    this.tell(this.criteria.map((row) => (row.key === key ? { ...row, ...change } : row)));
  }

  handleText(event: CustomEvent<{ value: string }>): void {
    const field = (event.currentTarget as HTMLElement).dataset.field as TextField;
    this.change(this.keyOf(event), { [field]: event.detail.value });
  }
  handleMet(event: Event): void {
    this.change(this.keyOf(event), { isMet: (event.target as HTMLInputElement).checked });
  }
  handleAdd(): void {
    this.append([{ given: '', when: '', thenText: '', notes: '' }], 'given');
  }
  handleRemove(event: Event): void {
    const key = this.keyOf(event);
    const at = this.criteria.findIndex((row) => row.key === key);
    const next = this.criteria[at + 1] ?? this.criteria[at - 1];
    if (next) this.#focusWanted = { key: next.key, part: 'remove' };
    this.say(fillLabel(labels.removed, at + 1));
    this.tell(this.criteria.filter((row) => row.key !== key));
  }

  // Pasting

  /** More than a word or two of plain text, pasted into a field, becomes criteria of their own. */
  handlePaste(event: ClipboardEvent): void {
    const found = parseCriteria(event.clipboardData?.getData('text/plain') ?? '');
    const isStructured = found.length > 1 || found.some(({ given, when }) => given + when !== '');
    if (!isStructured || !this.mayAdd) return;
    event.preventDefault();
    const key = this.keyOf(event);
    const blank = this.criteria.find((row) => row.key === key);
    const isBlank = blank !== undefined && `${blank.given}${blank.when}${blank.thenText}`.trim() === '';
    this.append(found, 'thenText', isBlank ? key : undefined);
  }
  handlePasteOpen(): void {
    this.isPasting = !this.isPasting;
  }
  handlePasteAdd(event: CustomEvent<readonly CriterionText[]>): void {
    this.append(event.detail, 'thenText');
    this.isPasting = false;
  }
  handlePasteCancel(): void {
    this.isPasting = false;
  }
  handleCopy(): void {
    const text = printCriteria(this.criteria);
    navigator.clipboard.writeText(text).then(
      () => this.say(labels.copied),
      () => this.say(labels.copyFailed)
    );
  }

  private append(texts: readonly CriterionText[], part: string, instead?: string): void {
    const added = texts.map((text) => ({ ...fitCriterion(text, LONGEST), key: newKey(), isMet: false }));
    const [first] = added;
    if (!first) return;
    this.#focusWanted = { key: first.key, part };
    if (added.length > 1) this.say(fillLabel(labels.added, added.length));
    this.tell([...this.criteria.filter(({ key }) => key !== instead), ...added]);
  }

  // Moving

  handleRowKey(event: KeyboardEvent): void {
    if (!event.altKey || !this.mayEdit || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    const part = (event.target as HTMLElement).dataset.part ?? 'handle';
    this.step(this.keyOf(event), event.key === 'ArrowUp' ? -1 : 1, part);
  }
  handleHandleKey(event: KeyboardEvent): void {
    const key = this.keyOf(event);
    if (event.key === ' ' || event.key === 'Enter') this.grabOrDrop(key);
    else if (event.key === 'Escape' && this.#grabbed) this.leave();
    else if (this.#grabbed && !event.altKey && event.key === 'ArrowUp') this.step(key, -1, 'handle');
    else if (this.#grabbed && !event.altKey && event.key === 'ArrowDown') this.step(key, 1, 'handle');
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  handleHandleBlur(): void {
    // A row that is only drawn anew gets the focus back.
    if (this.#grabbed && !this.#focusWanted) this.#grabbed = undefined;
  }

  private grabOrDrop(key: string): void {
    const at = this.criteria.findIndex((row) => row.key === key);
    const isDrop = this.#grabbed !== undefined;
    this.#grabbed = isDrop ? undefined : { key, before: this.criteria };
    this.say(fillLabel(isDrop ? labels.dropped : labels.grabbed, at + 1, this.criteria.length));
    this.#focusWanted = { key, part: 'handle' };
    // Draws the row as grabbed, or not.
    this.tell([...this.criteria]);
  }
  private leave(): void {
    const { key, before } = this.#grabbed as { key: string; before: readonly Criterion[] };
    this.#grabbed = undefined;
    this.#focusWanted = { key, part: 'handle' };
    this.say(labels.left);
    this.tell(before);
  }
  private step(key: string, by: number, part: string): void {
    const from = this.criteria.findIndex((row) => row.key === key);
    const order = moved(this.criteria, from, from + by);
    if (order === this.criteria) return;
    this.#focusWanted = { key, part };
    this.say(fillLabel(labels.carried, from + by + 1, this.criteria.length));
    this.tell(order);
  }

  handlePointerDown(event: PointerEvent): void {
    if (event.button !== 0 || !this.mayEdit) return;
    event.preventDefault();
    const handle = event.currentTarget as HTMLElement;
    handle.focus();
    handle.setPointerCapture(event.pointerId);
    this.#dragged = this.keyOf(event);
  }
  handlePointerMove(event: PointerEvent): void {
    if (this.#dragged === '') return;
    const from = this.criteria.findIndex(({ key }) => key === this.#dragged);
    const others = [...(this.template?.querySelectorAll<HTMLElement>('.row') ?? [])].filter(
      ({ dataset }) => dataset.key !== this.#dragged
    );
    const middles = others.map((row) => row.getBoundingClientRect()).map(({ top, height }) => top + height / 2);
    const order = moved(this.criteria, from, placeAt(event.clientY, middles));
    if (order !== this.criteria) this.tell(order);
  }
  handlePointerEnd(event: PointerEvent): void {
    if (this.#dragged === '') return;
    const at = this.criteria.findIndex(({ key }) => key === this.#dragged);
    (event.currentTarget as HTMLElement).releasePointerCapture(event.pointerId);
    this.#dragged = '';
    this.say(fillLabel(labels.dropped, at + 1, this.criteria.length));
    this.tell([...this.criteria]);
  }

  private say(text: string): void {
    this.announcement = text;
  }
}
