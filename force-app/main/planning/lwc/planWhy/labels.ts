import title from '@salesforce/label/c.PlanWhy_Title';
import inBest from '@salesforce/label/c.PlanWhy_InBest';
import inMine from '@salesforce/label/c.PlanWhy_InMine';
import mineSame from '@salesforce/label/c.PlanWhy_MineSame';
import mineOut from '@salesforce/label/c.PlanWhy_MineOut';
import mineIn from '@salesforce/label/c.PlanWhy_MineIn';
import costs from '@salesforce/label/c.PlanWhy_Costs';
import costsNothing from '@salesforce/label/c.PlanWhy_CostsNothing';
import impossible from '@salesforce/label/c.PlanWhy_Impossible';
import displaced from '@salesforce/label/c.PlanWhy_Displaced';
import working from '@salesforce/label/c.PlanWhy_Working';
import close from '@salesforce/label/c.PlanWhy_Close';

/** Texts of this component. */
export const labels = {
  title,
  inBest,
  inMine,
  mineSame,
  mineOut,
  mineIn,
  costs,
  costsNothing,
  impossible,
  displaced,
  working,
  close
};
