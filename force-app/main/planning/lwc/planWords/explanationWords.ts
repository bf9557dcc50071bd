import { fillLabel } from 'c/labelText';
import type { Explanation, InReason, OutReason } from 'c/sprintPlan';
import { labels } from './labels';
import { formatMoney, formatNumber, namesOf, type Names } from './names';

/** Why a story is in the plan, or why not, a sentence each. */
export function explanationWords(explanation: Explanation, names: Names): string[] {
  if (explanation.kind === 'unknown') return [labels.whyUnknown];
  if (explanation.kind === 'out') return explanation.reasons.map((reason) => outWords(reason, names));
  const where = fillLabel(labels.whyIn, names.sprint(explanation.sprint), formatNumber(explanation.value));
  return [where, ...explanation.reasons.map((reason) => inWords(reason, names))];
}

function inWords(reason: InReason, names: Names): string {
  switch (reason.code) {
    case 'pinned':
      return labels.whyPinned;
    case 'mustHave':
      return labels.whyMustHave;
    case 'needed':
      return fillLabel(labels.whyNeeded, namesOf(reason.by, names.story));
    case 'share':
      return fillLabel(labels.whyShare, names.group(reason.group));
    case 'bundle':
      return fillLabel(labels.whyNeeded, names.epic(reason.bundleId));
    default:
      return fillLabel(labels.whyValue, formatNumber(reason.valuePerPoint, 2), formatNumber(reason.price, 2));
  }
}

function outWords(reason: OutReason, names: Names): string {
  switch (reason.code) {
    case 'done':
      return labels.whyDone;
    case 'excluded':
      return labels.whyExcluded;
    case 'notEstimated':
      return labels.whyNotEstimated;
    case 'needsUnknown':
      return labels.whyNeedsUnknown;
    case 'needsExcluded':
      return fillLabel(labels.whyNeedsExcluded, namesOf(reason.needs, names.story));
    case 'needsNotEstimated':
      return fillLabel(labels.whyNeedsNotEstimated, namesOf(reason.needs, names.story));
    case 'tooLarge':
      return fillLabel(labels.whyTooLarge, formatNumber(reason.capacity));
    case 'tooLate':
      return labels.whyTooLate;
    case 'noValue':
      return labels.whyNoValue;
    case 'overBudget':
    case 'overEpicBudget':
      return fillLabel(labels.whyOverBudget, formatMoney(reason.cost), formatMoney(reason.left));
    case 'infeasible':
      return labels.whyInfeasible;
    default:
      return displacesWords(reason, names);
  }
}

function displacesWords(reason: Extract<OutReason, { code: 'displaces' }>, names: Names): string {
  const others = namesOf(reason.stories, names.story);
  const loss = formatNumber(reason.loss, 2);
  if (reason.stories.length === 0) return fillLabel(labels.whyLoses, loss);
  return reason.loss > 0 ? fillLabel(labels.whyDisplaces, others, loss) : fillLabel(labels.whyAsGood, others);
}
