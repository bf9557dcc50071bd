/**
 * Values and rows as every part of local-org passes them.
 *
 * | field type                | in memory                                     | in SQLite |
 * |---------------------------|-----------------------------------------------|-----------|
 * | text, picklist, ids       | string (empty string is stored as null)       | TEXT      |
 * | checkbox                  | boolean                                       | INTEGER   |
 * | number, currency, percent | number                                        | REAL      |
 * | date                      | `2026-01-31`                                  | TEXT      |
 * | date/time                 | `2026-01-31T08:00:00.000Z` (UTC, milliseconds) | TEXT      |
 * | time                      | `08:00:00.000Z`                               | TEXT      |
 *
 * The REST edge turns `Z` into `+0000`; nothing inside does.
 */
export type FieldValue = string | number | boolean | null;

/** A row of one object: canonical field name -> value. Formula fields are never in it unless they were queried. */
export type Row = Record<string, FieldValue>;

/** One statement result of SQLite, untyped. */
export type SqlValue = string | number | bigint | null | Uint8Array;

/**
 * The one database file of an org. Everything is synchronous; a write is durable when the outermost `transaction` returns.
 * Tables are named after objects, columns after fields (canonical case, quoted). Every object table has `Id`, and `IsDeleted`
 * where its object has a recycle bin. Platform tables start with an underscore (`_metadata`, `_session`, `_job` ...).
 */
export interface Store {
  /** Rows of a SELECT, as objects keyed by column alias. Statements are cached by their text. */
  all(sql: string, params?: readonly SqlValue[]): Record<string, SqlValue>[];
  get(sql: string, params?: readonly SqlValue[]): Record<string, SqlValue> | undefined;
  run(sql: string, params?: readonly SqlValue[]): { changes: number };
  exec(sql: string): void;
  /** Nested calls are savepoints; a throw rolls back the innermost and is rethrown. */
  transaction<T>(work: () => T): T;
  /** Next number of a named sequence (`Invoice__c` ids, auto-numbers); durable with the transaction. */
  nextSequence(name: string): number;
  /** Rows written to object tables since the store was opened, by object: the benches read it. */
  readonly rowsWritten: ReadonlyMap<string, number>;
  /** What TODAY(), NOW() and DATEVALUE() in the SQL of formulas go by. */
  readonly clock: StatementClock;
  close(): void;
}

/** Whoever runs a statement on behalf of a user first sets the time zone (IANA name) to that user's; it is UTC before. */
export interface StatementClock {
  now(): Date;
  timeZone: string;
}

/** SQL functions that every connection registers (deterministic):
 *  - `sf_fold(text)`: what case-insensitive comparison and sort compare (lower case, accents folded);
 *  - `sf_like(pattern, text)`: SOQL LIKE, `%`, `_`, backslash escapes, case-insensitive;
 *  - `sf_local(utc, zone)`: a date/time on the wall clock of a time zone, without the `Z`;
 *  - what the SQL of formulas calls, see formula/sqlFunctions.ts.
 */
export const SQL_FUNCTIONS = ['sf_fold', 'sf_like', 'sf_local'] as const;
