import { milliseconds } from '../calendar.ts';
import { caseSafeId } from '../ids.ts';
import { FormulaError } from '../model.ts';
import { numberText, parseNumber } from '../numbers.ts';
import { matchesWhole } from '../regex.ts';
import { strict, type FunctionDefinition } from '../strict.ts';

/** Positions and lengths count UTF-16 units, as on the platform; SQLite counts code points, so these run as functions. */
export const TEXT_FUNCTIONS: readonly FunctionDefinition[] = [
  strict('LEN', { parameters: ['text|blank'], returns: 'number', apply: (_, text) => text?.length ?? 0 }),
  strict('LEFT', {
    parameters: ['text', 'number'],
    returns: 'text',
    apply: (_, text, count) => text.slice(0, atLeastZero(count))
  }),
  strict('RIGHT', {
    parameters: ['text', 'number'],
    returns: 'text',
    apply: (_, text, count) => text.slice(Math.max(0, text.length - atLeastZero(count)))
  }),
  strict('MID', {
    parameters: ['text', 'number', 'number'],
    returns: 'text',
    apply: (_, text, start, count) => {
      const from = Math.max(1, Math.trunc(start)) - 1;
      return text.slice(from, from + atLeastZero(count));
    }
  }),
  strict('FIND', {
    parameters: ['text|blank', 'text|blank', 'number?'],
    returns: 'number',
    apply: (_, search, text, start = 1) =>
      search === null || text === null ? 0 : text.indexOf(search, Math.trunc(start) - 1) + 1
  }),
  strict('SUBSTITUTE', {
    parameters: ['text', 'text', 'text|blank'],
    returns: 'text',
    apply: (_, text, old, replacement) => text.replaceAll(old, () => replacement ?? '')
  }),
  strict('UPPER', {
    parameters: ['text', 'text?'],
    returns: 'text',
    apply: (_, text, locale) => text.toLocaleUpperCase(bcp47(locale))
  }),
  strict('LOWER', {
    parameters: ['text', 'text?'],
    returns: 'text',
    apply: (_, text, locale) => text.toLocaleLowerCase(bcp47(locale))
  }),
  strict('INITCAP', {
    parameters: ['text'],
    returns: 'text',
    apply: (_, text) =>
      text.toLowerCase().replace(/[\p{L}\p{N}]+/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1))
  }),
  strict('TRIM', {
    parameters: ['text'],
    returns: 'text',
    apply: (_, text) => text.replace(/^[\0-\x20]+|[\0-\x20]+$/g, '')
  }),
  strict('CONTAINS', {
    parameters: ['text|blank', 'text|blank'],
    returns: 'boolean',
    apply: (_, text, part) => part === null || (text === null ? null : text.includes(part)),
    sql: (text, part) => `(${part} IS NULL OR instr(${text}, ${part}) > 0)`
  }),
  strict('BEGINS', {
    parameters: ['text|blank', 'text|blank'],
    returns: 'boolean',
    apply: (_, text, part) => part === null || (text === null ? null : text.startsWith(part)),
    sql: (text, part) => `(${part} IS NULL OR instr(${text}, ${part}) = 1)`
  }),
  strict('LPAD', {
    parameters: ['text', 'number', 'text?'],
    returns: 'text',
    apply: (_, text, length, padding = ' ') => pad(text, length, (to) => text.padStart(to, padding))
  }),
  strict('RPAD', {
    parameters: ['text', 'number', 'text?'],
    returns: 'text',
    apply: (_, text, length, padding = ' ') => pad(text, length, (to) => text.padEnd(to, padding))
  }),
  strict('REVERSE', { parameters: ['text'], returns: 'text', apply: (_, text) => [...text].reverse().join('') }),
  strict('ASCII', { parameters: ['text'], returns: 'number', apply: (_, text) => text.codePointAt(0) ?? null }),
  strict('CHR', {
    parameters: ['number'],
    returns: 'text',
    apply: (_, code) => (code >= 1 && code <= 0x10ffff ? String.fromCodePoint(Math.trunc(code)) : null)
  }),
  strict('CASESAFEID', { parameters: ['text'], returns: 'text', apply: (_, id) => caseSafeId(id), fails: true }),
  strict('VALUE', {
    parameters: ['text'],
    returns: 'number',
    apply: (_, text) => {
      const value = parseNumber(text);
      if (value === undefined) {
        throw new FormulaError(`The value '${text}' is not a valid number.`);
      }
      return value;
    },
    fails: true
  }),
  strict('ISNUMBER', {
    parameters: ['text|blank'],
    returns: 'boolean',
    apply: (_, text) => text !== null && parseNumber(text) !== undefined
  }),
  strict('TEXT', {
    parameters: ['number|date|datetime|time|picklist'],
    returns: 'text',
    apply: (_, value) => asText(value)
  }),
  strict('REGEX', {
    parameters: ['text|blank', 'text'],
    returns: 'boolean',
    apply: (_, text, pattern) => matchesWhole(text ?? '', pattern),
    fails: true
  })
];

function atLeastZero(count: number): number {
  return Math.max(0, Math.trunc(count));
}

function pad(text: string, length: number, longer: (to: number) => string): string {
  const to = atLeastZero(length);
  return to <= text.length ? text.slice(0, to) : longer(to);
}

function bcp47(locale: string | undefined): string | undefined {
  return locale?.replace('_', '-');
}

/** Numbers in plain digits, picklists as their API value, date/times in UTC: `2026-01-31 08:00:00Z`. */
function asText(value: string | number): string {
  if (typeof value === 'number') {
    return numberText(value);
  }
  if (/^\d{4}-\d\d-\d\dT.*Z$/.test(value)) {
    return `${new Date(milliseconds(value)).toISOString().slice(0, 19).replace('T', ' ')}Z`;
  }
  return /^\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) ? value.slice(0, 12) : value;
}
