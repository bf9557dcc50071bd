import { LightningElement, api } from 'lwc';
import ofSprint from '@salesforce/apex/HistoryController.ofSprint';
import type { ChartReading, ChartRow } from 'c/chartFrame';
import type { AnyError } from 'c/errorText';
import { burndown, type Burndown } from 'c/scopeHistory';
import { drawingOf, type Drawing } from './drawing';
import { labels } from './labels';
import { scopeOf, type SprintHistory } from './sprintHistory';
import { figuresOf, readingsOf, rowsOf, summaryOf, type Figure } from './words';

/** What remains of a sprint day by day, beside an even pace, with what came in after it began. Stands on a sprint's record page. */
export default class BurndownChart extends LightningElement {
  @api
  get recordId(): string {
    return this.#recordId;
  }
  set recordId(value: string) {
    this.#recordId = value;
    this.read();
  }

  labels = labels;
  history: SprintHistory | null | undefined;
  result: Burndown | undefined;
  readError: AnyError;
  width = 640;

  #recordId = '';

  private async read(): Promise<void> {
    const sprintId = this.#recordId;
    if (!sprintId) return;
    try {
      const history: SprintHistory | null = await ofSprint({ sprintId });
      if (sprintId !== this.#recordId) return;
      this.readError = undefined;
      this.history = history;
      const scope = history && scopeOf(history);
      this.result = scope ? burndown(scope.sprint, scope.changes) : undefined;
    } catch (error) {
      this.readError = error as AnyError;
    }
  }

  get isLoading(): boolean {
    return this.history === undefined && !this.readError;
  }
  get productId(): string {
    return this.history?.sprint.Product__c ?? '';
  }
  get heading(): string {
    return labels.title;
  }
  get fileName(): string {
    const sprint = this.history?.sprint;
    return [labels.title, sprint?.Product__r?.Name, sprint?.Name].filter(Boolean).join(' ');
  }
  /** Why there is nothing to draw. */
  get emptyText(): string | undefined {
    if (!this.history || this.readError) return undefined;
    if (!this.result) return labels.noDates;
    const { sprint, changes } = this.history;
    return changes.length === 0 && !sprint.Committed_Points__c ? labels.noStories : undefined;
  }
  get drawing(): Drawing | undefined {
    return this.result && drawingOf(this.result, this.width, this.today);
  }
  get today(): string {
    return this.history?.today ?? '';
  }
  get figures(): Figure[] {
    return this.result && this.history ? figuresOf(this.result, this.history) : [];
  }
  get columns(): string[] {
    return [labels.day, labels.remaining, labels.even, labels.scope, labels.done, labels.changes];
  }
  get rows(): ChartRow[] {
    return this.result ? rowsOf(this.result) : [];
  }
  get readings(): ChartReading[] {
    const { drawing } = this;
    return this.result && drawing ? readingsOf(this.result, drawing) : [];
  }
  get summary(): string {
    return this.result ? summaryOf(this.result) : '';
  }
  get cutText(): string | undefined {
    return this.history?.isCut ? labels.cut : undefined;
  }

  handleWidth(event: CustomEvent<number>): void {
    this.width = event.detail;
  }
  handleChange(): void {
    this.read();
  }
}
