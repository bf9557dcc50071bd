import heading from '@salesforce/label/c.Backlog_StoryEstimateHeading';
import unestimated from '@salesforce/label/c.Backlog_StoryEstimateUnestimated';
import points from '@salesforce/label/c.Backlog_StoryEstimatePoints';
import choose from '@salesforce/label/c.Backlog_StoryEstimateChoose';
import other from '@salesforce/label/c.Backlog_StoryEstimateOther';
import noComparables from '@salesforce/label/c.Backlog_StoryEstimateNoComparables';
import summary from '@salesforce/label/c.Backlog_StoryEstimateSummary';
import table from '@salesforce/label/c.Backlog_StoryEstimateTable';
import story from '@salesforce/label/c.Backlog_StoryEstimateStory';
import pointsColumn from '@salesforce/label/c.Backlog_StoryEstimatePointsColumn';
import sprint from '@salesforce/label/c.Backlog_StoryEstimateSprint';
import days from '@salesforce/label/c.Backlog_StoryEstimateDays';
import likeText from '@salesforce/label/c.Backlog_StoryEstimateLikeText';
import likeEpic from '@salesforce/label/c.Backlog_StoryEstimateLikeEpic';
import likePoints from '@salesforce/label/c.Backlog_StoryEstimateLikePoints';
import likeType from '@salesforce/label/c.Backlog_StoryEstimateLikeType';

/** Texts of this component. */
export const labels = {
  heading,
  unestimated,
  points,
  choose,
  other,
  noComparables,
  summary,
  table,
  story,
  pointsColumn,
  sprint,
  days,
  likeText,
  likeEpic,
  likePoints,
  likeType
};
