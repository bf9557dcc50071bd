import { addDays, addDaysToDateTime, milliseconds, timeOf } from '../calendar.ts';
import { illegalType, wrongType } from '../messages.ts';
import type { FormulaError, FormulaType } from '../model.ts';
import type { Call, Rule, Term } from '../term.ts';
import { arithmetic, signed } from './arithmetic.ts';
import { combined, combinedByName, operands, type NamedCombine } from './combined.ts';
import { concatenate } from './concatenation.ts';

/** `+` and `-` between two operands of any sort. */
export function additive(call: Call): Term {
  const [left, right] = operands(call);
  const types = [left, right].map((operand) => (operand.type === 'id' ? 'text' : operand.type));
  const [first, second] = [known(types[0], types[1]), known(types[1], types[0])];
  const rule = ADDITIVE[`${first} ${call.name} ${second}`];
  if (rule) {
    const untyped = left.type === 'null' && right.type === 'null';
    return untyped ? { ...rule(call), type: 'null' } : rule(call);
  }
  if (first === 'time' && second === 'time') {
    throw illegalType(call);
  }
  throw additiveError(call, first, left, right);
}

/** NULL takes the type that suits the other side. */
function known(type: FormulaType | undefined, other: FormulaType | undefined): FormulaType {
  if (type !== 'null' && type !== undefined) {
    return type;
  }
  return other === 'text' ? 'text' : 'number';
}

function additiveError(call: Call, first: FormulaType, left: Term, right: Term): FormulaError {
  if (first === 'text' && call.name === '+') {
    return wrongType(call, ['text'], right);
  }
  const onRight = ['number', 'date', 'datetime', 'time'].includes(first);
  const expected: FormulaType[] = onRight && first === right.type ? ['number'] : ['number', 'date', 'datetime'];
  return wrongType(call, expected, onRight ? right : left);
}

const DAYS_BETWEEN: NamedCombine = {
  sqlName: 'sf_days_between',
  combine: (left, right) => (milliseconds(left as string) - milliseconds(right as string)) / 86_400_000
};

/** Milliseconds from one time of day forward to the other. */
const TIME_BETWEEN: NamedCombine = {
  sqlName: 'sf_time_between',
  combine: (left, right) => (milliseconds(left as string) - milliseconds(right as string) + 86_400_000) % 86_400_000
};

/** What comes so many days, or for times milliseconds, after a value. */
const SHIFTS: Readonly<Record<'date' | 'datetime' | 'time', NamedCombine>> = {
  date: { sqlName: 'sf_date_plus', combine: (date, days) => addDays(date as string, days as number) },
  datetime: {
    sqlName: 'sf_datetime_plus',
    combine: (dateTime, days) => addDaysToDateTime(dateTime as string, days as number)
  },
  time: { sqlName: 'sf_time_plus', combine: (time, span) => timeOf(milliseconds(time as string) + (span as number)) }
};

/** SQL functions behind the arithmetic of dates and times. */
export const ADDITIVE_COMBINES: readonly NamedCombine[] = [DAYS_BETWEEN, TIME_BETWEEN, ...Object.values(SHIFTS)];

const ADDITIVE: Readonly<Record<string, Rule>> = {
  'number + number': (call) => arithmetic(call, (left, right) => left + right),
  'number - number': (call) => arithmetic(call, (left, right) => left - right),
  'text + text': concatenate,
  'date - date': (call) =>
    combined(call, 'number', DAYS_BETWEEN.combine, (left, right) => `(julianday(${left}) - julianday(${right}))`),
  'datetime - datetime': (call) => combinedByName(call, 'number', DAYS_BETWEEN),
  'time - time': (call) => combinedByName(call, 'number', TIME_BETWEEN),
  ...shifts('date'),
  ...shifts('datetime'),
  ...shifts('time')
};

/** `value + number`, `number + value` and `value - number`, all as one sum with the value first. */
function shifts(type: 'date' | 'datetime' | 'time'): Record<string, Rule> {
  const shift = (call: Call, value: Term, amount: Term): Term =>
    combinedByName({ ...call, args: [value, amount] }, type, SHIFTS[type]);
  return {
    [`${type} + number`]: (call) => shift(call, ...operands(call)),
    [`number + ${type}`]: (call) => shift(call, ...(operands(call).reverse() as [Term, Term])),
    [`${type} - number`]: (call) => {
      const [value, amount] = operands(call);
      return shift(call, value, signed({ ...call, args: [amount] }, -1));
    }
  };
}
