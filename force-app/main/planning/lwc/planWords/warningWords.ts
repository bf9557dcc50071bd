import { fillLabel } from 'c/labelText';
import { BACKLOG, type BoardWarning } from 'c/planModel';
import { labels } from './labels';
import { formatMoney, formatNumber, formatPercent, namesOf, type Names } from './names';

/** A warning as one sentence. */
export function warningWords(warning: BoardWarning, names: Names): string {
  const { code, storyIds, amount = 0, limit = 0 } = warning;
  const first = storyIds[0] ?? '';
  const all = (): string => namesOf(storyIds, names.story);
  switch (code) {
    case 'overCapacity':
      return fillLabel(labels.overCapacity, formatNumber(amount), formatNumber(limit));
    case 'neededLater':
      return fillLabel(labels.neededLater, names.story(first), names.story(storyIds[1] ?? ''));
    case 'neededNotPlanned':
      return fillLabel(labels.neededNotPlanned, names.story(first), names.story(storyIds[1] ?? ''));
    case 'dueMissed':
      return fillLabel(labels.dueMissed, names.story(first), names.due(first));
    case 'notEstimated':
      return fillLabel(labels.notEstimated, all());
    case 'excludedPlanned':
      return fillLabel(labels.excludedPlanned, all());
    case 'mustHaveMissing':
      return fillLabel(labels.mustHaveMissing, all());
    case 'overBudget':
      return fillLabel(labels.overBudget, formatMoney(amount), formatMoney(limit));
    case 'overEpicBudget':
      return fillLabel(
        labels.overEpicBudget,
        names.epic(warning.epicId ?? ''),
        formatMoney(amount),
        formatMoney(limit)
      );
    case 'notReady':
      return fillLabel(labels.notReady, all());
    case 'blocked':
      return fillLabel(labels.blocked, all());
    case 'changedByOthers':
      return fillLabel(labels.changedByOthers, all());
    case 'noGoal':
      return labels.noGoal;
    case 'noCapacity':
      return labels.noCapacity;
    case 'aboveVelocity':
      return fillLabel(labels.aboveVelocity, formatNumber(amount), formatNumber(limit));
    case 'leftOut': {
      const label = warning.sprint === undefined ? labels.leftOutPlan : labels.leftOutSprint;
      return fillLabel(
        label,
        namesOf(warning.names ?? [], (name) => name)
      );
    }
    default:
      // A minimum share is told as one; pins follow their story, so that nothing else can be broken here.
      return fillLabel(labels.shareMissed, warning.names?.[0] ?? '', formatPercent(amount), formatPercent(limit));
  }
}

/** What the button beside a warning says. */
export function fixWords({ fix }: BoardWarning, names: Names): string {
  if (!fix) return '';
  if (fix.kind === 'open') return fillLabel(labels.fixOpen, names.key(fix.storyId));
  if (fix.kind === 'accept') return labels.fixAccept;
  if (fix.kind === 'edit') return labels.fixEdit;
  const place = fix.to === BACKLOG ? labels.backlog : names.sprint(fix.to);
  if (fix.storyIds.length === 1) return fillLabel(labels.fixMoveHere, names.key(fix.storyIds[0]!), place);
  return fillLabel(labels.fixMoveMany, fix.storyIds.length, place);
}
