import loading from '@salesforce/label/c.Backlog_StoryPanelLoading';
import unsaved from '@salesforce/label/c.Backlog_StoryPanelUnsaved';
import oneChange from '@salesforce/label/c.Backlog_StoryPanelOneChange';
import changes from '@salesforce/label/c.Backlog_StoryPanelChanges';
import thenMissing from '@salesforce/label/c.Backlog_StoryPanelThenMissing';
import titleMissing from '@salesforce/label/c.Backlog_StoryPanelTitleMissing';
import settleFirst from '@salesforce/label/c.Backlog_StoryPanelSettleFirst';
import save from '@salesforce/label/c.Backlog_StoryPanelSave';
import saveHint from '@salesforce/label/c.Backlog_StoryPanelSaveHint';
import discard from '@salesforce/label/c.Backlog_StoryPanelDiscard';
import discarded from '@salesforce/label/c.Backlog_StoryPanelDiscarded';
import saved from '@salesforce/label/c.Backlog_StoryPanelSaved';
import saveFailed from '@salesforce/label/c.Backlog_StoryPanelSaveFailed';
import draft from '@salesforce/label/c.Backlog_StoryPanelDraft';
import discardDraft from '@salesforce/label/c.Backlog_StoryPanelDiscardDraft';
import merged from '@salesforce/label/c.Backlog_StoryPanelMerged';
import conflictHeading from '@salesforce/label/c.Backlog_StoryPanelConflictHeading';
import reading from '@salesforce/label/c.Backlog_StoryPanelReading';
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
  loading,
  unsaved,
  oneChange,
  changes,
  settleFirst,
  thenMissing,
  titleMissing,
  save,
  saveHint,
  discard,
  discarded,
  saved,
  saveFailed,
  draft,
  discardDraft,
  merged,
  conflictHeading,
  reading
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
