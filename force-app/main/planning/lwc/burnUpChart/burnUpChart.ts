import { LightningElement, api } from 'lwc';
import { fullDate, pointsText } from 'c/chartDates';
import type { ChartReading, ChartRow } from 'c/chartFrame';
import { fillLabel } from 'c/labelText';
import { drawingOf, type BurnUpData, type Drawing } from './drawing';
import { labels } from './labels';

export type { BurnUpData, ConeDay } from './drawing';

/** Scope and done work over time; from today on the cone of what is likely, and the day that is promised. */
export default class BurnUpChart extends LightningElement {
  @api heading = '';
  @api data: BurnUpData | undefined;

  labels = labels;
  width = 640;

  get drawing(): Drawing | undefined {
    return this.data && drawingOf(this.data, this.width);
  }
  get fileName(): string {
    return `${labels.title} ${this.heading}`.trim();
  }
  get chartTitle(): string {
    return labels.title;
  }
  get columns(): string[] {
    return [labels.day, labels.scope, labels.done, labels.careful, labels.even, labels.hopeful];
  }
  get rows(): ChartRow[] {
    if (!this.data) return [];
    const past = this.data.past.map(({ day, scope, done }) => ({
      key: `past ${day}`,
      cells: [fullDate(day), scope, done, null, null, null]
    }));
    const ahead = this.data.cone.map(({ day, low, middle, high }) => ({
      key: `ahead ${day}`,
      cells: [fullDate(day), null, null, low, middle, high]
    }));
    return [...past, ...ahead];
  }
  get readings(): ChartReading[] {
    const { data, drawing } = this;
    if (!data || !drawing) return [];
    const past = data.past.map(({ day, scope, done }) => ({
      key: `past ${day}`,
      at: drawing.shareOf(day),
      title: fullDate(day),
      lines: [fillLabel(labels.doneLine, pointsText(done), pointsText(scope))]
    }));
    const ahead = data.cone.map(({ day, low, middle, high }) => ({
      key: `ahead ${day}`,
      at: drawing.shareOf(day),
      title: fullDate(day),
      lines: [
        fillLabel(labels.carefulLine, pointsText(low)),
        fillLabel(labels.evenLine, pointsText(middle)),
        fillLabel(labels.hopefulLine, pointsText(high))
      ]
    }));
    return [...past, ...ahead];
  }
  get summary(): string {
    const last = this.data?.past.at(-1);
    if (!last) return '';
    return fillLabel(labels.summary, pointsText(last.done), pointsText(last.scope), fullDate(last.day));
  }

  handleWidth(event: CustomEvent<number>): void {
    this.width = event.detail;
  }
}
