import title from '@salesforce/label/c.PlanDialog_Title';
import intro from '@salesforce/label/c.PlanDialog_Intro';
import into from '@salesforce/label/c.PlanDialog_In';
import out from '@salesforce/label/c.PlanDialog_Out';
import newSprint from '@salesforce/label/c.PlanDialog_New';
import edited from '@salesforce/label/c.PlanDialog_Edited';
import order from '@salesforce/label/c.PlanDialog_Order';
import leave from '@salesforce/label/c.PlanDialog_Leave';
import changes from '@salesforce/label/c.PlanDialog_Changes';
import overLimits from '@salesforce/label/c.PlanDialog_OverLimits';
import overLimit from '@salesforce/label/c.PlanDialog_OverLimit';
import overLimitHelp from '@salesforce/label/c.PlanDialog_OverLimitHelp';
import saveDecision from '@salesforce/label/c.PlanDialog_SaveDecision';
import decisionTitle from '@salesforce/label/c.PlanDialog_DecisionTitle';
import decisionReason from '@salesforce/label/c.PlanDialog_DecisionReason';
import defaultTitle from '@salesforce/label/c.PlanDialog_DefaultTitle';
import refused from '@salesforce/label/c.PlanDialog_Refused';
import commit from '@salesforce/label/c.PlanDialog_Commit';
import cancel from '@salesforce/label/c.PlanDialog_Cancel';

/** Texts of this component. */
export const labels = {
  title,
  intro,
  into,
  out,
  newSprint,
  edited,
  order,
  leave,
  changes,
  overLimits,
  overLimit,
  overLimitHelp,
  saveDecision,
  decisionTitle,
  decisionReason,
  defaultTitle,
  refused,
  commit,
  cancel
};
