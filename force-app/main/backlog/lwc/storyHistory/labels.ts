import heading from '@salesforce/label/c.Backlog_StoryHistoryHeading';
import refresh from '@salesforce/label/c.Backlog_StoryHistoryRefresh';
import loading from '@salesforce/label/c.Backlog_StoryHistoryLoading';
import none from '@salesforce/label/c.Backlog_StoryHistoryNone';
import created from '@salesforce/label/c.Backlog_StoryHistoryCreated';
import changed from '@salesforce/label/c.Backlog_StoryHistoryChanged';
import filled from '@salesforce/label/c.Backlog_StoryHistoryFilled';
import cleared from '@salesforce/label/c.Backlog_StoryHistoryCleared';
import moved from '@salesforce/label/c.Backlog_StoryHistoryMoved';
import proposed from '@salesforce/label/c.Backlog_StoryHistoryProposed';
import accepted from '@salesforce/label/c.Backlog_StoryHistoryAccepted';
import declined from '@salesforce/label/c.Backlog_StoryHistoryDeclined';

/** Texts of this component. */
export const labels = {
  heading,
  refresh,
  loading,
  none,
  created,
  changed,
  filled,
  cleared,
  moved,
  proposed,
  accepted,
  declined
};
