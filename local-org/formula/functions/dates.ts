import {
  addMonths,
  calendarDate,
  dateInZone,
  dateTimeOf,
  dayOfYear,
  isoWeek,
  milliseconds,
  timeInZone
} from '../calendar.ts';
import { FormulaError } from '../model.ts';
import { strict, type FunctionDefinition } from '../strict.ts';

/** A part of a date, cut out of its text in SQL. */
function datePart(name: string, from: number, to: number): FunctionDefinition {
  return strict(name, {
    parameters: ['date'],
    returns: 'number',
    apply: (_, date) => Number(date.slice(from, to)),
    sql: (date) => `CAST(substr(${date}, ${from + 1}, ${to - from}) AS REAL)`
  });
}

function timePart(name: string, from: number, to: number): FunctionDefinition {
  return strict(name, {
    parameters: ['time'],
    returns: 'number',
    apply: (_, time) => Number(time.slice(from, to))
  });
}

/** Today and the date of a date/time are those of the user's time zone; everything else is UTC. */
export const DATE_FUNCTIONS: readonly FunctionDefinition[] = [
  strict('TODAY', {
    parameters: [],
    returns: 'date',
    apply: ({ now, timeZone }) => dateInZone(now.getTime(), timeZone)
  }),
  strict('NOW', { parameters: [], returns: 'datetime', apply: ({ now }) => now.toISOString() }),
  strict('TIMENOW', {
    parameters: [],
    returns: 'time',
    apply: ({ now, timeZone }) => timeInZone(now.getTime(), timeZone)
  }),
  strict('DATE', {
    parameters: ['number', 'number', 'number'],
    returns: 'date',
    apply: (_, year, month, day) => calendarDate(year, month, day),
    fails: true
  }),
  strict('DATEVALUE', {
    parameters: ['date|datetime|text'],
    returns: 'date',
    apply: ({ timeZone }, value) => {
      if (/^\d{4}-\d\d-\d\dT/.test(value)) {
        return dateInZone(milliseconds(value), timeZone);
      }
      const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(value) ?? invalid('date', value);
      return calendarDate(Number(year), Number(month), Number(day));
    },
    fails: true
  }),
  strict('DATETIMEVALUE', {
    parameters: ['date|datetime|text'],
    returns: 'datetime',
    apply: (_, value) => {
      if (/^\d{4}-\d\d-\d\d(?:T.*Z)?$/.test(value)) {
        return dateTimeOf(milliseconds(value));
      }
      const [, date = '', time = ''] =
        /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)Z?$/.exec(value) ?? invalid('date/time', value);
      return dateTimeOf(checked(`${date}T${time}.000Z`, value));
    },
    fails: true
  }),
  strict('TIMEVALUE', {
    parameters: ['time|datetime|text'],
    returns: 'time',
    apply: ({ timeZone }, value) => {
      if (value.includes('T')) {
        return timeInZone(milliseconds(value), timeZone);
      }
      const [, time = ''] = /^(\d\d:\d\d:\d\d\.\d{3})Z?$/.exec(value) ?? invalid('time', value);
      checked(`1970-01-01T${time}Z`, value);
      return `${time}Z`;
    },
    fails: true
  }),
  datePart('YEAR', 0, 4),
  datePart('MONTH', 5, 7),
  datePart('DAY', 8, 10),
  timePart('HOUR', 0, 2),
  timePart('MINUTE', 3, 5),
  timePart('SECOND', 6, 8),
  timePart('MILLISECOND', 9, 12),
  strict('WEEKDAY', {
    parameters: ['date'],
    returns: 'number',
    apply: (_, date) => new Date(milliseconds(date)).getUTCDay() + 1,
    sql: (date) => `(strftime('%w', ${date}) + 1.0)`
  }),
  strict('DAYOFYEAR', { parameters: ['date'], returns: 'number', apply: (_, date) => dayOfYear(date) }),
  strict('ISOWEEK', { parameters: ['date'], returns: 'number', apply: (_, date) => isoWeek(date).week }),
  strict('ISOYEAR', { parameters: ['date'], returns: 'number', apply: (_, date) => isoWeek(date).year }),
  strict('ADDMONTHS', {
    parameters: ['date|datetime', 'number'],
    returns: 'first',
    apply: (_, date, months) => addMonths(date, months),
    fails: true
  }),
  strict('UNIXTIMESTAMP', {
    parameters: ['date|datetime|time'],
    returns: 'number',
    apply: (_, value) => Math.floor(milliseconds(value) / 1000)
  }),
  strict('FROMUNIXTIME', {
    parameters: ['number'],
    returns: 'datetime',
    apply: (_, seconds) => dateTimeOf(Math.round(seconds * 1000)),
    fails: true
  }),
  strict('FORMATDURATION', {
    parameters: ['number'],
    returns: 'text',
    apply: (_, seconds) => {
      const whole = Math.trunc(Math.abs(seconds));
      return [whole / 3600, (whole / 60) % 60, whole % 60]
        .map((part) => String(Math.trunc(part)).padStart(2, '0'))
        .join(':');
    }
  })
];

function invalid(kind: string, value: string): never {
  throw new FormulaError(`Invalid ${kind} format: ${value}`);
}

function checked(iso: string, value: string): number {
  const instant = Date.parse(iso);
  const survives = !Number.isNaN(instant) && new Date(instant).toISOString() === iso;
  return survives ? instant : invalid('date/time', value);
}
