import running from '@salesforce/label/c.PlanHead_Running';
import proposed from '@salesforce/label/c.PlanHead_Proposed';
import edited from '@salesforce/label/c.PlanHead_Edited';
import edit from '@salesforce/label/c.PlanHead_Edit';
import start from '@salesforce/label/c.PlanHead_Start';
import startName from '@salesforce/label/c.PlanHead_StartName';
import close from '@salesforce/label/c.PlanHead_Close';
import closeName from '@salesforce/label/c.PlanHead_CloseName';
import dates from '@salesforce/label/c.PlanHead_Dates';
import noDates from '@salesforce/label/c.PlanHead_NoDates';
import days from '@salesforce/label/c.PlanHead_Days';
import daysOnly from '@salesforce/label/c.PlanHead_DaysOnly';
import goal from '@salesforce/label/c.PlanHead_Goal';
import noGoal from '@salesforce/label/c.PlanHead_NoGoal';
import load from '@salesforce/label/c.PlanHead_Load';
import loadOnly from '@salesforce/label/c.PlanHead_LoadOnly';
import unestimated from '@salesforce/label/c.PlanHead_Unestimated';
import velocity from '@salesforce/label/c.PlanHead_Velocity';
import velocityShort from '@salesforce/label/c.PlanHead_VelocityShort';
import capacityValue from '@salesforce/label/c.PlanHead_CapacityValue';
import open from '@salesforce/label/c.PlanHead_Open';

/** Texts of this component. */
export const labels = {
  running,
  proposed,
  edited,
  edit,
  start,
  startName,
  close,
  closeName,
  dates,
  noDates,
  days,
  daysOnly,
  goal,
  noGoal,
  load,
  loadOnly,
  unestimated,
  velocity,
  velocityShort,
  capacityValue,
  open
};
