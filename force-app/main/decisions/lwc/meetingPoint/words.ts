import LOCALE from '@salesforce/i18n/locale';
import type { Matter, Reason } from 'c/agenda';
import { dayWords, kindWord } from 'c/decisionWords';
import { fillLabel } from 'c/labelText';
import { labels } from './labels';

const numbers = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 1 });

const KINDS: Readonly<Record<Matter['kind'], string>> = {
  escalation: kindWord.Escalation,
  decision: kindWord.Decision,
  question: kindWord.Question,
  improvement: kindWord.Improvement,
  risk: labels.risk,
  proposal: labels.proposal,
  disagreement: labels.disagreement
};

/** What a point is. */
export function kindWordOf({ kind }: Matter): string {
  return KINDS[kind];
}

/** Why it is on the agenda. */
export function reasonWords(reason: Reason, today: string): string {
  switch (reason.kind) {
    case 'overdue':
      return fillLabel(labels.overdue, dayWords(reason.day, today));
    case 'due':
      return reason.day === today ? labels.dueToday : fillLabel(labels.due, dayWords(reason.day, today));
    case 'noDay':
      return labels.noDay;
    case 'proposed':
      return reason.day
        ? fillLabel(labels.proposed, reason.by, dayWords(reason.day, today))
        : fillLabel(labels.proposedBy, reason.by);
    case 'disagreement':
      return fillLabel(labels.apart, reason.percent);
    case 'promise':
      return fillLabel(labels.promise, dayWords(reason.day, today), dayWords(reason.forecast, today));
    default:
      return fillLabel(labels.overfull, numbers.format(reason.points), numbers.format(reason.capacity));
  }
}
