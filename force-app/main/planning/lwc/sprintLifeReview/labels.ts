import title from '@salesforce/label/c.SprintReviewDialog_Title';
import goal from '@salesforce/label/c.SprintReviewDialog_Goal';
import outcome from '@salesforce/label/c.SprintReviewDialog_Outcome';
import met from '@salesforce/label/c.SprintReviewDialog_Met';
import partlyMet from '@salesforce/label/c.SprintReviewDialog_PartlyMet';
import notMet from '@salesforce/label/c.SprintReviewDialog_NotMet';
import done from '@salesforce/label/c.SprintReviewDialog_Done';
import notDone from '@salesforce/label/c.SprintReviewDialog_NotDone';
import feedback from '@salesforce/label/c.SprintReviewDialog_Feedback';
import none from '@salesforce/label/c.SprintReviewDialog_None';
import notes from '@salesforce/label/c.SprintReviewDialog_Notes';
import improvements from '@salesforce/label/c.SprintReviewDialog_Improvements';
import improvement from '@salesforce/label/c.SprintReviewDialog_Improvement';
import due from '@salesforce/label/c.SprintReviewDialog_Due';
import add from '@salesforce/label/c.SprintReviewDialog_Add';
import dueOn from '@salesforce/label/c.SprintReviewDialog_DueOn';
import remove from '@salesforce/label/c.SprintReviewDialog_Remove';
import keep from '@salesforce/label/c.SprintReviewDialog_Keep';
import cancel from '@salesforce/label/c.SprintLife_Cancel';
import refused from '@salesforce/label/c.SprintLife_Refused';

/** Texts of this component. */
export const labels = {
  title,
  goal,
  outcome,
  met,
  partlyMet,
  notMet,
  done,
  notDone,
  feedback,
  none,
  notes,
  improvements,
  improvement,
  due,
  add,
  dueOn,
  remove,
  keep,
  cancel,
  refused
};
