import type { Decision } from 'c/decisionRecords';
import { kindWord, statusWord } from 'c/decisionWords';
import { labels } from './labels';

/** Names of the columns of the file. */
export function csvHeader(): string[] {
  const { number, kind, titleColumn, status, owner, dueDate, age, about, options, outcome, reason } = labels;
  return [number, kind, titleColumn, status, owner, dueDate, age, about, options, outcome, reason, labels.decidedOn];
}

/** A row for each decision; dates as ISO dates, which every program reads. */
export function csvRows(decisions: readonly Decision[]): (string | number | null)[][] {
  return decisions.map((one) => [
    one.number,
    kindWord[one.kind],
    one.title,
    statusWord[one.status],
    one.ownerName,
    one.dueDate,
    one.ageDays,
    one.subjects.map(({ name }) => name).join('; '),
    one.options,
    one.outcome,
    one.reason,
    one.decidedOn
  ]);
}
