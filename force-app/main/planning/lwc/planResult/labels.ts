import optimal from '@salesforce/label/c.PlanResult_Optimal';
import gap from '@salesforce/label/c.PlanResult_Gap';
import time from '@salesforce/label/c.PlanResult_Time';
import stale from '@salesforce/label/c.PlanResult_Stale';
import same from '@salesforce/label/c.PlanResult_Same';
import comparison from '@salesforce/label/c.PlanResult_Comparison';
import measure from '@salesforce/label/c.PlanResult_Measure';
import mine from '@salesforce/label/c.PlanResult_Mine';
import best from '@salesforce/label/c.PlanResult_Best';
import difference from '@salesforce/label/c.PlanResult_Difference';
import value from '@salesforce/label/c.PlanResult_Value';
import cost from '@salesforce/label/c.PlanResult_Cost';
import points from '@salesforce/label/c.PlanResult_Points';
import stories from '@salesforce/label/c.PlanResult_Stories';
import groupPoints from '@salesforce/label/c.PlanResult_GroupPoints';
import slips from '@salesforce/label/c.PlanResult_Slips';
import advances from '@salesforce/label/c.PlanResult_Advances';
import shift from '@salesforce/label/c.PlanResult_Shift';
import notPlanned from '@salesforce/label/c.PlanResult_NotPlanned';
import why from '@salesforce/label/c.PlanResult_Why';
import whyOf from '@salesforce/label/c.PlanResult_WhyOf';
import more from '@salesforce/label/c.PlanResult_More';
import lost from '@salesforce/label/c.PlanResult_Lost';
import gained from '@salesforce/label/c.PlanResult_Gained';
import takeAll from '@salesforce/label/c.PlanResult_TakeAll';
import takeOne from '@salesforce/label/c.PlanResult_TakeOne';
import takeSome from '@salesforce/label/c.PlanResult_TakeSome';
import pointValues from '@salesforce/label/c.PlanResult_PointValues';
import pointValue from '@salesforce/label/c.PlanResult_PointValue';
import pointValuesAsk from '@salesforce/label/c.PlanResult_PointValuesAsk';
import pointValueUnsure from '@salesforce/label/c.PlanResult_PointValueUnsure';
import markCosts from '@salesforce/label/c.PlanResult_MarkCosts';
import markPinned from '@salesforce/label/c.PlanResult_MarkPinned';
import markMust from '@salesforce/label/c.PlanResult_MarkMust';
import markExcluded from '@salesforce/label/c.PlanResult_MarkExcluded';
import costless from '@salesforce/label/c.PlanResult_Costless';

/** Texts of this component. */
export const labels = {
  optimal,
  gap,
  time,
  stale,
  same,
  comparison,
  measure,
  mine,
  best,
  difference,
  value,
  cost,
  points,
  stories,
  groupPoints,
  slips,
  advances,
  shift,
  notPlanned,
  why,
  whyOf,
  more,
  lost,
  gained,
  takeAll,
  takeOne,
  takeSome,
  pointValues,
  pointValue,
  pointValuesAsk,
  pointValueUnsure,
  markCosts,
  markPinned,
  markMust,
  markExcluded,
  costless
};
