import owner from '@salesforce/label/c.Decisions_Owner';
import asked from '@salesforce/label/c.Meeting_Asked';
import options from '@salesforce/label/c.Decisions_Options';
import reason from '@salesforce/label/c.Decisions_Reason';
import open from '@salesforce/label/c.Meeting_Open';
import decided from '@salesforce/label/c.Meeting_Decided';
import risk from '@salesforce/label/c.Meeting_Risk';
import proposal from '@salesforce/label/c.Meeting_Proposal';
import disagreement from '@salesforce/label/c.Meeting_Disagreement';
import overdue from '@salesforce/label/c.Decisions_OverdueSince';
import dueToday from '@salesforce/label/c.Decisions_DueToday';
import due from '@salesforce/label/c.Decisions_Due';
import noDay from '@salesforce/label/c.Meeting_NoDay';
import proposed from '@salesforce/label/c.Meeting_Proposed';
import proposedBy from '@salesforce/label/c.Meeting_ProposedBy';
import apart from '@salesforce/label/c.Meeting_Apart';
import promise from '@salesforce/label/c.Meeting_Promise';
import overfull from '@salesforce/label/c.Meeting_Overfull';
import proposalReason from '@salesforce/label/c.Meeting_ProposalReason';
import accept from '@salesforce/label/c.Meeting_Accept';
import decline from '@salesforce/label/c.Meeting_Decline';

/** Texts of this component. */
export const labels = {
  owner,
  asked,
  options,
  reason,
  open,
  decided,
  risk,
  proposal,
  disagreement,
  overdue,
  dueToday,
  due,
  noDay,
  proposed,
  proposedBy,
  apart,
  promise,
  overfull,
  proposalReason,
  accept,
  decline
};
