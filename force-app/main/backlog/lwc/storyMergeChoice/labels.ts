import heading from '@salesforce/label/c.Backlog_StoryMergeHeading';
import explanation from '@salesforce/label/c.Backlog_StoryMergeExplanation';
import mine from '@salesforce/label/c.Backlog_StoryMergeMine';
import theirs from '@salesforce/label/c.Backlog_StoryMergeTheirs';
import before from '@salesforce/label/c.Backlog_StoryMergeBefore';
import keepMine from '@salesforce/label/c.Backlog_StoryMergeKeepMine';
import takeTheirs from '@salesforce/label/c.Backlog_StoryMergeTakeTheirs';
import keepBoth from '@salesforce/label/c.Backlog_StoryMergeKeepBoth';
import blank from '@salesforce/label/c.Backlog_StoryMergeBlank';
import criterion from '@salesforce/label/c.Backlog_StoryMergeCriterion';
import titleField from '@salesforce/label/c.Backlog_StoryStatementTitle';
import typeField from '@salesforce/label/c.Backlog_StoryStatementType';
import asAField from '@salesforce/label/c.Backlog_StoryStatementAsA';
import iWantField from '@salesforce/label/c.Backlog_StoryStatementIWant';
import soThatField from '@salesforce/label/c.Backlog_StoryStatementSoThat';
import descriptionField from '@salesforce/label/c.Backlog_StoryStatementDescription';
import epicIdField from '@salesforce/label/c.Backlog_StoryStatementEpic';
import pointsField from '@salesforce/label/c.Backlog_StoryEstimateChoose';
import criteriaField from '@salesforce/label/c.Backlog_StoryCriteriaHeading';
import givenField from '@salesforce/label/c.Backlog_StoryCriteriaGiven';
import whenField from '@salesforce/label/c.Backlog_StoryCriteriaWhen';
import thenTextField from '@salesforce/label/c.Backlog_StoryCriteriaThen';

/** Texts of this component. */
export const labels = {
  heading,
  explanation,
  mine,
  theirs,
  before,
  keepMine,
  takeTheirs,
  keepBoth,
  blank,
  criterion
};

/** Names of fields and of parts of criteria, as the page shows them. */
export const fieldLabels: Readonly<Record<string, string>> = {
  title: titleField,
  type: typeField,
  asA: asAField,
  iWant: iWantField,
  soThat: soThatField,
  description: descriptionField,
  epicId: epicIdField,
  points: pointsField,
  criteria: criteriaField,
  given: givenField,
  when: whenField,
  thenText: thenTextField
};
