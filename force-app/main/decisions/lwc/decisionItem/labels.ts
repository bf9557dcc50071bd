import owner from '@salesforce/label/c.Decisions_OwnerIs';
import askedBy from '@salesforce/label/c.Decisions_AskedBy';
import age from '@salesforce/label/c.Decisions_AgeIs';
import settled from '@salesforce/label/c.Decisions_Settled';
import settledBy from '@salesforce/label/c.Decisions_SettledBy';
import options from '@salesforce/label/c.Decisions_Options';
import outcome from '@salesforce/label/c.Decisions_Outcome';
import reason from '@salesforce/label/c.Decisions_Reason';
import reopen from '@salesforce/label/c.Decisions_Reopen';

/** Texts of this component. */
export const labels = {
  owner,
  askedBy,
  age,
  settled,
  settledBy,
  options,
  outcome,
  reason,
  reopen
};
