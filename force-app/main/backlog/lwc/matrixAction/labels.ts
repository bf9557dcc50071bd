import apply from '@salesforce/label/c.Matrix_Apply';
import cancel from '@salesforce/label/c.Ui_Cancel';
import noSprint from '@salesforce/label/c.Matrix_NoSprint';
import place from '@salesforce/label/c.Matrix_RankPlace';
import planHeading from '@salesforce/label/c.Matrix_PlanHeading';
import position from '@salesforce/label/c.Matrix_RankPosition';
import propose from '@salesforce/label/c.Backlog_Propose';
import putOffHeading from '@salesforce/label/c.Matrix_PutOffHeading';
import putOffHint from '@salesforce/label/c.Matrix_PutOffHint';
import putOffReason from '@salesforce/label/c.Matrix_PutOffReason';
import rankHeading from '@salesforce/label/c.Matrix_RankHeading';
import reason from '@salesforce/label/c.Matrix_Reason';
import sprint from '@salesforce/label/c.Matrix_Sprint';
import tagHeading from '@salesforce/label/c.Matrix_TagHeading';
import tags from '@salesforce/label/c.Matrix_Tags';
import tagsHint from '@salesforce/label/c.Matrix_TagsHint';
import toBottom from '@salesforce/label/c.Matrix_ToBottom';
import toPosition from '@salesforce/label/c.Matrix_ToPosition';
import toTop from '@salesforce/label/c.Matrix_ToTop';

/** Texts of this component. */
export const labels = {
  apply,
  cancel,
  noSprint,
  place,
  planHeading,
  position,
  propose,
  putOffHeading,
  putOffHint,
  putOffReason,
  rankHeading,
  reason,
  sprint,
  tagHeading,
  tags,
  tagsHint,
  toBottom,
  toPosition,
  toTop
};
