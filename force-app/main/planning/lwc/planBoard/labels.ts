import instructions from '@salesforce/label/c.PlanBoard_Instructions';
import grabbed from '@salesforce/label/c.PlanBoard_Grabbed';
import carried from '@salesforce/label/c.PlanBoard_Carried';
import dropped from '@salesforce/label/c.PlanBoard_Dropped';
import left from '@salesforce/label/c.PlanBoard_Left';
import board from '@salesforce/label/c.PlanBoard_Board';
import sprints from '@salesforce/label/c.PlanBoard_Sprints';
import shown from '@salesforce/label/c.PlanBoard_Shown';
import many from '@salesforce/label/c.PlanBoard_Many';
import backlog from '@salesforce/label/c.PlanWords_Backlog';

/** Texts of this component. */
export const labels = {
  instructions,
  grabbed,
  carried,
  dropped,
  left,
  board,
  sprints,
  shown,
  many,
  backlog
};
