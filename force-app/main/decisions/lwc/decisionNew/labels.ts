import heading from '@salesforce/label/c.Decisions_NewHeading';
import kind from '@salesforce/label/c.Decisions_Kind';
import inOneLine from '@salesforce/label/c.Decisions_InOneLine';
import whoActs from '@salesforce/label/c.Decisions_WhoActs';
import dueDate from '@salesforce/label/c.Decisions_DueDate';
import story from '@salesforce/label/c.Decisions_Story';
import options from '@salesforce/label/c.Decisions_Options';
import refused from '@salesforce/label/c.Decisions_Refused';
import cancel from '@salesforce/label/c.Ui_Cancel';
import save from '@salesforce/label/c.Ui_Save';

/** Texts of this component. */
export const labels = {
  heading,
  kind,
  inOneLine,
  whoActs,
  dueDate,
  story,
  options,
  refused,
  cancel,
  save
};
