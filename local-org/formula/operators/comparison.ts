import type { FieldValue } from '../../store/model.ts';
import { asDecimal } from '../exactness.ts';
import { wrongType } from '../messages.ts';
import type { FormulaType } from '../model.ts';
import { opaque, term, type Call, type Term } from '../term.ts';
import { combined, operands } from './combined.ts';

const TEXT_TYPES: readonly FormulaType[] = ['text', 'id'];

/** Text compares blank as ''; anything else compared with a blank is neither true nor false. */
export function equality(call: Call, wanted: boolean): Term {
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

export function comparison(call: Call, holds: (order: number) => boolean): Term {
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
