import title from '@salesforce/label/c.Money_Title';
import notForYou from '@salesforce/label/c.Money_NotForYou';
import noFacts from '@salesforce/label/c.Money_NoFacts';
import budget from '@salesforce/label/c.Money_Budget';
import reserve from '@salesforce/label/c.Money_Reserve';
import spent from '@salesforce/label/c.Money_Spent';
import stillPlanned from '@salesforce/label/c.Money_StillPlanned';
import free from '@salesforce/label/c.Money_Free';
import left from '@salesforce/label/c.Money_Left';
import over from '@salesforce/label/c.Money_Over';
import pace from '@salesforce/label/c.Money_Pace';
import noPace from '@salesforce/label/c.Money_NoPace';
import afterGoLive from '@salesforce/label/c.Money_AfterGoLive';
import atGoLive from '@salesforce/label/c.Money_AtGoLive';
import byEpic from '@salesforce/label/c.Money_ByEpic';
import byRelease from '@salesforce/label/c.Money_ByRelease';
import epic from '@salesforce/label/c.Money_Epic';
import release from '@salesforce/label/c.Money_Release';
import cost from '@salesforce/label/c.Money_Cost';
import spentColumn from '@salesforce/label/c.Money_SpentColumn';
import value from '@salesforce/label/c.Money_Value';
import costOfValue from '@salesforce/label/c.Money_CostOfValue';
import overBudget from '@salesforce/label/c.Money_OverBudget';
import barText from '@salesforce/label/c.Money_BarText';

/** Texts of this component. */
export const labels = {
  title,
  notForYou,
  noFacts,
  budget,
  reserve,
  spent,
  stillPlanned,
  free,
  left,
  over,
  pace,
  noPace,
  afterGoLive,
  atGoLive,
  byEpic,
  byRelease,
  epic,
  release,
  cost,
  spentColumn,
  value,
  costOfValue,
  overBudget,
  barText
};
