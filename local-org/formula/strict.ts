import type { FieldValue } from '../store/model.ts';
import { wrongCount, wrongType } from './messages.ts';
import { FormulaError, type FormulaType } from './model.ts';
import { failures, term, transparent, type Call, type Rule, type SqlTerm, type Term } from './term.ts';

/** When and where a formula is evaluated. */
export interface Moment {
  readonly now: Date;
  readonly timeZone: string;
}

interface ValueOf {
  text: string;
  number: number;
  boolean: boolean;
  date: string;
  datetime: string;
  time: string;
  blank: null;
}

/** `text`, `date|datetime`, `number?` (may be left out), `text|blank` (wants to see blanks). */
type Parameter = string;

type Parsed<P extends Parameter> = P extends `${infer Required}?`
  ? Parsed<Required> | undefined
  : P extends `${infer First}|${infer Rest}`
    ? Parsed<First> | Parsed<Rest>
    : P extends keyof ValueOf
      ? ValueOf[P]
      : never;

type Values<P extends readonly Parameter[]> = { [Index in keyof P]: Parsed<P[Index]> };

/** A function of values. Blank in, blank out, unless the parameter says `|blank`. */
interface Definition<P extends readonly Parameter[]> {
  readonly parameters: P;
  readonly returns: FormulaType | 'first';
  /** Throws FormulaError where the platform shows #Error!; only with `fails`. */
  apply(moment: Moment, ...values: Values<P>): FieldValue;
  /** Native SQL for hot functions; otherwise SQLite calls `apply` as `sf_<name>`. */
  readonly sql?: (...args: string[]) => string;
  readonly fails?: boolean;
  /** The result is a binary fraction (SQRT), not a decimal. */
  readonly inexact?: boolean;
}

/** What SQLite must know to call a function of values. */
export interface SqlFunction {
  readonly name: string;
  apply(moment: Moment, args: readonly FieldValue[]): FieldValue;
}

export interface FunctionDefinition {
  readonly name: string;
  readonly rule: Rule;
  readonly sqlFunction?: SqlFunction;
}

/** Defines a function of values; both back ends run the one `apply`. */
export function strict<const P extends readonly Parameter[]>(
  name: string,
  definition: Definition<P>
): FunctionDefinition {
  const parameters = definition.parameters.map(parseParameter);
  const apply = applied(definition as unknown as Definition<readonly string[]>, parameters);
  const sqlName = `sf_${name.toLowerCase()}`;
  const native = definition.sql ?? ((...args: string[]) => `${sqlName}(${args.join(', ')})`);
  const rule: Rule = (call) => {
    checkArguments(call, parameters);
    const type = definition.returns === 'first' ? (call.args[0] as Term).type : definition.returns;
    return term(
      call,
      type,
      {
        evaluate: (context) =>
          apply(
            context,
            call.args.map((arg) => arg.evaluate(context))
          ),
        toSql: (column) => {
          const args = call.args.map((arg) => arg.toSql(column));
          return strictSql(native(...args.map((arg) => arg.sql)), args, parameters, definition.fails === true);
        }
      },
      definition.inexact !== true
    );
  };
  return { name, rule, ...(definition.sql ? {} : { sqlFunction: { name: sqlName, apply } }) };
}

interface ParsedParameter {
  readonly types: readonly FormulaType[];
  readonly optional: boolean;
  readonly seesBlank: boolean;
}

function parseParameter(parameter: Parameter): ParsedParameter {
  const optional = parameter.endsWith('?');
  const types = parameter.replace('?', '').split('|');
  return {
    optional,
    seesBlank: types.includes('blank'),
    types: types.filter((type) => type !== 'blank') as FormulaType[]
  };
}

function checkArguments(call: Call, parameters: readonly ParsedParameter[]): void {
  const required = parameters.filter((parameter) => !parameter.optional).length;
  if (call.args.length < required) {
    throw wrongCount(call, required);
  }
  if (call.args.length > parameters.length) {
    throw wrongCount(call, parameters.length);
  }
  call.args.forEach((arg, index) => expectType(call, arg, parameters[index]?.types ?? []));
}

/** Throws unless the operand is of one of the types, an id where text will do, or NULL. */
export function expectType(call: Call, arg: Term, types: readonly FormulaType[]): void {
  const accepted = arg.type === 'null' || types.includes(arg.type) || (arg.type === 'id' && types.includes('text'));
  if (!accepted) {
    throw wrongType(call, types, arg);
  }
}

function applied(definition: Definition<readonly string[]>, parameters: readonly ParsedParameter[]) {
  const apply = definition.apply as (moment: Moment, ...values: readonly FieldValue[]) => FieldValue;
  const seesBlank = parameters.map((parameter) => parameter.seesBlank);
  return (moment: Moment, args: readonly FieldValue[]): FieldValue => {
    for (let index = 0; index < args.length; index++) {
      if (args[index] === null && !seesBlank[index]) {
        return null;
      }
    }
    const value = apply(moment, ...args);
    if (typeof value === 'number' && !Number.isFinite(value)) {
      throw new FormulaError('The result is not a number');
    }
    // Half of a surrogate pair would not survive the way through SQLite, nor through any API.
    return typeof value === 'string' ? value.toWellFormed() || null : value;
  };
}

function strictSql(
  sql: string,
  args: readonly SqlTerm[],
  parameters: readonly ParsedParameter[],
  fails: boolean
): SqlTerm {
  const seen = args.filter((_, index) => parameters[index]?.seesBlank);
  const passed = args.filter((_, index) => !parameters[index]?.seesBlank);
  const own = fails
    ? [() => `(${[...args.map((arg) => `${arg.sql} IS NOT NULL`), `${sql} IS NULL`].join(' AND ')})`]
    : [];
  const { shown, hidden } = transparent(sql, passed, own);
  return { sql, shown, hidden: [...hidden, ...seen.flatMap(failures)] };
}
