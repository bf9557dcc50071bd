import help from '@salesforce/label/c.Roadmap_Help';
import title from '@salesforce/label/c.Roadmap_Title';
import lanesObjective from '@salesforce/label/c.Roadmap_LanesObjective';
import laneNone from '@salesforce/label/c.Roadmap_LaneNone';
import newItem from '@salesforce/label/c.Roadmap_New';
import shared from '@salesforce/label/c.Roadmap_Shared';
import shareFailed from '@salesforce/label/c.Roadmap_ShareFailed';
import exportFailed from '@salesforce/label/c.Roadmap_ExportFailed';
import chartLabel from '@salesforce/label/c.Roadmap_ChartLabel';
import barText from '@salesforce/label/c.Roadmap_BarText';
import barPromised from '@salesforce/label/c.Roadmap_BarPromised';
import barForecast from '@salesforce/label/c.Roadmap_BarForecast';
import moved from '@salesforce/label/c.Roadmap_Moved';
import movedTo from '@salesforce/label/c.Roadmap_MovedTo';
import moveFailed from '@salesforce/label/c.Roadmap_MoveFailed';
import conflict from '@salesforce/label/c.Roadmap_Conflict';
import risk from '@salesforce/label/c.Roadmap_Risk';
import riskLikely from '@salesforce/label/c.Roadmap_RiskLikely';
import riskBlocked from '@salesforce/label/c.Roadmap_RiskBlocked';
import riskQuestions from '@salesforce/label/c.Roadmap_RiskQuestions';
import riskUnestimated from '@salesforce/label/c.Roadmap_RiskUnestimated';
import riskPoints from '@salesforce/label/c.Roadmap_RiskPoints';
import attention from '@salesforce/label/c.Roadmap_Attention';
import undated from '@salesforce/label/c.Roadmap_Undated';
import giveDates from '@salesforce/label/c.Roadmap_GiveDates';
import empty from '@salesforce/label/c.Roadmap_Empty';
import goLive from '@salesforce/label/c.Roadmap_GoLive';
import milestone from '@salesforce/label/c.Roadmap_Milestone';
import item from '@salesforce/label/c.Roadmap_Item';
import status from '@salesforce/label/c.Roadmap_Status';
import horizon from '@salesforce/label/c.Roadmap_Horizon';
import start from '@salesforce/label/c.Roadmap_Start';
import end from '@salesforce/label/c.Roadmap_End';
import promised from '@salesforce/label/c.Roadmap_Promised';
import p50 from '@salesforce/label/c.Roadmap_P50';
import p85 from '@salesforce/label/c.Roadmap_P85';
import legendPromised from '@salesforce/label/c.Roadmap_LegendPromised';
import legendForecast from '@salesforce/label/c.Roadmap_LegendForecast';
import legendNeeds from '@salesforce/label/c.Roadmap_LegendNeeds';
import legendConflict from '@salesforce/label/c.Roadmap_LegendConflict';
import legendRelease from '@salesforce/label/c.Roadmap_LegendRelease';
import loading from '@salesforce/label/c.Ui_Loading';

/** Texts of this component. */
export const labels = {
  help,
  title,
  lanesObjective,
  laneNone,
  newItem,
  shared,
  shareFailed,
  exportFailed,
  chartLabel,
  barText,
  barPromised,
  barForecast,
  moved,
  movedTo,
  moveFailed,
  conflict,
  risk,
  riskLikely,
  riskBlocked,
  riskQuestions,
  riskUnestimated,
  riskPoints,
  attention,
  undated,
  giveDates,
  empty,
  goLive,
  milestone,
  item,
  status,
  horizon,
  start,
  end,
  promised,
  p50,
  p85,
  legendPromised,
  legendForecast,
  legendNeeds,
  legendConflict,
  legendRelease,
  loading
};
