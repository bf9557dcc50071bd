import { LightningElement, api } from 'lwc';
import { fillLabel } from 'c/labelText';
import type { MatrixPoint } from 'c/matrixBubbles';
import type { Category } from 'c/matrixModel';
import type { OutlierReport } from 'c/matrixOutliers';
import { labels } from './labels';

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

const number = (value: number): string => value.toLocaleString(undefined, { maximumFractionDigits: 1 });
/** Named in full; a number stands for the others. */
const MOST = 10;

/**
 * What colours and rings of the matrix mean, and what they say, in words.
 * @fires choose ids of stories
 */
export default class MatrixInsights extends LightningElement {
  @api categories: readonly Category[] = [];
  @api front: readonly MatrixPoint[] = [];
  @api isFrontShown = false;
  @api outliers: OutlierReport<MatrixPoint> = { outliers: [], usualRatio: undefined };
  @api areOutliersShown = false;

  labels = labels;

  get isLegendShown(): boolean {
    return this.categories.length > 1;
  }
  get legend(): { key: number; name: string; count: string; className: string; chooseLabel: string }[] {
    return this.categories.map(({ index, group, ids }) => {
      const name = group === null ? labels.others : group === '' ? labels.blank : group;
      const chooseLabel = fillLabel(labels.chooseGroup, name, ids.length);
      return { key: index, name, count: ids.length.toLocaleString(), className: `dot category-${index}`, chooseLabel };
    });
  }
  get frontEntries(): Entry[] {
    return this.front.slice(0, MOST).map(({ id, label, effort, value }) => ({
      id,
      title: label,
      text: fillLabel(labels.frontEntry, number(value), number(effort))
    }));
  }
  get frontText(): string {
    return this.front.length > MOST ? fillLabel(labels.frontMany, MOST, this.front.length) : labels.frontText;
  }
  get outlierEntries(): Entry[] {
    return this.outliers.outliers.slice(0, MOST).map(({ item, kind, score }) => ({
      id: item.id,
      title: item.label,
      text: fillLabel(
        kind === 'rich' ? labels.rich : labels.poor,
        number(item.value),
        number(item.effort),
        number(Math.abs(score))
      )
    }));
  }
  get outlierText(): string {
    const { outliers, usualRatio } = this.outliers;
    if (usualRatio === undefined) return labels.tooFew;
    return fillLabel(outliers.length === 0 ? labels.noOutliers : labels.outlierText, number(usualRatio));
  }

  handleGroup(event: MouseEvent): void {
    const index = Number((event.currentTarget as HTMLElement).dataset.index);
    this.choose(this.categories.find((category) => category.index === index)?.ids ?? []);
  }
  handleStory(event: MouseEvent): void {
    this.choose([(event.currentTarget as HTMLElement).dataset.id!]);
  }

  private choose(detail: readonly string[]): void {
    this.dispatchEvent(new CustomEvent('choose', { detail }));
  }
}
