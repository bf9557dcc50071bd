import { KINDS, type Decision, type Kind } from './decisionRecords';

/** What of the log is to be shown. Empty texts mean all. */
export interface LogFilter {
  readonly kind: string;
  readonly state: 'open' | 'settled' | 'all';
  readonly ownerId: string;
  readonly isOverdue: boolean;
  readonly text: string;
}

export const EVERYTHING: LogFilter = { kind: '', state: 'all', ownerId: '', isOverdue: false, text: '' };

export interface Group {
  readonly kind: Kind;
  readonly decisions: readonly Decision[];
}

const LAST = '9999-12-31';

const byNumber = (one: Decision, other: Decision): number => one.number.localeCompare(other.number);

/** What is open first, by its day; then what is settled, the newest first. */
function compare(one: Decision, other: Decision): number {
  if (one.isOpen !== other.isOpen) return one.isOpen ? -1 : 1;
  if (!one.isOpen) return (other.decidedOn ?? '').localeCompare(one.decidedOn ?? '') || byNumber(other, one);
  return (one.dueDate ?? LAST).localeCompare(other.dueDate ?? LAST) || byNumber(one, other);
}

function matches(decision: Decision, words: readonly string[]): boolean {
  const { number, title, outcome, reason, options, ownerName, subjects } = decision;
  const names = subjects.map(({ name }) => name);
  const text = [number, title, outcome, reason, options, ownerName, ...names].join(' ').toLocaleLowerCase();
  return words.every((word) => text.includes(word));
}

/** The decisions that a filter lets through, in the order of the log. Each word of the text must occur somewhere. */
export function choose(decisions: readonly Decision[], filter: LogFilter): Decision[] {
  const words = filter.text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return decisions
    .filter(
      (one) =>
        (filter.kind === '' || one.kind === filter.kind) &&
        (filter.state === 'all' || one.isOpen === (filter.state === 'open')) &&
        (filter.ownerId === '' || one.ownerId === filter.ownerId) &&
        (!filter.isOverdue || one.isOverdue) &&
        matches(one, words)
    )
    .sort(compare);
}

/** By kind, what hurts most first; kinds without any are left out. */
export function groupByKind(decisions: readonly Decision[]): Group[] {
  return KINDS.map((kind) => ({ kind, decisions: decisions.filter((one) => one.kind === kind) })).filter(
    (group) => group.decisions.length > 0
  );
}
