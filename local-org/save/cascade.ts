import type { ObjectSchema } from '../schema/model.ts';
import { quoted } from '../store/columns.ts';
import type { Row } from '../store/model.ts';
import type { SaveEnvironment } from './environment.ts';
import type { BlankedLookup } from './recycleBin.ts';
import { findRows, inList, listParameter } from './rows.ts';

/** A row that goes with a root. */
export interface Casualty {
  readonly object: string;
  readonly row: Row;
  readonly rootId: string;
}

/** A row that forbids the deletion of a root. */
export interface Obstacle {
  readonly object: ObjectSchema;
  readonly row: Row;
  readonly rootId: string;
}

/** All that follows from deleting some rows of one object. */
export interface Cascade {
  /** Without the roots themselves. */
  readonly casualties: Casualty[];
  readonly obstacles: Obstacle[];
  readonly lookups: BlankedLookup[];
}

/** Ids of one object that go, each with the root it goes for. */
interface Wave {
  readonly object: ObjectSchema;
  readonly roots: ReadonlyMap<string, string>;
}

/** Follows the child relationships of the roots down: what goes, what stands in the way, which lookups are blanked. */
export function cascadeFrom(environment: SaveEnvironment, object: ObjectSchema, rootIds: readonly string[]): Cascade {
  const cascade: Cascade = { casualties: [], obstacles: [], lookups: [] };
  const gone = new Set(rootIds);
  const waves: Wave[] = [{ object, roots: new Map(rootIds.map((id) => [id, id])) }];
  for (let wave = waves.shift(); wave; wave = waves.shift()) waves.push(...strike(environment, wave, gone, cascade));
  // What goes itself neither stands in the way nor needs its lookups blanked.
  return {
    casualties: cascade.casualties,
    obstacles: cascade.obstacles.filter(({ row }) => !gone.has(String(row['Id']))),
    lookups: cascade.lookups.filter(({ recordId }) => !gone.has(recordId))
  };
}

function strike(environment: SaveEnvironment, { object, roots }: Wave, gone: Set<string>, cascade: Cascade): Wave[] {
  const next: Wave[] = [];
  for (const relationship of object.childRelationships) {
    const child = environment.schema().object(relationship.childObject);
    if (!child || isRecordKeeping(child) || !child.fields.has(relationship.field)) continue;
    const rows = liveChildren(environment, child, relationship.field, [...roots.keys()]);
    const rootOf = (row: Row): string => roots.get(String(row[relationship.field]))!;
    if (relationship.cascadeDelete) {
      const fresh = rows.filter((row) => !gone.has(String(row['Id'])));
      for (const row of fresh) {
        gone.add(String(row['Id']));
        cascade.casualties.push({ object: child.name, row, rootId: rootOf(row) });
      }
      if (fresh.length > 0)
        next.push({ object: child, roots: new Map(fresh.map((row) => [String(row['Id']), rootOf(row)])) });
    } else if (relationship.restrictedDelete) {
      cascade.obstacles.push(...rows.map((row) => ({ object: child, row, rootId: rootOf(row) })));
    } else {
      cascade.lookups.push(...rows.map((row) => blanked(child, relationship.field, row)));
    }
  }
  return next;
}

/** History and shares of a deleted record are out of reach with it and need no writing. */
const isRecordKeeping = (object: ObjectSchema): boolean => object.kind === 'history' || object.kind === 'share';

function liveChildren(environment: SaveEnvironment, child: ObjectSchema, field: string, parentIds: string[]): Row[] {
  const live = child.fields.has('IsDeleted') ? ' AND "IsDeleted" = 0' : '';
  const plan = environment.plan(child.name);
  if (!plan.references.some((reference) => reference.name === field)) return [];
  return findRows(environment.store, plan, `${inList(quoted(field))}${live} ORDER BY "Id"`, [listParameter(parentIds)]);
}

const blanked = (child: ObjectSchema, field: string, row: Row): BlankedLookup => ({
  object: child.name,
  recordId: String(row['Id']),
  field,
  targetId: String(row[field])
});
