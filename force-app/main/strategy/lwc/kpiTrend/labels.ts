import title from '@salesforce/label/c.Kpi_Title';
import summary from '@salesforce/label/c.Kpi_Summary';
import noReading from '@salesforce/label/c.Kpi_NoReading';
import noTarget from '@salesforce/label/c.Kpi_NoTarget';
import baseline from '@salesforce/label/c.Kpi_Baseline';
import target from '@salesforce/label/c.Kpi_Target';
import date from '@salesforce/label/c.Kpi_Date';
import value from '@salesforce/label/c.Kpi_Value';
import note from '@salesforce/label/c.Kpi_Note';
import add from '@salesforce/label/c.Kpi_Add';
import added from '@salesforce/label/c.Kpi_Added';
import addFailed from '@salesforce/label/c.Kpi_AddFailed';

/** Texts of this component. */
export const labels = {
  title,
  summary,
  noReading,
  noTarget,
  baseline,
  target,
  date,
  value,
  note,
  add,
  added,
  addFailed
};
