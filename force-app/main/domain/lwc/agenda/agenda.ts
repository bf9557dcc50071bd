import type { Matter, Reason } from './matters';

export { minutesOf, type MinutesEntry, type MinutesWords } from './minutes';
export { type Matter, type Reason } from './matters';

/** A point of the agenda. */
export interface Point extends Matter {
  /** Minutes that it may take. */
  readonly box: number;
  /** Whether it still fits into the time there is, when all before it take theirs. */
  readonly isInTime: boolean;
}

/** Tells points apart: a story may be proposed to move, and be argued about. */
export const keyOf = ({ kind, id }: Matter): string => `${kind}:${id}`;

/** Days ahead within which what is due is talked about. */
const HORIZON_DAYS = 7;
/** Stories that people differ about most are worth a talk; more of them are a workshop. */
const MOST_DISAGREEMENTS = 3;
const DAY = 86_400_000;

const BOXES: Readonly<Record<Matter['kind'], number>> = {
  escalation: 10,
  risk: 10,
  decision: 8,
  disagreement: 8,
  question: 3,
  proposal: 3,
  improvement: 2
};

/** Lower comes first: what is late, then what is at stake, then what others wait for. */
const URGENCY: Readonly<Record<Matter['kind'], number>> = {
  escalation: 0,
  risk: 1,
  decision: 3,
  question: 4,
  proposal: 5,
  disagreement: 6,
  improvement: 7
};
/** What is late goes before what is not, but after escalations and a plan at risk. */
const LATE = 2;

const dayOf = (reason: Reason): string => ('day' in reason ? reason.day : '9999-12-31');
const sizeOf = (reason: Reason): number => ('percent' in reason ? -reason.percent : 0);

function urgencyOf({ kind, reason }: Matter): number {
  const isLate = reason.kind === 'overdue' && kind !== 'escalation' && kind !== 'improvement';
  return isLate ? LATE : URGENCY[kind];
}

function isDue({ reason }: Matter, today: string): boolean {
  if (reason.kind !== 'due') return true;
  return Date.parse(reason.day) - Date.parse(today) <= HORIZON_DAYS * DAY;
}

/**
 * What a meeting should talk about, the most urgent first, each with a time box. Left out is what is due later than in a week, and all but the
 * three stories that people differ about most.
 * @param today ISO date
 * @param minutes that the meeting may take; what comes after them is marked
 */
export function agendaOf(matters: readonly Matter[], today: string, minutes: number): Point[] {
  const due = matters.filter((matter) => isDue(matter, today));
  const ordered = due.sort(
    (one, other) =>
      urgencyOf(one) - urgencyOf(other) ||
      dayOf(one.reason).localeCompare(dayOf(other.reason)) ||
      sizeOf(one.reason) - sizeOf(other.reason) ||
      one.title.localeCompare(other.title)
  );
  let disagreements = 0;
  const few = ordered.filter(({ kind }) => {
    if (kind === 'disagreement') disagreements += 1;
    return kind !== 'disagreement' || disagreements <= MOST_DISAGREEMENTS;
  });
  let taken = 0;
  return few.map((matter) => {
    const box = BOXES[matter.kind];
    taken += box;
    return { ...matter, box, isInTime: taken <= minutes };
  });
}
