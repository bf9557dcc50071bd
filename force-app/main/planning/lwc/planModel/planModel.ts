export type * from './model';
export { buildBoard } from './board';
export { sendCommand, type PlanCommand, type StoryMarks } from './commands';
export { stateOf } from './proposals';
export { changeCount, commitRequest } from './commit';
export * from './draft';
export { DraftHistory } from './history';
export {
  buildProblem,
  DEFAULT_SETTINGS,
  sprintGroups,
  type PlanSettings,
  type ProblemInput,
  type ValueSource
} from './problem';
export { readDraft, keepDraft } from './storage';
export { velocityOf, type Velocity } from './velocity';
export { boardWarnings, type BoardWarning, type Fix, type BoardWarningCode } from './warnings';
