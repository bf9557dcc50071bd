import help from '@salesforce/label/c.Planner_Help';
import title from '@salesforce/label/c.Planner_Title';
import horizon from '@salesforce/label/c.Planner_Horizon';
import horizonOne from '@salesforce/label/c.Planner_HorizonOne';
import horizonMany from '@salesforce/label/c.Planner_HorizonMany';
import undo from '@salesforce/label/c.Planner_Undo';
import redo from '@salesforce/label/c.Planner_Redo';
import noChanges from '@salesforce/label/c.Planner_NoChanges';
import oneChange from '@salesforce/label/c.Planner_OneChange';
import changes from '@salesforce/label/c.Planner_Changes';
import discard from '@salesforce/label/c.Planner_Discard';
import discardTitle from '@salesforce/label/c.Planner_DiscardTitle';
import discardMessage from '@salesforce/label/c.Planner_DiscardMessage';
import commit from '@salesforce/label/c.Planner_Commit';
import optimise from '@salesforce/label/c.Planner_Optimise';
import readOnly from '@salesforce/label/c.Planner_ReadOnly';
import selected from '@salesforce/label/c.Planner_Selected';
import moveSelected from '@salesforce/label/c.Planner_MoveSelected';
import clearSelection from '@salesforce/label/c.Planner_ClearSelection';
import committed from '@salesforce/label/c.Planner_Committed';
import decisionKept from '@salesforce/label/c.Planner_DecisionKept';
import progress from '@salesforce/label/c.Planner_Progress';
import othersChanged from '@salesforce/label/c.Planner_OthersChanged';
import firstSprint from '@salesforce/label/c.Planner_FirstSprint';
import planWarnings from '@salesforce/label/c.Planner_PlanWarnings';
import backlog from '@salesforce/label/c.Planner_Backlog';
import loading from '@salesforce/label/c.Ui_Loading';

/** Texts of this component. */
export const labels = {
  help,
  title,
  horizon,
  horizonOne,
  horizonMany,
  undo,
  redo,
  noChanges,
  oneChange,
  changes,
  discard,
  discardTitle,
  discardMessage,
  commit,
  optimise,
  readOnly,
  selected,
  moveSelected,
  clearSelection,
  committed,
  decisionKept,
  progress,
  othersChanged,
  firstSprint,
  planWarnings,
  backlog,
  loading
};
