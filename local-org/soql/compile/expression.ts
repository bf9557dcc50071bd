import { resolvePath } from '../names/resolvePath.ts';
import type { Call, DateFunctionName, Expression, Path } from '../syntax/ast.ts';
import { malformed, queryError } from '../syntax/queryError.ts';
import { dateFunctionSql } from '../dates/dateFunctionSql.ts';
import type { Select } from './compilation.ts';
import { distanceSql } from './distance.ts';
import { labelSql } from './picklistSql.ts';
import type { TypedSql } from './typedSql.ts';

/** A field or function of one row. Aggregates are refused: only grouped queries have them. */
export function expressionSql(select: Select, expression: Expression): TypedSql {
  if (expression.kind === 'path') return pathSql(select, expression);
  if (expression.kind === 'distance') {
    return { sql: distanceSql(select, expression), kind: 'number', name: 'DISTANCE', ...computed };
  }
  return callSql(select, expression);
}

const computed = { nullable: true, caseSensitive: false, field: undefined } as const;

export function pathSql(select: Select, path: Path): TypedSql {
  const { sql, kind, nullable, caseSensitive, field, tables } = resolvePath(select, path);
  const [table, other] = tables;
  const presence = table && !other && !table.isRoot ? { presence: `${table.alias}."Id" > ''` } : {};
  return { sql, kind, name: path.names.at(-1)!, nullable, caseSensitive, field, ...presence };
}

function callSql(select: Select, call: Call): TypedSql {
  switch (call.name) {
    case 'TOLABEL': {
      const field = pathSql(select, call.argument as Path);
      return { ...field, sql: labelSql(select, field), kind: 'text', caseSensitive: false };
    }
    case 'CONVERTCURRENCY':
      throw queryError(
        'INVALID_FIELD',
        select.text,
        call.at,
        'convertCurrency needs an organization with several currencies'
      );
    case 'CONVERTTIMEZONE':
    case 'FORMAT':
      throw malformed(select.text, call.at, `unexpected token: '${call.name}'`);
    default:
      if (!isDateFunction(call.name)) throw malformed(select.text, call.at, `unexpected token: '${call.name}'`);
      return dateFunction(select, call, call.name);
  }
}

export function isDateFunction(name: Call['name']): name is DateFunctionName {
  return /^(CALENDAR|DAY|FISCAL|HOUR|WEEK)_/.test(name);
}

const dateOnlyKinds = ['date', 'datetime'];

function dateFunction(select: Select, call: Call, name: DateFunctionName): TypedSql {
  const converted = call.argument?.kind === 'call';
  const path = (converted ? (call.argument as Call).argument : call.argument) as Path;
  const field = pathSql(select, path);
  const allowed = name === 'HOUR_IN_DAY' || name === 'DAY_ONLY' || converted ? ['datetime'] : dateOnlyKinds;
  if (!allowed.includes(field.kind)) {
    throw queryError(
      'INVALID_FIELD',
      select.text,
      call.at,
      `field ${field.name} does not support date function ${name}`
    );
  }
  const zone = converted && select.parameters.add((run) => run.calendar.now.zoneName);
  const value = zone === false ? field.sql : `sf_local(${field.sql}, ${zone})`;
  const sql = dateFunctionSql(name, value, select.compilation.fiscalYearStartMonth);
  return { ...field, sql, kind: name === 'DAY_ONLY' ? 'date' : 'number', caseSensitive: false, field: undefined };
}
