export { fixWords, warningWords } from './warningWords';
export { problemWords } from './problemWords';
export { explanationWords } from './explanationWords';
export { formatDay, formatMoney, formatNumber, formatPercent, namesOf, type Names } from './names';
export { labels as planLabels } from './labels';
