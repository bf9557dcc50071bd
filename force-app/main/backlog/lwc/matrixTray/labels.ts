import heading from '@salesforce/label/c.Matrix_TrayHeading';
import hint from '@salesforce/label/c.Matrix_TrayHint';
import lacksBoth from '@salesforce/label/c.Matrix_LacksBoth';
import lacksEffort from '@salesforce/label/c.Matrix_LacksEffort';
import lacksValue from '@salesforce/label/c.Matrix_LacksValue';
import more from '@salesforce/label/c.Matrix_More';

/** Texts of this component. */
export const labels = {
  heading,
  hint,
  lacksBoth,
  lacksEffort,
  lacksValue,
  more
};
