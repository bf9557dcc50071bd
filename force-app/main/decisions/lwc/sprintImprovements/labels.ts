import heading from '@salesforce/label/c.Improvements_Heading';
import empty from '@salesforce/label/c.Improvements_Empty';
import saved from '@salesforce/label/c.Decisions_Saved';
import refused from '@salesforce/label/c.Decisions_Refused';

/** Texts of this component. */
export const labels = {
  heading,
  empty,
  saved,
  refused
};
