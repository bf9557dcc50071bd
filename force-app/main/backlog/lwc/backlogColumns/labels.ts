import epic from '@salesforce/label/c.Backlog_EpicColumn';
import sprint from '@salesforce/label/c.Backlog_SprintColumn';
import status from '@salesforce/label/c.Backlog_StatusColumn';
import points from '@salesforce/label/c.Backlog_PointsColumn';
import sum from '@salesforce/label/c.Backlog_SumColumn';
import businessValue from '@salesforce/label/c.Backlog_BusinessValueColumn';
import moscow from '@salesforce/label/c.Backlog_MoscowColumn';
import type from '@salesforce/label/c.Backlog_TypeColumn';
import release from '@salesforce/label/c.Backlog_ReleaseColumn';
import objective from '@salesforce/label/c.Backlog_ObjectiveColumn';
import requestedBy from '@salesforce/label/c.Backlog_RequestedByColumn';
import valueScore from '@salesforce/label/c.Backlog_ValueScoreColumn';
import wsjf from '@salesforce/label/c.Backlog_WsjfColumn';
import rice from '@salesforce/label/c.Backlog_RiceColumn';
import votes from '@salesforce/label/c.Backlog_VotesColumn';
import dueDate from '@salesforce/label/c.Backlog_DueDateColumn';

/** Headings of the columns. */
export const labels = {
  epic,
  sprint,
  status,
  points,
  sum,
  businessValue,
  moscow,
  type,
  release,
  objective,
  requestedBy,
  valueScore,
  wsjf,
  rice,
  votes,
  dueDate
};
