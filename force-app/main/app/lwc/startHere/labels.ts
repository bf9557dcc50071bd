import allDone from '@salesforce/label/c.Start_AllDone';
import calm from '@salesforce/label/c.Start_Calm';
import help from '@salesforce/label/c.Start_Help';
import hideSteps from '@salesforce/label/c.Start_HideSteps';
import mine from '@salesforce/label/c.Start_Mine';
import mineCalm from '@salesforce/label/c.Start_MineCalm';
import showSteps from '@salesforce/label/c.Start_ShowSteps';
import steps from '@salesforce/label/c.Start_Steps';
import stepsDone from '@salesforce/label/c.Start_StepsDone';
import title from '@salesforce/label/c.Start_Title';
import today from '@salesforce/label/c.Start_Today';
import loading from '@salesforce/label/c.Ui_Loading';

/** Texts of this component. */
export const labels = {
  allDone,
  calm,
  help,
  hideSteps,
  mine,
  mineCalm,
  showSteps,
  steps,
  stepsDone,
  title,
  today,
  loading
};
