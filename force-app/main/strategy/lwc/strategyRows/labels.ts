import treeLabel from '@salesforce/label/c.Strategy_TreeLabel';
import instructions from '@salesforce/label/c.Strategy_Instructions';
import name from '@salesforce/label/c.Strategy_Name';
import status from '@salesforce/label/c.Strategy_Status';
import done from '@salesforce/label/c.Strategy_Done';
import points from '@salesforce/label/c.Strategy_Points';
import value from '@salesforce/label/c.Strategy_Value';
import cost from '@salesforce/label/c.Strategy_Cost';
import kpi from '@salesforce/label/c.Strategy_Kpi';
import kpiText from '@salesforce/label/c.Strategy_KpiText';
import kpiNone from '@salesforce/label/c.Strategy_KpiNone';
import improving from '@salesforce/label/c.Strategy_Improving';
import steady from '@salesforce/label/c.Strategy_Steady';
import worsening from '@salesforce/label/c.Strategy_Worsening';
import percentDone from '@salesforce/label/c.Strategy_PercentDone';
import noPoints from '@salesforce/label/c.Strategy_NoPoints';
import withoutObjective from '@salesforce/label/c.Strategy_WithoutObjective';
import withoutEpic from '@salesforce/label/c.Strategy_WithoutEpic';
import kindObjective from '@salesforce/label/c.Strategy_KindObjective';
import kindItem from '@salesforce/label/c.Strategy_KindItem';
import kindEpic from '@salesforce/label/c.Strategy_KindEpic';
import kindStory from '@salesforce/label/c.Strategy_KindStory';
import kindGroup from '@salesforce/label/c.Strategy_KindGroup';
import align from '@salesforce/label/c.Strategy_Align';
import alignLabel from '@salesforce/label/c.Strategy_AlignLabel';

/** Texts of this component. */
export const labels = {
  treeLabel,
  instructions,
  name,
  status,
  done,
  points,
  value,
  cost,
  kpi,
  kpiText,
  kpiNone,
  improving,
  steady,
  worsening,
  percentDone,
  noPoints,
  withoutObjective,
  withoutEpic,
  kindObjective,
  kindItem,
  kindEpic,
  kindStory,
  kindGroup,
  align,
  alignLabel
};
