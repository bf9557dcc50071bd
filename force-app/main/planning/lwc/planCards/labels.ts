import list from '@salesforce/label/c.PlanColumn_List';
import grip from '@salesforce/label/c.PlanColumn_Grip';
import points from '@salesforce/label/c.PlanColumn_Points';
import noPoints from '@salesforce/label/c.PlanColumn_NoPoints';
import menu from '@salesforce/label/c.PlanColumn_Menu';
import pinned from '@salesforce/label/c.PlanColumn_Pinned';
import excluded from '@salesforce/label/c.PlanColumn_Excluded';
import mustHave from '@salesforce/label/c.PlanColumn_MustHave';
import blocked from '@salesforce/label/c.PlanColumn_Blocked';
import notReady from '@salesforce/label/c.PlanColumn_NotReady';
import done from '@salesforce/label/c.PlanColumn_Done';
import moved from '@salesforce/label/c.PlanColumn_Moved';
import warned from '@salesforce/label/c.PlanColumn_Warned';
import select from '@salesforce/label/c.PlanColumn_Select';

/** Texts of this component. */
export const labels = {
  list,
  grip,
  points,
  noPoints,
  menu,
  pinned,
  excluded,
  mustHave,
  blocked,
  notReady,
  done,
  moved,
  warned,
  select
};
