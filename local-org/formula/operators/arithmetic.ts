import type { FieldValue } from '../../store/model.ts';
import { FormulaError } from '../model.ts';
import { expectType } from '../strict.ts';
import { term, transparent, type Call, type Term } from '../term.ts';
import { combined, combinedByName, operands, type NamedCombine } from './combined.ts';

export function signed(call: Call, sign: 1 | -1): Term {
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

export function arithmetic(call: Call, calculate: (left: number, right: number) => number): Term {
  call.args.forEach((arg) => expectType(call, arg, ['number']));
  return combined(
    call,
    'number',
    (left, right) => calculate(left as number, right as number),
    (left, right) => `(${left} ${call.name} ${right})`
  );
}

export function divide(call: Call): Term {
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

export function power(call: Call): Term {
  call.args.forEach((arg) => expectType(call, arg, ['number']));
  return combinedByName(call, 'number', POWER);
}

export const POWER: NamedCombine = { sqlName: 'sf_power', combine: raise };

/** More than 64 digits is an error, as on the platform. */
function raise(base: FieldValue, exponent: FieldValue): number {
  const result = (base as number) ** (exponent as number);
  if (!Number.isFinite(result) || Math.abs(result) > 1e64) {
    throw new FormulaError('Out of range argument to POWER() function');
  }
  return result;
}
