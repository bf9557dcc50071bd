import added from '@salesforce/label/c.Backlog_Added';
import addFailed from '@salesforce/label/c.Backlog_AddFailed';
import askedWhy from '@salesforce/label/c.Backlog_AskedWhy';
import changedSince from '@salesforce/label/c.Backlog_ChangedSince';
import countAll from '@salesforce/label/c.Backlog_CountAll';
import countFiltered from '@salesforce/label/c.Backlog_CountFiltered';
import cutSummary from '@salesforce/label/c.Backlog_CutSummary';
import cutText from '@salesforce/label/c.Backlog_CutText';
import cutUnestimated from '@salesforce/label/c.Backlog_CutUnestimated';
import edited from '@salesforce/label/c.Backlog_Edited';
import editFailed from '@salesforce/label/c.Backlog_EditFailed';
import editManyFailed from '@salesforce/label/c.Backlog_EditManyFailed';
import editOf from '@salesforce/label/c.Backlog_EditOf';
import editOfMany from '@salesforce/label/c.Backlog_EditOfMany';
import editTitle from '@salesforce/label/c.Backlog_EditFieldsTitle';
import exportLabel from '@salesforce/label/c.Backlog_Export';
import exportName from '@salesforce/label/c.Backlog_ExportName';
import loading from '@salesforce/label/c.Ui_Loading';
import loadingProgress from '@salesforce/label/c.Backlog_LoadingProgress';
import manyStories from '@salesforce/label/c.Backlog_ManyStories';
import moved from '@salesforce/label/c.Backlog_Moved';
import moveFailed from '@salesforce/label/c.Backlog_MoveFailed';
import moveOf from '@salesforce/label/c.Backlog_MoveOf';
import moveOfMany from '@salesforce/label/c.Backlog_MoveOfMany';
import moveTitle from '@salesforce/label/c.Backlog_MoveTitle';
import noMatch from '@salesforce/label/c.Backlog_NoMatch';
import noStories from '@salesforce/label/c.Backlog_NoStories';
import noStoriesReadOnly from '@salesforce/label/c.Backlog_NoStoriesReadOnly';
import notNowTitle from '@salesforce/label/c.Backlog_NotNowTitle';
import number from '@salesforce/label/c.Backlog_NumberColumn';
import orderApplied from '@salesforce/label/c.Backlog_OrderApplied';
import orderFailed from '@salesforce/label/c.Backlog_OrderFailed';
import placeAbove from '@salesforce/label/c.Backlog_PlaceAbove';
import placeBelow from '@salesforce/label/c.Backlog_PlaceBelow';
import placeBottom from '@salesforce/label/c.Backlog_PlaceBottom';
import placeTop from '@salesforce/label/c.Backlog_PlaceTop';
import position from '@salesforce/label/c.Backlog_PositionColumn';
import proposed from '@salesforce/label/c.Backlog_Proposed';
import proposeFailed from '@salesforce/label/c.Backlog_ProposeFailed';
import proposeHint from '@salesforce/label/c.Backlog_ProposeHint';
import putOff from '@salesforce/label/c.Backlog_PutOff';
import readOnlyRank from '@salesforce/label/c.Backlog_ReadOnlyRank';
import reasonKept from '@salesforce/label/c.Backlog_ReasonKept';
import redo from '@salesforce/label/c.Backlog_Redo';
import redoFailed from '@salesforce/label/c.Backlog_RedoFailed';
import redone from '@salesforce/label/c.Backlog_Redone';
import redoReason from '@salesforce/label/c.Backlog_RedoReason';
import suggest from '@salesforce/label/c.Backlog_Suggest';
import help from '@salesforce/label/c.Backlog_Help';
import title from '@salesforce/label/c.Backlog_Title';
import titleColumn from '@salesforce/label/c.Backlog_TitleColumn';
import undo from '@salesforce/label/c.Backlog_Undo';
import undoFailed from '@salesforce/label/c.Backlog_UndoFailed';
import undone from '@salesforce/label/c.Backlog_Undone';
import undoneHeld from '@salesforce/label/c.Backlog_UndoneHeld';
import undoReason from '@salesforce/label/c.Backlog_UndoReason';

/** Texts of this component. */
export const labels = {
  help,
  added,
  addFailed,
  askedWhy,
  changedSince,
  countAll,
  countFiltered,
  cutSummary,
  cutText,
  cutUnestimated,
  edited,
  editFailed,
  editManyFailed,
  editOf,
  editOfMany,
  editTitle,
  export: exportLabel,
  exportName,
  loading,
  loadingProgress,
  manyStories,
  moved,
  moveFailed,
  moveOf,
  moveOfMany,
  moveTitle,
  noMatch,
  noStories,
  noStoriesReadOnly,
  notNowTitle,
  number,
  orderApplied,
  orderFailed,
  placeAbove,
  placeBelow,
  placeBottom,
  placeTop,
  position,
  proposed,
  proposeFailed,
  proposeHint,
  putOff,
  readOnlyRank,
  reasonKept,
  redo,
  redoFailed,
  redone,
  redoReason,
  suggest,
  title,
  titleColumn,
  undo,
  undoFailed,
  undone,
  undoneHeld,
  undoReason
};
