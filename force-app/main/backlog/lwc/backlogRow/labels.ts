import blocked from '@salesforce/label/c.Backlog_Blocked';
import openQuestions from '@salesforce/label/c.Backlog_OpenQuestions';
import handle from '@salesforce/label/c.Backlog_Handle';
import select from '@salesforce/label/c.Backlog_SelectRow';
import rename from '@salesforce/label/c.Backlog_Rename';
import editTitle from '@salesforce/label/c.Backlog_EditTitle';
import editPosition from '@salesforce/label/c.Backlog_EditPosition';
import editCell from '@salesforce/label/c.Backlog_EditCell';
import unestimated from '@salesforce/label/c.Backlog_Unestimated';
import blank from '@salesforce/label/c.Backlog_Blank';
import moveToTop from '@salesforce/label/c.Backlog_MoveToTop';
import moveToBottom from '@salesforce/label/c.Backlog_MoveToBottom';
import more from '@salesforce/label/c.Backlog_MoreActions';

/** Texts of this component. */
export const labels = {
  blocked,
  openQuestions,
  handle,
  select,
  rename,
  editTitle,
  editPosition,
  editCell,
  unestimated,
  blank,
  moveToTop,
  moveToBottom,
  more
};
