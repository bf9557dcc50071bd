import { LightningElement, api } from 'lwc';
import { keyOf, type Point } from 'c/agenda';
import { fillLabel } from 'c/labelText';
import { kindWordOf, reasonWords } from 'c/meetingPoint';
import { labels } from './labels';

interface Row {
  readonly key: string;
  readonly index: number;
  readonly number: number;
  readonly title: string;
  readonly kind: string;
  readonly why: string;
  readonly box: string;
  readonly state: string;
  readonly className: string;
  readonly current: 'step' | null;
}

/**
 * The points of a meeting: what, why, how long, and what came of each.
 * @fires pointchoose index of the point
 */
export default class MeetingAgenda extends LightningElement {
  @api points: readonly Point[] = [];
  /** What came of points, by their key; an empty result: put off. */
  @api outcomes: readonly { readonly key: string; readonly result: string }[] = [];
  /** ISO date. */
  @api today = '';
  /** Index of the point that is talked about; null before and after the meeting. */
  @api at: number | null = null;

  labels = labels;

  get rows(): Row[] {
    return this.points.map((point, index) => {
      const isCurrent = index === this.at;
      return {
        key: keyOf(point),
        index,
        number: index + 1,
        title: point.title,
        kind: kindWordOf(point),
        why: reasonWords(point.reason, this.today),
        box: fillLabel(labels.minutesShort, point.box),
        state: this.stateOf(point),
        className: isCurrent ? 'row current' : 'row',
        current: isCurrent ? 'step' : null
      };
    });
  }
  get summary(): string {
    const all = this.points.reduce((sum, { box }) => sum + box, 0);
    return fillLabel(labels.summary, this.points.length, all);
  }
  private stateOf(point: Point): string {
    const outcome = this.outcomes.find(({ key }) => key === keyOf(point));
    if (outcome) return outcome.result ? labels.decided : labels.parked;
    return point.isInTime ? '' : labels.ifTime;
  }

  handleRow(event: Event): void {
    const detail = Number((event.currentTarget as HTMLElement).dataset.index);
    this.dispatchEvent(new CustomEvent('pointchoose', { detail }));
  }
}
