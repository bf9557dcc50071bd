import search from '@salesforce/label/c.Backlog_SearchLabel';
import searchPlaceholder from '@salesforce/label/c.Backlog_SearchPlaceholder';
import filters from '@salesforce/label/c.Backlog_Filters';
import filtersCount from '@salesforce/label/c.Backlog_FiltersCount';
import status from '@salesforce/label/c.Backlog_StatusFilter';
import type from '@salesforce/label/c.Backlog_TypeFilter';
import epic from '@salesforce/label/c.Backlog_EpicFilter';
import objective from '@salesforce/label/c.Backlog_ObjectiveFilter';
import release from '@salesforce/label/c.Backlog_ReleaseFilter';
import sprint from '@salesforce/label/c.Backlog_SprintFilter';
import stakeholder from '@salesforce/label/c.Backlog_StakeholderFilter';
import any from '@salesforce/label/c.Backlog_Any';
import none from '@salesforce/label/c.Backlog_NoneChosen';
import focus from '@salesforce/label/c.Backlog_FocusFilter';
import open from '@salesforce/label/c.Backlog_FocusOpen';
import unaligned from '@salesforce/label/c.Backlog_FocusUnaligned';
import unestimated from '@salesforce/label/c.Backlog_FocusUnestimated';
import notReady from '@salesforce/label/c.Backlog_FocusNotReady';
import blocked from '@salesforce/label/c.Backlog_FocusBlocked';
import stale from '@salesforce/label/c.Backlog_FocusStale';
import staleHelp from '@salesforce/label/c.Backlog_FocusStaleHelp';
import withoutEpic from '@salesforce/label/c.Backlog_FocusWithoutEpic';
import notNow from '@salesforce/label/c.Backlog_FocusNotNow';
import done from '@salesforce/label/c.Backlog_FocusDone';
import all from '@salesforce/label/c.Backlog_FocusAll';
import clear from '@salesforce/label/c.Backlog_ClearFilters';

/** Texts of this component. */
export const labels = {
  search,
  searchPlaceholder,
  filters,
  filtersCount,
  status,
  type,
  epic,
  objective,
  release,
  sprint,
  stakeholder,
  any,
  none,
  focus,
  clear,
  focuses: { open, unaligned, unestimated, notReady, blocked, stale, withoutEpic, notNow, done, all },
  staleHelp
};
