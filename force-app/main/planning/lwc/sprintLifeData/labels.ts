import started from '@salesforce/label/c.SprintLife_Started';
import closed from '@salesforce/label/c.SprintLife_Closed';
import reviewed from '@salesforce/label/c.SprintLife_Reviewed';

/** Texts of this component. */
export const labels = {
  started,
  closed,
  reviewed
};
