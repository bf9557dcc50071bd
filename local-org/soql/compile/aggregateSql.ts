import { isSortable } from '../names/valueKind.ts';
import type { ValueKind } from '../names/valueKind.ts';
import type { Call, Path } from '../syntax/ast.ts';
import { malformed } from '../syntax/queryError.ts';
import type { Select } from './compilation.ts';
import { pathSql } from './expression.ts';
import { comparesFolded } from './scalar.ts';
import type { TypedSql } from './typedSql.ts';

/** COUNT, SUM, MIN ... over the rows of a group. Throws OrgError MALFORMED_QUERY where the field's type does not allow it. */
export function aggregateSql(select: Select, { name, argument, at }: Call): TypedSql {
  const number = { kind: 'number', name, nullable: true, caseSensitive: false, field: undefined } as const;
  if (!argument) {
    if (select.query.select.length === 1) return { ...number, sql: 'COUNT(*)', nullable: false };
    throw malformed(select.text, at, 'COUNT() must be the only field selected');
  }
  const value = pathSql(select, argument as Path);
  if (!isAllowed(name, value.kind)) {
    throw malformed(
      select.text,
      at,
      `field ${value.field?.name ?? value.name} does not support aggregate operator ${name}`
    );
  }
  switch (name) {
    case 'COUNT':
      return { ...number, sql: `COUNT(${value.sql})`, nullable: false };
    case 'COUNT_DISTINCT':
      return {
        ...number,
        sql: `COUNT(DISTINCT ${comparesFolded(value) ? `sf_fold(${value.sql})` : value.sql})`,
        nullable: false
      };
    case 'MIN':
    case 'MAX':
      return { ...value, sql: extreme(name, value), nullable: true };
    default:
      return { ...number, sql: `${name}(${value.sql})`, field: value.field };
  }
}

function isAllowed(name: Call['name'], kind: ValueKind): boolean {
  if (name === 'SUM' || name === 'AVG') return kind === 'number';
  return isSortable(kind) && kind !== 'boolean';
}

/** Text is compared folded but shown as it is: the two travel together. */
function extreme(name: 'MIN' | 'MAX', value: TypedSql): string {
  if (value.kind !== 'text') return `${name}(${value.sql})`;
  const both = `${name}(sf_fold(${value.sql}) || char(1) || ${value.sql})`;
  return `substr(${both}, instr(${both}, char(1)) + 1)`;
}
