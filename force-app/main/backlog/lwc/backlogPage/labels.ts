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
  loading
};
