import CURRENCY from '@salesforce/i18n/currency';
import LOCALE from '@salesforce/i18n/locale';
import { fillLabel } from 'c/labelText';
import type { Objective } from 'c/strategyRecords';
import type { NodeKind, TreeRow } from 'c/strategyRollUp';
import { labels } from './labels';

/** A row as the template draws it. */
export interface RowView {
  readonly id: string;
  readonly className: string;
  readonly style: string;
  readonly indent: string;
  readonly rowIndex: number;
  readonly level: number;
  readonly position: number;
  readonly siblings: number;
  /** `true`, `false`, or nothing where there is nothing to open. */
  readonly expanded: string | undefined;
  readonly chevron: string;
  readonly tabIndex: number;
  readonly isRecord: boolean;
  readonly url: string;
  readonly name: string;
  readonly key: string;
  readonly icon: string;
  readonly kind: string;
  readonly status: string;
  readonly hasPoints: boolean;
  /** There are stories, and none has points. */
  readonly isUnestimated: boolean;
  readonly barStyle: string;
  readonly percent: string;
  readonly doneText: string;
  readonly points: string;
  readonly value: string;
  readonly cost: string;
  readonly kpi: string;
  readonly trend: string;
  readonly trendClass: string;
  readonly canAlign: boolean;
  readonly alignLabel: string;
}

export interface RowContext {
  readonly rowHeight: number;
  readonly activeId: string;
  /** Null for who may not see money. */
  readonly costPerPoint: number | null;
  readonly objectives: ReadonlyMap<string, Objective>;
  readonly canAlign: boolean;
}

const KIND: Record<NodeKind, { label: string; icon: string; name?: string }> = {
  objective: { label: labels.kindObjective, icon: 'standard:goals' },
  item: { label: labels.kindItem, icon: 'standard:timeslot' },
  epic: { label: labels.kindEpic, icon: 'standard:product_workspace' },
  story: { label: labels.kindStory, icon: 'standard:note' },
  withoutObjective: { label: labels.kindGroup, icon: 'standard:incident', name: labels.withoutObjective },
  withoutEpic: { label: labels.kindGroup, icon: 'standard:incident', name: labels.withoutEpic }
};

const numbers = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 1 });
const money = new Intl.NumberFormat(LOCALE, { style: 'currency', currency: CURRENCY, maximumFractionDigits: 0 });
const TRENDS: Readonly<Record<string, string>> = {
  Improving: labels.improving,
  Steady: labels.steady,
  Worsening: labels.worsening
};

function kpiText(objective: Objective | undefined): string {
  if (!objective?.kpi) return '';
  if (objective.actual === null) return `${objective.kpi}: ${labels.kpiNone}`;
  const target = objective.target === null ? '–' : numbers.format(objective.target);
  return fillLabel(labels.kpiText, objective.kpi, numbers.format(objective.actual), target, objective.unit);
}

export function rowView(row: TreeRow, index: number, context: RowContext): RowView {
  const { node, level, position, siblings, isExpanded } = row;
  const { points, donePoints, value } = node.totals;
  const kind = KIND[node.kind];
  const name = kind.name ?? node.name;
  const isRecord = kind.name === undefined;
  const percent = points === 0 ? 0 : Math.round((100 * donePoints) / points);
  const objective = context.objectives.get(node.id);
  return {
    id: node.id,
    className: `row level-${Math.min(level, 4)}${isRecord ? '' : ' group'}`,
    style: `transform: translateY(${index * context.rowHeight}px)`,
    indent: `padding-inline-start: ${(level - 1) * 1.25}rem`,
    rowIndex: index + 2,
    level,
    position,
    siblings,
    expanded: node.children.length > 0 ? String(isExpanded) : undefined,
    chevron: isExpanded ? 'utility:chevrondown' : 'utility:chevronright',
    tabIndex: context.activeId === node.id ? 0 : -1,
    isRecord,
    url: `/lightning/r/${node.id}/view`,
    name,
    key: node.key,
    icon: kind.icon,
    kind: kind.label,
    status: node.statusLabel,
    hasPoints: points > 0,
    isUnestimated: points === 0 && node.totals.unestimated > 0,
    barStyle: `inline-size: ${percent}%`,
    percent: `${percent} %`,
    doneText: fillLabel(labels.percentDone, percent, numbers.format(donePoints), numbers.format(points)),
    points: points > 0 ? numbers.format(points) : '',
    value: value > 0 ? numbers.format(value) : '',
    cost: context.costPerPoint === null || points === 0 ? '' : money.format(points * context.costPerPoint),
    kpi: kpiText(objective),
    trend: TRENDS[objective?.trend ?? ''] ?? '',
    trendClass: `trend ${(objective?.trend ?? '').toLowerCase()}`,
    canAlign: context.canAlign && node.kind === 'epic' && row.parentId === 'withoutObjective',
    alignLabel: fillLabel(labels.alignLabel, name)
  };
}
