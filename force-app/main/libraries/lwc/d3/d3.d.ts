export { bin, extent, max, mean, median, min, quantile, range, rollup, sum, ticks } from 'd3-array';
export { Delaunay } from 'd3-delaunay';
export { polygonContains } from 'd3-polygon';
export { scaleBand, scaleLinear, scaleLog, scalePoint, scaleSqrt, scaleSymlog, scaleUtc } from 'd3-scale';
export type { ScaleBand, ScaleLinear, ScalePower, ScaleSymLog, ScaleTime } from 'd3-scale';
export { area, curveCatmullRom, curveLinear, curveMonotoneX, curveStep, curveStepAfter, line, stack } from 'd3-shape';
export { utcDay, utcMonday, utcMonth, utcWeek, utcYear } from 'd3-time';
