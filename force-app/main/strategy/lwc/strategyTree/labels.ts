import help from '@salesforce/label/c.Strategy_Help';
import title from '@salesforce/label/c.Strategy_Title';
import search from '@salesforce/label/c.Strategy_Search';
import expandAll from '@salesforce/label/c.Strategy_ExpandAll';
import collapseAll from '@salesforce/label/c.Strategy_CollapseAll';
import onlyUnaligned from '@salesforce/label/c.Strategy_OnlyUnaligned';
import alignChoose from '@salesforce/label/c.Strategy_AlignChoose';
import aligned from '@salesforce/label/c.Strategy_Aligned';
import alignFailed from '@salesforce/label/c.Strategy_AlignFailed';
import align from '@salesforce/label/c.Strategy_Align';
import summary from '@salesforce/label/c.Strategy_Summary';
import summaryAll from '@salesforce/label/c.Strategy_SummaryAll';
import noMatch from '@salesforce/label/c.Strategy_NoMatch';
import empty from '@salesforce/label/c.Strategy_Empty';
import newObjective from '@salesforce/label/c.Strategy_NewObjective';
import found from '@salesforce/label/c.Strategy_Found';
import reading from '@salesforce/label/c.Strategy_Loading';
import cancel from '@salesforce/label/c.Ui_Cancel';
import loading from '@salesforce/label/c.Ui_Loading';

/** Texts of this component. */
export const labels = {
  help,
  title,
  search,
  expandAll,
  collapseAll,
  onlyUnaligned,
  alignChoose,
  aligned,
  alignFailed,
  align,
  summary,
  summaryAll,
  noMatch,
  empty,
  newObjective,
  found,
  reading,
  cancel,
  loading
};
