import heading from '@salesforce/label/c.Backlog_StoryReadinessHeading';
import ready from '@salesforce/label/c.Backlog_StoryReadinessReady';
import notReady from '@salesforce/label/c.Backlog_StoryReadinessNotReady';
import met from '@salesforce/label/c.Backlog_StoryReadinessMet';
import missing from '@salesforce/label/c.Backlog_StoryReadinessMissing';
import fix from '@salesforce/label/c.Backlog_StoryReadinessFix';
import fixPart from '@salesforce/label/c.Backlog_StoryReadinessFixPart';
import wish from '@salesforce/label/c.Backlog_StoryReadinessWish';
import wishMissing from '@salesforce/label/c.Backlog_StoryReadinessWishMissing';
import criteria from '@salesforce/label/c.Backlog_StoryReadinessCriteria';
import criteriaMissing from '@salesforce/label/c.Backlog_StoryReadinessCriteriaMissing';
import points from '@salesforce/label/c.Backlog_StoryReadinessPoints';
import pointsMissing from '@salesforce/label/c.Backlog_StoryReadinessPointsMissing';
import questions from '@salesforce/label/c.Backlog_StoryReadinessQuestions';
import questionsMissing from '@salesforce/label/c.Backlog_StoryReadinessQuestionsMissing';
import unblocked from '@salesforce/label/c.Backlog_StoryReadinessUnblocked';
import blocked from '@salesforce/label/c.Backlog_StoryReadinessBlocked';
import wanted from '@salesforce/label/c.Backlog_StoryReadinessWanted';
import notWanted from '@salesforce/label/c.Backlog_StoryReadinessNotWanted';

/** Texts of this component. */
export const labels = {
  heading,
  ready,
  notReady,
  met,
  missing,
  fix,
  fixPart,
  wish,
  wishMissing,
  criteria,
  criteriaMissing,
  points,
  pointsMissing,
  questions,
  questionsMissing,
  unblocked,
  blocked,
  wanted,
  notWanted
};
