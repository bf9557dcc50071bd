import type { Quadrant } from 'c/matrixQuadrants';
import bigBet from '@salesforce/label/c.Matrix_BigBets';
import cluster from '@salesforce/label/c.Matrix_Cluster';
import clusterHint from '@salesforce/label/c.Matrix_ClusterHint';
import dragCancelled from '@salesforce/label/c.Matrix_DragCancelled';
import effortFixed from '@salesforce/label/c.Matrix_EffortFixed';
import effortLine from '@salesforce/label/c.Matrix_EffortLine';
import effortLineText from '@salesforce/label/c.Matrix_EffortLineText';
import fillIn from '@salesforce/label/c.Matrix_FillIns';
import keys from '@salesforce/label/c.Matrix_Keys';
import place from '@salesforce/label/c.Matrix_Place';
import planeLabel from '@salesforce/label/c.Matrix_PlaneLabel';
import planeRole from '@salesforce/label/c.Matrix_PlaneRole';
import quickWin from '@salesforce/label/c.Matrix_QuickWins';
import quadrantCount from '@salesforce/label/c.Matrix_QuadrantCount';
import selected from '@salesforce/label/c.Matrix_Selected';
import selectedCount from '@salesforce/label/c.Matrix_SelectedCount';
import timeSink from '@salesforce/label/c.Matrix_TimeSinks';
import valueFixed from '@salesforce/label/c.Matrix_ValueFixed';
import valueLine from '@salesforce/label/c.Matrix_ValueLine';
import valueLineText from '@salesforce/label/c.Matrix_ValueLineText';

/** Texts of this component. */
export const labels = {
  cluster,
  clusterHint,
  dragCancelled,
  effortFixed,
  effortLine,
  effortLineText,
  keys,
  place,
  planeLabel,
  planeRole,
  quadrantCount,
  selected,
  selectedCount,
  valueFixed,
  valueLine,
  valueLineText
};

export const QUADRANTS: Readonly<Record<Quadrant, string>> = { quickWin, bigBet, fillIn, timeSink };
