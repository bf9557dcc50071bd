import type { FieldSchema } from '../schema/model.ts';
import type { FieldValue } from '../store/model.ts';
import type { FormulaContext, FormulaType } from './model.ts';
import type { Expression } from './syntax.ts';

/** An SQL condition, written out only when somebody needs it. */
export type Guard = () => string;

/**
 * A term as SQL. An evaluation that fails (division by zero, `VALUE("x")`) makes the whole formula read as blank, so SQL must
 * know of failures that a NULL no longer shows: `ISBLANK(1 / 0)` is not TRUE, it is an error.
 */
export interface SqlTerm {
  readonly sql: string;
  /** Failures under which `sql` is NULL by itself. */
  readonly shown: readonly Guard[];
  /** Failures under which `sql` is some value that must not be seen. */
  readonly hidden: readonly Guard[];
  /** The texts that a concatenation joins, none of them NULL. */
  readonly pieces?: readonly string[];
}

/** Turns a resolved path into the SQL of its in-database value. */
export type Column = (path: string) => string;

/** A type-checked expression with its two back ends. Blank text is null in both, never ''. */
export interface Term {
  readonly type: FormulaType;
  readonly expression: Expression;
  /** A number that is already a decimal; results of arithmetic are not (0.1 + 0.2), see numbers.ts. */
  readonly exact: boolean;
  /** Where the term is a bare field. */
  readonly field?: FieldReading;
  evaluate(context: FormulaContext): FieldValue;
  toSql(column: Column): SqlTerm;
}

export interface FieldReading {
  /** Canonical dotted path. */
  readonly path: string;
  readonly schema: FieldSchema;
  /** From the stored value to the one formulas calculate with: 25 % to 0.25, 18-character ids to 15. */
  read(stored: FieldValue): FieldValue;
}

/** One use of a function or operator, operands already checked. */
export interface Call {
  /** Canonical name: `IF`, `+`. */
  readonly name: string;
  /** As error messages name it: `function 'IF()'`, `operator '+'`. */
  readonly label: string;
  readonly args: readonly Term[];
  readonly expression: Expression;
}

/** Checks a call's operands (throws FormulaError in the platform's words) and answers with its term. */
export type Rule = (call: Call) => Term;

export function term(call: Call, type: FormulaType, backEnds: Pick<Term, 'evaluate' | 'toSql'>, exact = false): Term {
  return { type, expression: call.expression, exact, ...backEnds };
}

/** SQL in which a NULL of any of the operands makes the result NULL: failures stay shown. */
export function transparent(sql: string, operands: readonly SqlTerm[], own: readonly Guard[] = []): SqlTerm {
  return {
    sql,
    shown: [...operands.flatMap((operand) => operand.shown), ...own],
    hidden: operands.flatMap((operand) => operand.hidden)
  };
}

/** SQL that swallows a NULL of its operands: their failures become hidden. */
export function opaque(sql: string, operands: readonly SqlTerm[]): SqlTerm {
  return { sql, shown: [], hidden: operands.flatMap(failures) };
}

export function failures(operand: SqlTerm): readonly Guard[] {
  return [...operand.hidden, ...operand.shown];
}

/** Guards that count only where an SQL condition holds. */
export function when(condition: string, guards: readonly Guard[]): Guard[] {
  return guards.map((guard) => () => `(${condition} AND ${guard()})`);
}
