import addedLater from '@salesforce/label/c.Planning_BurndownAddedLater';
import atStart from '@salesforce/label/c.Planning_BurndownAtStart';
import carriedOver from '@salesforce/label/c.Planning_BurndownCarriedOver';
import changes from '@salesforce/label/c.Planning_BurndownChanges';
import cut from '@salesforce/label/c.Planning_BurndownCut';
import day from '@salesforce/label/c.Planning_BurndownDay';
import done from '@salesforce/label/c.Planning_BurndownDone';
import even from '@salesforce/label/c.Planning_BurndownEven';
import evenLine from '@salesforce/label/c.Planning_BurndownEvenLine';
import kindAdded from '@salesforce/label/c.Planning_BurndownKindAdded';
import kindCompleted from '@salesforce/label/c.Planning_BurndownKindCompleted';
import kindEstimated from '@salesforce/label/c.Planning_BurndownKindEstimated';
import kindRemoved from '@salesforce/label/c.Planning_BurndownKindRemoved';
import kindReopened from '@salesforce/label/c.Planning_BurndownKindReopened';
import loading from '@salesforce/label/c.Planning_BurndownLoading';
import moreChanges from '@salesforce/label/c.Planning_BurndownMoreChanges';
import noDates from '@salesforce/label/c.Planning_BurndownNoDates';
import noStories from '@salesforce/label/c.Planning_BurndownNoStories';
import remaining from '@salesforce/label/c.Planning_BurndownRemaining';
import remainingLine from '@salesforce/label/c.Planning_BurndownRemainingLine';
import scope from '@salesforce/label/c.Planning_BurndownScope';
import scopeGrew from '@salesforce/label/c.Planning_BurndownGrew';
import scopeShrank from '@salesforce/label/c.Planning_BurndownShrank';
import summary from '@salesforce/label/c.Planning_BurndownSummary';
import summaryPlanned from '@salesforce/label/c.Planning_BurndownSummaryPlanned';
import takenOut from '@salesforce/label/c.Planning_BurndownTakenOut';
import title from '@salesforce/label/c.Planning_BurndownTitle';

export const labels = {
  addedLater,
  atStart,
  carriedOver,
  changes,
  cut,
  day,
  done,
  even,
  evenLine,
  kindAdded,
  kindCompleted,
  kindEstimated,
  kindRemoved,
  kindReopened,
  loading,
  moreChanges,
  noDates,
  noStories,
  remaining,
  remainingLine,
  scope,
  scopeGrew,
  scopeShrank,
  summary,
  summaryPlanned,
  takenOut,
  title
};
