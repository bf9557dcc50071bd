import { LightningElement, api } from 'lwc';
import sprintsOf from '@salesforce/apex/HistoryController.sprints';
import { percentText, pointsText } from 'c/chartDates';
import type { ChartReading, ChartRow } from 'c/chartFrame';
import type { AnyError } from 'c/errorText';
import { fillLabel } from 'c/labelText';
import { velocityOf, type SprintResult, type Velocity, type VelocityRow } from 'c/scopeHistory';
import { drawingOf, type Drawing } from './drawing';
import { labels } from './labels';

/** What the controller answers; what is blank is left out. */
interface SprintRecord {
  readonly Id: string;
  readonly Name: string;
  readonly Status__c: string;
  readonly End_Date__c: string;
  readonly Points_at_Start__c?: number;
  readonly Committed_Points__c?: number;
  readonly Completed_Points__c?: number;
  readonly Completed_Value__c?: number;
}

/** Sprints that fit on a page and still say something about the team of today. */
const MOST = 12;

function predictabilityText({ predictability }: VelocityRow): string {
  return predictability === null ? labels.unknown : percentText(predictability);
}

const resultOf = (sprint: SprintRecord): SprintResult => ({
  id: sprint.Id,
  name: sprint.Name,
  end: sprint.End_Date__c,
  atStart: sprint.Points_at_Start__c ?? null,
  planned: sprint.Committed_Points__c ?? 0,
  completed: sprint.Completed_Points__c ?? 0,
  value: sprint.Completed_Value__c ?? 0
});

/** What the team did in each sprint beside what it set out to do, and the value delivered. Stands on a product's record page. */
export default class VelocityChart extends LightningElement {
  @api
  get recordId(): string {
    return this.#recordId;
  }
  set recordId(value: string) {
    this.#recordId = value;
    this.read();
  }

  labels = labels;
  velocity: Velocity | undefined;
  readError: AnyError;
  width = 640;
  measure = 'points';

  #recordId = '';

  private async read(): Promise<void> {
    const productId = this.#recordId;
    if (!productId) return;
    try {
      const sprints: SprintRecord[] = await sprintsOf({ productId });
      if (productId !== this.#recordId) return;
      this.readError = undefined;
      const over = sprints.filter((sprint) => sprint.Status__c === 'Completed');
      this.velocity = velocityOf(over.map(resultOf), MOST);
    } catch (error) {
      this.readError = error as AnyError;
    }
  }

  get isLoading(): boolean {
    return !this.velocity && !this.readError;
  }
  get isEmpty(): boolean {
    return this.velocity?.rows.length === 0;
  }
  get isValue(): boolean {
    return this.measure === 'value';
  }
  get measures(): { label: string; value: string }[] {
    return [
      { label: labels.points, value: 'points' },
      { label: labels.value, value: 'value' }
    ];
  }
  get drawing(): Drawing | undefined {
    return this.velocity && drawingOf(this.velocity, this.width, this.isValue);
  }
  get figures(): { key: string; label: string; value: string }[] {
    if (!this.velocity) return [];
    const { points, value, predictability } = this.velocity;
    const text = (amount: number | null, write: (amount: number) => string): string => {
      return amount === null ? labels.unknown : write(amount);
    };
    return [
      { key: 'velocity', label: labels.average, value: text(points, pointsText) },
      { key: 'predictability', label: labels.predictability, value: text(predictability, percentText) },
      { key: 'value', label: labels.averageValue, value: text(value, pointsText) }
    ];
  }
  get columns(): string[] {
    return [labels.sprint, labels.atStart, labels.completed, labels.predictability, labels.value];
  }
  get rows(): ChartRow[] {
    return (this.velocity?.rows ?? []).map((row) => ({
      key: row.id,
      cells: [row.name, row.atStart, row.completed, predictabilityText(row), row.value]
    }));
  }
  get readings(): ChartReading[] {
    const { drawing } = this;
    return (this.velocity?.rows ?? []).map((row, index) => ({
      key: row.id,
      at: drawing?.shares[index] ?? 0,
      title: row.name,
      lines: [
        fillLabel(labels.atStartLine, row.atStart === null ? labels.unknown : pointsText(row.atStart)),
        fillLabel(labels.completedLine, pointsText(row.completed)),
        fillLabel(labels.predictabilityLine, predictabilityText(row)),
        fillLabel(labels.valueLine, pointsText(row.value))
      ]
    }));
  }
  get summary(): string {
    const { velocity } = this;
    if (!velocity || velocity.points === null) return '';
    const predictability = velocity.predictability === null ? labels.unknown : percentText(velocity.predictability);
    return fillLabel(labels.summary, velocity.rows.length, pointsText(velocity.points), predictability);
  }

  handleWidth(event: CustomEvent<number>): void {
    this.width = event.detail;
  }
  handleMeasure(event: CustomEvent<{ value: string }>): void {
    this.measure = event.detail.value;
  }
  handleChange(): void {
    this.read();
  }
}
