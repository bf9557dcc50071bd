import agenda from '@salesforce/label/c.Meeting_Agenda';
import summary from '@salesforce/label/c.Meeting_Summary';
import minutesShort from '@salesforce/label/c.Meeting_MinutesShort';
import decided from '@salesforce/label/c.Meeting_Decided';
import parked from '@salesforce/label/c.Meeting_Parked';
import ifTime from '@salesforce/label/c.Meeting_IfTime';

/** Texts of this component. */
export const labels = {
  agenda,
  summary,
  minutesShort,
  decided,
  parked,
  ifTime
};
