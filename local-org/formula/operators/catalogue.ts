import { AND, NOT, OR } from '../functions/logical.ts';
import { decimal } from '../numbers.ts';
import type { SqlFunction } from '../strict.ts';
import type { Rule } from '../term.ts';
import { ADDITIVE_COMBINES, additive } from './additive.ts';
import { arithmetic, divide, POWER, power, signed } from './arithmetic.ts';
import { sqlFunctionOf } from './combined.ts';
import { comparison, equality } from './comparison.ts';
import { concatenate } from './concatenation.ts';

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
  ...[POWER, ...ADDITIVE_COMBINES].map(sqlFunctionOf)
];
