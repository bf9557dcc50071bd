import type { ColorKind, ValueKind } from 'c/matrixModel';
import type { Quadrant } from 'c/matrixQuadrants';
import bigBet from '@salesforce/label/c.Matrix_BigBet';
import businessValue from '@salesforce/label/c.Matrix_BusinessValue';
import effort from '@salesforce/label/c.Matrix_Effort';
import epic from '@salesforce/label/c.Matrix_Epic';
import fillIn from '@salesforce/label/c.Matrix_FillIn';
import group from '@salesforce/label/c.Matrix_Group';
import isPoor from '@salesforce/label/c.Matrix_IsPoor';
import isRich from '@salesforce/label/c.Matrix_IsRich';
import linesMoved from '@salesforce/label/c.Matrix_LinesMoved';
import linesReset from '@salesforce/label/c.Matrix_LinesReset';
import linesSave from '@salesforce/label/c.Matrix_LinesSave';
import moscow from '@salesforce/label/c.Matrix_Moscow';
import note from '@salesforce/label/c.Matrix_Note';
import number from '@salesforce/label/c.Matrix_Number';
import onFront from '@salesforce/label/c.Matrix_OnFront';
import quadrant from '@salesforce/label/c.Matrix_Quadrant';
import quickWin from '@salesforce/label/c.Matrix_QuickWin';
import requestedBy from '@salesforce/label/c.Matrix_RequestedBy';
import sprint from '@salesforce/label/c.Matrix_Sprint';
import stakeholderValue from '@salesforce/label/c.Matrix_StakeholderValue';
import status from '@salesforce/label/c.Matrix_Status';
import timeSink from '@salesforce/label/c.Matrix_TimeSink';
import title from '@salesforce/label/c.Matrix_StoryTitle';
import type from '@salesforce/label/c.Matrix_Type';
import valueScore from '@salesforce/label/c.Matrix_CostOfDelay';

/** Texts of this component. */
export const labels = {
  effort,
  group,
  isPoor,
  isRich,
  linesMoved,
  linesReset,
  linesSave,
  note,
  number,
  onFront,
  quadrant,
  title
};

export const QUADRANTS: Readonly<Record<Quadrant, string>> = { quickWin, bigBet, fillIn, timeSink };
export const VALUES: Readonly<Record<ValueKind, string>> = { businessValue, valueScore, stakeholderValue };
export const COLORS: Readonly<Record<Exclude<ColorKind, 'none'>, string>> = {
  type,
  status,
  epic,
  sprint,
  moscow,
  requestedBy
};
