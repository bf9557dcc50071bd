import type { FieldSchema } from '../schema/model.ts';
import type { FieldValue } from '../store/model.ts';
import { check } from './check.ts';
import { asDecimal } from './exactness.ts';
import { formulaTypeOf } from './fields.ts';
import { wrongResult } from './messages.ts';
import type { CompiledFormula, FieldResolver, FormulaType } from './model.ts';
import { roundHalfUp } from './numbers.ts';
import { parse } from './parser.ts';
import { failures, type SqlTerm, type Term } from './term.ts';

export interface CompileOptions {
  /** Finds the field at a dotted path, whatever the case of its letters. */
  readonly resolve: FieldResolver;
  /** The type that the result must have; NULL suits any. */
  readonly expected?: FormulaType;
  /** What a blank number, currency or percent field counts as; default BlankAsBlank, as in rules. */
  readonly blanksAs?: 'BlankAsZero' | 'BlankAsBlank';
  /** Decimals that a number is rounded to, half away from zero. */
  readonly scale?: number;
  /** The result is that of a percent field: 0.25 is stored as 25. */
  readonly percent?: boolean;
  /** A formula field: functions that only a save can answer (ISCHANGED ...) are refused. */
  readonly formulaField?: boolean;
}

/**
 * Parses and type-checks a formula. Throws FormulaError with the platform's message and the 0-based offset of the fault.
 * The SQL of the result calls functions that `registerFormulaFunctions` gives to the connection.
 */
export function compileFormula(source: string, options: CompileOptions): CompiledFormula {
  const references = new Set<string>();
  const term = check(parse(source), {
    resolve: options.resolve,
    blanksAs: options.blanksAs ?? 'BlankAsBlank',
    inFormulaField: options.formulaField ?? false,
    onReference: (path) => references.add(path)
  });
  expectResult(term.type, options.expected);
  // Rounding to a scale makes a decimal of it anyway.
  const result = options.scale === undefined ? asDecimal(term) : term;
  return {
    source,
    type: term.type,
    references: [...references],
    evaluate: (context) => finished(result.evaluate(context), term.type, options),
    toSql: (column) => finishedSql(result.toSql(column), result, options)
  };
}

/** Compiles the formula of a formula field with the type, scale and blank handling that the field declares. */
export function compileFieldFormula(field: FieldSchema, resolve: FieldResolver): CompiledFormula {
  const expected = formulaTypeOf(field);
  return compileFormula(field.formula ?? '', {
    resolve,
    ...(expected === undefined ? {} : { expected }),
    blanksAs: field.formulaTreatBlanksAs ?? 'BlankAsZero',
    ...(expected === 'number' ? { scale: field.scale ?? 0 } : {}),
    percent: field.type === 'Percent',
    formulaField: true
  });
}

/** Ids and picklist values are given as text. */
function expectResult(type: FormulaType, expected: FormulaType | undefined): void {
  const kind = (of: FormulaType) => (of === 'id' || of === 'picklist' || of === 'multipicklist' ? 'text' : of);
  const fieldItself = type === 'picklist' || type === 'multipicklist';
  if (expected !== undefined && type !== 'null' && (fieldItself || kind(type) !== kind(expected))) {
    throw wrongResult(expected, type);
  }
}

function finished(value: FieldValue, type: FormulaType, options: CompileOptions): FieldValue {
  if (type === 'boolean') {
    return value === true;
  }
  if (typeof value !== 'number') {
    return value;
  }
  const scaled = options.percent ? value * 100 : value;
  return options.scale === undefined ? scaled : roundHalfUp(scaled, options.scale);
}

function finishedSql(term: SqlTerm, { type }: Term, options: CompileOptions): string {
  if (type === 'boolean') {
    return unlessFailed(`coalesce(${term.sql}, 0)`, failures(term));
  }
  const number = type === 'number';
  const scaled = number && options.percent ? `(${term.sql} * 100.0)` : term.sql;
  const rounded = number && options.scale !== undefined ? `sf_round(${scaled}, ${options.scale})` : scaled;
  return unlessFailed(rounded, term.hidden);
}

function unlessFailed(sql: string, guards: readonly (() => string)[]): string {
  const conditions = [...new Set(guards.map((guard) => guard()))];
  return conditions.length === 0 ? sql : `(CASE WHEN ${conditions.join(' OR ')} THEN NULL ELSE ${sql} END)`;
}
