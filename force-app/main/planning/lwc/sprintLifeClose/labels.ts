import title from '@salesforce/label/c.SprintCloseDialog_Title';
import done from '@salesforce/label/c.SprintCloseDialog_Done';
import allDone from '@salesforce/label/c.SprintCloseDialog_AllDone';
import unfinished from '@salesforce/label/c.SprintCloseDialog_Unfinished';
import all from '@salesforce/label/c.SprintCloseDialog_All';
import where from '@salesforce/label/c.SprintCloseDialog_Where';
import each from '@salesforce/label/c.SprintCloseDialog_Each';
import top from '@salesforce/label/c.SprintCloseDialog_Top';
import backlog from '@salesforce/label/c.SprintCloseDialog_Backlog';
import notNow from '@salesforce/label/c.SprintCloseDialog_NotNow';
import notNowReason from '@salesforce/label/c.SprintCloseDialog_NotNowReason';
import close from '@salesforce/label/c.SprintCloseDialog_Close';
import free from '@salesforce/label/c.SprintCloseDialog_Free';
import cancel from '@salesforce/label/c.SprintLife_Cancel';
import refused from '@salesforce/label/c.SprintLife_Refused';

/** Texts of this component. */
export const labels = {
  title,
  done,
  allDone,
  unfinished,
  all,
  where,
  each,
  top,
  backlog,
  notNow,
  notNowReason,
  close,
  free,
  cancel,
  refused
};
