import { refer, sampleId, type SampleRecord, type SampleSet } from './model.ts';

/** What became of a story, in days from today. */
export interface StoryFacts {
  readonly name: string;
  readonly title: string;
  readonly epic: string;
  readonly release: string;
  readonly points: number | null;
  readonly value: number | null;
  readonly isNotNow: boolean;
  readonly sprint: string | undefined;
  readonly sprintStart: number;
  readonly completedOn: number | undefined;
}

/** A backlog was there this many days ago, when the first sprint was planned. */
const BEGINNING = -96;

/** Stories that came later: bugs, and what people asked for. */
const CAME: Record<string, number> = {
  'double-charge': -24,
  'scan-glare': -26,
  'code-late': -14,
  'log-noise': -21,
  'alerts-twice': -3,
  'alert-language': -50,
  'quiet-hours': -36,
  'ticket-transfer': -22,
  'island-discount': -16,
  punctuality: -11,
  'price-test': -3
};

/** Stories that went into a sprint in its middle, by the day. */
const TAKEN_IN: Record<string, number> = { receipt: -40, 'forged-codes': -26, 'code-late': -14, 'alerts-twice': -3 };

/** Points before a new estimate, and the day of it. */
const RE_ESTIMATED: Record<string, readonly [points: number, day: number]> = {
  'return-ticket': [5, -12],
  'fare-engine': [8, -63],
  'student-proof': [5, -2],
  'employer-pass': [8, -2],
  'load-forecast': [8, -29]
};

/** Stories that were not done in the sprint they were first planned for, and went into the next. */
const CARRIED_OVER: Record<string, string> = { 'pay-by-card': '1', monitor: '3', faq: '5' };

interface State {
  readonly sprint: string | undefined;
  readonly points: number;
  readonly isDone: boolean;
}

interface Step {
  readonly day: number;
  readonly kind: string;
  readonly from: State | undefined;
  readonly to: State | undefined;
}

/** Steps of a story's life, the oldest first. `starts`: first days of the sprints, by name. */
function lifeOf(story: StoryFacts, starts: Readonly<Record<string, number>>): Step[] {
  const steps: Step[] = [];
  const [oldPoints, estimatedOn] = RE_ESTIMATED[story.name] ?? [];
  let state: State = { sprint: undefined, points: oldPoints ?? story.points ?? 0, isDone: false };
  const came = CAME[story.name] ?? BEGINNING;
  steps.push({ day: came, kind: 'Added', from: undefined, to: state });
  const go = (day: number, kind: string, change: Partial<State>): void => {
    const next = { ...state, ...change };
    if (change.sprint) {
      steps.push(
        { day, kind: 'Removed', from: state, to: undefined },
        { day, kind: 'Added', from: undefined, to: next }
      );
    } else {
      steps.push({ day, kind, from: state, to: next });
    }
    state = next;
  };
  const estimate = (before: number): void => {
    if (estimatedOn !== undefined && estimatedOn <= before && state.points !== story.points)
      go(estimatedOn, 'Re-estimated', { points: story.points ?? 0 });
  };
  const first = CARRIED_OVER[story.name];
  if (first) go(Math.max(came, starts[first]! - 1), 'Added', { sprint: first });
  const planned =
    TAKEN_IN[story.name] ?? Math.max(came, first ? starts[first]! + 13 : Math.min(-4, story.sprintStart - 1));
  if (story.sprint) {
    estimate(planned);
    go(planned, 'Added', { sprint: story.sprint });
  }
  estimate(0);
  if (story.completedOn !== undefined) go(story.completedOn, 'Completed', { isDone: true });
  if (story.isNotNow) steps.push({ day: -30, kind: 'Removed', from: state, to: undefined });
  return steps;
}

function recordOf(story: StoryFacts, step: Step, index: number, at: string): SampleRecord {
  const { from, to } = step;
  const sprint = (to ?? from)!.sprint;
  const value = story.value ?? 0;
  const change = (of: (state: State) => number): number => (to ? of(to) : 0) - (from ? of(from) : 0);
  return {
    External_Id__c: sampleId('scope', `${story.name}-${index}`),
    Product__r: refer('product', 'harbour-pass'),
    Changed_On__c: at,
    Kind__c: step.kind,
    Story__r: refer('story', story.name),
    Story_Title__c: story.title,
    Epic__r: refer('epic', story.epic),
    Release__r: refer('release', story.release),
    ...(sprint ? { Sprint__r: refer('sprint', sprint) } : {}),
    Points__c: change(({ points }) => points),
    Done_Points__c: change(({ points, isDone }) => (isDone ? points : 0)),
    Value__c: change(() => value),
    Done_Value__c: change(({ isDone }) => (isDone ? value : 0)),
    Stories__c: change(() => 1)
  };
}

/** The log of the scope, such that it adds up to what sprints, releases and epics show. Days are from today. */
export function scopeHistory(
  stories: readonly StoryFacts[],
  starts: Readonly<Record<string, number>>,
  day: (days: number) => string
): SampleSet {
  const records = stories.flatMap((story, place) =>
    lifeOf(story, starts).map((step, index) => {
      // In the morning, one after the other.
      const minutes = String((place * 7 + index) % 60).padStart(2, '0');
      return recordOf(story, step, index, `${day(step.day)}T08:${minutes}:00.000Z`);
    })
  );
  return {
    object: 'Scope_Change__c',
    key: 'External_Id__c',
    records,
    // Loading the stories wrote down that they were all added today.
    replaces:
      "SELECT Id FROM Scope_Change__c WHERE Product__r.External_Id__c = 'sample:product:harbour-pass' AND External_Id__c = NULL"
  };
}

/** Points planned when a sprint began: what went in before its first day, at the estimates of then. */
export function pointsAtStart(log: SampleSet, sprint: string, start: string): number {
  return log.records
    .filter(({ Sprint__r, Changed_On__c }) => {
      const isOfSprint =
        (Sprint__r as Record<string, string> | undefined)?.['External_Id__c'] === sampleId('sprint', sprint);
      return isOfSprint && String(Changed_On__c).slice(0, 10) < start;
    })
    .reduce((sum, { Points__c }) => sum + Number(Points__c), 0);
}
