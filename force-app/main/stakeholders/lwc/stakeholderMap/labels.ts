import view from '@salesforce/label/c.Stakeholders_View';
import help from '@salesforce/label/c.Stakeholders_Help';
import title from '@salesforce/label/c.Stakeholders_Title';
import tabMap from '@salesforce/label/c.Stakeholders_TabMap';
import tabAgreement from '@salesforce/label/c.Stakeholders_TabAgreement';
import tabServed from '@salesforce/label/c.Stakeholders_TabServed';
import notForYou from '@salesforce/label/c.Stakeholders_NotForYou';
import empty from '@salesforce/label/c.Stakeholders_Empty';
import newStakeholder from '@salesforce/label/c.Stakeholders_New';
import influence from '@salesforce/label/c.Stakeholders_Influence';
import interest from '@salesforce/label/c.Stakeholders_Interest';
import moved from '@salesforce/label/c.Stakeholders_Moved';
import moveFailed from '@salesforce/label/c.Stakeholders_MoveFailed';
import unplaced from '@salesforce/label/c.Stakeholders_Unplaced';
import place from '@salesforce/label/c.Stakeholders_Place';
import group from '@salesforce/label/c.Stakeholders_Group';
import name from '@salesforce/label/c.Stakeholders_Name';
import role from '@salesforce/label/c.Stakeholders_Role';
import advice from '@salesforce/label/c.Stakeholders_Advice';
import weight from '@salesforce/label/c.Stakeholders_Weight';
import asTable from '@salesforce/label/c.Stakeholders_AsTable';
import allGroups from '@salesforce/label/c.Stakeholders_AllGroups';
import loading from '@salesforce/label/c.Ui_Loading';

/** Texts of this component. */
export const labels = {
  help,
  view,
  title,
  tabMap,
  tabAgreement,
  tabServed,
  notForYou,
  empty,
  newStakeholder,
  influence,
  interest,
  moved,
  moveFailed,
  unplaced,
  place,
  group,
  name,
  role,
  advice,
  weight,
  asTable,
  allGroups,
  loading
};
