import atRisk from '@salesforce/label/c.Planning_ForecastAtRisk';
import chance from '@salesforce/label/c.Planning_ForecastChance';
import empty from '@salesforce/label/c.Planning_ForecastEmpty';
import more from '@salesforce/label/c.Planning_ForecastMore';
import name from '@salesforce/label/c.Planning_ForecastName';
import p50 from '@salesforce/label/c.Planning_ForecastP50';
import p85 from '@salesforce/label/c.Planning_ForecastP85';
import p95 from '@salesforce/label/c.Planning_ForecastP95';
import promised from '@salesforce/label/c.Planning_ForecastPromised';
import safe from '@salesforce/label/c.Planning_ForecastSafe';
import save from '@salesforce/label/c.Planning_ForecastSaveCsv';
import tooFar from '@salesforce/label/c.Planning_ForecastTooFar';

export const labels = {
  atRisk,
  chance,
  empty,
  more,
  name,
  p50,
  p85,
  p95,
  promised,
  safe,
  save,
  tooFar
};
