import cursor from '@salesforce/label/c.Planning_ChartCursor';
import save from '@salesforce/label/c.Planning_ChartSave';
import saveCsvLabel from '@salesforce/label/c.Planning_ChartSaveCsv';
import saveFailed from '@salesforce/label/c.Planning_ChartSaveFailed';
import savePngLabel from '@salesforce/label/c.Planning_ChartSavePng';
import saveSvgLabel from '@salesforce/label/c.Planning_ChartSaveSvg';
import showChart from '@salesforce/label/c.Planning_ChartShow';
import showTable from '@salesforce/label/c.Planning_ChartShowTable';

export const labels = {
  cursor,
  save,
  saveCsv: saveCsvLabel,
  saveFailed,
  savePng: savePngLabel,
  saveSvg: saveSvgLabel,
  showChart,
  showTable
};
