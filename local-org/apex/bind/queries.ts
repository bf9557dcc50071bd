import { OrgError } from '../../errors.ts';
import { checkQuery, checkSearch, type SampleBinds } from '../../soql/checkQuery.ts';
import type { FieldValue } from '../../store/model.ts';
import type { Position, QueryExpression } from '../syntax/ast.ts';
import { anySObject, isSystem } from '../types/builtIn.ts';
import type { ApexType } from '../types/model.ts';
import type { BoundExpression, BoundQuery } from './bound.ts';
import { type Code, fail } from './code.ts';
import { bindExpression } from './expressions.ts';
import { kindOf } from './operandKinds.ts';

/** `[SELECT ...]`, `[FIND ...]`: held against the schema, its binds numbered. What it stands for is settled by where it stands. */
export function bindQuery(code: Code, node: QueryExpression): BoundExpression {
  const binds = node.binds.map(({ expression }) => bindExpression(code, expression));
  if (binds.some(({ type }) => type.kind === 'error')) return fail({ ...code, report: () => undefined }, node.at, '');
  const text = numbered(node);
  const samples = Object.fromEntries(binds.map(({ type }, index) => [`b${index}`, sampleOf(type)]));
  try {
    return { kind: 'query', language: node.language, text, binds, at: node.at, ...answerOf(code, node, text, samples) };
  } catch (error) {
    if (!(error instanceof OrgError)) throw error;
    const { at, message } = placeOfError(node, error.message);
    return fail(code, at, message);
  }
}

/** The query with `:b0`, `:b1` ... where its binds stand. */
function numbered({ text, binds }: QueryExpression): string {
  let from = 0;
  const parts = binds.map(({ start, end }, index) => {
    const before = text.slice(from, start);
    from = end;
    return `${before}:b${index}`;
  });
  return parts.join('') + text.slice(from);
}

function answerOf(
  code: Code,
  { language }: QueryExpression,
  text: string,
  samples: SampleBinds
): Pick<BoundQuery, 'result' | 'type'> {
  const { known, types } = code;
  if (language === 'sosl') {
    checkSearch(text, types.schema, samples);
    return { result: 'lists', type: known.listOf(known.listOf(anySObject)) };
  }
  const { kind, object } = checkQuery(text, types.schema, samples);
  if (kind === 'count') return { result: 'count', type: known.integer };
  if (kind === 'aggregate') return { result: 'aggregates', type: known.listOf(known.aggregateResult) };
  return { result: 'list', type: known.listOf({ kind: 'sobject', object }) };
}

const sampleId = '000000000000000AAA';
const samplesByKind: Readonly<Record<string, FieldValue>> = {
  Boolean: true,
  Integer: 1,
  Long: 1,
  Double: 1,
  Decimal: 1,
  String: sampleId,
  Id: sampleId,
  Date: '2000-01-01',
  Datetime: '2000-01-01T00:00:00.000Z',
  Time: '00:00:00.000Z'
};

/** A value such as binds of a type have; null where the type says nothing of the value. */
function sampleOf(type: ApexType): FieldValue | readonly FieldValue[] {
  if (type.kind === 'sobject') return sampleId;
  if (type.kind !== 'class') return null;
  if (type.symbol.kind === 'enum') return sampleId;
  const [element] = type.arguments;
  if (element && (isSystem(type, 'List') || isSystem(type, 'Set') || isSystem(type, 'Iterable'))) {
    return [sampleOf(element) as FieldValue];
  }
  return samplesByKind[kindOf(type)] ?? null;
}

/** The query engine says `ERROR at Row:2:Column:8`; the place in the file is that far behind the bracket. */
function placeOfError(node: QueryExpression, message: string): { at: Position; message: string } {
  const found = /\nERROR at Row:(\d+):Column:(\d+)\n([^]*)$/.exec(message);
  if (!found) return { at: node.at, message };
  const offset = originalOffset(node, offsetOf(numbered(node), Number(found[1]), Number(found[2])));
  const before = node.text.slice(0, offset);
  const row = before.split('\n').length - 1;
  const column = row === 0 ? node.at.column + 1 + offset : offset - before.lastIndexOf('\n');
  return { at: { line: node.at.line + row, column }, message: found[3]! };
}

function offsetOf(text: string, row: number, column: number): number {
  let start = 0;
  for (let at = 1; at < row; at++) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}

/** Undoes for an offset what `numbered` does to the text. */
function originalOffset({ binds }: QueryExpression, offset: number): number {
  let shift = 0;
  for (const [index, { start, end }] of binds.entries()) {
    if (offset < start - shift + 1) break;
    shift += `:b${index}`.length - (end - start);
    if (offset < end + shift) return start;
  }
  return offset - shift;
}
