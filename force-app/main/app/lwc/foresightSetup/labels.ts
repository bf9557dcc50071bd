import title from '@salesforce/label/c.Setup_Title';
import intro from '@salesforce/label/c.Setup_Intro';
import checks from '@salesforce/label/c.Setup_Checks';
import refresh from '@salesforce/label/c.Setup_Refresh';
import fine from '@salesforce/label/c.Setup_Fine';
import missing from '@salesforce/label/c.Setup_Missing';
import owners from '@salesforce/label/c.Setup_Owners';
import ownersDetail from '@salesforce/label/c.Setup_OwnersDetail';
import products from '@salesforce/label/c.Setup_Products';
import productsDetail from '@salesforce/label/c.Setup_ProductsDetail';
import orphans from '@salesforce/label/c.Setup_Orphans';
import orphansNone from '@salesforce/label/c.Setup_OrphansNone';
import orphansDetail from '@salesforce/label/c.Setup_OrphansDetail';
import sample from '@salesforce/label/c.Setup_Sample';
import sampleThere from '@salesforce/label/c.Setup_SampleThere';
import sampleNone from '@salesforce/label/c.Setup_SampleNone';
import roles from '@salesforce/label/c.Setup_Roles';
import role from '@salesforce/label/c.Setup_Role';
import people from '@salesforce/label/c.Setup_People';
import assign from '@salesforce/label/c.Setup_Assign';
import assignTo from '@salesforce/label/c.Setup_AssignTo';
import byHand from '@salesforce/label/c.Setup_ByHand';
import byHandIntro from '@salesforce/label/c.Setup_ByHandIntro';
import caseLayout from '@salesforce/label/c.Setup_CaseLayout';
import translations from '@salesforce/label/c.Setup_Translations';
import reports from '@salesforce/label/c.Setup_Reports';
import notifications from '@salesforce/label/c.Setup_Notifications';
import go from '@salesforce/label/c.Setup_Go';
import goFor from '@salesforce/label/c.Setup_GoFor';
import loading from '@salesforce/label/c.Ui_Loading';

/** Texts of this component. */
export const labels = {
  title,
  intro,
  checks,
  refresh,
  fine,
  missing,
  owners,
  ownersDetail,
  products,
  productsDetail,
  orphans,
  orphansNone,
  orphansDetail,
  sample,
  sampleThere,
  sampleNone,
  roles,
  role,
  people,
  assign,
  assignTo,
  byHand,
  byHandIntro,
  caseLayout,
  translations,
  reports,
  notifications,
  go,
  goFor,
  loading
};
