import { pointsText as points, signedText as signed, weekdayDate as longDate } from 'c/chartDates';
import type { ChartReading, ChartRow } from 'c/chartFrame';
import { fillLabel } from 'c/labelText';
import type { Burndown, ScopeChange } from 'c/scopeHistory';
import type { Drawing } from './drawing';
import { labels } from './labels';
import type { SprintHistory } from './sprintHistory';

/** A number that stands above the chart. */
export interface Figure {
  readonly key: string;
  readonly label: string;
  readonly value: string;
}

export function figuresOf(result: Burndown, { sprint }: SprintHistory): Figure[] {
  const remaining = result.days.findLast((day) => day.remaining !== undefined)?.remaining ?? result.atStart;
  const figures: Figure[] = [
    { key: 'start', label: labels.atStart, value: points(result.atStart) },
    { key: 'added', label: labels.addedLater, value: signed(result.added) },
    { key: 'removed', label: labels.takenOut, value: signed(result.removed) },
    { key: 'done', label: labels.done, value: points(sprint.Completed_Points__c ?? 0) },
    { key: 'remaining', label: labels.remaining, value: points(remaining) }
  ];
  if (result.carriedOver > 0)
    figures.push({ key: 'carried', label: labels.carriedOver, value: points(result.carriedOver) });
  return figures;
}

const KINDS: Record<string, string> = {
  Added: labels.kindAdded,
  Removed: labels.kindRemoved,
  'Re-estimated': labels.kindEstimated,
  Completed: labels.kindCompleted,
  Reopened: labels.kindReopened
};

/** `Added: Alert arrives twice (+2)` */
function changeText({ kind, title, points: grown, done }: ScopeChange): string {
  const amount = kind === 'Completed' || kind === 'Reopened' ? -done : grown;
  return fillLabel(KINDS[kind] ?? kind, title, signed(amount));
}

export function readingsOf({ days }: Burndown, { shares }: Drawing): ChartReading[] {
  return days.map(({ day, remaining, ideal, scope, changes }, index) => ({
    key: day,
    at: shares[index] ?? 0,
    title: longDate(day),
    lines: [
      ...(remaining === undefined ? [] : [fillLabel(labels.remainingLine, points(remaining), points(scope ?? 0))]),
      fillLabel(labels.evenLine, points(ideal)),
      ...changes.slice(0, 6).map(changeText),
      ...(changes.length > 6 ? [fillLabel(labels.moreChanges, changes.length - 6)] : [])
    ]
  }));
}

export function rowsOf({ days }: Burndown): ChartRow[] {
  return days.map(({ day, remaining, ideal, scope, done, changes }) => ({
    key: day,
    cells: [
      longDate(day),
      remaining ?? null,
      Math.round(ideal * 10) / 10,
      scope ?? null,
      done ?? null,
      changes.map(changeText).join('; ')
    ]
  }));
}

export function summaryOf({ days, atStart, added, removed }: Burndown): string {
  const last = days.findLast(({ remaining }) => remaining !== undefined);
  if (!last) return fillLabel(labels.summaryPlanned, points(atStart));
  const even = points(last.ideal);
  return fillLabel(
    labels.summary,
    points(atStart),
    signed(added),
    signed(removed),
    points(last.remaining!),
    longDate(last.day),
    even
  );
}
