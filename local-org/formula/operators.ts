import type { FieldValue } from '../store/model.ts';
import { addDays, addDaysToDateTime, milliseconds, timeOf } from './calendar.ts';
import { asDecimal } from './exactness.ts';
import { AND, NOT, OR } from './functions/logical.ts';
import { illegalType, wrongType } from './messages.ts';
import { FormulaError, type FormulaType } from './model.ts';
import { decimal } from './numbers.ts';
import { expectType, type SqlFunction } from './strict.ts';
import { opaque, term, transparent, type Call, type Rule, type Term } from './term.ts';

/** Operators by their canonical sign. */
export const OPERATORS: Readonly<Record<string, Rule>> = {
  '+': (call) => (call.args.length === 1 ? signed(call, 1) : additive(call)),
  '-': (call) => (call.args.length === 1 ? signed(call, -1) : additive(call)),
  '*': (call) => arithmetic(call, (left, right) => left * right),
  '/': divide,
  '^': power,
  '&': concatenate,
  '=': (call) => equality(call, true),
  '<>': (call) => equality(call, false),
  '<': (call) => comparison(call, (order) => order < 0),
  '>': (call) => comparison(call, (order) => order > 0),
  '<=': (call) => comparison(call, (order) => order <= 0),
  '>=': (call) => comparison(call, (order) => order >= 0),
  '&&': AND.rule,
  '||': OR.rule,
  NOT: NOT.rule
};

/** SQL functions behind operators, for what SQLite has no exact native form of. */
export const OPERATOR_SQL_FUNCTIONS: readonly SqlFunction[] = [
  { name: 'sf_decimal', apply: (_, [value]) => (typeof value === 'number' ? decimal(value) : null) },
  blankSafe('sf_power', raise),
  blankSafe('sf_days_between', daysBetween),
  blankSafe('sf_date_plus', (date, days) => addDays(date as string, days as number)),
  blankSafe('sf_datetime_plus', (dateTime, days) => addDaysToDateTime(dateTime as string, days as number)),
  blankSafe('sf_time_plus', (time, span) => timeOf(milliseconds(time as string) + (span as number))),
  blankSafe('sf_time_between', timeBetween)
];

type Combine = (left: FieldValue, right: FieldValue) => FieldValue;

function blankSafe(name: string, combine: Combine): SqlFunction {
  return { name, apply: (_, [left = null, right = null]) => combineValues(combine, left, right) };
}

function combineValues(combine: Combine, left: FieldValue, right: FieldValue): FieldValue {
  return left === null || right === null ? null : combine(left, right);
}

function operands(call: Call): [Term, Term] {
  return call.args as unknown as [Term, Term];
}

/** Blank operand, blank result; the SQL is given the operands' SQL. */
function combined(
  call: Call,
  type: FormulaType,
  combine: Combine,
  sql: (left: string, right: string) => string,
  failure?: (left: string, right: string) => string
): Term {
  const [left, right] = operands(call);
  return term(call, type, {
    evaluate: (context) => combineValues(combine, left.evaluate(context), right.evaluate(context)),
    toSql: (column) => {
      const [a, b] = [left.toSql(column), right.toSql(column)];
      return transparent(sql(a.sql, b.sql), [a, b], failure ? [() => failure(a.sql, b.sql)] : []);
    }
  });
}

function signed(call: Call, sign: 1 | -1): Term {
  const [operand] = operands(call);
  expectType(call, operand, ['number']);
  return term(
    call,
    'number',
    {
      evaluate: (context) => {
        const value = operand.evaluate(context);
        return value === null ? null : sign * (value as number) + 0;
      },
      toSql: (column) => {
        const inner = operand.toSql(column);
        return transparent(sign === 1 ? inner.sql : `(0.0 - ${inner.sql})`, [inner]);
      }
    },
    operand.exact
  );
}

function arithmetic(call: Call, calculate: (left: number, right: number) => number): Term {
  call.args.forEach((arg) => expectType(call, arg, ['number']));
  return combined(
    call,
    'number',
    (left, right) => calculate(left as number, right as number),
    (left, right) => `(${left} ${call.name} ${right})`
  );
}

function divide(call: Call): Term {
  call.args.forEach((arg) => expectType(call, arg, ['number']));
  return combined(
    call,
    'number',
    (left, right) => {
      if (right === 0) {
        throw new FormulaError('Division by zero');
      }
      return (left as number) / (right as number);
    },
    (left, right) => `(1.0 * ${left} / ${right})`,
    (left, right) => `(${left} IS NOT NULL AND ${right} = 0)`
  );
}

function power(call: Call): Term {
  call.args.forEach((arg) => expectType(call, arg, ['number']));
  const sql = (left: string, right: string) => `sf_power(${left}, ${right})`;
  return combined(call, 'number', raise, sql, (left, right) => failedSql(sql(left, right), left, right));
}

/** More than 64 digits is an error, as on the platform. */
function raise(base: FieldValue, exponent: FieldValue): number {
  const result = (base as number) ** (exponent as number);
  if (!Number.isFinite(result) || Math.abs(result) > 1e64) {
    throw new FormulaError('Out of range argument to POWER() function');
  }
  return result;
}

function failedSql(sql: string, left: string, right: string): string {
  return `(${left} IS NOT NULL AND ${right} IS NOT NULL AND ${sql} IS NULL)`;
}

function concatenate(call: Call): Term {
  call.args.forEach((arg) => expectType(call, arg, ['text']));
  const [left, right] = operands(call);
  return term(call, 'text', {
    evaluate: (context) => {
      const text = `${left.evaluate(context) ?? ''}${right.evaluate(context) ?? ''}`;
      return text === '' ? null : text;
    },
    toSql: (column) => {
      const [a, b] = [left.toSql(column), right.toSql(column)];
      return opaque(`nullif(coalesce(${a.sql}, '') || coalesce(${b.sql}, ''), '')`, [a, b]);
    }
  });
}

