import help from '@salesforce/label/c.Roadmap_Help';
import title from '@salesforce/label/c.Roadmap_Title';
import view from '@salesforce/label/c.Roadmap_View';
import viewTimeline from '@salesforce/label/c.Roadmap_ViewTimeline';
import viewBoard from '@salesforce/label/c.Roadmap_ViewBoard';
import viewTable from '@salesforce/label/c.Roadmap_ViewTable';
import lanes from '@salesforce/label/c.Roadmap_Lanes';
import lanesObjective from '@salesforce/label/c.Roadmap_LanesObjective';
import lanesTeam from '@salesforce/label/c.Roadmap_LanesTeam';
import lanesRelease from '@salesforce/label/c.Roadmap_LanesRelease';
import laneNone from '@salesforce/label/c.Roadmap_LaneNone';
import zoom from '@salesforce/label/c.Roadmap_Zoom';
import zoomQuarter from '@salesforce/label/c.Roadmap_ZoomQuarter';
import zoomMonth from '@salesforce/label/c.Roadmap_ZoomMonth';
import zoomSprint from '@salesforce/label/c.Roadmap_ZoomSprint';
import newItem from '@salesforce/label/c.Roadmap_New';
import undo from '@salesforce/label/c.Roadmap_Undo';
import redo from '@salesforce/label/c.Roadmap_Redo';
import share from '@salesforce/label/c.Roadmap_Share';
import shareNoDates from '@salesforce/label/c.Roadmap_ShareNoDates';
import shared from '@salesforce/label/c.Roadmap_Shared';
import shareFailed from '@salesforce/label/c.Roadmap_ShareFailed';
import exportAs from '@salesforce/label/c.Roadmap_Export';
import exportPng from '@salesforce/label/c.Roadmap_ExportPng';
import exportSvg from '@salesforce/label/c.Roadmap_ExportSvg';
import exportPdf from '@salesforce/label/c.Roadmap_ExportPdf';
import exportCsv from '@salesforce/label/c.Roadmap_ExportCsv';
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
import readOnly from '@salesforce/label/c.Roadmap_ReadOnly';
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
  view,
  viewTimeline,
  viewBoard,
  viewTable,
  lanes,
  lanesObjective,
  lanesTeam,
  lanesRelease,
  laneNone,
  zoom,
  zoomQuarter,
  zoomMonth,
  zoomSprint,
  newItem,
  undo,
  redo,
  share,
  shareNoDates,
  shared,
  shareFailed,
  exportAs,
  exportPng,
  exportSvg,
  exportPdf,
  exportCsv,
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
  readOnly,
  legendPromised,
  legendForecast,
  legendNeeds,
  legendConflict,
  legendRelease,
  loading
};
