import LOCALE from '@salesforce/i18n/locale';
import { fillLabel } from 'c/labelText';
import type { Decision, Kind, Status } from 'c/decisionRecords';
import { labels } from './labels';

/** An ISO date as people write it; the year only where it is another one. */
export function dayWords(day: string, today: string): string {
  const isThisYear = day.slice(0, 4) === today.slice(0, 4);
  return new Intl.DateTimeFormat(LOCALE, {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
    ...(isThisYear ? {} : { year: 'numeric' })
  }).format(new Date(`${day}T00:00:00Z`));
}

/** When it is to be settled; empty without a day. */
export function dueWords({ dueDate, isOpen }: Decision, today: string): string {
  if (!dueDate) return '';
  const day = dayWords(dueDate, today);
  if (!isOpen || dueDate > today) return fillLabel(labels.due, day);
  return dueDate === today ? labels.dueToday : fillLabel(labels.overdue, day);
}

export const kindWord: Readonly<Record<Kind, string>> = {
  Escalation: labels.escalation,
  Decision: labels.decision,
  Question: labels.question,
  Improvement: labels.improvement
};
export const kindsWord: Readonly<Record<Kind, string>> = {
  Escalation: labels.escalations,
  Decision: labels.decisions,
  Question: labels.questions,
  Improvement: labels.improvements
};
export const statusWord: Readonly<Record<Status, string>> = {
  Open: labels.open,
  'In Discussion': labels.inDiscussion,
  Closed: labels.closed,
  Dropped: labels.dropped
};
/** What settles something of a kind: the word on the button. */
export const settleWord: Readonly<Record<Kind, string>> = {
  Escalation: labels.resolve,
  Decision: labels.decide,
  Question: labels.answer,
  Improvement: labels.markDone
};
/** What the outcome of a kind is called. */
export const outcomeWord: Readonly<Record<Kind, string>> = {
  Escalation: labels.howResolved,
  Decision: labels.whatChosen,
  Question: labels.theAnswer,
  Improvement: labels.whatChanged
};
/** An icon of the design system for a kind. */
export const kindIcon: Readonly<Record<Kind, string>> = {
  Escalation: 'utility:priority',
  Decision: 'utility:choice',
  Question: 'utility:help',
  Improvement: 'utility:trending'
};