const TEXT_TYPES: readonly FormulaType[] = ['text', 'id'];

function additive(call: Call): Term {
  const [left, right] = operands(call);
  const types = [left, right].map((operand) => (operand.type === 'id' ? 'text' : operand.type));
  const [first, second] = [known(types[0], types[1]), known(types[1], types[0])];
  const rule = ADDITIVE[`${first} ${call.name} ${second}`];
  if (rule) {
    return rule(call);
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

const NUMBERS: Readonly<Record<string, Rule>> = {
  'number + number': (call) => arithmetic(call, (left, right) => left + right),
  'number - number': (call) => arithmetic(call, (left, right) => left - right)
};

const ADDITIVE: Readonly<Record<string, Rule>> = {
  ...NUMBERS,
  'text + text': concatenate,
  'date - date': (call) =>
    combined(call, 'number', daysBetween, (left, right) => `(julianday(${left}) - julianday(${right}))`),
  'datetime - datetime': (call) =>
    combined(call, 'number', daysBetween, (left, right) => `sf_days_between(${left}, ${right})`),
  'time - time': (call) => combined(call, 'number', timeBetween, (left, right) => `sf_time_between(${left}, ${right})`),
  ...shifts('date', 'sf_date_plus', (value, amount) => addDays(value, amount)),
  ...shifts('datetime', 'sf_datetime_plus', (value, amount) => addDaysToDateTime(value, amount)),
  ...shifts('time', 'sf_time_plus', (value, amount) => timeOf(milliseconds(value) + amount))
};

/** `value + number`, `number + value` and `value - number`. */
function shifts(
  type: 'date' | 'datetime' | 'time',
  sqlName: string,
  shift: (value: string, amount: number) => string
): Record<string, Rule> {
  const rule =
    (valueFirst: boolean, sign: 1 | -1): Rule =>
    (call) => {
      const order = <T>(left: T, right: T): [T, T] => (valueFirst ? [left, right] : [right, left]);
      const sql = (left: string, right: string) => {
        const [value, amount] = order(left, right);
        return `${sqlName}(${value}, ${sign === 1 ? amount : `0.0 - ${amount}`})`;
      };
      return combined(
        call,
        type,
        (left, right) => {
          const [value, amount] = order(left, right);
          return shift(value as string, sign * (amount as number));
        },
        sql,
        (left, right) => failedSql(sql(left, right), left, right)
      );
    };
  return {
    [`${type} + number`]: rule(true, 1),
    [`number + ${type}`]: rule(false, 1),
    [`${type} - number`]: rule(true, -1)
  };
}

function daysBetween(left: FieldValue, right: FieldValue): number {
  return (milliseconds(left as string) - milliseconds(right as string)) / 86_400_000;
}

/** Milliseconds from one time of day forward to the other. */
function timeBetween(left: FieldValue, right: FieldValue): number {
  return (milliseconds(left as string) - milliseconds(right as string) + 86_400_000) % 86_400_000;
}

/** Text compares blank as ''; anything else compared with a blank is neither true nor false. */
function equality(call: Call, wanted: boolean): Term {
  const [left, right] = operands(call);
  const type = comparedType(call, left, right);
  if (type === 'text') {
    return textEquality(call, wanted);
  }
  return combined(
    { ...call, args: [asDecimal(left), asDecimal(right)] },
    'boolean',
    (first, second) => (first === second) === wanted,
    (first, second) => `(${first} ${wanted ? '=' : '<>'} ${second})`
  );
}

function textEquality(call: Call, wanted: boolean): Term {
  const [left, right] = operands(call);
  return term(call, 'boolean', {
    evaluate: (context) => (left.evaluate(context) === right.evaluate(context)) === wanted,
    toSql: (column) => {
      const [a, b] = [left.toSql(column), right.toSql(column)];
      return opaque(`(${a.sql} COLLATE BINARY ${wanted ? 'IS' : 'IS NOT'} ${b.sql})`, [a, b]);
    }
  });
}

function comparison(call: Call, holds: (order: number) => boolean): Term {
  const [left, right] = operands(call);
  const type = comparedType(call, left, right);
  if (type === 'boolean') {
    throw wrongType(call, ['number', 'date', 'datetime'], left.type === 'boolean' ? left : right);
  }
  const collation = type === 'text' ? ' COLLATE BINARY' : '';
  return combined(
    { ...call, args: [asDecimal(left), asDecimal(right)] },
    'boolean',
    (first, second) => holds(compareValues(first, second)),
    (first, second) => `(${first}${collation} ${call.name} ${second})`
  );
}

function comparedType(call: Call, left: Term, right: Term): FormulaType {
  for (const operand of [left, right]) {
    if (operand.type === 'picklist' || operand.type === 'multipicklist') {
      throw wrongType(call, ['text'], operand);
    }
  }
  const [first, second] = [left, right].map(({ type }) => (TEXT_TYPES.includes(type) ? 'text' : type));
  if (first !== second && first !== 'null' && second !== 'null') {
    throw wrongType(call, [left.type], right);
  }
  return (first === 'null' ? second : first) as FormulaType;
}

/** Text by code point, which is what SQLite's BINARY order is; dates and times sort as their text does. */
function compareValues(left: FieldValue, right: FieldValue): number {
  if (typeof left === 'number' && typeof right === 'number') {
    return left - right;
  }
  return Buffer.compare(Buffer.from(String(left)), Buffer.from(String(right)));
}
