import { LightningElement, api } from 'lwc';
import { fillLabel } from 'c/labelText';
import type { WeightRange } from 'c/orderStability';
import { CRITERIA, USUAL_WEIGHTS, type Criterion, type Weights } from 'c/scoring';
import { TOP_OF_RANGE } from 'c/suggestionModel';
import { labels } from './labels';

interface Row {
  readonly criterion: Criterion;
  readonly label: string;
  readonly weight: number;
  readonly rangeText: string;
}

/**
 * How much each criterion counts, by sliders, and how far each may go before the first stories change.
 * @fires weights the `Weights` as they are wanted
 */
export default class SuggestionWeights extends LightningElement {
  @api weights: Weights = USUAL_WEIGHTS;
  @api ranges: ReadonlyMap<Criterion, WeightRange> = new Map();

  labels = labels;

  get rows(): Row[] {
    return CRITERIA.map((criterion) => ({
      criterion,
      label: labels[criterion],
      weight: this.weights[criterion],
      rangeText: rangeText(this.ranges.get(criterion))
    }));
  }

  handleWeight(event: CustomEvent<{ value: number | string }>): void {
    const { criterion } = (event.currentTarget as HTMLElement).dataset;
    this.tell({ ...this.weights, [criterion as Criterion]: Number(event.detail.value) });
  }
  handleReset(): void {
    this.tell(USUAL_WEIGHTS);
  }

  private tell(detail: Weights): void {
    this.dispatchEvent(new CustomEvent('weights', { detail }));
  }
}

/** Whole numbers inside of the range, as a slider has them. */
function rangeText(range: WeightRange | undefined): string {
  if (!range) return '';
  return fillLabel(labels.weightRange, TOP_OF_RANGE, Math.ceil(range.from), Math.floor(range.to));
}
