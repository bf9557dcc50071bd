import heading from '@salesforce/label/c.SprintLife_Heading';
import start from '@salesforce/label/c.SprintLife_Start';
import close from '@salesforce/label/c.SprintLife_Close';
import review from '@salesforce/label/c.SprintLife_Review';
import planner from '@salesforce/label/c.SprintLife_Planner';
import stateOf from '@salesforce/label/c.SprintLife_StateOf';
import stateActive from '@salesforce/label/c.SprintLife_StateActive';
import stateCompleted from '@salesforce/label/c.SprintLife_StateCompleted';
import stateCancelled from '@salesforce/label/c.SprintLife_StateCancelled';
import stateNoDates from '@salesforce/label/c.SprintLife_StateNoDates';

/** Texts of this component. */
export const labels = {
  heading,
  start,
  close,
  review,
  planner,
  stateOf,
  stateActive,
  stateCompleted,
  stateCancelled,
  stateNoDates
};
