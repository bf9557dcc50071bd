export type * from './model';
export { capacityValue } from './capacityValue';
export { checkPlan } from './checkPlan';
export { comparePlans, planTotals } from './comparePlans';
export { costOfChange } from './costOfChange';
export { explain } from './explain';
export { optimise } from './optimise';
export { replan } from './replan';
export { disruptionCost, planValue, valueInSprint } from './value';
