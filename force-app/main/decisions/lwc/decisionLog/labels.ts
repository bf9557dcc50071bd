import help from '@salesforce/label/c.Decisions_Help';
import title from '@salesforce/label/c.Decisions_Title';
import newLabel from '@salesforce/label/c.Decisions_New';
import loading from '@salesforce/label/c.Ui_Loading';
import kind from '@salesforce/label/c.Decisions_Kind';
import allKinds from '@salesforce/label/c.Decisions_AllKinds';
import state from '@salesforce/label/c.Decisions_State';
import stateOpen from '@salesforce/label/c.Decisions_StateOpen';
import stateSettled from '@salesforce/label/c.Decisions_StateSettled';
import stateAll from '@salesforce/label/c.Decisions_StateAll';
import owner from '@salesforce/label/c.Decisions_Owner';
import everyone from '@salesforce/label/c.Decisions_Everyone';
import me from '@salesforce/label/c.Decisions_Me';
import search from '@salesforce/label/c.Decisions_Search';
import onlyOverdue from '@salesforce/label/c.Decisions_OnlyOverdue';
import csv from '@salesforce/label/c.Decisions_Csv';
import summary from '@salesforce/label/c.Decisions_Summary';
import empty from '@salesforce/label/c.Decisions_Empty';
import groupHeading from '@salesforce/label/c.Decisions_GroupHeading';
import more from '@salesforce/label/c.Decisions_More';
import saved from '@salesforce/label/c.Decisions_Saved';
import refused from '@salesforce/label/c.Decisions_Refused';
import fileName from '@salesforce/label/c.Decisions_FileName';
import number from '@salesforce/label/c.Decisions_Number';
import titleColumn from '@salesforce/label/c.Decisions_TitleColumn';
import status from '@salesforce/label/c.Decisions_Status';
import dueDate from '@salesforce/label/c.Decisions_DueDate';
import age from '@salesforce/label/c.Decisions_Age';
import about from '@salesforce/label/c.Decisions_About';
import options from '@salesforce/label/c.Decisions_Options';
import outcome from '@salesforce/label/c.Decisions_Outcome';
import reason from '@salesforce/label/c.Decisions_Reason';
import decidedOn from '@salesforce/label/c.Decisions_DecidedOn';

/** Texts of this component. */
export const labels = {
  help,
  title,
  newLabel,
  loading,
  kind,
  allKinds,
  state,
  stateOpen,
  stateSettled,
  stateAll,
  owner,
  everyone,
  me,
  search,
  onlyOverdue,
  csv,
  summary,
  empty,
  groupHeading,
  more,
  saved,
  refused,
  fileName,
  number,
  titleColumn,
  status,
  dueDate,
  age,
  about,
  options,
  outcome,
  reason,
  decidedOn
};
