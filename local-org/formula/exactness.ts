import { decimal } from './numbers.ts';
import type { Term } from './term.ts';

/** A number as the decimal it stands for, so that 0.1 + 0.2 = 0.3. */
export function asDecimal(operand: Term): Term {
  if (operand.type !== 'number' || operand.exact) {
    return operand;
  }
  return {
    ...operand,
    exact: true,
    evaluate: (context) => {
      const value = operand.evaluate(context);
      return typeof value === 'number' ? decimal(value) : null;
    },
    toSql: (column) => {
      const inner = operand.toSql(column);
      return { ...inner, sql: `sf_decimal(${inner.sql})` };
    }
  };
}
