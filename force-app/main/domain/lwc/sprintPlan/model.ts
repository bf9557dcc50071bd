/** A story as planning sees it. Numbers are in the units of the backlog: points, value points, money. */
export interface PlanStory {
  readonly id: string;
  readonly name: string;
  /** Effort; fractions are allowed. null: not estimated, and so never planned. Zero takes no capacity. */
  readonly points: number | null;
  /** Value if done in the first sprint, 0 or more. */
  readonly value: number;
  readonly cost?: number;
  readonly epicId?: string | null;
  /** Ids of the objectives and stakeholder groups it serves. */
  readonly groups?: readonly string[];
  /** Last sprint (index from 0) in which it still counts; it is never planned later. */
  readonly dueSprint?: number | null;
  readonly pinnedSprint?: number | null;
  readonly isExcluded?: boolean;
  readonly isMustHave?: boolean;
  /** Share of its value lost with each sprint of delay, 0 to 1: value x (1 - decay)^sprint. Default: that of the problem. */
  readonly decay?: number;
  readonly earliestSprint?: number;
}

export interface PlanSprint {
  readonly id: string;
  readonly name: string;
  /** Points that fit, 0 or more. */
  readonly capacity: number;
}

export interface PlanDependency {
  readonly before: string;
  readonly after: string;
}

/** At least this share (0 to 1) of the points planned serves the group. */
export interface MinimumShare {
  readonly group: string;
  readonly name: string;
  readonly share: number;
}

/** Value that is earned once all of its stories are done, in the sprint of the last of them. */
export interface PlanBundle {
  readonly id: string;
  readonly value: number;
  readonly stories: readonly string[];
}

export interface PlanProblem {
  readonly stories: readonly PlanStory[];
  /** `after` is never planned earlier than `before`; in the same sprint unless `isStrict`. */
  readonly dependencies: readonly PlanDependency[];
  readonly sprints: readonly PlanSprint[];
  readonly decay: number;
  /** Money that may be spent, the reserve taken off already. */
  readonly budget?: number | null;
  readonly epicBudgets?: Readonly<Record<string, number>>;
  readonly minimumShares?: readonly MinimumShare[];
  /** Ids of stories that are done: what depends on them may start. */
  readonly alreadyDone?: readonly string[];
  readonly previousPlan?: Assignment;
  /** Value lost for each story of `previousPlan` that is planned elsewhere, or no more. */
  readonly disruption?: number;
  readonly isStrict?: boolean;
  readonly bundles?: readonly PlanBundle[];
}

/** Story id -> index of its sprint. Stories that are not in it are not planned. */
export type Assignment = Readonly<Record<string, number>>;

export type PlanProblemCode =
  // the question is not well formed
  | 'noSprints'
  | 'duplicateStory'
  | 'negativePoints'
  | 'negativeValue'
  | 'negativeCost'
  | 'negativeCapacity'
  | 'notANumber'
  | 'decayOutOfRange'
  | 'shareOutOfRange'
  | 'unknownSprint'
  | 'pinnedAndExcluded'
  | 'mustHaveExcluded'
  | 'cycle'
  // no plan can satisfy it
  | 'requiredNotEstimated'
  | 'requiredNeedsExcluded'
  | 'requiredNeedsNotEstimated'
  | 'requiredNeedsUnknown'
  | 'requiredTooLarge'
  | 'requiredTooLate'
  | 'pinnedTooEarly'
  | 'pinnedBeforeNeeded'
  | 'pinnedOverCapacity'
  | 'requiredOverCapacity'
  | 'requiredOverBudget'
  | 'requiredOverEpicBudget'
  | 'shareUnreachable'
  | 'requiredContradict'
  | 'noPlanInTime'
  // a plan there is, with something to know
  | 'noStories'
  | 'noCapacity'
  | 'nothingFits'
  | 'nothingWorthwhile'
  | 'notEstimated'
  | 'zeroPoints'
  | 'needsUnknown';

/** Data for one sentence; the page has the words. `storyIds` in the order in which a sentence names them: a cycle along its links. */
export interface PlanProblemReport {
  readonly code: PlanProblemCode;
  readonly storyIds: readonly string[];
  readonly sprint?: number;
  readonly epicId?: string;
  readonly group?: string;
  /** What there is, and what is allowed, in points or money. */
  readonly amount?: number;
  readonly limit?: number;
}

/** How far the search came: it ended by itself, or at the time limit with the gap that the plan states. */
export interface PlanProof {
  readonly kind: 'optimal' | 'gap';
  /** States of plans looked at. */
  readonly states: number;
  /** Value of one more point in each sprint in the relaxed problem: the prices behind the bound. */
  readonly prices: readonly number[];
}

export interface Plan {
  readonly assignment: Assignment;
  /** Value of what is planned, decayed by delay. */
  readonly value: number;
  /** Value lost to moves away from the previous plan. */
  readonly disruptionCost: number;
  /** No plan has more value (less its disruption) than this. */
  readonly bound: number;
  /** (bound - (value - disruptionCost)) / bound, 0 where optimal. */
  readonly gap: number;
  readonly isOptimal: boolean;
  readonly proof: PlanProof;
  readonly milliseconds: number;
  /** What to know beside the plan: not estimated, no capacity, nothing fits. */
  readonly notices: readonly PlanProblemReport[];
}

