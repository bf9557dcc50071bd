import { wrongCount } from '../messages.ts';
import { FormulaError } from '../model.ts';
import { decimal, integral, roundHalfUp, truncate } from '../numbers.ts';
import { expectType, strict, type FunctionDefinition } from '../strict.ts';
import { term, transparent, type Call, type Term } from '../term.ts';

function numeric(name: string, calculate: (value: number) => number): FunctionDefinition {
  return strict(name, { parameters: ['number'], returns: 'number', apply: (_, value) => calculate(value) });
}

/** A function with no value for some numbers, such as the root of a negative one. */
function partial(name: string, calculate: (value: number) => number): FunctionDefinition {
  return strict(name, {
    parameters: ['number'],
    returns: 'number',
    apply: (_, value) => calculate(value),
    fails: true,
    inexact: true
  });
}

export const MATH_FUNCTIONS: readonly FunctionDefinition[] = [
  strict('ABS', {
    parameters: ['number'],
    returns: 'number',
    apply: (_, value) => Math.abs(value),
    // Plus zero, because SQLite's abs() leaves the sign of -0.0.
    sql: (value) => `(abs(${value}) + 0.0)`,
    inexact: true
  }),
  numeric('CEILING', (value) => integral(value, 'away')),
  numeric('FLOOR', (value) => integral(value, 'towards')),
  numeric('MCEILING', (value) => integral(value, 'up')),
  numeric('MFLOOR', (value) => integral(value, 'down')),
  strict('ROUND', {
    parameters: ['number', 'number'],
    returns: 'number',
    apply: (_, value, digits) => roundHalfUp(value, digits)
  }),
  strict('TRUNC', {
    parameters: ['number', 'number?'],
    returns: 'number',
    apply: (_, value, digits = 0) => truncate(value, digits)
  }),
  strict('MOD', {
    parameters: ['number', 'number'],
    returns: 'number',
    apply: (_, value, divisor) => {
      if (divisor === 0) {
        throw new FormulaError('Division by zero');
      }
      return decimal(value % divisor) + 0;
    },
    fails: true
  }),
  partial('SQRT', Math.sqrt),
  partial('EXP', Math.exp),
  partial('LN', Math.log),
  partial('LOG', Math.log10),
  partial('ACOS', Math.acos),
  partial('ASIN', Math.asin),
  partial('ATAN', Math.atan),
  partial('COS', Math.cos),
  partial('SIN', Math.sin),
  partial('TAN', Math.tan),
  strict('ATAN2', {
    parameters: ['number', 'number'],
    returns: 'number',
    apply: (_, y, x) => Math.atan2(y, x),
    inexact: true
  }),
  strict('PI', { parameters: [], returns: 'number', apply: () => Math.PI, sql: () => String(Math.PI), inexact: true }),
  { name: 'MAX', rule: (call) => extreme(call, Math.max) },
  { name: 'MIN', rule: (call) => extreme(call, Math.min) }
];

/** Any number of operands; one blank makes the result blank. */
function extreme(call: Call, pick: (...values: number[]) => number): Term {
  if (call.args.length === 0) {
    throw wrongCount(call, 1);
  }
  call.args.forEach((arg) => expectType(call, arg, ['number']));
  return term(call, 'number', {
    evaluate: (context) => {
      const values = call.args.map((arg) => arg.evaluate(context));
      return values.includes(null) ? null : pick(...(values as number[]));
    },
    toSql: (column) => {
      const args = call.args.map((arg) => arg.toSql(column));
      const list = args.map((arg) => arg.sql).join(', ');
      // With one operand SQLite's max() would be the aggregate.
      return transparent(args.length === 1 ? list : `${call.name.toLowerCase()}(${list})`, args);
    }
  });
}
