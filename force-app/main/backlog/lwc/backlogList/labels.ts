import listLabel from '@salesforce/label/c.Backlog_ListLabel';
import instructions from '@salesforce/label/c.Backlog_GridInstructions';
import moveColumn from '@salesforce/label/c.Backlog_MoveColumn';
import positionColumn from '@salesforce/label/c.Backlog_PositionColumn';
import numberColumn from '@salesforce/label/c.Backlog_NumberColumn';
import titleColumn from '@salesforce/label/c.Backlog_TitleColumn';
import actionsColumn from '@salesforce/label/c.Backlog_ActionsColumn';
import selectAll from '@salesforce/label/c.Backlog_SelectAll';
import selected from '@salesforce/label/c.Backlog_SelectedCount';
import noneSelected from '@salesforce/label/c.Backlog_NoneSelected';
import manyStories from '@salesforce/label/c.Backlog_ManyStories';
import withoutEpic from '@salesforce/label/c.Backlog_WithoutEpicGroup';
import groupCount from '@salesforce/label/c.Backlog_GroupCount';
import grabbed from '@salesforce/label/c.Backlog_Grabbed';
import carried from '@salesforce/label/c.Backlog_Carried';
import left from '@salesforce/label/c.Backlog_PutBack';

/** Texts of this component. */
export const labels = {
  listLabel,
  instructions,
  moveColumn,
  positionColumn,
  numberColumn,
  titleColumn,
  actionsColumn,
  selectAll,
  selected,
  noneSelected,
  manyStories,
  withoutEpic,
  groupCount,
  grabbed,
  carried,
  left
};
