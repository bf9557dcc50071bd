import help from '@salesforce/label/c.Vote_Help';
import title from '@salesforce/label/c.Vote_Title';
import intro from '@salesforce/label/c.Vote_Intro';
import left from '@salesforce/label/c.Vote_Left';
import over from '@salesforce/label/c.Vote_Over';
import voteAs from '@salesforce/label/c.Vote_As';
import search from '@salesforce/label/c.Vote_Search';
import onlyMine from '@salesforce/label/c.Vote_OnlyMine';
import pointsFor from '@salesforce/label/c.Vote_PointsFor';
import save from '@salesforce/label/c.Vote_Save';
import saved from '@salesforce/label/c.Vote_Saved';
import saveFailed from '@salesforce/label/c.Vote_SaveFailed';
import discard from '@salesforce/label/c.Vote_Discard';
import notAStakeholder from '@salesforce/label/c.Vote_NotAStakeholder';
import shown from '@salesforce/label/c.Vote_Shown';
import story from '@salesforce/label/c.Vote_Story';
import points from '@salesforce/label/c.Vote_Points';
import more from '@salesforce/label/c.Vote_More';
import loading from '@salesforce/label/c.Ui_Loading';

/** Texts of this component. */
export const labels = {
  help,
  title,
  intro,
  left,
  over,
  voteAs,
  search,
  onlyMine,
  pointsFor,
  save,
  saved,
  saveFailed,
  discard,
  notAStakeholder,
  shown,
  story,
  points,
  more,
  loading
};
