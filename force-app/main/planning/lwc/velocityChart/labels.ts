import atStart from '@salesforce/label/c.Planning_VelocityAtStart';
import atStartLine from '@salesforce/label/c.Planning_VelocityAtStartLine';
import average from '@salesforce/label/c.Planning_VelocityAverage';
import averageKey from '@salesforce/label/c.Planning_VelocityAverageKey';
import averageValue from '@salesforce/label/c.Planning_VelocityAverageValue';
import completed from '@salesforce/label/c.Planning_VelocityCompleted';
import completedLine from '@salesforce/label/c.Planning_VelocityCompletedLine';
import empty from '@salesforce/label/c.Planning_VelocityEmpty';
import loading from '@salesforce/label/c.Planning_VelocityLoading';
import measure from '@salesforce/label/c.Planning_VelocityMeasure';
import points from '@salesforce/label/c.Planning_VelocityPoints';
import predictability from '@salesforce/label/c.Planning_VelocityPredictability';
import predictabilityLine from '@salesforce/label/c.Planning_VelocityPredictabilityLine';
import sprint from '@salesforce/label/c.Planning_VelocitySprint';
import summary from '@salesforce/label/c.Planning_VelocitySummary';
import title from '@salesforce/label/c.Planning_VelocityTitle';
import unknown from '@salesforce/label/c.Planning_VelocityUnknown';
import value from '@salesforce/label/c.Planning_VelocityValue';
import valueLine from '@salesforce/label/c.Planning_VelocityValueLine';

export const labels = {
  atStart,
  atStartLine,
  average,
  averageKey,
  averageValue,
  completed,
  completedLine,
  empty,
  loading,
  measure,
  points,
  predictability,
  predictabilityLine,
  sprint,
  summary,
  title,
  unknown,
  value,
  valueLine
};
