import type { FieldValue } from '../../store/model.ts';
import type { FormulaType } from '../model.ts';
import type { SqlFunction } from '../strict.ts';
import { term, transparent, type Call, type Term } from '../term.ts';

export type Combine = (left: FieldValue, right: FieldValue) => FieldValue;

/** A combination of two values that SQLite calls by name, having no exact form of its own. */
export interface NamedCombine {
  readonly sqlName: string;
  readonly combine: Combine;
}

export function operands(call: Call): [Term, Term] {
  return call.args as unknown as [Term, Term];
}

/** Blank operand, blank result; SQL is written from the operands' SQL. `failure` is the condition under which it fails. */
export function combined(
  call: Call,
  type: FormulaType,
  combine: Combine,
  sql: (left: string, right: string) => string,
  failure?: (left: string, right: string) => string
): Term {
  const [left, right] = operands(call);
  return term(call, type, {
    evaluate: (context) => blankSafe(combine, left.evaluate(context), right.evaluate(context)),
    toSql: (column) => {
      const [a, b] = [left.toSql(column), right.toSql(column)];
      return transparent(sql(a.sql, b.sql), [a, b], failure ? [() => failure(a.sql, b.sql)] : []);
    }
  });
}

/** As `combined`, by a function that may fail and answers NULL then. */
export function combinedByName(call: Call, type: FormulaType, { sqlName, combine }: NamedCombine): Term {
  const sql = (left: string, right: string) => `${sqlName}(${left}, ${right})`;
  return combined(
    call,
    type,
    combine,
    sql,
    (left, right) => `(${left} IS NOT NULL AND ${right} IS NOT NULL AND ${sql(left, right)} IS NULL)`
  );
}

export function sqlFunctionOf({ sqlName, combine }: NamedCombine): SqlFunction {
  return { name: sqlName, apply: (_, [left = null, right = null]) => blankSafe(combine, left, right) };
}

function blankSafe(combine: Combine, left: FieldValue, right: FieldValue): FieldValue {
  return left === null || right === null ? null : combine(left, right);
}
