import type { FieldSchema } from '../schema/model.ts';
import { foldText } from '../store/sqlFunctions.ts';

/** A filter of a roll-up summary as an SQL condition. `sql` yields the field's value. */
export function filterCondition(field: FieldSchema, operation: string, value: string, sql: string): string {
  const values = listsValues(field) ? splitValues(value) : [value.trim()];
  const operands = values.map((text) => operandOf(field, text));
  const compared = isText(field) ? `sf_fold(${sql})` : sql;
  const isBlank = operands.every((operand) => operand === 'NULL');
  switch (operation) {
    case 'equals':
      return isBlank ? `${sql} IS NULL` : `${compared} IN (${operands.join(', ')})`;
    case 'notEqual':
      return isBlank ? `${sql} IS NOT NULL` : `(${sql} IS NULL OR ${compared} NOT IN (${operands.join(', ')}))`;
    case 'contains':
    case 'includes':
      return anyOf(operands, (operand) => containment(field, compared, operand));
    case 'notContain':
    case 'excludes':
      return `(${sql} IS NULL OR NOT ${anyOf(operands, (operand) => containment(field, compared, operand))})`;
    case 'startsWith':
      return anyOf(operands, (operand) => `substr(${compared}, 1, length(${operand})) = ${operand}`);
    default:
      return COMPARISONS[operation] ? `${compared} ${COMPARISONS[operation]} ${operands[0]}` : '0';
  }
}

const COMPARISONS: Readonly<Record<string, string>> = {
  lessThan: '<',
  greaterThan: '>',
  lessOrEqual: '<=',
  greaterOrEqual: '>='
};

const NOT_TEXT = new Set(['Number', 'Currency', 'Percent', 'Checkbox', 'Date', 'DateTime', 'Time', 'Summary']);

const isText = (field: FieldSchema): boolean => !NOT_TEXT.has(field.type);

/** `Open, In Progress` means either of the two. */
const listsValues = (field: FieldSchema): boolean => isText(field);

const splitValues = (value: string): string[] =>
  (value.match(/"[^"]*"|[^,]+/g) ?? ['']).map((part) => part.trim().replace(/^"(.*)"$/, '$1'));

const anyOf = (operands: readonly string[], condition: (operand: string) => string): string =>
  `(${operands.map(condition).join(' OR ')})`;

/** Of a whole entry in a multi-select picklist, of any part in text. */
const containment = (field: FieldSchema, sql: string, operand: string): string =>
  field.type === 'MultiselectPicklist'
    ? `instr(';' || ${sql} || ';', ';' || ${operand} || ';') > 0`
    : `instr(${sql}, ${operand}) > 0`;

function operandOf(field: FieldSchema, text: string): string {
  if (text === '') return 'NULL';
  if (field.type === 'Checkbox') return /^(true|1)$/i.test(text) ? '1' : '0';
  if (field.type === 'Date' || field.type === 'DateTime') return literal(isoDate(text));
  if (isText(field)) return literal(foldText(text));
  return Number.isFinite(Number(text)) ? String(Number(text)) : 'NULL';
}

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Filters write dates as the locale of their author did: `1/31/2026`; newer ones as `2026-01-31`. */
function isoDate(text: string): string {
  const [, month = '', day = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(text) ?? [];
  return year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
