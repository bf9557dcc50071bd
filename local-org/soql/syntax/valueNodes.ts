import type {
  BoundExpressionContext,
  DateFormulaContext,
  SignedNumberContext,
  SubQueryContext,
  ValueContext
} from '@apexdevtools/apex-parser';
import type { Bind, DateLiteral, Query, Value } from './ast.ts';
import { endOf, optional, startOf } from './nodeParts.ts';

/** Turns a subquery of a condition into its tree; passed in, because queries hold values that hold queries. */
export type SubqueryReader = (context: SubQueryContext) => Query;

/** What stands on the right of an operator. */
export function valueOf(context: ValueContext, subquery: SubqueryReader): Value {
  const at = startOf(context);
  const number = optional(context.signedNumber());
  if (number) return { kind: 'number', value: numberOf(number), at };
  const bind = optional(context.boundExpression());
  if (bind) return bindOf(bind);
  const list = optional(context.valueList());
  if (list) return { kind: 'list', items: list.value_list().map((item) => valueOf(item, subquery)), at };
  const query = optional(context.subQuery());
  if (query) return { kind: 'query', query: subquery(query), at };
  const dateFormula = optional(context.dateFormula());
  return dateFormula ? dateLiteralOf(dateFormula) : tokenValue(context, at);
}

function tokenValue(context: ValueContext, at: number): Value {
  const text = context.getText();
  if (optional(context.NULL())) return { kind: 'null', at };
  if (optional(context.BooleanLiteral())) return { kind: 'boolean', value: text.toLowerCase() === 'true', at };
  if (optional(context.DateLiteral())) return { kind: 'date', text, at };
  if (optional(context.DateTimeLiteral())) return { kind: 'datetime', text, at };
  if (optional(context.TimeLiteral())) return { kind: 'time', text, at };
  if (optional(context.IntegralCurrencyLiteral())) {
    return { kind: 'currency', code: text.slice(0, 3).toUpperCase(), amount: Number(text.slice(3)), at };
  }
  return { kind: 'string', at, end: endOf(context) };
}

/** The lexer also reads the `d` of an Apex double; it says nothing about the value. */
export function numberOf(context: SignedNumberContext): number {
  return Number(context.getText().replace(/d$/i, ''));
}

export function bindOf(context: BoundExpressionContext): Bind {
  return { kind: 'bind', at: startOf(context), end: endOf(context) };
}

function dateLiteralOf(context: DateFormulaContext): DateLiteral {
  const [name = '', count = '1'] = context.getText().split(':');
  return { kind: 'dateLiteral', name: name.trim().toUpperCase(), count: Number(count), at: startOf(context) };
}
