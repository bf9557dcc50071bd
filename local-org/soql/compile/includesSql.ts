import { foldText } from '../../store/sqlFunctions.ts';
import type { Value } from '../syntax/ast.ts';
import { stringContent } from '../syntax/maskedText.ts';
import { isBlank, readBind } from './binds.ts';
import type { Select } from './compilation.ts';
import type { Run } from './statement.ts';
import type { TypedSql } from './typedSql.ts';

/** `INCLUDES ('a;b', 'c')`: all of a and b, or c. The values are only known when the query runs, hence the JSON. */
export function includesSql(select: Select, left: TypedSql, value: Value, isNot: boolean): string {
  const items = value.kind === 'list' ? value.items : [value];
  const groups = select.parameters.add((run) => JSON.stringify(items.flatMap((item) => choices(run, item))));
  const held = `';' || sf_fold(${left.sql}) || ';'`;
  const all = `NOT EXISTS (SELECT 1 FROM json_each(g.value) p WHERE instr(${held}, ';' || p.value || ';') = 0)`;
  const sql = `(${left.sql} IS NOT NULL AND EXISTS (SELECT 1 FROM json_each(${groups}) g WHERE ${all}))`;
  return isNot ? `NOT ${sql}` : sql;
}

function choices(run: Run, item: Value): string[][] {
  const texts =
    item.kind === 'string'
      ? [stringContent(run.text.slice(item.at, item.end))]
      : item.kind === 'bind'
        ? [readBind(run.binds, run.text.slice(item.at + 1, item.end))].flat()
        : [];
  return texts
    .filter((text) => !isBlank(text))
    .map((text) =>
      String(text)
        .split(';')
        .map((choice) => foldText(choice.trim()))
    );
}
