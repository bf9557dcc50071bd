import { asDecimal } from '../exactness.ts';
import { illegalType, notLiteral, wrongCount, wrongType } from '../messages.ts';
import type { FormulaType } from '../model.ts';
import { expectType, strict, type FunctionDefinition } from '../strict.ts';
import { failures, opaque, term, transparent, when, type Call, type Guard, type SqlTerm, type Term } from '../term.ts';

/** TRUE where all are; a condition that cannot be decided (a comparison with a blank) counts as false. */
export const AND: FunctionDefinition = { name: 'AND', rule: (call) => junction(call, false) };

export const OR: FunctionDefinition = { name: 'OR', rule: (call) => junction(call, true) };

export const NOT = strict('NOT', {
  parameters: ['boolean'],
  returns: 'boolean',
  apply: (_, condition) => !condition,
  sql: (condition) => `(NOT ${condition})`
});

/** The first operand equal to `decisive` decides; those after it are not evaluated. */
function junction(call: Call, decisive: boolean): Term {
  if (call.args.length === 0) {
    throw wrongCount(call, 1);
  }
  call.args.forEach((arg) => expectType(call, arg, ['boolean']));
  return term(call, 'boolean', {
    evaluate: (context) =>
      call.args.some((arg) => (arg.evaluate(context) === true) === decisive) ? decisive : !decisive,
    toSql: (column) => {
      const args = call.args.map((arg) => arg.toSql(column));
      const conditions = args.map((arg) => `coalesce(${arg.sql}, 0)`);
      return {
        sql: `(${conditions.join(decisive ? ' OR ' : ' AND ')})`,
        shown: [],
        hidden: args.flatMap((arg, index) => reached(conditions.slice(0, index), decisive, failures(arg)))
      };
    }
  });
}

function reached(before: readonly string[], decisive: boolean, guards: readonly Guard[]): readonly Guard[] {
  const undecided = before.map((condition) => (decisive ? `NOT ${condition}` : condition));
  return undecided.length === 0 ? guards : when(undecided.join(' AND '), guards);
}

export const LOGICAL_FUNCTIONS: readonly FunctionDefinition[] = [
  AND,
  OR,
  NOT,
  { name: 'IF', rule: conditional },
  { name: 'CASE', rule: choice },
  { name: 'ISBLANK', rule: (call) => isBlank(call, false) },
  { name: 'ISNULL', rule: (call) => isBlank(call, true) },
  { name: 'BLANKVALUE', rule: (call) => substitute(call, false) },
  { name: 'NULLVALUE', rule: (call) => substitute(call, true) }
];

function conditional(call: Call): Term {
  if (call.args.length !== 3) {
    throw wrongCount(call, 3);
  }
  const [condition, then, otherwise] = call.args as unknown as [Term, Term, Term];
  expectType(call, condition, ['boolean']);
  return term(call, commonType(call, [then, otherwise]), {
    evaluate: (context) => (condition.evaluate(context) === true ? then : otherwise).evaluate(context),
    toSql: (column) => conditionalSql(condition.toSql(column), then.toSql(column), otherwise.toSql(column))
  });
}

function conditionalSql(condition: SqlTerm, then: SqlTerm, otherwise: SqlTerm): SqlTerm {
  const holds = `coalesce(${condition.sql}, 0)`;
  return {
    sql: `(CASE WHEN ${condition.sql} THEN ${then.sql} ELSE ${otherwise.sql} END)`,
    shown: [...when(holds, then.shown), ...when(`NOT ${holds}`, otherwise.shown)],
    hidden: [...failures(condition), ...when(holds, then.hidden), ...when(`NOT ${holds}`, otherwise.hidden)]
  };
}

/** The type results share: id and text make text, NULL suits all. */
function commonType(call: Call, results: readonly Term[]): FormulaType {
  let common: FormulaType = 'null';
  for (const result of results) {
    if (result.type === 'picklist' || result.type === 'multipicklist') {
      throw wrongType(call, ['text'], result);
    }
    if (common === 'null' || common === result.type) {
      common = result.type;
    } else if (isText(common) && isText(result.type)) {
      common = 'text';
    } else if (result.type !== 'null') {
      throw wrongType(call, [common], result);
    }
  }
  return common;
}