export type PlanOutcome =
  | { readonly kind: 'plan'; readonly plan: Plan }
  | { readonly kind: 'infeasible' | 'invalid'; readonly problems: readonly PlanProblemReport[] }
  | { readonly kind: 'cancelled'; readonly best?: Plan };

export type PlanPhase = 'start' | 'bound' | 'search' | 'proof';

export interface PlanProgress {
  readonly value: number;
  readonly bound: number;
  readonly best: Plan | undefined;
  readonly phase: PlanPhase;
}

export interface OptimiseOptions {
  readonly signal?: AbortSignal;
  onProgress?(progress: PlanProgress): void;
  /** Milliseconds after which the best plan is answered with its gap; default 10,000. */
  readonly timeLimit?: number;
  /** Milliseconds of work between two breaths of the page; default 12. */
  readonly sliceMs?: number;
  /** Stop once the gap is no larger; default 0: go on until optimal. */
  readonly gap?: number;
  /** Milliseconds now; tests bring their own. */
  now?(): number;
  /** Lets the page breathe; tests bring their own. */
  pause?(): Promise<void>;
}

export type PlanWarningCode =
  | 'overCapacity'
  | 'neededLater'
  | 'neededNotPlanned'
  | 'dueMissed'
  | 'tooEarly'
  | 'notEstimated'
  | 'excludedPlanned'
  | 'mustHaveMissing'
  | 'pinMoved'
  | 'unknownSprint'
  | 'overBudget'
  | 'overEpicBudget'
  | 'shareMissed';

/** Something that a plan breaks. `storyIds`: the story first, then what it needs; for `overCapacity` all of the sprint. */
export interface PlanWarning {
  readonly code: PlanWarningCode;
  readonly storyIds: readonly string[];
  readonly sprint?: number;
  readonly epicId?: string;
  readonly group?: string;
  readonly amount?: number;
  readonly limit?: number;
}

/** What would change if a plan had to hold a change: the best that is left, and how far it is below. */
export interface ChangeCost {
  /** Value lost, never negative where the plan was optimal; null where no plan can hold it. */
  readonly loss: number | null;
  /** Largest that the loss can be said to be off, where a search ended at its time limit. */
  readonly uncertainty: number;
  readonly assignment: Assignment | undefined;
  /** Stories that leave the plan, or are planned later, because of it. */
  readonly displaced: readonly string[];
  readonly problems: readonly PlanProblemReport[];
}

export type PlanChange =
  | { readonly kind: 'pin'; readonly storyId: string; readonly sprint: number }
  | { readonly kind: 'exclude'; readonly storyId: string }
  | { readonly kind: 'include'; readonly storyId: string };

export type InReason =
  | { readonly code: 'pinned' }
  | { readonly code: 'mustHave' }
  | { readonly code: 'needed'; readonly by: readonly string[] }
  | { readonly code: 'bundle'; readonly bundleId: string }
  | { readonly code: 'share'; readonly group: string }
  | { readonly code: 'value'; readonly valuePerPoint: number; readonly price: number };

export type OutReason =
  | { readonly code: 'done' }
  | { readonly code: 'excluded' }
  | { readonly code: 'notEstimated' }
  | { readonly code: 'needsUnknown'; readonly needs: readonly string[] }
  | { readonly code: 'needsExcluded' | 'needsNotEstimated'; readonly needs: readonly string[] }
  | { readonly code: 'tooLarge'; readonly capacity: number }
  | { readonly code: 'tooLate'; readonly dueSprint: number }
  | { readonly code: 'noValue' }
  | { readonly code: 'overBudget' | 'overEpicBudget'; readonly cost: number; readonly left: number }
  | { readonly code: 'infeasible' }
  /** It fits only in place of others: which, and what the plan would lose (0: a plan as good has it). */
  | {
      readonly code: 'displaces';
      readonly stories: readonly string[];
      readonly loss: number;
      readonly needs: readonly string[];
      readonly uncertainty: number;
    };

export type Explanation =
  | { readonly kind: 'in'; readonly sprint: number; readonly value: number; readonly reasons: readonly InReason[] }
  | { readonly kind: 'out'; readonly reasons: readonly OutReason[] }
  | { readonly kind: 'unknown' };

/** What one more point of capacity in a sprint is worth. */
export interface CapacityValue {
  readonly sprint: number;
  /** By planning again with one more point: what the best plan gains. */
  readonly gain: number;
  /** Largest that the gain can be off, where a search ended at its time limit. */
  readonly uncertainty: number;
  /** Stories that come into the plan. */
  readonly added: readonly string[];
}

export interface PlanTotals {
  readonly value: number;
  readonly cost: number;
  readonly points: number;
  readonly stories: number;
  /** Group -> points and value that serve it. */
  readonly groups: Readonly<
    Record<string, { readonly points: number; readonly value: number; readonly stories: number }>
  >;
}

export interface StoryShift {
  readonly storyId: string;
  /** Index of the sprint; null: not planned. */
  readonly from: number | null;
  readonly to: number | null;
}

export interface PlanComparison {
  readonly a: PlanTotals;
  readonly b: PlanTotals;
  /** From A to B: later, or out. */
  readonly slips: readonly StoryShift[];
  /** From A to B: earlier, or in. */
  readonly advances: readonly StoryShift[];
  readonly groupsGained: readonly string[];
  readonly groupsLost: readonly string[];
}
