import heading from '@salesforce/label/c.Backlog_StoryPlaceHeading';
import position from '@salesforce/label/c.Backlog_StoryPlacePosition';
import unplaced from '@salesforce/label/c.Backlog_StoryPlaceUnplaced';
import status from '@salesforce/label/c.Backlog_StoryPlaceStatus';
import sprint from '@salesforce/label/c.Backlog_StoryPlaceSprint';
import release from '@salesforce/label/c.Backlog_StoryPlaceRelease';
import objective from '@salesforce/label/c.Backlog_StoryPlaceObjective';
import notPlanned from '@salesforce/label/c.Backlog_StoryPlaceNotPlanned';
import notAligned from '@salesforce/label/c.Backlog_StoryPlaceNotAligned';
import points from '@salesforce/label/c.Backlog_StoryPlacePoints';
import backlog from '@salesforce/label/c.Backlog_StoryPlaceBacklog';

/** Texts of this component. */
export const labels = {
  heading,
  position,
  unplaced,
  status,
  sprint,
  release,
  objective,
  notPlanned,
  notAligned,
  points,
  backlog
};
