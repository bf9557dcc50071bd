import type { QueryColumn } from '../model.ts';
import { objectNameSql, type Place, plainNames, resolveNames, resolveParents, rootOf } from '../names/resolvePath.ts';
import type { RecordShape } from '../result/shape.ts';
import type { Path, TypeOfItem } from '../syntax/ast.ts';
import { malformed, noSuchObject } from '../syntax/queryError.ts';
import type { Select } from './compilation.ts';
import type { Projection } from './projection.ts';
import { memberOf, shapeOf } from './members.ts';

/** TYPEOF: the fields that a polymorphic parent shows depend on the object it is of. */
export function typeOfMember(select: Select, projection: Projection, item: TypeOfItem) {
  const names = plainNames(select, { ...item.relationship, names: [...item.relationship.names, ''] }).slice(0, -1);
  const place = resolveParents(select, rootOf(select), names, item.at);
  const branches = item.branches.map(({ object, fields }) => {
    const table = place.tables.find((one) => one.object.name.toLowerCase() === object.text.toLowerCase());
    if (!table) throw noSuchObject(select.text, object.at, object.text);
    const shape = shapeOf(projection.add(`${table.alias}."Id"`), { name: table.object.name });
    return filled(select, projection, shape, { ...place, tables: [table] }, fields);
  });
  const ids = place.tables.map(({ alias }) => `${alias}."Id"`);
  const anyId = projection.add(ids.length === 1 ? ids[0]! : `COALESCE(${ids.join(', ')})`);
  const rest = shapeOf(anyId, { column: projection.add(objectNameSql(place.tables)) });
  const otherwise = filled(select, projection, rest, place, item.otherwise);
  const key = place.relationships.at(-1)!;
  const columns: QueryColumn[] = [{ name: place.relationships.join('.'), aggregate: false }];
  return { key, parents: names.slice(0, -1), member: { kind: 'typeof' as const, branches, otherwise }, columns };
}

function filled(select: Select, projection: Projection, shape: RecordShape, place: Place, fields: readonly Path[]) {
  for (const { names, at } of fields) {
    if (names.length > 1) throw malformed(select.text, at, 'TYPEOF takes fields of the object itself');
    const column = resolveNames(select, place, names, at);
    shape.members.set(column.path.at(-1)!, memberOf(projection, column));
  }
  return shape;
}
