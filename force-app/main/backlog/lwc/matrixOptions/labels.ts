import type { ColorKind, SizeKind, ValueKind } from 'c/matrixModel';
import businessValue from '@salesforce/label/c.Matrix_BusinessValue';
import color from '@salesforce/label/c.Matrix_ColorBy';
import epic from '@salesforce/label/c.Matrix_Epic';
import moscow from '@salesforce/label/c.Matrix_Moscow';
import options from '@salesforce/label/c.Matrix_Options';
import none from '@salesforce/label/c.Matrix_None';
import reach from '@salesforce/label/c.Matrix_Reach';
import requestedBy from '@salesforce/label/c.Matrix_RequestedBy';
import save from '@salesforce/label/c.Matrix_Save';
import saveCsv from '@salesforce/label/c.Matrix_SaveCsv';
import savePdf from '@salesforce/label/c.Matrix_SavePdf';
import savePng from '@salesforce/label/c.Matrix_SavePng';
import saveSvg from '@salesforce/label/c.Matrix_SaveSvg';
import scale from '@salesforce/label/c.Matrix_EffortScale';
import scaleLinear from '@salesforce/label/c.Matrix_ScaleLinear';
import scaleSteps from '@salesforce/label/c.Matrix_ScaleSteps';
import show from '@salesforce/label/c.Matrix_Show';
import showFront from '@salesforce/label/c.Matrix_ShowFront';
import showOutliers from '@salesforce/label/c.Matrix_ShowOutliers';
import size from '@salesforce/label/c.Matrix_SizeBy';
import sprint from '@salesforce/label/c.Matrix_Sprint';
import stakeholderValue from '@salesforce/label/c.Matrix_StakeholderValue';
import status from '@salesforce/label/c.Matrix_Status';
import tool from '@salesforce/label/c.Matrix_Tool';
import toolLasso from '@salesforce/label/c.Matrix_ToolLasso';
import toolMove from '@salesforce/label/c.Matrix_ToolMove';
import toolRectangle from '@salesforce/label/c.Matrix_ToolRectangle';
import type from '@salesforce/label/c.Matrix_Type';
import undo from '@salesforce/label/c.Matrix_Undo';
import value from '@salesforce/label/c.Matrix_ValueAxis';
import valueScore from '@salesforce/label/c.Matrix_CostOfDelay';
import view from '@salesforce/label/c.Matrix_View';
import viewChart from '@salesforce/label/c.Matrix_ViewChart';
import viewTable from '@salesforce/label/c.Matrix_ViewTable';
import votePoints from '@salesforce/label/c.Matrix_VotePoints';
import wsjf from '@salesforce/label/c.Matrix_Wsjf';

/** Texts of this component. */
export const labels = {
  color,
  options,
  save,
  saveCsv,
  savePdf,
  savePng,
  saveSvg,
  scale,
  scaleLinear,
  scaleSteps,
  show,
  showFront,
  showOutliers,
  size,
  tool,
  toolLasso,
  toolMove,
  toolRectangle,
  undo,
  value,
  view,
  viewChart,
  viewTable
};

export const VALUES: Readonly<Record<ValueKind, string>> = { businessValue, valueScore, stakeholderValue };
export const SIZES: Readonly<Record<SizeKind, string>> = { none, reach, stakeholderValue, votePoints, wsjf };
export const COLORS: Readonly<Record<ColorKind, string>> = { type, status, epic, sprint, moscow, requestedBy, none };
