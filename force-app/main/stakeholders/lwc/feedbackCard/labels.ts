import selected from '@salesforce/label/c.Feedback_Selected';
import from from '@salesforce/label/c.Feedback_From';
import anonymous from '@salesforce/label/c.Feedback_Anonymous';
import answeredBy from '@salesforce/label/c.Feedback_AnsweredBy';
import unlink from '@salesforce/label/c.Feedback_Unlink';
import findStory from '@salesforce/label/c.Feedback_FindStory';
import similar from '@salesforce/label/c.Feedback_Similar';
import noStory from '@salesforce/label/c.Feedback_NoStory';
import link from '@salesforce/label/c.Feedback_Link';
import newStory from '@salesforce/label/c.Feedback_NewStory';
import create from '@salesforce/label/c.Feedback_Create';
import response from '@salesforce/label/c.Feedback_Response';
import responseShipped from '@salesforce/label/c.Feedback_ResponseShipped';
import tell from '@salesforce/label/c.Feedback_Tell';
import decline from '@salesforce/label/c.Feedback_Decline';
import review from '@salesforce/label/c.Feedback_Review';
import openCase from '@salesforce/label/c.Feedback_Case';
import openRecord from '@salesforce/label/c.Feedback_Record';

/** Texts of this component. */
export const labels = {
  selected,
  from,
  anonymous,
  answeredBy,
  unlink,
  findStory,
  similar,
  noStory,
  link,
  newStory,
  create,
  response,
  responseShipped,
  tell,
  decline,
  review,
  openCase,
  openRecord
};
