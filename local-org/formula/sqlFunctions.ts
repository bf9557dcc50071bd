import type { DatabaseSync } from 'node:sqlite';
import type { FieldValue } from '../store/model.ts';
import { FUNCTIONS } from './functions/catalogue.ts';
import { FormulaError } from './model.ts';
import { OPERATOR_SQL_FUNCTIONS } from './operators/catalogue.ts';
import type { Moment, SqlFunction } from './strict.ts';

/** The instant and the user's time zone (IANA name), asked for whenever TODAY(), NOW() or DATEVALUE() runs. */
export interface Clock {
  now(): Date;
  timeZone(): string;
}

/**
 * Gives a connection the functions that the SQL of formulas calls, all named `sf_...`. A function that fails answers NULL,
 * as a formula field with `#Error!` reads as null.
 */
export function registerFormulaFunctions(database: DatabaseSync, clock: Clock): void {
  const moment = momentOf(clock);
  for (const sqlFunction of sqlFunctions()) {
    // Deterministic also where the clock is asked: SQLite then asks once for each run of a statement, as the platform does.
    database.function(sqlFunction.name, { varargs: true, deterministic: true }, (...args) =>
      toSqlValue(call(sqlFunction, moment, args as FieldValue[]))
    );
  }
}

function* sqlFunctions(): Iterable<SqlFunction> {
  yield* OPERATOR_SQL_FUNCTIONS;
  for (const { sqlFunction } of FUNCTIONS.values()) {
    if (sqlFunction) {
      yield sqlFunction;
    }
  }
}

function call({ apply }: SqlFunction, moment: Moment, args: readonly FieldValue[]): FieldValue {
  try {
    return apply(moment, args);
  } catch (error) {
    if (error instanceof FormulaError) {
      return null;
    }
    throw error;
  }
}

/** Asks the clock only when a function looks at it. */
function momentOf(clock: Clock): Moment {
  return {
    get now() {
      return clock.now();
    },
    get timeZone() {
      return clock.timeZone();
    }
  };
}

function toSqlValue(value: FieldValue): string | number | null {
  return typeof value === 'boolean' ? Number(value) : value;
}
