import title from '@salesforce/label/c.SprintStartDialog_Title';
import goal from '@salesforce/label/c.SprintStartDialog_Goal';
import load from '@salesforce/label/c.SprintStartDialog_Load';
import loadOnly from '@salesforce/label/c.SprintStartDialog_LoadOnly';
import over from '@salesforce/label/c.SprintStartDialog_Over';
import empty from '@salesforce/label/c.SprintStartDialog_Empty';
import unready from '@salesforce/label/c.SprintStartDialog_Unready';
import blocked from '@salesforce/label/c.SprintStartDialog_Blocked';
import start from '@salesforce/label/c.SprintStartDialog_Start';
import cancel from '@salesforce/label/c.SprintLife_Cancel';
import refused from '@salesforce/label/c.SprintLife_Refused';

/** Texts of this component. */
export const labels = {
  title,
  goal,
  load,
  loadOnly,
  over,
  empty,
  unready,
  blocked,
  start,
  cancel,
  refused
};
