import effort from '@salesforce/label/c.Matrix_Effort';
import note from '@salesforce/label/c.Matrix_Note';
import number from '@salesforce/label/c.Matrix_Number';
import quadrant from '@salesforce/label/c.Matrix_Quadrant';
import select from '@salesforce/label/c.Matrix_SelectStory';
import selectColumn from '@salesforce/label/c.Matrix_SelectColumn';
import table from '@salesforce/label/c.Matrix_Table';
import title from '@salesforce/label/c.Matrix_StoryTitle';

/** Texts of this component. */
export const labels = {
  effort,
  note,
  number,
  quadrant,
  select,
  selectColumn,
  table,
  title
};
