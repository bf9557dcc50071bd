import title from '@salesforce/label/c.Backlog_Title';
import product from '@salesforce/label/c.Backlog_ProductLabel';
import vision from '@salesforce/label/c.Backlog_Vision';
import goal from '@salesforce/label/c.Backlog_Goal';
import refresh from '@salesforce/label/c.Backlog_Refresh';
import countAll from '@salesforce/label/c.Backlog_CountAll';
import countFiltered from '@salesforce/label/c.Backlog_CountFiltered';
import loadingProgress from '@salesforce/label/c.Backlog_LoadingProgress';
import noProducts from '@salesforce/label/c.Backlog_NoProducts';
import newProduct from '@salesforce/label/c.Backlog_NewProduct';
import noStories from '@salesforce/label/c.Backlog_NoStories';
import noStoriesReadOnly from '@salesforce/label/c.Backlog_NoStoriesReadOnly';
import noMatch from '@salesforce/label/c.Backlog_NoMatch';
import add from '@salesforce/label/c.Backlog_AddLabel';
import addPlaceholder from '@salesforce/label/c.Backlog_AddPlaceholder';
import addAtTop from '@salesforce/label/c.Backlog_AddAtTop';
import addAtBottom from '@salesforce/label/c.Backlog_AddAtBottom';
import added from '@salesforce/label/c.Backlog_Added';
import moveFailed from '@salesforce/label/c.Backlog_MoveFailed';
import editFailed from '@salesforce/label/c.Backlog_EditFailed';
import addFailed from '@salesforce/label/c.Backlog_AddFailed';
import readOnlyRank from '@salesforce/label/c.Backlog_ReadOnlyRank';
import proposeHint from '@salesforce/label/c.Backlog_ProposeHint';
import proposed from '@salesforce/label/c.Backlog_Proposed';
import proposeFailed from '@salesforce/label/c.Backlog_ProposeFailed';
import placeTop from '@salesforce/label/c.Backlog_PlaceTop';
import placeBottom from '@salesforce/label/c.Backlog_PlaceBottom';
import placeAbove from '@salesforce/label/c.Backlog_PlaceAbove';
import placeBelow from '@salesforce/label/c.Backlog_PlaceBelow';
import loading from '@salesforce/label/c.Ui_Loading';

/** Texts of this component. */
export const labels = {
  title,
  product,
  vision,
  goal,
  refresh,
  countAll,
  countFiltered,
  loadingProgress,
  noProducts,
  newProduct,
  noStories,
  noStoriesReadOnly,
  noMatch,
  add,
  addPlaceholder,
  addAtTop,
  addAtBottom,
  added,
  moveFailed,
  editFailed,
  addFailed,
  readOnlyRank,
  proposeHint,
  proposed,
  proposeFailed,
  placeTop,
  placeBottom,
  placeAbove,
  placeBelow,
  loading
};
