import heading from '@salesforce/label/c.Backlog_StoryChecksHeading';
import score from '@salesforce/label/c.Backlog_StoryChecksScore';
import letters from '@salesforce/label/c.Backlog_StoryChecksLetters';
import findings from '@salesforce/label/c.Backlog_StoryChecksFindings';
import independent from '@salesforce/label/c.Backlog_StoryChecksIndependent';
import negotiable from '@salesforce/label/c.Backlog_StoryChecksNegotiable';
import valuable from '@salesforce/label/c.Backlog_StoryChecksValuable';
import estimable from '@salesforce/label/c.Backlog_StoryChecksEstimable';
import small from '@salesforce/label/c.Backlog_StoryChecksSmall';
import testable from '@salesforce/label/c.Backlog_StoryChecksTestable';
import fine from '@salesforce/label/c.Backlog_StoryChecksFine';
import severityError from '@salesforce/label/c.Backlog_StoryChecksSeverityError';
import severityWarning from '@salesforce/label/c.Backlog_StoryChecksSeverityWarning';
import severityHint from '@salesforce/label/c.Backlog_StoryChecksSeverityHint';
import cost from '@salesforce/label/c.Backlog_StoryChecksCost';
import show from '@salesforce/label/c.Backlog_StoryChecksShow';
import showFinding from '@salesforce/label/c.Backlog_StoryChecksShowFinding';
import showMore from '@salesforce/label/c.Backlog_StoryChecksShowMore';
import allGood from '@salesforce/label/c.Backlog_StoryChecksAllGood';
import source from '@salesforce/label/c.Backlog_StoryChecksSource';
import missingTitle from '@salesforce/label/c.Backlog_StoryChecksMissingTitle';
import missingTitleHow from '@salesforce/label/c.Backlog_StoryChecksMissingTitleHow';
import longTitle from '@salesforce/label/c.Backlog_StoryChecksLongTitle';
import longTitleHow from '@salesforce/label/c.Backlog_StoryChecksLongTitleHow';
import missingRole from '@salesforce/label/c.Backlog_StoryChecksMissingRole';
import missingRoleHow from '@salesforce/label/c.Backlog_StoryChecksMissingRoleHow';
import vagueRole from '@salesforce/label/c.Backlog_StoryChecksVagueRole';
import vagueRoleHow from '@salesforce/label/c.Backlog_StoryChecksVagueRoleHow';
import missingWish from '@salesforce/label/c.Backlog_StoryChecksMissingWish';
import missingWishHow from '@salesforce/label/c.Backlog_StoryChecksMissingWishHow';
import missingBenefit from '@salesforce/label/c.Backlog_StoryChecksMissingBenefit';
import missingBenefitHow from '@salesforce/label/c.Backlog_StoryChecksMissingBenefitHow';
import benefitIsWish from '@salesforce/label/c.Backlog_StoryChecksBenefitIsWish';
import benefitIsWishHow from '@salesforce/label/c.Backlog_StoryChecksBenefitIsWishHow';
import solution from '@salesforce/label/c.Backlog_StoryChecksSolution';
import solutionHow from '@salesforce/label/c.Backlog_StoryChecksSolutionHow';
import severalWishes from '@salesforce/label/c.Backlog_StoryChecksSeveralWishes';
import severalWishesHow from '@salesforce/label/c.Backlog_StoryChecksSeveralWishesHow';
import vagueWord from '@salesforce/label/c.Backlog_StoryChecksVagueWord';
import vagueWordHow from '@salesforce/label/c.Backlog_StoryChecksVagueWordHow';
import vagueCriterion from '@salesforce/label/c.Backlog_StoryChecksVagueCriterion';
import vagueCriterionHow from '@salesforce/label/c.Backlog_StoryChecksVagueCriterionHow';
import noCriteria from '@salesforce/label/c.Backlog_StoryChecksNoCriteria';
import noCriteriaHow from '@salesforce/label/c.Backlog_StoryChecksNoCriteriaHow';
import manyCriteria from '@salesforce/label/c.Backlog_StoryChecksManyCriteria';
import manyCriteriaHow from '@salesforce/label/c.Backlog_StoryChecksManyCriteriaHow';
import openQuestions from '@salesforce/label/c.Backlog_StoryChecksOpenQuestions';
import openQuestionsHow from '@salesforce/label/c.Backlog_StoryChecksOpenQuestionsHow';
import noPoints from '@salesforce/label/c.Backlog_StoryChecksNoPoints';
import noPointsHow from '@salesforce/label/c.Backlog_StoryChecksNoPointsHow';
import tooLarge from '@salesforce/label/c.Backlog_StoryChecksTooLarge';
import tooLargeHow from '@salesforce/label/c.Backlog_StoryChecksTooLargeHow';
import waits from '@salesforce/label/c.Backlog_StoryChecksWaits';
import waitsHow from '@salesforce/label/c.Backlog_StoryChecksWaitsHow';

/** Texts of this component. */
export const labels = {
  heading,
  score,
  letters,
  findings,
  independent,
  negotiable,
  valuable,
  estimable,
  small,
  testable,
  fine,
  severityError,
  severityWarning,
  severityHint,
  cost,
  show,
  showFinding,
  showMore,
  allGood,
  source,
  missingTitle,
  missingTitleHow,
  longTitle,
  longTitleHow,
  missingRole,
  missingRoleHow,
  vagueRole,
  vagueRoleHow,
  missingWish,
  missingWishHow,
  missingBenefit,
  missingBenefitHow,
  benefitIsWish,
  benefitIsWishHow,
  solution,
  solutionHow,
  severalWishes,
  severalWishesHow,
  vagueWord,
  vagueWordHow,
  vagueCriterion,
  vagueCriterionHow,
  noCriteria,
  noCriteriaHow,
  manyCriteria,
  manyCriteriaHow,
  openQuestions,
  openQuestionsHow,
  noPoints,
  noPointsHow,
  tooLarge,
  tooLargeHow,
  waits,
  waitsHow
};
