import fileName from '@salesforce/label/c.Matrix_FileName';
import linesFailed from '@salesforce/label/c.Matrix_LinesFailed';
import linesSaved from '@salesforce/label/c.Matrix_LinesSaved';
import loading from '@salesforce/label/c.Ui_Loading';
import manyFailed from '@salesforce/label/c.Matrix_ManyFailed';
import noMatch from '@salesforce/label/c.Matrix_NoMatch';
import noStories from '@salesforce/label/c.Matrix_NoStories';
import oneFailed from '@salesforce/label/c.Matrix_OneFailed';
import proposed from '@salesforce/label/c.Matrix_Proposed';
import ranked from '@salesforce/label/c.Matrix_Ranked';
import rankFailed from '@salesforce/label/c.Matrix_RankFailed';
import refresh from '@salesforce/label/c.Records_Refresh';
import saveFailed from '@salesforce/label/c.Matrix_SaveFailed';
import help from '@salesforce/label/c.Matrix_Help';
import title from '@salesforce/label/c.Matrix_Title';
import undone from '@salesforce/label/c.Matrix_Undone';
import written from '@salesforce/label/c.Matrix_Written';

/** Texts of this component. */
export const labels = {
  help,
  fileName,
  linesFailed,
  linesSaved,
  loading,
  manyFailed,
  noMatch,
  noStories,
  oneFailed,
  proposed,
  ranked,
  rankFailed,
  refresh,
  saveFailed,
  title,
  undone,
  written
};
