import accept from '@salesforce/label/c.Backlog_Accept';
import cancel from '@salesforce/label/c.Ui_Cancel';
import decideFailed from '@salesforce/label/c.Backlog_DecideFailed';
import decline from '@salesforce/label/c.Backlog_Decline';
import declineReason from '@salesforce/label/c.Backlog_DeclineReason';
import heading from '@salesforce/label/c.Backlog_ProposalsHeading';
import placeAbove from '@salesforce/label/c.Backlog_PlaceAbove';
import placeBelow from '@salesforce/label/c.Backlog_PlaceBelow';
import placeBetween from '@salesforce/label/c.Backlog_PlaceBetween';
import readFailed from '@salesforce/label/c.Ui_ErrorTitle';
import text from '@salesforce/label/c.Backlog_ProposalText';

/** Texts of this component. */
export const labels = {
  accept,
  cancel,
  decideFailed,
  decline,
  declineReason,
  heading,
  placeAbove,
  placeBelow,
  placeBetween,
  readFailed,
  text
};
