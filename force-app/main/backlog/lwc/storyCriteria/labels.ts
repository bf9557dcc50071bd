import heading from '@salesforce/label/c.Backlog_StoryCriteriaHeading';
import headingCount from '@salesforce/label/c.Backlog_StoryCriteriaHeadingCount';
import none from '@salesforce/label/c.Backlog_StoryCriteriaNone';
import criterion from '@salesforce/label/c.Backlog_StoryCriteriaCriterion';
import given from '@salesforce/label/c.Backlog_StoryCriteriaGiven';
import when from '@salesforce/label/c.Backlog_StoryCriteriaWhen';
import then from '@salesforce/label/c.Backlog_StoryCriteriaThen';
import met from '@salesforce/label/c.Backlog_StoryCriteriaMet';
import metTitle from '@salesforce/label/c.Backlog_StoryCriteriaMetTitle';
import remove from '@salesforce/label/c.Backlog_StoryCriteriaRemove';
import removed from '@salesforce/label/c.Backlog_StoryCriteriaRemoved';
import add from '@salesforce/label/c.Backlog_StoryCriteriaAdd';
import added from '@salesforce/label/c.Backlog_StoryCriteriaAdded';
import paste from '@salesforce/label/c.Backlog_StoryCriteriaPaste';
import copy from '@salesforce/label/c.Backlog_StoryCriteriaCopy';
import copied from '@salesforce/label/c.Backlog_StoryCriteriaCopied';
import copyFailed from '@salesforce/label/c.Backlog_StoryCriteriaCopyFailed';
import handle from '@salesforce/label/c.Backlog_StoryCriteriaHandle';
import instructions from '@salesforce/label/c.Backlog_StoryCriteriaInstructions';
import grabbed from '@salesforce/label/c.Backlog_StoryCriteriaGrabbed';
import carried from '@salesforce/label/c.Backlog_StoryCriteriaCarried';
import dropped from '@salesforce/label/c.Backlog_StoryCriteriaDropped';
import left from '@salesforce/label/c.Backlog_StoryCriteriaLeft';

/** Texts of this component. */
export const labels = {
  heading,
  headingCount,
  none,
  criterion,
  given,
  when,
  then,
  met,
  metTitle,
  remove,
  removed,
  add,
  added,
  paste,
  copy,
  copied,
  copyFailed,
  handle,
  instructions,
  grabbed,
  carried,
  dropped,
  left
};
