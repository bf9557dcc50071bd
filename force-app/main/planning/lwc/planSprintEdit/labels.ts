import title from '@salesforce/label/c.PlanEdit_Title';
import hint from '@salesforce/label/c.PlanEdit_Hint';
import name from '@salesforce/label/c.PlanEdit_Name';
import goal from '@salesforce/label/c.PlanEdit_Goal';
import start from '@salesforce/label/c.PlanEdit_Start';
import end from '@salesforce/label/c.PlanEdit_End';
import capacity from '@salesforce/label/c.PlanEdit_Capacity';
import teamSize from '@salesforce/label/c.PlanEdit_TeamSize';
import teamSizeHelp from '@salesforce/label/c.PlanEdit_TeamSizeHelp';
import datesRule from '@salesforce/label/c.PlanEdit_DatesRule';
import days from '@salesforce/label/c.PlanEdit_Days';
import suggest from '@salesforce/label/c.PlanEdit_Suggest';
import useSuggestion from '@salesforce/label/c.PlanEdit_UseSuggestion';
import absences from '@salesforce/label/c.PlanEdit_Absences';
import noAbsences from '@salesforce/label/c.PlanEdit_NoAbsences';
import absence from '@salesforce/label/c.PlanEdit_Absence';
import team from '@salesforce/label/c.PlanEdit_Team';
import person from '@salesforce/label/c.PlanEdit_Person';
import absentDays from '@salesforce/label/c.PlanEdit_AbsentDays';
import absentDaysHelp from '@salesforce/label/c.PlanEdit_AbsentDaysHelp';
import reason from '@salesforce/label/c.PlanEdit_Reason';
import add from '@salesforce/label/c.PlanEdit_Add';
import remove from '@salesforce/label/c.PlanEdit_Remove';
import save from '@salesforce/label/c.PlanEdit_Save';
import cancel from '@salesforce/label/c.PlanEdit_Cancel';

/** Texts of this component. */
export const labels = {
  title,
  hint,
  name,
  goal,
  start,
  end,
  capacity,
  teamSize,
  teamSizeHelp,
  datesRule,
  days,
  suggest,
  useSuggestion,
  absences,
  noAbsences,
  absence,
  team,
  person,
  absentDays,
  absentDaysHelp,
  reason,
  add,
  remove,
  save,
  cancel
};
