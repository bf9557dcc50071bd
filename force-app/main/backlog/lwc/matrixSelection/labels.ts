import clear from '@salesforce/label/c.Matrix_ClearSelection';
import effort from '@salesforce/label/c.Matrix_Effort';
import empty from '@salesforce/label/c.Matrix_NoSelection';
import heading from '@salesforce/label/c.Matrix_SelectionHeading';
import more from '@salesforce/label/c.Matrix_AndMore';
import plan from '@salesforce/label/c.Matrix_Plan';
import proposeRank from '@salesforce/label/c.Matrix_ProposeRank';
import putOff from '@salesforce/label/c.Matrix_PutOff';
import rank from '@salesforce/label/c.Matrix_Rank';
import region from '@salesforce/label/c.Matrix_SelectionRegion';
import remove from '@salesforce/label/c.Matrix_Unselect';
import tag from '@salesforce/label/c.Matrix_Tag';
import totals from '@salesforce/label/c.Matrix_Totals';

/** Texts of this component. */
export const labels = {
  clear,
  effort,
  empty,
  heading,
  more,
  plan,
  proposeRank,
  putOff,
  rank,
  region,
  remove,
  tag,
  totals
};
