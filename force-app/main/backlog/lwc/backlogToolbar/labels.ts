import search from '@salesforce/label/c.Backlog_SearchLabel';
import searchPlaceholder from '@salesforce/label/c.Backlog_SearchPlaceholder';
import status from '@salesforce/label/c.Backlog_StatusFilter';
import epic from '@salesforce/label/c.Backlog_EpicFilter';
import sprint from '@salesforce/label/c.Backlog_SprintFilter';
import focus from '@salesforce/label/c.Backlog_FocusFilter';
import anyStatus from '@salesforce/label/c.Backlog_AnyStatus';
import anyEpic from '@salesforce/label/c.Backlog_AnyEpic';
import anySprint from '@salesforce/label/c.Backlog_AnySprint';
import focusAll from '@salesforce/label/c.Backlog_FocusAll';
import focusOpen from '@salesforce/label/c.Backlog_FocusOpen';
import focusNotNow from '@salesforce/label/c.Backlog_FocusNotNow';
import focusDone from '@salesforce/label/c.Backlog_FocusDone';
import focusUnestimated from '@salesforce/label/c.Backlog_FocusUnestimated';
import focusBlocked from '@salesforce/label/c.Backlog_FocusBlocked';
import focusWithoutEpic from '@salesforce/label/c.Backlog_FocusWithoutEpic';
import clear from '@salesforce/label/c.Backlog_ClearFilters';

/** Texts of this component. */
export const labels = {
  search,
  searchPlaceholder,
  status,
  epic,
  sprint,
  focus,
  anyStatus,
  anyEpic,
  anySprint,
  focusAll,
  focusOpen,
  focusNotNow,
  focusDone,
  focusUnestimated,
  focusBlocked,
  focusWithoutEpic,
  clear
};
