import acceptAll from '@salesforce/label/c.Order_AcceptAll';
import acceptChosen from '@salesforce/label/c.Order_AcceptChosen';
import alike from '@salesforce/label/c.Order_Alike';
import alsoMoves from '@salesforce/label/c.Order_AlsoMoves';
import andMore from '@salesforce/label/c.Order_AndMore';
import dependenciesHold from '@salesforce/label/c.Order_DependenciesHold';
import firmHelpScores from '@salesforce/label/c.Order_FirmHelpScores';
import firmHelpWeights from '@salesforce/label/c.Order_FirmHelpWeights';
import method from '@salesforce/label/c.Order_Method';
import moves from '@salesforce/label/c.Order_Moves';
import noStories from '@salesforce/label/c.Order_NoStories';
import noVotes from '@salesforce/label/c.Order_NoVotes';
import nothingWeighs from '@salesforce/label/c.Order_NothingWeighs';
import readOnly from '@salesforce/label/c.Order_ReadOnly';
import reason from '@salesforce/label/c.Order_Reason';
import rice from '@salesforce/label/c.Order_Rice';
import riceHelp from '@salesforce/label/c.Order_RiceHelp';
import same from '@salesforce/label/c.Order_Same';
import show from '@salesforce/label/c.Order_Show';
import showAll from '@salesforce/label/c.Order_ShowAll';
import showMoves from '@salesforce/label/c.Order_ShowMoves';
import showUnscored from '@salesforce/label/c.Order_ShowUnscored';
import title from '@salesforce/label/c.Order_Title';
import unscored from '@salesforce/label/c.Order_Unscored';
import unscoredRice from '@salesforce/label/c.Order_UnscoredRice';
import unscoredVotes from '@salesforce/label/c.Order_UnscoredVotes';
import unscoredWeighted from '@salesforce/label/c.Order_UnscoredWeighted';
import unscoredWsjf from '@salesforce/label/c.Order_UnscoredWsjf';
import votes from '@salesforce/label/c.Order_Votes';
import votesHelp from '@salesforce/label/c.Order_VotesHelp';
import weighted from '@salesforce/label/c.Order_Weighted';
import weightedHelp from '@salesforce/label/c.Order_WeightedHelp';
import wsjf from '@salesforce/label/c.Order_Wsjf';
import wsjfHelp from '@salesforce/label/c.Order_WsjfHelp';

/** Texts of this component. */
export const labels = {
  acceptAll,
  acceptChosen,
  alike,
  alsoMoves,
  andMore,
  dependenciesHold,
  firmHelpScores,
  firmHelpWeights,
  method,
  moves,
  noStories,
  noVotes,
  nothingWeighs,
  readOnly,
  reason,
  rice,
  riceHelp,
  same,
  show,
  showAll,
  showMoves,
  showUnscored,
  title,
  unscored,
  unscoredRice,
  unscoredVotes,
  unscoredWeighted,
  unscoredWsjf,
  votes,
  votesHelp,
  weighted,
  weightedHelp,
  wsjf,
  wsjfHelp
};
