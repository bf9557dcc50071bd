/** A library of npm that components use: bundled into a module of the package, for a Salesforce org has no npm. */
export interface Library {
  /** Folder, file and import name: `c/<name>`. */
  readonly name: string;
  readonly description: string;
  /** What is bundled, as the source of an ES module. Name each export, so that the rest is left out. */
  readonly entry: string;
  /** npm packages whose licences stand on top of the file. */
  readonly packages: readonly string[];
  /** A static resource is loaded by `loadScript` when it is needed, and then stands under this name on `window`. */
  readonly globalName?: string;
}

export const LIBRARIES: readonly Library[] = [
  {
    name: 'd3',
    description: 'Scales, statistics, shapes and nearest points of D3.',
    entry: `
      export { bin, extent, max, mean, median, min, quantile, range, rollup, sum, ticks } from 'd3-array';
      export { Delaunay } from 'd3-delaunay';
      export { polygonContains } from 'd3-polygon';
      export { scaleBand, scaleLinear, scaleLog, scalePoint, scaleSqrt, scaleSymlog, scaleUtc } from 'd3-scale';
      export { area, curveCatmullRom, curveLinear, curveMonotoneX, curveStep, curveStepAfter, line, stack } from 'd3-shape';
      export { utcDay, utcMonday, utcMonth, utcWeek, utcYear } from 'd3-time';
    `,
    packages: ['d3-array', 'd3-delaunay', 'd3-polygon', 'd3-scale', 'd3-shape', 'd3-time', 'delaunator']
  },
  {
    name: 'rbush',
    description: 'RBush: rectangles found by place.',
    entry: `export { default as RBush } from 'rbush';`,
    packages: ['rbush', 'quickselect']
  },
  {
    name: 'Foresight_Pdf',
    globalName: 'foresightPdf',
    description: 'jsPDF and svg2pdf.js: a drawing as a PDF file. Loaded when a PDF is asked for.',
    entry: `export { jsPDF } from 'jspdf'; export { svg2pdf } from 'svg2pdf.js';`,
    packages: ['jspdf', 'svg2pdf.js']
  }
];
