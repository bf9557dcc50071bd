import moveTo from '@salesforce/label/c.PlanMenu_MoveTo';
import moveManyTo from '@salesforce/label/c.PlanMenu_MoveManyTo';
import pin from '@salesforce/label/c.PlanMenu_Pin';
import mustHave from '@salesforce/label/c.PlanMenu_MustHave';
import exclude from '@salesforce/label/c.PlanMenu_Exclude';
import select from '@salesforce/label/c.PlanMenu_Select';
import why from '@salesforce/label/c.PlanMenu_Why';
import open from '@salesforce/label/c.PlanMenu_Open';
import name from '@salesforce/label/c.PlanMenu_Name';
import backlog from '@salesforce/label/c.PlanWords_Backlog';

/** Texts of this component. */
export const labels = {
  moveTo,
  moveManyTo,
  pin,
  mustHave,
  exclude,
  select,
  why,
  open,
  name,
  backlog
};
