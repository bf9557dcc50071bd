import afterLast from '@salesforce/label/c.Slip_AfterLast';
import dueMissed from '@salesforce/label/c.Slip_DueMissed';
import earlierCount from '@salesforce/label/c.Slip_EarlierCount';
import fromTo from '@salesforce/label/c.Slip_FromTo';
import laterCount from '@salesforce/label/c.Slip_LaterCount';
import more from '@salesforce/label/c.Slip_More';
import noSprints from '@salesforce/label/c.Slip_NoSprints';
import notPlanned from '@salesforce/label/c.Slip_NotPlanned';
import nothing from '@salesforce/label/c.Slip_Nothing';
import releaseLater from '@salesforce/label/c.Slip_ReleaseLater';
import releaseMissed from '@salesforce/label/c.Slip_ReleaseMissed';
import title from '@salesforce/label/c.Slip_Title';
import unestimated from '@salesforce/label/c.Slip_Unestimated';

/** Texts of this component. */
export const labels = {
  afterLast,
  dueMissed,
  earlierCount,
  fromTo,
  laterCount,
  more,
  noSprints,
  notPlanned,
  nothing,
  releaseLater,
  releaseMissed,
  title,
  unestimated
};
