import above from '@salesforce/label/c.Backlog_MoveAbove';
import atPosition from '@salesforce/label/c.Backlog_AddAtPosition';
import below from '@salesforce/label/c.Backlog_MoveBelow';
import bottom from '@salesforce/label/c.Backlog_AddBottom';
import cancel from '@salesforce/label/c.Ui_Cancel';
import find from '@salesforce/label/c.Backlog_MoveFind';
import move from '@salesforce/label/c.Backlog_MoveButton';
import noMatch from '@salesforce/label/c.Backlog_NoMatch';
import position from '@salesforce/label/c.Backlog_Position';
import propose from '@salesforce/label/c.Backlog_Propose';
import story from '@salesforce/label/c.Backlog_MoveStory';
import top from '@salesforce/label/c.Backlog_AddTop';
import where from '@salesforce/label/c.Backlog_AddWhere';

/** Texts of this component. */
export const labels = {
  above,
  atPosition,
  below,
  bottom,
  cancel,
  find,
  move,
  noMatch,
  position,
  propose,
  story,
  top,
  where
};
