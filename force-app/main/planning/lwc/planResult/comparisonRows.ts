import { fillLabel } from 'c/labelText';
import { formatMoney, formatNumber, type Names } from 'c/planWords';
import type { PlanComparison } from 'c/sprintPlan';
import { labels } from './labels';

export interface ComparisonRow {
  readonly key: string;
  readonly name: string;
  readonly mine: string;
  readonly best: string;
  readonly difference: string;
}

const signed = (difference: number, format: (value: number) => string): string => {
  const text = format(Math.abs(difference));
  if (Math.abs(difference) < 0.05) return '=';
  return difference > 0 ? `+${text}` : `−${text}`;
};

/** Plan A beside plan B: value, cost, points, stories, and the points of each objective and group. */
export function comparisonRows({ a, b }: PlanComparison, names: Names, hasMoney: boolean): ComparisonRow[] {
  const row = (
    key: string,
    name: string,
    mine: number,
    best: number,
    format = formatNumber as (n: number) => string
  ): ComparisonRow => ({
    key,
    name,
    mine: format(mine),
    best: format(best),
    difference: signed(best - mine, format)
  });
  const groups = [...new Set([...Object.keys(a.groups), ...Object.keys(b.groups)])].filter(
    (id) => !id.startsWith('person:')
  );
  return [
    row('value', labels.value, a.value, b.value),
    ...(hasMoney ? [row('cost', labels.cost, a.cost, b.cost, formatMoney)] : []),
    row('points', labels.points, a.points, b.points),
    row('stories', labels.stories, a.stories, b.stories),
    ...groups.map((id) => {
      const name = fillLabel(labels.groupPoints, names.group(id));
      return row(id, name, a.groups[id]?.points ?? 0, b.groups[id]?.points ?? 0);
    })
  ];
}
