import help from '@salesforce/label/c.Feedback_Help';
import title from '@salesforce/label/c.Feedback_Title';
import box from '@salesforce/label/c.Feedback_Box';
import boxTriage from '@salesforce/label/c.Feedback_BoxTriage';
import boxPlanned from '@salesforce/label/c.Feedback_BoxPlanned';
import boxWaiting from '@salesforce/label/c.Feedback_BoxWaiting';
import boxAll from '@salesforce/label/c.Feedback_BoxAll';
import search from '@salesforce/label/c.Feedback_Search';
import newFeedback from '@salesforce/label/c.Feedback_New';
import empty from '@salesforce/label/c.Feedback_Empty';
import listLabel from '@salesforce/label/c.Feedback_ListLabel';
import instructions from '@salesforce/label/c.Feedback_Instructions';
import select from '@salesforce/label/c.Feedback_Select';
import age from '@salesforce/label/c.Feedback_Age';
import today from '@salesforce/label/c.Feedback_Today';
import told from '@salesforce/label/c.Feedback_Told';
import done from '@salesforce/label/c.Feedback_Done';
import failed from '@salesforce/label/c.Feedback_Failed';
import loading from '@salesforce/label/c.Ui_Loading';

/** Texts of this component. */
export const labels = {
  help,
  title,
  box,
  boxTriage,
  boxPlanned,
  boxWaiting,
  boxAll,
  search,
  newFeedback,
  empty,
  listLabel,
  instructions,
  select,
  age,
  today,
  told,
  done,
  failed,
  loading
};
