import heading from '@salesforce/label/c.Backlog_StoryStatementHeading';
import title from '@salesforce/label/c.Backlog_StoryStatementTitle';
import type from '@salesforce/label/c.Backlog_StoryStatementType';
import epic from '@salesforce/label/c.Backlog_StoryStatementEpic';
import noEpic from '@salesforce/label/c.Backlog_StoryStatementNoEpic';
import asA from '@salesforce/label/c.Backlog_StoryStatementAsA';
import asAHint from '@salesforce/label/c.Backlog_StoryStatementAsAHint';
import iWant from '@salesforce/label/c.Backlog_StoryStatementIWant';
import iWantHint from '@salesforce/label/c.Backlog_StoryStatementIWantHint';
import soThat from '@salesforce/label/c.Backlog_StoryStatementSoThat';
import soThatHint from '@salesforce/label/c.Backlog_StoryStatementSoThatHint';
import description from '@salesforce/label/c.Backlog_StoryStatementDescription';
import charactersLeft from '@salesforce/label/c.Backlog_StoryStatementCharactersLeft';

/** Texts of this component. */
export const labels = {
  heading,
  title,
  type,
  epic,
  noEpic,
  asA,
  asAHint,
  iWant,
  iWantHint,
  soThat,
  soThatHint,
  description,
  charactersLeft
};
