import search from '@salesforce/label/c.PlanColumn_Search';
import backlog from '@salesforce/label/c.PlanColumn_Backlog';
import backlogCount from '@salesforce/label/c.PlanColumn_BacklogCount';
import noMatch from '@salesforce/label/c.PlanColumn_NoMatch';
import emptyBacklog from '@salesforce/label/c.PlanColumn_EmptyBacklog';
import emptySprint from '@salesforce/label/c.PlanColumn_EmptySprint';
import emptySprintReadOnly from '@salesforce/label/c.PlanColumn_EmptySprintReadOnly';
import focus from '@salesforce/label/c.PlanColumn_Focus';
import focusAll from '@salesforce/label/c.PlanColumn_FocusAll';
import focusReady from '@salesforce/label/c.PlanColumn_FocusReady';
import focusUnestimated from '@salesforce/label/c.PlanColumn_FocusUnestimated';
import focusExcluded from '@salesforce/label/c.PlanColumn_FocusExcluded';

/** Texts of this component. */
export const labels = {
  search,
  backlog,
  backlogCount,
  noMatch,
  emptyBacklog,
  emptySprint,
  emptySprintReadOnly,
  focus,
  focusAll,
  focusReady,
  focusUnestimated,
  focusExcluded
};
