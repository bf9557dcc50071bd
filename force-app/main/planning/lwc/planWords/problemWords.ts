import { fillLabel } from 'c/labelText';
import type { PlanProblemCode, PlanProblemReport } from 'c/sprintPlan';
import { labels } from './labels';
import { formatMoney, formatNumber, namesOf, type Names } from './names';

const LABELS: Record<PlanProblemCode, string> = {
  noSprints: labels.noSprints,
  duplicateStory: labels.duplicateStory,
  negativePoints: labels.negativePoints,
  negativeValue: labels.negativeValue,
  negativeCost: labels.negativeValue,
  negativeCapacity: labels.negativeCapacity,
  notANumber: labels.notANumber,
  decayOutOfRange: labels.outOfRange,
  shareOutOfRange: labels.outOfRange,
  unknownSprint: labels.noSprints,
  pinnedAndExcluded: labels.contradicts,
  mustHaveExcluded: labels.contradicts,
  cycle: labels.cycle,
  requiredNotEstimated: labels.requiredNotEstimated,
  requiredNeedsExcluded: labels.requiredNeedsExcluded,
  requiredNeedsNotEstimated: labels.requiredNeedsNotEstimated,
  requiredNeedsUnknown: labels.requiredNeedsUnknown,
  requiredTooLarge: labels.requiredTooLarge,
  requiredTooLate: labels.requiredTooLate,
  pinnedTooEarly: labels.pinnedTooEarly,
  pinnedBeforeNeeded: labels.pinnedBeforeNeeded,
  pinnedOverCapacity: labels.pinnedOverCapacity,
  requiredOverCapacity: labels.requiredOverCapacity,
  requiredOverBudget: labels.requiredOverBudget,
  requiredOverEpicBudget: labels.requiredOverBudget,
  shareUnreachable: labels.shareUnreachable,
  requiredContradict: labels.requiredContradict,
  noPlanInTime: labels.noPlanInTime,
  noStories: labels.noStories,
  noCapacity: labels.nothingPlannable,
  nothingFits: labels.nothingFits,
  nothingWorthwhile: labels.nothingWorthwhile,
  notEstimated: labels.noticeNotEstimated,
  zeroPoints: labels.noticeZeroPoints,
  needsUnknown: labels.noticeNeedsUnknown
};

const MONEY = new Set<PlanProblemCode>(['requiredOverBudget', 'requiredOverEpicBudget']);
/** Codes that name a story, then the one it needs. */
const PAIRS = new Set<PlanProblemCode>([
  'requiredNeedsExcluded',
  'requiredNeedsNotEstimated',
  'requiredNeedsUnknown',
  'pinnedBeforeNeeded'
]);

/** Why there is no plan, or what to know beside one, as one sentence. */
export function problemWords(report: PlanProblemReport, names: Names): string {
  const { code, storyIds, sprint, group, amount = 0, limit = 0 } = report;
  const sprintName = sprint === undefined ? '' : names.sprint(sprint);
  const label = LABELS[code];
  if (PAIRS.has(code)) {
    return fillLabel(label, names.story(storyIds[0] ?? ''), names.story(storyIds[1] ?? ''), names.sprint(limit));
  }
  if (code === 'cycle') return fillLabel(label, [...storyIds, storyIds[0] ?? ''].map(names.story).join(' → '));
  if (code === 'pinnedTooEarly') return fillLabel(label, names.story(storyIds[0] ?? ''), names.sprint(limit));
  if (code === 'shareUnreachable') return fillLabel(label, names.group(group ?? ''));
  const named = storyIds.length > 0 ? namesOf(storyIds, names.story) : sprintName;
  const format = MONEY.has(code) ? formatMoney : formatNumber;
  return fillLabel(label, named, format(amount), format(limit), sprintName);
}
