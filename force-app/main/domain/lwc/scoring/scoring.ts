// What stories are worth by several methods, and the order that suggests: `suggestedOrder(linksOf(ids, dependencies), scoresOf(...))`.
export {
  CRITERIA,
  sharesOf,
  USUAL_WEIGHTS,
  type Criterion,
  type Scorable,
  type Shares,
  type Weights
} from './criteria';
export { METHODS, scoresOf, weighed, weightedScores, type Method, type Scores } from './scores';
export { linksOf, type Links } from './links';
export { suggestedOrder } from './suggestedOrder';
