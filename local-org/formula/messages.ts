import { FormulaError, type FormulaType } from './model.ts';
import type { Call, Term } from './term.ts';

/** The platform's words (labels of github.com/salesforce/formula-engine, as Setup shows them). */

const TYPE_LABELS: Readonly<Record<FormulaType, string>> = {
  text: 'Text',
  number: 'Number',
  boolean: 'Boolean',
  date: 'Date',
  datetime: 'DateTime',
  time: 'Time',
  picklist: 'Picklist',
  multipicklist: 'Multi-Select Picklist',
  id: 'Text',
  null: 'Null'
};

export function unknownField(path: string, offset: number): FormulaError {
  return new FormulaError(`Field ${path} does not exist. Check spelling.`, offset);
}

export function unknownFunction(name: string, offset: number): FormulaError {
  return new FormulaError(`Unknown function ${name}. Check spelling.`, offset);
}

export function wrongCount(call: Call, expected: number): FormulaError {
  return new FormulaError(
    `Incorrect number of parameters for ${call.label}. Expected ${expected}, received ${call.args.length}`,
    call.expression.offset
  );
}

/** Also what a picklist answers that stands where only text may. */
export function wrongType(call: Call, expected: readonly FormulaType[], received: Term): FormulaError {
  const offset = received.expression.offset;
  if (received.field && received.type === 'picklist') {
    return new FormulaError(
      `Field ${received.field.path} is a picklist field. Picklist fields are only supported in certain functions.`,
      offset
    );
  }
  if (received.field && received.type === 'multipicklist') {
    return new FormulaError(
      `Field ${received.field.path} is a multi-select picklist field. Multi-select picklist fields are only supported in certain functions.`,
      offset
    );
  }
  const labels = [...new Set(expected.map((type) => TYPE_LABELS[type]))].join(', ');
  return new FormulaError(
    `Incorrect parameter type for ${call.label}. Expected ${labels}, received ${TYPE_LABELS[received.type]}`,
    offset
  );
}

/** A picklist is compared with values as they are written, not with what an expression yields. */
export function notLiteral(call: Call, received: Term): FormulaError {
  return new FormulaError(
    `Incorrect parameter type for ${call.label}. Expected Text Literal, received ${TYPE_LABELS[received.type]}`,
    received.expression.offset
  );
}

export function illegalType(call: Call): FormulaError {
  return new FormulaError(`Incorrect argument type for ${call.label}.`, call.expression.offset);
}

export function notHere(name: string, offset?: number): FormulaError {
  return new FormulaError(`Function ${name} may not be used in this type of formula`, offset);
}

export function wrongResult(expected: FormulaType, received: FormulaType): FormulaError {
  return new FormulaError(
    `Formula result is data type (${TYPE_LABELS[received]}), incompatible with expected data type (${TYPE_LABELS[expected]}).`,
    0
  );
}
