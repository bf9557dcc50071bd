import type { Column } from '../names/column.ts';
import { objectNameSql, type Place } from '../names/resolvePath.ts';
import type { ValueKind } from '../names/valueKind.ts';
import { asBoolean, asStored, type Convert, type Member, type RecordShape } from '../result/shape.ts';
import { compoundParts } from './compoundParts.ts';
import type { Projection } from './projection.ts';

/** A record without members yet. */
export function shapeOf(id: string, type: RecordShape['type']): RecordShape {
  return { id, type, members: new Map() };
}

/** A parent record: of its own object, or of the platform's `Name` where the reference leads to several. */
export function parentMember(projection: Projection, tables: Place['tables']): Member & { kind: 'parent' } {
  const ids = tables.map(({ alias }) => `${alias}."Id"`);
  if (tables.length === 1) {
    return { kind: 'parent', shape: shapeOf(projection.add(ids[0]!), { name: tables[0]!.object.name }) };
  }
  return {
    kind: 'parent',
    shape: shapeOf(projection.add(`COALESCE(${ids.join(', ')})`), { name: 'Name' }),
    objectName: projection.add(objectNameSql(tables))
  };
}

/** How a field shows. */
export function memberOf(projection: Projection, column: Column): Member {
  const { kind, field, tables } = column;
  if (kind === 'address' || kind === 'location') {
    const parts = compoundParts(tables[0]!, field!, kind);
    return { kind: 'compound', parts: parts.map(({ key, sql }) => ({ key, column: projection.add(sql) })) };
  }
  if (kind === 'blob') return { kind: 'blob', column: projection.add(`${column.sql} IS NOT NULL`), field: field!.name };
  return { kind: 'value', column: projection.add(column.sql), convert: converterOf(kind) };
}

/** How in-database values of a kind show. */
export function converterOf(kind: ValueKind): Convert {
  return kind === 'boolean' ? asBoolean : asStored;
}
