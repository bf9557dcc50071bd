import type { FieldSchema } from '../schema/model.ts';
import type { FieldValue } from '../store/model.ts';

export type FormulaType =
  'text' | 'number' | 'boolean' | 'date' | 'datetime' | 'time' | 'picklist' | 'multipicklist' | 'id' | 'null';

/** A parsed and type-checked formula: pure data. Field references are resolved paths (`Customer__r.Name` -> two steps). */
export interface CompiledFormula {
  readonly source: string;
  readonly type: FormulaType;
  /** Distinct dotted paths with canonical names, e.g. `Points__c`, `Customer__r.Status__c`, `$User.Id`. */
  readonly references: readonly string[];
  /** Evaluate for one record; throws FormulaError on e.g. division by zero or a bad argument. */
  evaluate(context: FormulaContext): FieldValue;
  /**
   * As one SQL expression with the same answers as `evaluate` (one contract suite runs on both).
   * `column` turns a reference path into SQL that yields the in-database value (see store/model.ts);
   * NULL stands for blank; division by zero yields NULL (`#Error!` reads as null).
   */
  toSql(column: (path: string) => string): string;
}

export interface FormulaContext {
  /** Value of a resolved path on the record, null when blank or when a parent is missing. `$`-globals included. */
  value(path: string): FieldValue;
  /** Before the save; absent outside of a save. */
  prior?(path: string): FieldValue;
  readonly isNew: boolean;
  readonly now: Date;
  readonly timeZone: string;
}

/** Finds the field at a dotted path, or undefined. Supplied by whoever compiles. */
export type FieldResolver = (path: string) => FieldSchema | undefined;

export class FormulaError extends Error {
  /** 0-based offset in the source where it was found, if at compile time. */
  readonly offset: number | undefined;
  constructor(message: string, offset?: number) {
    super(message);
    this.name = 'FormulaError';
    this.offset = offset;
  }
}
