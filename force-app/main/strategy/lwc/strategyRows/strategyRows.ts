import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { rowsInView, scrollToShow, type Viewport } from 'c/rowWindow';
import type { Objective } from 'c/strategyRecords';
import type { TreeRow } from 'c/strategyRollUp';
import { labels } from './labels';
import { rowView, type RowView } from './rowView';
import { treeStep } from './treeStep';

const ROW_HEIGHT = 44;

/**
 * The strategy tree as rows of a tree grid (WAI-ARIA Authoring Practices, "Treegrid", focus on rows). Only what is in view is in the page.
 * @fires toggle `{ id, isExpanded }`: a row should open or close
 * @fires align the id of an epic that should get an objective
 */
export default class StrategyRows extends NavigationMixin(LightningElement) {
  @api
  get rows(): readonly TreeRow[] {
    return this.#rows;
  }
  set rows(rows: readonly TreeRow[]) {
    this.#rows = rows;
    this.#viewport = { ...this.#viewport, count: rows.length };
    if (!rows.some(({ node }) => node.id === this.#activeId)) this.#activeId = rows[0]?.node.id ?? '';
    this.refresh();
  }
  @api
  get objectives(): readonly Objective[] {
    return [...this.#objectives.values()];
  }
  set objectives(objectives: readonly Objective[]) {
    this.#objectives = new Map(objectives.map((objective) => [objective.id, objective]));
    this.refresh();
  }
  /** Null for who may not see money. */
  @api
  get costPerPoint(): number | null {
    return this.#costPerPoint;
  }
  set costPerPoint(value: number | null) {
    this.#costPerPoint = value;
    this.refresh();
  }
  @api canAlign = false;

  labels = labels;
  views: RowView[] = [];
  #rows: readonly TreeRow[] = [];
  #objectives = new Map<string, Objective>();
  #costPerPoint: number | null = null;
  #activeId = '';
  #isFocusWanted = false;
  #viewport: Viewport = { scrollTop: 0, height: 600, rowHeight: ROW_HEIGHT, count: 0, overscan: 8 };
  #resizes: ResizeObserver | undefined;

  override renderedCallback(): void {
    const viewport = this.refs?.viewport as HTMLElement | undefined;
    if (viewport && !this.#resizes) {
      this.#resizes = new ResizeObserver(() => this.measure());
      this.#resizes.observe(viewport);
    }
    if (this.#isFocusWanted) {
      const active = this.template?.querySelector<HTMLElement>(`[data-id="${this.#activeId}"]`);
      this.#isFocusWanted = !active;
      active?.focus({ preventScroll: true });
    }
  }
  override disconnectedCallback(): void {
    this.#resizes?.disconnect();
    this.#resizes = undefined;
  }

  get rowCount(): number {
    return this.#rows.length + 1;
  }
  get sizerStyle(): string {
    return `block-size: ${this.#rows.length * ROW_HEIGHT}px`;
  }
  get isMoneyShown(): boolean {
    return this.#costPerPoint !== null;
  }
  get tableClass(): string {
    return this.isMoneyShown ? 'table with-money' : 'table';
  }

  private measure(): void {
    const { scrollTop, clientHeight } = this.refs?.viewport as HTMLElement;
    this.#viewport = { ...this.#viewport, scrollTop, height: clientHeight };
    this.refresh();
  }

  private refresh(): void {
    const { start, end } = rowsInView(this.#viewport);
    const context = {
      rowHeight: ROW_HEIGHT,
      activeId: this.#activeId,
      costPerPoint: this.#costPerPoint,
      objectives: this.#objectives,
      canAlign: this.canAlign
    };
    this.views = this.#rows.slice(start, end).map((row, offset) => rowView(row, start + offset, context));
  }

  private goTo(index: number): void {
    const row = this.#rows[index];
    if (!row) return;
    this.#activeId = row.node.id;
    this.#isFocusWanted = true;
    const viewport = this.refs?.viewport as HTMLElement;
    const scrollTop = scrollToShow(index, this.#viewport);
    if (scrollTop !== this.#viewport.scrollTop) viewport.scrollTop = scrollTop;
    this.#viewport = { ...this.#viewport, scrollTop };
    this.refresh();
  }

  private toggle(id: string, isExpanded: boolean): void {
    this.dispatchEvent(new CustomEvent('toggle', { detail: { id, isExpanded } }));
  }

  handleScroll(): void {
    this.measure();
  }

  handleKey(event: KeyboardEvent): void {
    // Buttons and links inside a row keep their own keys.
    if ((event.target as HTMLElement).dataset.id === undefined) return;
    const isRightToLeft = getComputedStyle(this.template!.host).direction === 'rtl';
    const page = Math.max(1, Math.floor(this.#viewport.height / ROW_HEIGHT) - 1);
    const step = treeStep(this.#rows, this.#activeId, event.key, { page, isRightToLeft });
    if (!step) return;
    event.preventDefault();
    if (step.kind === 'go') this.goTo(step.index);
    else if (step.kind === 'toggle') {
      this.#isFocusWanted = true;
      this.toggle(this.#activeId, step.isExpanded);
    } else this.open(this.#activeId);
  }

  handleRowFocus(event: FocusEvent): void {
    const { id } = (event.currentTarget as HTMLElement).dataset;
    if (!id || id === this.#activeId) return;
    this.#activeId = id;
    this.refresh();
  }
  handleChevron(event: Event): void {
    const row = this.rowOf(event);
    if (row) this.toggle(row.node.id, !row.isExpanded);
  }
  handleLink(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const row = this.rowOf(event);
    if (row) this.open(row.node.id);
  }
  handleAlign(event: Event): void {
    this.dispatchEvent(new CustomEvent('align', { detail: this.rowOf(event)?.node.id }));
  }

  private rowOf(event: Event): TreeRow | undefined {
    const element = (event.target as HTMLElement).closest<HTMLElement>('[data-id]');
    return this.#rows.find(({ node }) => node.id === element?.dataset.id);
  }

  private open(recordId: string): void {
    const row = this.#rows.find(({ node }) => node.id === recordId);
    if (!row || row.node.kind.startsWith('without')) return;
    this[NavigationMixin.Navigate]({ type: 'standard__recordPage', attributes: { recordId, actionName: 'view' } });
  }
}
