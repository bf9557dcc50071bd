import listLabel from '@salesforce/label/c.Backlog_ListLabel';
import instructions from '@salesforce/label/c.Backlog_Instructions';
import moveColumn from '@salesforce/label/c.Backlog_MoveColumn';
import positionColumn from '@salesforce/label/c.Backlog_PositionColumn';
import numberColumn from '@salesforce/label/c.Backlog_NumberColumn';
import titleColumn from '@salesforce/label/c.Backlog_TitleColumn';
import epicColumn from '@salesforce/label/c.Backlog_EpicColumn';
import sprintColumn from '@salesforce/label/c.Backlog_SprintColumn';
import statusColumn from '@salesforce/label/c.Backlog_StatusColumn';
import pointsColumn from '@salesforce/label/c.Backlog_PointsColumn';
import actionsColumn from '@salesforce/label/c.Backlog_ActionsColumn';
import blocked from '@salesforce/label/c.Backlog_Blocked';
import unestimated from '@salesforce/label/c.Backlog_Unestimated';
import handle from '@salesforce/label/c.Backlog_Handle';
import editPosition from '@salesforce/label/c.Backlog_EditPosition';
import editPoints from '@salesforce/label/c.Backlog_EditPoints';
import editStatus from '@salesforce/label/c.Backlog_EditStatus';
import moveToTop from '@salesforce/label/c.Backlog_MoveToTop';
import moveToBottom from '@salesforce/label/c.Backlog_MoveToBottom';
import grabbed from '@salesforce/label/c.Backlog_Grabbed';
import carried from '@salesforce/label/c.Backlog_Carried';
import left from '@salesforce/label/c.Backlog_Left';
import moved from '@salesforce/label/c.Backlog_Moved';
import proposing from '@salesforce/label/c.Backlog_Proposing';

/** Texts of this component. */
export const labels = {
  listLabel,
  instructions,
  moveColumn,
  positionColumn,
  numberColumn,
  titleColumn,
  epicColumn,
  sprintColumn,
  statusColumn,
  pointsColumn,
  actionsColumn,
  blocked,
  unestimated,
  handle,
  editPosition,
  editPoints,
  editStatus,
  moveToTop,
  moveToBottom,
  grabbed,
  carried,
  left,
  moved,
  proposing
};
