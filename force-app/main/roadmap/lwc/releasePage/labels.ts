import what from '@salesforce/label/c.Release_What';
import when from '@salesforce/label/c.Release_When';
import why from '@salesforce/label/c.Release_Why';
import how from '@salesforce/label/c.Release_How';
import notSaid from '@salesforce/label/c.Release_NotSaid';
import edit from '@salesforce/label/c.Release_Edit';
import saveFailed from '@salesforce/label/c.Release_SaveFailed';
import date from '@salesforce/label/c.Release_Date';
import noDate from '@salesforce/label/c.Release_NoDate';
import readiness from '@salesforce/label/c.Release_Readiness';
import readyCount from '@salesforce/label/c.Release_ReadyCount';
import ready from '@salesforce/label/c.Release_Ready';
import checkScope from '@salesforce/label/c.Release_CheckScope';
import checkDone from '@salesforce/label/c.Release_CheckDone';
import checkEstimated from '@salesforce/label/c.Release_CheckEstimated';
import checkBlocked from '@salesforce/label/c.Release_CheckBlocked';
import checkQuestions from '@salesforce/label/c.Release_CheckQuestions';
import checkHeadings from '@salesforce/label/c.Release_CheckHeadings';
import checkDate from '@salesforce/label/c.Release_CheckDate';
import checkForecast from '@salesforce/label/c.Release_CheckForecast';
import checkBudget from '@salesforce/label/c.Release_CheckBudget';
import met from '@salesforce/label/c.Release_Met';
import notMet from '@salesforce/label/c.Release_NotMet';
import andMore from '@salesforce/label/c.Release_AndMore';
import cancel from '@salesforce/label/c.Ui_Cancel';
import save from '@salesforce/label/c.Ui_Save';

/** Texts of this component. */
export const labels = {
  what,
  when,
  why,
  how,
  notSaid,
  edit,
  saveFailed,
  date,
  noDate,
  readiness,
  readyCount,
  ready,
  met,
  notMet,
  andMore,
  cancel,
  save
};

/** Lines of the checklist. */
export const checkLabels = {
  scope: checkScope,
  done: checkDone,
  estimated: checkEstimated,
  blocked: checkBlocked,
  questions: checkQuestions,
  headings: checkHeadings,
  date: checkDate,
  forecast: checkForecast,
  budget: checkBudget
};
