import warnings from '@salesforce/label/c.PlanHead_Warnings';
import warning from '@salesforce/label/c.PlanHead_Warning';
import warningsOf from '@salesforce/label/c.PlanHead_WarningsOf';

/** Texts of this component. */
export const labels = {
  warnings,
  warning,
  warningsOf
};
