import title from '@salesforce/label/c.Case_Title';
import hypothesis from '@salesforce/label/c.Case_Hypothesis';
import benefit from '@salesforce/label/c.Case_Benefit';
import measure from '@salesforce/label/c.Case_Measure';
import description from '@salesforce/label/c.Case_Description';
import objective from '@salesforce/label/c.Case_Objective';
import status from '@salesforce/label/c.Case_Status';
import stories from '@salesforce/label/c.Case_Stories';
import storiesText from '@salesforce/label/c.Case_StoriesText';
import cost from '@salesforce/label/c.Case_Cost';
import budget from '@salesforce/label/c.Case_Budget';
import benefitAmount from '@salesforce/label/c.Case_BenefitAmount';
import payback from '@salesforce/label/c.Case_Payback';
import paybackText from '@salesforce/label/c.Case_PaybackText';
import notSaid from '@salesforce/label/c.Case_NotSaid';
import print from '@salesforce/label/c.Case_Print';
import missing from '@salesforce/label/c.Case_Missing';
import printFailed from '@salesforce/label/c.Case_PrintFailed';

/** Texts of this component. */
export const labels = {
  title,
  hypothesis,
  benefit,
  measure,
  description,
  objective,
  status,
  stories,
  storiesText,
  cost,
  budget,
  benefitAmount,
  payback,
  paybackText,
  notSaid,
  print,
  missing,
  printFailed
};
