import { fillLabel } from 'c/labelText';
import type { Code, Finding, Letter, Severity } from 'c/storyQuality';
import { labels } from './labels';

/** What is wrong, and what to do about it; `{0}` is the word or number it is about. */
const TEXTS: Readonly<Record<Code, readonly [what: string, how: string]>> = {
  missingTitle: [labels.missingTitle, labels.missingTitleHow],
  longTitle: [labels.longTitle, labels.longTitleHow],
  missingRole: [labels.missingRole, labels.missingRoleHow],
  vagueRole: [labels.vagueRole, labels.vagueRoleHow],
  missingWish: [labels.missingWish, labels.missingWishHow],
  missingBenefit: [labels.missingBenefit, labels.missingBenefitHow],
  benefitIsWish: [labels.benefitIsWish, labels.benefitIsWishHow],
  solution: [labels.solution, labels.solutionHow],
  severalWishes: [labels.severalWishes, labels.severalWishesHow],
  vagueWord: [labels.vagueWord, labels.vagueWordHow],
  vagueCriterion: [labels.vagueCriterion, labels.vagueCriterionHow],
  noCriteria: [labels.noCriteria, labels.noCriteriaHow],
  manyCriteria: [labels.manyCriteria, labels.manyCriteriaHow],
  openQuestions: [labels.openQuestions, labels.openQuestionsHow],
  noPoints: [labels.noPoints, labels.noPointsHow],
  tooLarge: [labels.tooLarge, labels.tooLargeHow],
  waits: [labels.waits, labels.waitsHow]
};

export function textsOf({ code, word, count }: Finding): { what: string; how: string } {
  const [what, how] = TEXTS[code];
  const about = word ?? count ?? '';
  return { what: fillLabel(what, about), how: fillLabel(how, about) };
}

export const letterLabels: Readonly<Record<Letter, string>> = {
  I: labels.independent,
  N: labels.negotiable,
  V: labels.valuable,
  E: labels.estimable,
  S: labels.small,
  T: labels.testable
};

export const severityLabels: Readonly<Record<Severity, string>> = {
  error: labels.severityError,
  warning: labels.severityWarning,
  hint: labels.severityHint
};
