import title from '@salesforce/label/c.PlanOptimiser_Title';
import close from '@salesforce/label/c.PlanOptimiser_Close';
import value from '@salesforce/label/c.PlanOptimiser_Value';
import businessValue from '@salesforce/label/c.PlanOptimiser_BusinessValue';
import costOfDelay from '@salesforce/label/c.PlanOptimiser_CostOfDelay';
import stakeholderValue from '@salesforce/label/c.PlanOptimiser_StakeholderValue';
import reachImpact from '@salesforce/label/c.PlanOptimiser_ReachImpact';
import decay from '@salesforce/label/c.PlanOptimiser_Decay';
import keepsRunning from '@salesforce/label/c.PlanOptimiser_KeepsRunning';
import budget from '@salesforce/label/c.PlanOptimiser_Budget';
import epicBudgets from '@salesforce/label/c.PlanOptimiser_EpicBudgets';
import mustHaves from '@salesforce/label/c.PlanOptimiser_MustHaves';
import gentle from '@salesforce/label/c.PlanOptimiser_Gentle';
import shares from '@salesforce/label/c.PlanOptimiser_Shares';
import shareOf from '@salesforce/label/c.PlanOptimiser_ShareOf';
import sharePercent from '@salesforce/label/c.PlanOptimiser_SharePercent';
import addShare from '@salesforce/label/c.PlanOptimiser_AddShare';
import share from '@salesforce/label/c.PlanOptimiser_Share';
import removeShare from '@salesforce/label/c.PlanOptimiser_RemoveShare';
import marks from '@salesforce/label/c.PlanOptimiser_Marks';
import run from '@salesforce/label/c.PlanOptimiser_Run';
import again from '@salesforce/label/c.PlanOptimiser_Again';
import cancel from '@salesforce/label/c.PlanOptimiser_Cancel';
import searching from '@salesforce/label/c.PlanOptimiser_Searching';
import starting from '@salesforce/label/c.PlanOptimiser_Starting';
import cancelled from '@salesforce/label/c.PlanOptimiser_Cancelled';
import noPlan from '@salesforce/label/c.PlanOptimiser_NoPlan';
import invalid from '@salesforce/label/c.PlanOptimiser_Invalid';

/** Texts of this component. */
export const labels = {
  title,
  close,
  value,
  businessValue,
  costOfDelay,
  stakeholderValue,
  reachImpact,
  decay,
  keepsRunning,
  budget,
  epicBudgets,
  mustHaves,
  gentle,
  shares,
  shareOf,
  sharePercent,
  addShare,
  share,
  removeShare,
  marks,
  run,
  again,
  cancel,
  searching,
  starting,
  cancelled,
  noPlan,
  invalid
};
