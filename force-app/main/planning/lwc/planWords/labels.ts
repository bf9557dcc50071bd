import overCapacity from '@salesforce/label/c.PlanWords_OverCapacity';
import neededLater from '@salesforce/label/c.PlanWords_NeededLater';
import neededNotPlanned from '@salesforce/label/c.PlanWords_NeededNotPlanned';
import dueMissed from '@salesforce/label/c.PlanWords_DueMissed';
import notEstimated from '@salesforce/label/c.PlanWords_NotEstimated';
import excludedPlanned from '@salesforce/label/c.PlanWords_ExcludedPlanned';
import mustHaveMissing from '@salesforce/label/c.PlanWords_MustHaveMissing';
import overBudget from '@salesforce/label/c.PlanWords_OverBudget';
import overEpicBudget from '@salesforce/label/c.PlanWords_OverEpicBudget';
import shareMissed from '@salesforce/label/c.PlanWords_ShareMissed';
import notReady from '@salesforce/label/c.PlanWords_NotReady';
import blocked from '@salesforce/label/c.PlanWords_Blocked';
import changedByOthers from '@salesforce/label/c.PlanWords_ChangedByOthers';
import noGoal from '@salesforce/label/c.PlanWords_NoGoal';
import noCapacity from '@salesforce/label/c.PlanWords_NoCapacity';
import aboveVelocity from '@salesforce/label/c.PlanWords_AboveVelocity';
import leftOutPlan from '@salesforce/label/c.PlanWords_LeftOutPlan';
import leftOutSprint from '@salesforce/label/c.PlanWords_LeftOutSprint';
import fixMove from '@salesforce/label/c.PlanWords_FixMove';
import fixMoveMany from '@salesforce/label/c.PlanWords_FixMoveMany';
import fixMoveHere from '@salesforce/label/c.PlanWords_FixMoveHere';
import fixOpen from '@salesforce/label/c.PlanWords_FixOpen';
import fixAccept from '@salesforce/label/c.PlanWords_FixAccept';
import fixEdit from '@salesforce/label/c.PlanWords_FixEdit';
import backlog from '@salesforce/label/c.PlanWords_Backlog';
import andMore from '@salesforce/label/c.PlanWords_AndMore';
import noSprints from '@salesforce/label/c.PlanWords_NoSprints';
import duplicateStory from '@salesforce/label/c.PlanWords_DuplicateStory';
import negativePoints from '@salesforce/label/c.PlanWords_NegativePoints';
import negativeValue from '@salesforce/label/c.PlanWords_NegativeValue';
import negativeCapacity from '@salesforce/label/c.PlanWords_NegativeCapacity';
import notANumber from '@salesforce/label/c.PlanWords_NotANumber';
import outOfRange from '@salesforce/label/c.PlanWords_OutOfRange';
import contradicts from '@salesforce/label/c.PlanWords_Contradicts';
import cycle from '@salesforce/label/c.PlanWords_Cycle';
import requiredNotEstimated from '@salesforce/label/c.PlanWords_RequiredNotEstimated';
import requiredNeedsExcluded from '@salesforce/label/c.PlanWords_RequiredNeedsExcluded';
import requiredNeedsNotEstimated from '@salesforce/label/c.PlanWords_RequiredNeedsNotEstimated';
import requiredNeedsUnknown from '@salesforce/label/c.PlanWords_RequiredNeedsUnknown';
import requiredTooLarge from '@salesforce/label/c.PlanWords_RequiredTooLarge';
import requiredTooLate from '@salesforce/label/c.PlanWords_RequiredTooLate';
import pinnedTooEarly from '@salesforce/label/c.PlanWords_PinnedTooEarly';
import pinnedBeforeNeeded from '@salesforce/label/c.PlanWords_PinnedBeforeNeeded';
import pinnedOverCapacity from '@salesforce/label/c.PlanWords_PinnedOverCapacity';
import requiredOverCapacity from '@salesforce/label/c.PlanWords_RequiredOverCapacity';
import requiredOverBudget from '@salesforce/label/c.PlanWords_RequiredOverBudget';
import shareUnreachable from '@salesforce/label/c.PlanWords_ShareUnreachable';
import requiredContradict from '@salesforce/label/c.PlanWords_RequiredContradict';
import noPlanInTime from '@salesforce/label/c.PlanWords_NoPlanInTime';
import noStories from '@salesforce/label/c.PlanWords_NoStories';
import nothingPlannable from '@salesforce/label/c.PlanWords_NothingPlannable';
import nothingFits from '@salesforce/label/c.PlanWords_NothingFits';
import nothingWorthwhile from '@salesforce/label/c.PlanWords_NothingWorthwhile';
import noticeNotEstimated from '@salesforce/label/c.PlanWords_NoticeNotEstimated';
import noticeZeroPoints from '@salesforce/label/c.PlanWords_NoticeZeroPoints';
import noticeNeedsUnknown from '@salesforce/label/c.PlanWords_NoticeNeedsUnknown';
import whyIn from '@salesforce/label/c.PlanWords_WhyIn';
import whyPinned from '@salesforce/label/c.PlanWords_WhyPinned';
import whyMustHave from '@salesforce/label/c.PlanWords_WhyMustHave';
import whyNeeded from '@salesforce/label/c.PlanWords_WhyNeeded';
import whyShare from '@salesforce/label/c.PlanWords_WhyShare';
import whyValue from '@salesforce/label/c.PlanWords_WhyValue';
import whyDone from '@salesforce/label/c.PlanWords_WhyDone';
import whyExcluded from '@salesforce/label/c.PlanWords_WhyExcluded';
import whyNotEstimated from '@salesforce/label/c.PlanWords_WhyNotEstimated';
import whyNeedsUnknown from '@salesforce/label/c.PlanWords_WhyNeedsUnknown';
import whyNeedsExcluded from '@salesforce/label/c.PlanWords_WhyNeedsExcluded';
import whyNeedsNotEstimated from '@salesforce/label/c.PlanWords_WhyNeedsNotEstimated';
import whyTooLarge from '@salesforce/label/c.PlanWords_WhyTooLarge';
import whyTooLate from '@salesforce/label/c.PlanWords_WhyTooLate';
import whyNoValue from '@salesforce/label/c.PlanWords_WhyNoValue';
import whyOverBudget from '@salesforce/label/c.PlanWords_WhyOverBudget';
import whyInfeasible from '@salesforce/label/c.PlanWords_WhyInfeasible';
import whyDisplaces from '@salesforce/label/c.PlanWords_WhyDisplaces';
import whyLoses from '@salesforce/label/c.PlanWords_WhyLoses';
import whyAsGood from '@salesforce/label/c.PlanWords_WhyAsGood';
import whyUnknown from '@salesforce/label/c.PlanWords_WhyUnknown';

