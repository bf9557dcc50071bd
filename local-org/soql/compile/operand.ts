import type { FieldValue, SqlValue } from '../../store/model.ts';
import type { DateRange } from '../dates/dateRange.ts';
import { dateRange } from '../dates/dateRange.ts';
import { utcText } from '../dates/dateValues.ts';
import type { Bind, DateLiteral, Value } from '../syntax/ast.ts';
import { malformed, unexpectedToken } from '../syntax/queryError.ts';
import { boundValue, isBlank, readBind } from './binds.ts';
import type { Select } from './compilation.ts';
import { boundScalar, literalScalar, typeMismatch } from './scalar.ts';
import type { Parameter, Run } from './statement.ts';
import type { TypedSql } from './typedSql.ts';

/** The right side of a comparison, ready for SQL. */
export type Operand =
  | { readonly kind: 'null' }
  | { readonly kind: 'one'; readonly value: string }
  | Range
  | {
      readonly kind: 'many';
      /** Placeholder of a JSON array. */
      readonly json: string;
      readonly hasNull: boolean;
      readonly ranges: readonly Range[];
    };

/** A date literal: from `start` up to, not including, `end`. */
export interface Range {
  readonly kind: 'range';
  readonly start: string;
  readonly end: string;
}

/** Types and checks what is compared with `left`. Throws OrgError INVALID_FIELD where the types do not go together. */
export function operandOf(select: Select, left: TypedSql, value: Value, at: number): Operand {
  if (value.kind === 'null' || isEmptyString(value)) return { kind: 'null' };
  if (value.kind === 'dateLiteral') return rangeOf(select, left, value, at);
  if (value.kind === 'list') return listOf(select, left, value.items, at);
  if (value.kind === 'bind') return bindOperand(select, left, value);
  return { kind: 'one', value: select.parameters.add(literalScalar(select, left, value, at)) };
}

function isEmptyString(value: Value): boolean {
  return value.kind === 'string' && value.end - value.at === 2;
}

function bindOperand(select: Select, left: TypedSql, bind: Bind): Operand {
  const bound = boundValue(select, bind);
  if (Array.isArray(bound)) return listOf(select, left, [bind], bind.at);
  if (isBlank(bound as FieldValue)) return { kind: 'null' };
  return { kind: 'one', value: select.parameters.add((run) => boundScalar(left, bindIn(run, bind) as FieldValue)) };
}

const bindIn = (run: Run, { at, end }: Bind) => readBind(run.binds, run.text.slice(at + 1, end));

/** The values of an IN list as one JSON parameter; a bound collection among them contributes its elements. */
function listOf(select: Select, left: TypedSql, items: readonly Value[], at: number): Operand {
  const values: ((run: Run) => readonly SqlValue[])[] = [];
  const ranges: Range[] = [];
  let hasNull = false;
  for (const item of items) {
    if (item.kind === 'list' || item.kind === 'query') throw unexpectedToken(select.text, item.at, '(');
    if (item.kind === 'bind') {
      hasNull ||= [boundValue(select, item)].flat().some(isBlank);
      values.push((run) => boundScalars(left, bindIn(run, item)));
      continue;
    }
    const operand = item.kind === 'null' || item.kind === 'dateLiteral' || isEmptyString(item);
    if (!operand) {
      const scalar: Parameter = literalScalar(select, left, item, at);
      values.push((run) => [scalar(run)]);
    } else if (item.kind === 'dateLiteral') ranges.push(rangeOf(select, left, item, at));
    else hasNull = true;
  }
  const json = select.parameters.add((run) => JSON.stringify(values.flatMap((value) => value(run))));
  return { kind: 'many', json, hasNull, ranges };
}

function boundScalars(left: TypedSql, bound: FieldValue | readonly FieldValue[]): SqlValue[] {
  return ([bound].flat() as FieldValue[]).filter((value) => !isBlank(value)).map((value) => boundScalar(left, value));
}

function rangeOf(select: Select, left: TypedSql, literal: DateLiteral, at: number): Range {
  if (left.kind !== 'date' && left.kind !== 'datetime') throw typeMismatch(select.text, left, at);
  const edge = (side: keyof DateRange): string =>
    select.parameters.add((run) => {
      const moment = dateRange(literal, run.calendar)[side];
      if (!moment.isValid)
        throw malformed(run.text, literal.at, `Invalid date literal: ${literal.name}:${literal.count}`);
      return left.kind === 'date' ? moment.toISODate() : utcText(moment);
    });
  return { kind: 'range', start: edge('start'), end: edge('end') };
}