function isText(type: FormulaType): boolean {
  return type === 'text' || type === 'id';
}

/** CASE(expression, value, result, ..., else). As on the platform all results are evaluated: one that fails fails it all. */
function choice(call: Call): Term {
  const count = call.args.length;
  if (count < 4 || count % 2 === 1) {
    throw wrongCount(call, Math.max(4, count - (count % 2)));
  }
  const [selector, ...pairs] = call.args.map(asDecimal) as [Term, ...Term[]];
  const otherwise = pairs.pop() as Term;
  const values = pairs.filter((_, index) => index % 2 === 0);
  const results = [...pairs.filter((_, index) => index % 2 === 1), otherwise];
  const byText = checkChoice(call, selector, values, results);
  return term(call, commonType(call, results), {
    evaluate: (context) => {
      const chosen = selector.evaluate(context);
      const matches = values.map((value) => value.evaluate(context));
      const answers = results.map((result) => result.evaluate(context));
      const index = matches.findIndex((match) => match === chosen && (byText || chosen !== null));
      return answers[index === -1 ? answers.length - 1 : index] ?? null;
    },
    toSql: (column) =>
      choiceSql(
        selector.toSql(column),
        values.map((value) => value.toSql(column)),
        results.map((result) => result.toSql(column)),
        byText
      )
  });
}

function choiceSql(selector: SqlTerm, values: SqlTerm[], results: SqlTerm[], byText: boolean): SqlTerm {
  const equals = byText ? 'COLLATE BINARY IS' : '=';
  const branches = values.map(
    (value, index) => `WHEN ${selector.sql} ${equals} ${value.sql} THEN ${results[index]?.sql}`
  );
  const sql = `(CASE ${branches.join(' ')} ELSE ${results.at(-1)?.sql} END)`;
  return opaque(sql, [selector, ...values, ...results]);
}

/** Whether values are compared as text, blank as ''. */
function checkChoice(call: Call, selector: Term, values: readonly Term[], results: readonly Term[]): boolean {
  if (selector.type === 'boolean' || [...values, ...results].some(({ type }) => type === 'boolean')) {
    throw illegalType(call);
  }
  if (selector.type === 'multipicklist') {
    throw wrongType(call, ['text'], selector);
  }
  if (selector.type === 'picklist') {
    const odd = values.find(({ expression, type }) => expression.kind !== 'literal' || type !== 'text');
    if (odd) {
      throw notLiteral(call, odd);
    }
    return true;
  }
  return isText(commonType(call, [selector, ...values]));
}

/** Text is never null to the platform, only blank: ISNULL of a text is always false. */
function isBlank(call: Call, textIsNever: boolean): Term {
  if (call.args.length !== 1) {
    throw wrongCount(call, 1);
  }
  const [operand] = call.args as unknown as [Term];
  if (operand.type === 'boolean') {
    throw illegalType(call);
  }
  const never = textIsNever && isText(operand.type);
  return term(call, 'boolean', {
    evaluate: (context) => operand.evaluate(context) === null && !never,
    toSql: (column) => {
      const inner = operand.toSql(column);
      return opaque(never ? '0' : `(${inner.sql} IS NULL)`, [inner]);
    }
  });
}

function substitute(call: Call, textIsNever: boolean): Term {
  if (call.args.length !== 2) {
    throw wrongCount(call, 2);
  }
  const [value, replacement] = call.args as unknown as [Term, Term];
  const type = commonType(call, [value, replacement]);
  const never = textIsNever && isText(type);
  return term(call, type, {
    evaluate: (context) => {
      const [own, other] = [value.evaluate(context), replacement.evaluate(context)];
      return never ? own : (own ?? other);
    },
    toSql: (column) => {
      const [own, other] = [value.toSql(column), replacement.toSql(column)];
      return never
        ? { ...transparent(own.sql, [own]), hidden: [...own.hidden, ...failures(other)] }
        : opaque(`coalesce(${own.sql}, ${other.sql})`, [own, other]);
    }
  });
}
