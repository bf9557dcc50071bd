import blank from '@salesforce/label/c.Matrix_Blank';
import chooseGroup from '@salesforce/label/c.Matrix_ChooseGroup';
import frontEntry from '@salesforce/label/c.Matrix_Place';
import frontHeading from '@salesforce/label/c.Matrix_FrontHeading';
import frontMany from '@salesforce/label/c.Matrix_FrontMany';
import frontText from '@salesforce/label/c.Matrix_FrontText';
import legend from '@salesforce/label/c.Matrix_Legend';
import noOutliers from '@salesforce/label/c.Matrix_NoOutliers';
import others from '@salesforce/label/c.Matrix_Others';
import outlierHeading from '@salesforce/label/c.Matrix_OutlierHeading';
import outlierText from '@salesforce/label/c.Matrix_OutlierText';
import poor from '@salesforce/label/c.Matrix_Poor';
import rich from '@salesforce/label/c.Matrix_Rich';
import tooFew from '@salesforce/label/c.Matrix_TooFew';

/** Texts of this component. */
export const labels = {
  blank,
  chooseGroup,
  frontEntry,
  frontHeading,
  frontMany,
  frontText,
  legend,
  noOutliers,
  others,
  outlierHeading,
  outlierText,
  poor,
  rich,
  tooFew
};
