import view from '@salesforce/label/c.Roadmap_View';
import viewTimeline from '@salesforce/label/c.Roadmap_ViewTimeline';
import viewBoard from '@salesforce/label/c.Roadmap_ViewBoard';
import viewTable from '@salesforce/label/c.Roadmap_ViewTable';
import lanes from '@salesforce/label/c.Roadmap_Lanes';
import lanesObjective from '@salesforce/label/c.Roadmap_LanesObjective';
import lanesTeam from '@salesforce/label/c.Roadmap_LanesTeam';
import lanesRelease from '@salesforce/label/c.Roadmap_LanesRelease';
import zoom from '@salesforce/label/c.Roadmap_Zoom';
import zoomQuarter from '@salesforce/label/c.Roadmap_ZoomQuarter';
import zoomMonth from '@salesforce/label/c.Roadmap_ZoomMonth';
import zoomSprint from '@salesforce/label/c.Roadmap_ZoomSprint';
import undo from '@salesforce/label/c.Roadmap_Undo';
import redo from '@salesforce/label/c.Roadmap_Redo';
import share from '@salesforce/label/c.Roadmap_Share';
import shareNoDates from '@salesforce/label/c.Roadmap_ShareNoDates';
import exportAs from '@salesforce/label/c.Roadmap_Export';
import exportPng from '@salesforce/label/c.Roadmap_ExportPng';
import exportSvg from '@salesforce/label/c.Roadmap_ExportSvg';
import exportPdf from '@salesforce/label/c.Roadmap_ExportPdf';
import exportCsv from '@salesforce/label/c.Roadmap_ExportCsv';
import readOnly from '@salesforce/label/c.Roadmap_ReadOnly';

/** Texts of this component. */
export const labels = {
  view,
  viewTimeline,
  viewBoard,
  viewTable,
  lanes,
  lanesObjective,
  lanesTeam,
  lanesRelease,
  zoom,
  zoomQuarter,
  zoomMonth,
  zoomSprint,
  undo,
  redo,
  share,
  shareNoDates,
  exportAs,
  exportPng,
  exportSvg,
  exportPdf,
  exportCsv,
  readOnly
};
