import heading from '@salesforce/label/c.Backlog_StoryLinksHeading';
import none from '@salesforce/label/c.Backlog_StoryLinksNone';
import needs from '@salesforce/label/c.Backlog_StoryLinksNeeds';
import neededBy from '@salesforce/label/c.Backlog_StoryLinksNeededBy';
import open from '@salesforce/label/c.Backlog_StoryLinksOpen';
import done from '@salesforce/label/c.Backlog_StoryLinksDone';
import remove from '@salesforce/label/c.Backlog_StoryLinksRemove';
import search from '@salesforce/label/c.Backlog_StoryLinksSearch';
import searchHint from '@salesforce/label/c.Backlog_StoryLinksSearchHint';
import found from '@salesforce/label/c.Backlog_StoryLinksFound';
import nothingFound from '@salesforce/label/c.Backlog_StoryLinksNothingFound';
import needsFirst from '@salesforce/label/c.Backlog_StoryLinksNeedsFirst';
import waitsForThis from '@salesforce/label/c.Backlog_StoryLinksWaitsForThis';
import addNeed from '@salesforce/label/c.Backlog_StoryLinksAddNeed';
import addWaiting from '@salesforce/label/c.Backlog_StoryLinksAddWaiting';
import failed from '@salesforce/label/c.Backlog_StoryLinksFailed';

/** Texts of this component. */
export const labels = {
  heading,
  none,
  needs,
  neededBy,
  open,
  done,
  remove,
  search,
  searchHint,
  found,
  nothingFound,
  needsFirst,
  waitsForThis,
  addNeed,
  addWaiting,
  failed
};
