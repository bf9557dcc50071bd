import type { SqlValue } from '../../store/model.ts';
import type { Value } from '../syntax/ast.ts';
import { likePattern } from '../syntax/maskedText.ts';
import { malformed } from '../syntax/queryError.ts';
import { boundValue, readBind } from './binds.ts';
import { nullSql } from './compareSql.ts';
import type { Select } from './compilation.ts';
import type { Parameter } from './statement.ts';
import type { TypedSql } from './typedSql.ts';

/** LIKE. Several patterns, which only a bind can bring, match when any does. */
export function likeSql(select: Select, left: TypedSql, value: Value, isNot: boolean): string {
  if (value.kind === 'null') return nullSql(left, 'like', isNot);
  const isMany = value.kind === 'bind' && Array.isArray(boundValue(select, value));
  const pattern = select.parameters.add(isMany ? boundPatterns(value) : patternReader(select, value));
  const matches = isMany
    ? `EXISTS (SELECT 1 FROM json_each(${pattern}) WHERE sf_like(value, ${left.sql}))`
    : `sf_like(${pattern}, ${left.sql})`;
  return isNot ? `(${matches}) IS NOT 1` : matches;
}

function patternReader({ text }: Select, value: Value): Parameter {
  if (value.kind === 'bind') return (run) => readBind(run.binds, run.text.slice(value.at + 1, value.end)) as SqlValue;
  if (value.kind !== 'string') throw malformed(text, value.at, 'LIKE needs a value of type string, enclosed in quotes');
  if (value.end - value.at === 2) throw malformed(text, value.at, 'invalid LIKE value: ');
  return (run) => likePattern(run.text.slice(value.at, value.end));
}

function boundPatterns({ at, end }: Value & { kind: 'bind' }): Parameter {
  return (run) => JSON.stringify(readBind(run.binds, run.text.slice(at + 1, end)));
}
