import allDone from '@salesforce/label/c.Planning_ForecastAllDone';
import basis from '@salesforce/label/c.Planning_ForecastBasis';
import epics from '@salesforce/label/c.Planning_ForecastEpics';
import exact from '@salesforce/label/c.Planning_ForecastExact';
import kind from '@salesforce/label/c.Planning_ForecastKind';
import loading from '@salesforce/label/c.Planning_ForecastLoading';
import movedEarlier from '@salesforce/label/c.Planning_ForecastMovedEarlier';
import movedEstimates from '@salesforce/label/c.Planning_ForecastMovedEstimates';
import movedLater from '@salesforce/label/c.Planning_ForecastMovedLater';
import movedNot from '@salesforce/label/c.Planning_ForecastMovedNot';
import movedOrder from '@salesforce/label/c.Planning_ForecastMovedOrder';
import movedPace from '@salesforce/label/c.Planning_ForecastMovedPace';
import movedProgress from '@salesforce/label/c.Planning_ForecastMovedProgress';
import movedScope from '@salesforce/label/c.Planning_ForecastMovedScope';
import never from '@salesforce/label/c.Planning_ForecastNever';
import noStories from '@salesforce/label/c.Planning_ForecastNoStories';
import nothingLeft from '@salesforce/label/c.Planning_ForecastNothingLeft';
import p50 from '@salesforce/label/c.Planning_ForecastP50';
import p85 from '@salesforce/label/c.Planning_ForecastP85';
import p95 from '@salesforce/label/c.Planning_ForecastP95';
import promised from '@salesforce/label/c.Planning_ForecastPromised';
import promisedChance from '@salesforce/label/c.Planning_ForecastPromisedChance';
import releases from '@salesforce/label/c.Planning_ForecastReleases';
import roadmap from '@salesforce/label/c.Planning_ForecastRoadmap';
import save from '@salesforce/label/c.Planning_ForecastSave';
import saveFailed from '@salesforce/label/c.Planning_ForecastSaveFailed';
import saveHint from '@salesforce/label/c.Planning_ForecastSaveHint';
import saved from '@salesforce/label/c.Planning_ForecastSaved';
import savedNothing from '@salesforce/label/c.Planning_ForecastSavedNothing';
import simulated from '@salesforce/label/c.Planning_ForecastSimulated';
import stories from '@salesforce/label/c.Planning_ForecastStories';
import tableTitle from '@salesforce/label/c.Planning_ForecastTable';
import title from '@salesforce/label/c.Planning_ForecastTitle';
import tooBusy from '@salesforce/label/c.Planning_ForecastTooBusy';
import tooFar from '@salesforce/label/c.Planning_ForecastTooFar';
import tooShort from '@salesforce/label/c.Planning_ForecastTooShort';
import unestimated from '@salesforce/label/c.Planning_ForecastUnestimated';
import unestimatedOne from '@salesforce/label/c.Planning_ForecastUnestimatedOne';

export const labels = {
  allDone,
  basis,
  epics,
  exact,
  kind,
  loading,
  movedEarlier,
  movedEstimates,
  movedLater,
  movedNot,
  movedOrder,
  movedPace,
  movedProgress,
  movedScope,
  never,
  noStories,
  nothingLeft,
  p50,
  p85,
  p95,
  promised,
  promisedChance,
  releases,
  roadmap,
  save,
  saveFailed,
  saveHint,
  saved,
  savedNothing,
  simulated,
  stories,
  tableTitle,
  title,
  tooBusy,
  tooFar,
  tooShort,
  unestimated,
  unestimatedOne
};
