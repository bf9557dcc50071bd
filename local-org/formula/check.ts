import { FUNCTIONS, SAVE_ONLY_FUNCTIONS } from './functions/catalogue.ts';
import { fieldTerm } from './fields.ts';
import { notHere, unknownFunction } from './messages.ts';
import type { FieldResolver, FormulaType } from './model.ts';
import { OPERATORS } from './operators/catalogue.ts';
import type { Expression } from './syntax.ts';
import type { Rule, SqlTerm, Term } from './term.ts';

export interface CheckOptions {
  readonly resolve: FieldResolver;
  readonly blanksAs: 'BlankAsZero' | 'BlankAsBlank';
  /** A formula field, which may use less than a rule that runs with a save. */
  readonly inFormulaField: boolean;
  /** Told each field the formula refers to. */
  onReference(path: string): void;
}

/** Gives every expression its type and its two back ends. Throws FormulaError in the platform's words. */
export function check(expression: Expression, options: CheckOptions): Term {
  switch (expression.kind) {
    case 'literal':
      return literal(expression);
    case 'reference':
      return reference(expression, options);
    case 'operation': {
      const label = expression.operator === 'NOT' ? `function 'NOT()'` : `operator '${expression.operator}'`;
      const rule = OPERATORS[expression.operator] as Rule;
      return rule({ name: expression.operator, label, args: checkAll(expression.operands, options), expression });
    }
    case 'call': {
      const name = expression.name.toUpperCase();
      const definition = FUNCTIONS.get(name);
      if (!definition) {
        throw unknownFunction(expression.name, expression.offset);
      }
      if (options.inFormulaField && SAVE_ONLY_FUNCTIONS.has(name)) {
        throw notHere(name, expression.offset);
      }
      return definition.rule({
        name,
        label: `function '${name}()'`,
        args: checkAll(expression.args, options),
        expression
      });
    }
  }
}

function checkAll(expressions: readonly Expression[], options: CheckOptions): Term[] {
  return expressions.map((expression) => check(expression, options));
}

function reference(expression: Expression & { kind: 'reference' }, options: CheckOptions): Term {
  const term = fieldTerm(expression, options.resolve, options.blanksAs, options.inFormulaField);
  options.onReference(term.field?.path ?? expression.name);
  return term;
}

function literal(expression: Expression & { kind: 'literal' }): Term {
  const { value } = expression;
  const constant = value === '' ? null : value;
  const sql: SqlTerm = { sql: literalSql(constant), shown: [], hidden: [] };
  return { type: literalType(value), expression, exact: true, evaluate: () => constant, toSql: () => sql };
}

function literalType(value: string | number | boolean | null): FormulaType {
  if (value === null) {
    return 'null';
  }
  return ({ string: 'text', number: 'number', boolean: 'boolean' } as const)[
    typeof value as 'string' | 'number' | 'boolean'
  ];
}

/** Numbers are written as REAL: SQLite would divide integers without a remainder. */
function literalSql(value: string | number | boolean | null): string {
  switch (typeof value) {
    case 'string':
      return `'${value.replaceAll("'", "''")}'`;
    case 'number':
      return /[.e]/.test(String(value)) ? String(value) : `${value}.0`;
    case 'boolean':
      return value ? '1' : '0';
    default:
      return 'NULL';
  }
}