/** Texts of this component. */
export const labels = {
  overCapacity,
  neededLater,
  neededNotPlanned,
  dueMissed,
  notEstimated,
  excludedPlanned,
  mustHaveMissing,
  overBudget,
  overEpicBudget,
  shareMissed,
  notReady,
  blocked,
  changedByOthers,
  noGoal,
  noCapacity,
  aboveVelocity,
  leftOutPlan,
  leftOutSprint,
  fixMove,
  fixMoveMany,
  fixMoveHere,
  fixOpen,
  fixAccept,
  fixEdit,
  backlog,
  andMore,
  noSprints,
  duplicateStory,
  negativePoints,
  negativeValue,
  negativeCapacity,
  notANumber,
  outOfRange,
  contradicts,
  cycle,
  requiredNotEstimated,
  requiredNeedsExcluded,
  requiredNeedsNotEstimated,
  requiredNeedsUnknown,
  requiredTooLarge,
  requiredTooLate,
  pinnedTooEarly,
  pinnedBeforeNeeded,
  pinnedOverCapacity,
  requiredOverCapacity,
  requiredOverBudget,
  shareUnreachable,
  requiredContradict,
  noPlanInTime,
  noStories,
  nothingPlannable,
  nothingFits,
  nothingWorthwhile,
  noticeNotEstimated,
  noticeZeroPoints,
  noticeNeedsUnknown,
  whyIn,
  whyPinned,
  whyMustHave,
  whyNeeded,
  whyShare,
  whyValue,
  whyDone,
  whyExcluded,
  whyNotEstimated,
  whyNeedsUnknown,
  whyNeedsExcluded,
  whyNeedsNotEstimated,
  whyTooLarge,
  whyTooLate,
  whyNoValue,
  whyOverBudget,
  whyInfeasible,
  whyDisplaces,
  whyLoses,
  whyAsGood,
  whyUnknown
};
